package yangguang.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.bodies.Contact;
import yangguang.documents.SafetyFinding.Mending;
import yangguang.documents.SafetyFinding.Place;
import yangguang.files.FileLook;
import yangguang.files.FileType;
import yangguang.files.Files;
import yangguang.files.Hidden;
import yangguang.files.Link;
import yangguang.files.OwnWords;
import yangguang.files.Spot;
import yangguang.files.Spotting;
import yangguang.files.StoredFile;

/**
 * 发布前检查: looks through all that would become public for what must not: personal data, secrets,
 * wrong terms, hidden data, dead links. What is found is mended, or somebody says why it may stay;
 * until then the document cannot be published on any way.
 */
@Component
public class Safety {
    private final SafetyRecords records;
    private final Files files;
    private final Bodies bodies;
    private final DisclosureLaw law;
    private final Links links;

    Safety(SafetyRecords records, Files files, Bodies bodies, DisclosureLaw law, Links links) {
        this.records = records;
        this.files = files;
        this.bodies = bodies;
        this.law = law;
        this.links = links;
    }

    /**
     * All places, open ones and justified ones, in the order of reading; none for what is not to
     * become public.
     */
    public List<SafetyFinding> findings(Document document) {
        Content content = document.edition().content();
        if (content.disclosure().attribute() != Attribute.PROACTIVE) return List.of();
        var justified = records.justified(document.id());
        var found = new ArrayList<>(found(document.bodyId(), content));
        found.addAll(brokenLinks(content));
        return found.stream()
                .map(finding -> finding.justifiedBy(justified.get(finding.mark())))
                .toList();
    }

    /** How many places nobody has decided on yet. */
    public int open(Document document) {
        return (int) findings(document).stream().filter(SafetyFinding::open).count();
    }

    /** Files of which no word can be read, so that a person has to look at them. */
    public List<EditionFile> unreadable(Document document) {
        return document.edition().content().files().stream()
                .filter(file -> files.look(stored(file)).wordless())
                .toList();
    }

    /** Whether the body may not classify anything itself: subdistricts, townships, counties. */
    public boolean cannotClassify(Document document) {
        return bodies.byId(document.bodyId())
                .map(body -> ClassifyingPower.isMissing(body, law.classifiers()))
                .orElse(false);
    }

    /**
     * What must not become public though it was public elsewhere: the words before each place, and
     * the beginning of what stands there.
     */
    static List<String> grave(String text) {
        return Spotting.in(text, OwnWords.NONE).stream()
                .filter(spot -> spot.kind().grave())
                .map(spot -> spot.before(text) + spot.words(text).substring(0, 2) + "…")
                .toList();
    }

    private List<SafetyFinding> found(long body, Content content) {
        var search = new Search(ownWords(body));
        Facts facts = content.facts();
        search.text(Place.TITLE, null, 0, facts.title());
        search.text(Place.SUMMARY, null, 0, facts.summary());
        if (content.correction() != null)
            search.text(Place.CORRECTION, null, 0, content.correction());
        if (content.files().isEmpty() || !content.wording().typed().isEmpty())
            search.text(Place.TEXT, null, 0, content.wording().text());
        for (EditionFile file : content.files()) {
            search.text(Place.FILE_NAME, file, 0, file.name());
            FileLook look = files.look(stored(file));
            look.leaves().forEach(leaf -> search.text(Place.FILE, file, leaf.page(), leaf.text()));
            look.hidden().stream()
                    .filter(Hidden::worthAsking)
                    .filter(hidden -> !said(facts, hidden))
                    .forEach(hidden -> search.hidden(file, hidden));
        }
        return search.found;
    }

    /** Addresses that nobody can open, as far as they were looked at. */
    private List<SafetyFinding> brokenLinks(Content content) {
        var places = new LinkedHashMap<Link, LinkPlace>();
        if (content.files().isEmpty() || !content.wording().typed().isEmpty())
            Link.in(content.wording().html())
                    .forEach(link -> places.put(link, new LinkPlace(Place.TEXT, null)));
        for (EditionFile file : content.files())
            files.look(stored(file))
                    .links()
                    .forEach(link -> places.put(link, new LinkPlace(Place.FILE, file)));
        var states = links.known(places.keySet().stream().map(Link::address).distinct().toList());
        var search = new Search(OwnWords.NONE);
        places.forEach(
                (link, at) -> {
                    var state = states.getOrDefault(link.address(), Links.State.GOOD);
                    if (state != Links.State.GOOD) search.link(state, at.place(), at.file(), link);
                });
        return search.found;
    }

    private record LinkPlace(Place place, @Nullable EditionFile file) {}

    /** A property that only says what the document says of itself. */
    private static boolean said(Facts facts, Hidden hidden) {
        return hidden.kind() == Hidden.Kind.PROPERTIES
                && (facts.title().contains(hidden.value())
                        || facts.issuer().contains(hidden.value()));
    }

    /** Its list, and the telephones under which it is public anyway. */
    private OwnWords ownWords(long body) {
        OwnWords own = records.words(body);
        var allowed = new HashSet<>(own.allowed());
        Contact contact = bodies.byId(body).orElseThrow().contact();
        for (String known : List.of(contact.phone(), contact.fax()))
            allowed.addAll(Set.of(known.split("[、，,;；/ ]")));
        return new OwnWords(own.watched(), allowed);
    }

    static StoredFile stored(EditionFile file) {
        return new StoredFile(file.hash(), file.name(), FileType.of(file.format()), file.size());
    }

    /** Collects what is found in one document. */
    private static final class Search {
        private final List<SafetyFinding> found = new ArrayList<>();
        private final Map<String, Integer> times = new HashMap<>();
        private final OwnWords own;

        Search(OwnWords own) {
            this.own = own;
        }

        void text(Place place, @Nullable EditionFile file, int page, String text) {
            for (Spot spot : Spotting.in(text, own)) {
                String kind = "files.sensitive." + spot.kind().name().toLowerCase(Locale.ROOT);
                add(
                        kind,
                        place,
                        file,
                        page,
                        spot.before(text),
                        spot.words(text),
                        spot.after(text),
                        spot.advice(),
                        mending(spot, place));
            }
        }

        private static Mending mending(Spot spot, Place place) {
            return switch (spot.kind()) {
                case SECRECY_MARK -> Mending.SECRET;
                case RESIDENT_ID, BANK_CARD, MOBILE, PHONE, HOME_ADDRESS, PERSON_NAME, OWN_WORD ->
                        place == Place.FILE ? Mending.MASK : elsewhere(place);
                case SECRECY_WORD, TERM -> elsewhere(place);
            };
        }

        private static Mending elsewhere(Place place) {
            return switch (place) {
                case TITLE, SUMMARY, CORRECTION, TEXT -> Mending.EDIT;
                case FILE, FILE_NAME -> Mending.REPLACE;
            };
        }

        void hidden(EditionFile file, Hidden hidden) {
            String kind = "files.hidden." + hidden.kind().name().toLowerCase(Locale.ROOT);
            boolean removable = hidden.removable(FileType.of(file.format()));
            add(
                    kind,
                    Place.FILE,
                    file,
                    hidden.page(),
                    "",
                    hidden.what(),
                    "",
                    "",
                    removable ? Mending.CLEAN : Mending.REPLACE);
        }

        void link(Links.State state, Place place, @Nullable EditionFile file, Link link) {
            boolean printed = link.words().equals(link.address());
            add(
                    "documents.link." + state.name().toLowerCase(Locale.ROOT),
                    place,
                    file,
                    link.page(),
                    printed ? "" : link.words() + " ",
                    link.address(),
                    "",
                    "",
                    elsewhere(place));
        }

        private void add(
                String kind,
                Place place,
                @Nullable EditionFile file,
                int page,
                String before,
                String words,
                String after,
                String advice,
                Mending mending) {
            String what =
                    String.join(
                            "\u0000",
                            kind,
                            place.name(),
                            file == null ? "" : file.hash(),
                            before,
                            words,
                            after);
            int time = times.merge(what, 1, Integer::sum);
            found.add(
                    new SafetyFinding(
                            mark(what + "\u0000" + time),
                            kind,
                            place,
                            file,
                            page,
                            before,
                            words,
                            after,
                            advice,
                            mending,
                            null));
        }

        private static String mark(String what) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                byte[] hash = digest.digest(what.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash, 0, 16);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }
    }
}
