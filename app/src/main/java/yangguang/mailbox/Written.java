package yangguang.mailbox;

import java.text.Normalizer;
import java.util.stream.Stream;

/**
 * What its writer wrote. Personal; sealed at rest.
 *
 * @param about the page of this site that it is about, or empty
 * @param name as they call themselves, or empty
 * @param contact telephone or e-mail, or empty
 */
public record Written(String subject, String text, String about, String name, String contact) {

    /** Whether a text tells of them, however wide or spaced it is set. */
    boolean isNamedIn(String words) {
        var plain = plain(words);
        return Stream.of(name, contact)
                .map(Written::plain)
                .anyMatch(part -> part.length() > 1 && plain.contains(part));
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
