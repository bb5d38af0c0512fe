package yangguang.requests;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.messages.Outbox;
import yangguang.messages.OutgoingMessage;
import yangguang.messages.Way;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;
import yangguang.requests.ReplyMail.Enclosed;

/**
 * 告知申请人: when something happens that the applicant should know of, a short message is queued in the
 * same transaction. It tells the number and where to look, nothing of the matter; a reply by e-mail
 * comes with its letter.
 */
@Component
class TellApplicant {
    private final RequestRecords records;
    private final Bodies bodies;
    private final Outbox outbox;
    private final Text words;
    private final SiteAddress site;
    private final ReplyMail mail;

    TellApplicant(
            RequestRecords records,
            Bodies bodies,
            Outbox outbox,
            Templates templates,
            SiteAddress site,
            ReplyMail mail) {
        this.records = records;
        this.bodies = bodies;
        this.outbox = outbox;
        this.words = templates.text(Preferences.STANDARD);
        this.site = site;
        this.mail = mail;
    }

    @EventListener
    void on(RequestMoved moved) {
        if (!moved.afresh() || !concernsApplicant(moved.deed())) return;
        var request = moved.request();
        records.asked(request.id())
                .ifPresent(asked -> tell(request, moved.deed(), asked.applicant()));
    }

    private static boolean concernsApplicant(Deed deed) {
        return switch (deed) {
            case Deed.Submitted _,
                    Deed.Confirmed _,
                    Deed.CorrectionAsked _,
                    Deed.ReasonsAsked _,
                    Deed.PassedOn _,
                    Deed.Extended _,
                    Deed.Postponed _,
                    Deed.FeeAsked _,
                    Deed.SplitOff _,
                    Deed.Concluding _,
                    Deed.SentAgain _,
                    Deed.CodeIssued _ ->
                    true;
            case Deed.Ongoing _ -> false;
        };
    }

    private void tell(Request request, Deed deed, Applicant applicant) {
        var enclosed = mail.files(request, deed);
        if (Way.EMAIL.accepts(applicant.email())) {
            var key =
                    enclosed.files().isEmpty()
                            ? key(request, deed) + " email"
                            : ReplyMail.key(request);
            queue(key, Way.EMAIL, applicant.email(), request, deed, enclosed);
        } else if (Way.SMS.accepts(applicant.phone())) {
            queue(
                    key(request, deed) + " sms",
                    Way.SMS,
                    applicant.phone(),
                    request,
                    deed,
                    Enclosed.NOTHING);
        }
    }

    private static String key(Request request, Deed deed) {
        return "request " + request.id() + " " + deed.word() + " " + request.log().size();
    }

    private void queue(
            String key, Way way, String to, Request request, Deed deed, Enclosed enclosed) {
        var body = bodies.byId(request.bodyId()).map(Body::name).orElse("");
        var number = request.number().toString();
        outbox.queue(
                new OutgoingMessage(
                        key,
                        request.bodyId(),
                        way,
                        to,
                        words.of("requests.message.subject", body, number),
                        words.of("requests.message." + deed.word(), body, number)
                                + told(enclosed)
                                + look(number),
                        enclosed.files()));
    }

    private String told(Enclosed enclosed) {
        if (enclosed.files().isEmpty()) return "";
        return enclosed.left() == 0
                ? words.of("requests.message.enclosed")
                : words.of("requests.message.enclosed.letter", enclosed.left());
    }

    private String look(String number) {
        return site.isKnown()
                ? words.of(
                        "requests.message.look",
                        site.of(SiteAddress.PROGRESS + "?number=" + number))
                : words.of("requests.message.ask");
    }
}
