package yangguang.requests;

import org.springframework.stereotype.Component;
import yangguang.access.People;
import yangguang.messages.Outbox;
import yangguang.messages.OutgoingMessage;
import yangguang.messages.Way;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;

/**
 * 通知经办人: a short message to those who said where it reaches them, queued in the transaction of what
 * it tells. It names no applicant and no writer.
 */
@Component
public class TellOfficers {
    private final People people;
    private final Outbox outbox;
    private final SiteAddress site;
    private final Text words;

    TellOfficers(People people, Outbox outbox, SiteAddress site, Templates templates) {
        this.people = people;
        this.outbox = outbox;
        this.site = site;
        this.words = templates.text(Preferences.STANDARD);
    }

    /**
     * @param key of what is told, the same however often it is told
     * @param what names the words of its subject and its text, which have the same arguments
     */
    public void tell(long bodyId, long personId, String key, String what, Object... arguments) {
        tell(bodyId, people.email(personId), key, what, arguments);
    }

    /** The same for whoever knows the address. */
    public void tell(long bodyId, String email, String key, String what, Object... arguments) {
        if (!Way.EMAIL.accepts(email)) return;
        outbox.queue(
                new OutgoingMessage(
                        key,
                        bodyId,
                        Way.EMAIL,
                        email,
                        words.of(what + ".subject", arguments),
                        words.of(what + ".text", arguments) + look()));
    }

    private String look() {
        return site.isKnown()
                ? words.of("requests.notice.look", site.of(SiteAddress.DESK))
                : words.of("requests.notice.desk");
    }
}
