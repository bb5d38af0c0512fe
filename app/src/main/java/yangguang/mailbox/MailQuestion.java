package yangguang.mailbox;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which mails are asked for.
 *
 * @param kind null for all
 */
public record MailQuestion(View view, Mail.@Nullable Kind kind) {
    public enum View {
        OPEN,
        OVERDUE,
        ENDED,
        ALL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As words of an address; anything strange asks for what is open. */
    public static MailQuestion of(String view, String kind) {
        return new MailQuestion(
                Stream.of(View.values())
                        .filter(one -> one.word().equals(view))
                        .findFirst()
                        .orElse(View.OPEN),
                Stream.of(Mail.Kind.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(null));
    }
}
