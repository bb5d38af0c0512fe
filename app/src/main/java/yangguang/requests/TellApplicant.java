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

/**
 * 告知申请人: when something happens that the applicant should know of, a short message is queued in the
 * same transaction. It tells the number and where to look, nothing of the matter.
 */
@Component
class TellApplicant {
    private final RequestRecords records;
    private final Bodies bodies;
    private final Outbox outbox;
    private final Text words;
    private final SiteAddress site;

    TellApplicant(
            RequestRecords records,
            Bodies bodies,
            Outbox outbox,
            Templates templates,
            SiteAddress site) {
        this.records = records;
        this.bodies = bodies;
        this.outbox = outbox;
        this.words = templates.text(Preferences.STANDARD);
        this.site = site;
    }

    @EventListener
    void on(RequestMoved moved) {
        if (!concernsApplicant(moved.deed())) return;
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
                    Deed.Concluding _,
                    Deed.SentAgain _,
                    Deed.CodeIssued _ ->
                    true;
            case Deed.Ongoing _ -> false;
        };
    }

    private void tell(Request request, Deed deed, Applicant applicant) {
        var body = bodies.byId(request.bodyId()).map(Body::name).orElse("");
        var subject = words.of("requests.message.subject", body, request.number().toString());
        var text =
                words.of("requests.message." + deed.word(), body, request.number().toString())
                        + look();
        var key = "request " + request.id() + " " + deed.word() + " " + request.log().size();
        if (Way.EMAIL.accepts(applicant.email())) {
            outbox.queue(
                    new OutgoingMessage(
                            key + " email",
                            request.bodyId(),
                            Way.EMAIL,
                            applicant.email(),
                            subject,
                            text));
        } else if (Way.SMS.accepts(applicant.phone())) {
            outbox.queue(
                    new OutgoingMessage(
                            key + " sms",
                            request.bodyId(),
                            Way.SMS,
                            applicant.phone(),
                            subject,
                            text));
        }
    }

    private String look() {
        return site.isKnown()
                ? words.of("requests.message.look", site.of(SiteAddress.PROGRESS))
                : words.of("requests.message.ask");
    }
}
