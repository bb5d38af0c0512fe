package yangguang.requests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.letters.LetterKind;
import yangguang.pages.NoSuchRecord;

/** 归档文书: what is printed for the file from what is recorded, and kept nowhere else. */
@Component
public class CaseFileLetters {
    private final CaseLetters letters;
    private final RequestRecords requests;
    private final ReplyRecords replies;
    private final ReplyLaw law;
    private final Inventory inventory;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    CaseFileLetters(
            CaseLetters letters,
            RequestRecords requests,
            ReplyRecords replies,
            ReplyLaw law,
            Inventory inventory,
            Cases cases,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.requests = requests;
        this.replies = replies;
        this.law = law;
        this.inventory = inventory;
        this.cases = cases;
        this.events = events;
    }

    /** Those that the case has something to say in, as it stands. */
    public List<LetterKind> of(Request request) {
        var kinds = new ArrayList<LetterKind>();
        if (request.spoken()) kinds.add(PaperForm.For.of(request.applicant()).letter());
        if (request.receivedOn().isPresent()) kinds.add(LetterKind.REGISTRATION);
        boolean written = replies.newest(request.id()).isPresent();
        if (written) kinds.add(LetterKind.APPROVAL_SHEET);
        boolean numbered =
                replies.newest(request.id())
                        .filter(reply -> reply.letterNumber() != null)
                        .isPresent();
        if (numbered) kinds.add(LetterKind.DELIVERY_RECEIPT);
        if (!request.isOpen()) kinds.add(LetterKind.CASE_COVER);
        kinds.add(LetterKind.CASE_INVENTORY);
        return kinds;
    }

    /**
     * One of them. It names the applicant, so that the reading is recorded.
     *
     * @throws NoSuchRecord once the applicant's data were removed
     */
    @Transactional
    public byte[] make(Viewer viewer, Request request, LetterKind kind) {
        var asked =
                requests.asked(request.id())
                        .orElseThrow(() -> new NoSuchRecord("applicant of " + request.ref()));
        events.publishEvent(new ReadCase.ApplicantRead(viewer.actor(), request));
        var fields = letters.fields(request, asked, cases.today());
        fields.put("handler", viewer.name());
        fields.put("submittedOn", letters.day(request.submittedOn()));
        replies.newest(request.id()).ifPresent(reply -> fields.putAll(said(request, asked, reply)));
        cases.facts(request).ifPresent(facts -> fields.put("outcome", facts.label()));
        if (request.endedOn() != null && kind == LetterKind.CASE_COVER) {
            fields.put("today", letters.day(request.endedOn()));
        }
        fields.putAll(inventory.of(request, asked));
        return letters.make(request, kind, fields).pdf();
    }

    private Map<String, Object> said(Request request, Asked asked, Reply reply) {
        var fields = new HashMap<String, Object>();
        law.outcome(request, reply.outcome())
                .ifPresent(
                        facts ->
                                fields.putAll(
                                        letters.fields(
                                                request,
                                                asked,
                                                facts,
                                                reply.text(),
                                                cases.today())));
        fields.put("proposal", proposal(fields, reply.text()));
        fields.put("delivery", delivered(request));
        if (reply.letterNumber() != null) {
            fields.put("letterNumber", reply.letterNumber());
            fields.put("items", List.of(reply.letter().title() + " " + reply.letterNumber()));
        }
        return fields;
    }

    /** What is proposed: the reasons, or what is given where it needs none. */
    private static Object proposal(Map<String, Object> fields, ReplyText text) {
        if (!text.reasons().isEmpty()) return text.reasons();
        return text.all().isEmpty() ? fields.getOrDefault("outcome", "") : text.all();
    }

    private String delivered(Request request) {
        return request.last(Deed.ReplySent.class)
                .map(
                        event ->
                                letters.delivery(((Deed.ReplySent) event.deed()).delivery())
                                        + " "
                                        + event.words().of("proof"))
                .orElse("");
    }
}
