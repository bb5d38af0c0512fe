package yangguang.mailbox;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.pages.DayKey;
import yangguang.pages.Slice;

/** 公开的来信和答复: nothing of who wrote. */
@Component
public class ShownMails {
    /** Sent with the number of the body when its public mails change. */
    public static final String TOPIC = "mailbox";

    private final MailRecords records;

    ShownMails(MailRecords records) {
        this.records = records;
    }

    public record Line(long bodyId, Mail.Kind kind, Mail.Shown shown) {}

    /**
     * Newest first.
     *
     * @param bodies whose; empty for all
     * @param after where the part before ended; anything strange begins anew
     */
    public Slice<Line> page(Set<Long> bodies, @Nullable String after, int most) {
        var key = DayKey.parse(after).orElse(DayKey.NEWEST);
        var part =
                Slice.of(
                        records.shown(bodies, key, most + 1),
                        most,
                        mail -> new DayKey(shown(mail).on(), mail.id()));
        return new Slice<>(
                part.items().stream()
                        .map(mail -> new Line(mail.bodyId(), mail.kind(), shown(mail)))
                        .toList(),
                part.next());
    }

    private static Mail.Shown shown(Mail mail) {
        return Objects.requireNonNull(mail.shown());
    }
}
