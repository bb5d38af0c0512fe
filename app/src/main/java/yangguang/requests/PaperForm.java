package yangguang.requests;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yangguang.bodies.Body;
import yangguang.bodies.Contact;
import yangguang.letters.LetterKind;
import yangguang.letters.Letters;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;

/** 空白申请表: what a body's applicants fill in by hand (条例 art. 29). */
@Component
public class PaperForm {
    private static final String BOX = "□";

    private final Letters letters;
    private final Text words;

    PaperForm(Letters letters, Templates templates) {
        this.letters = letters;
        this.words = templates.text(Preferences.STANDARD);
    }

    /** Who fills it in. */
    public enum For {
        CITIZEN,
        ORGANISATION;

        static For of(ApplicantKind kind) {
            return kind.isOrganisation() ? ORGANISATION : CITIZEN;
        }

        /** The one of that word in an address. */
        public static Optional<For> named(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public List<ApplicantKind> kinds() {
            return Arrays.stream(ApplicantKind.values()).filter(one -> of(one) == this).toList();
        }

        /** Its Chinese name, for its file. */
        public String title() {
            return letter().title();
        }

        LetterKind letter() {
            return switch (this) {
                case CITIZEN -> LetterKind.APPLICATION_FORM;
                case ORGANISATION -> LetterKind.ORGANISATION_FORM;
            };
        }
    }

    /** As a Word file, to be filled in at a screen too. */
    public byte[] docx(Body body, For who) {
        var fields = new HashMap<String, Object>();
        fields.put("applicantKind", boxes(who.kinds().stream(), "requests.kind"));
        fields.put("form", Arrays.stream(Ask.Form.values()).map(this::ways).toList());
        fields.put("bodyContacts", contacts(body.contact()));
        return letters.docx(body.id(), who.letter(), fields);
    }

    public byte[] pdf(Body body, For who) {
        return letters.pdf(docx(body, who));
    }

    private String ways(Ask.Form form) {
        var fitting = Arrays.stream(Ask.Way.values()).filter(way -> way.fits(form));
        return words.of(
                "requests.paper-form.form",
                words.of("requests.form", form),
                boxes(fitting, "requests.way"));
    }

    private String boxes(Stream<? extends Enum<?>> choices, String prefix) {
        return choices.map(one -> BOX + words.of(prefix, one)).collect(Collectors.joining("　"));
    }

    /** Where and when the body is reached, as far as it is known, in one sentence. */
    String contacts(Contact contact) {
        return Stream.of(
                        Map.entry("address", contact.address()),
                        Map.entry("postcode", contact.postcode()),
                        Map.entry("phone", contact.phone()),
                        Map.entry("fax", contact.fax()),
                        Map.entry("email", contact.email()),
                        Map.entry("hours", contact.hours()))
                .filter(Predicate.not(one -> one.getValue().isEmpty()))
                .map(one -> words.of("requests.paper-form." + one.getKey(), one.getValue()))
                .collect(Collectors.joining("；"));
    }
}
