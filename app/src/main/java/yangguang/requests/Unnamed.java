package yangguang.requests;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.files.OwnWords;
import yangguang.files.Sensitive;
import yangguang.files.Spotting;
import yangguang.law.clocks.Consulted;

/**
 * Looks through what the office wants to say in public of a case, for whoever must not be in it:
 * names, numbers and addresses of people, marks of secrecy, and third persons that the case
 * consulted.
 */
@Component
class Unnamed {
    /** Several may stand in the field, and who speaks for one in brackets. */
    private static final Pattern APART = Pattern.compile("[、，,；;：:/（）()\\[\\]【】]");

    private static final Pattern REGION = Pattern.compile("^.{1,8}?[省市县区镇乡]");
    private static final int SHORTEST_BARE = 4;

    private final Bodies bodies;

    Unnamed(Bodies bodies) {
        this.bodies = bodies;
    }

    /** What must come out of it, as it stands there; empty where nothing must. */
    Optional<String> found(List<Request> together, String text) {
        return Stream.concat(
                        spotted(together.getFirst().bodyId(), text),
                        together.stream().flatMap(request -> consulted(request, text)))
                .findFirst();
    }

    private Stream<String> spotted(long body, String text) {
        return Spotting.in(text, new OwnWords(List.of(), known(body))).stream()
                .filter(spot -> personal(spot.kind()))
                .map(spot -> spot.words(text));
    }

    private static boolean personal(Sensitive kind) {
        return switch (kind) {
            case SECRECY_MARK, RESIDENT_ID, BANK_CARD, MOBILE, PHONE, HOME_ADDRESS, PERSON_NAME ->
                    true;
            case SECRECY_WORD, TERM, OWN_WORD -> false;
        };
    }

    /** The telephones under which the office is public anyway. */
    private Set<String> known(long body) {
        var contact = bodies.byId(body).orElseThrow().contact();
        var known = new HashSet<String>();
        for (var numbers : List.of(contact.phone(), contact.fax()))
            known.addAll(Set.of(numbers.split("[、，,;；/ ]")));
        return known;
    }

    private static Stream<String> consulted(Request request, String text) {
        var plain = shortened(text);
        return request.consulted()
                .filter(event -> ((Deed.OpinionAsked) event.deed()).kind() == Consulted.THIRD_PARTY)
                .flatMap(event -> APART.splitAsStream(event.words().of("name")))
                .map(String::strip)
                .filter(said -> isIn(plain, shortened(said)));
    }

    private static boolean isIn(String text, String name) {
        var bare = REGION.matcher(name).replaceFirst("");
        return name.length() > 1 && text.contains(name)
                || bare.length() >= SHORTEST_BARE && text.contains(bare);
    }

    /** However wide or spaced it was typed, and whatever form a company says that it has. */
    private static String shortened(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return plain.replaceAll("(股份|有限|责任)+公司", "公司");
    }
}
