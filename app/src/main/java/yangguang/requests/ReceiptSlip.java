package yangguang.requests;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.clocks.Explanation;
import yangguang.letters.LetterKind;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;

/** 登记回执: what an applicant takes along. It names them, so that each look at it is recorded. */
@Component
public class ReceiptSlip {
    private final Cases cases;
    private final RequestRecords records;
    private final CaseLetters letters;
    private final SiteAddress site;
    private final Progress found;
    private final ApplicationEventPublisher events;
    private final Text words;

    ReceiptSlip(
            Cases cases,
            RequestRecords records,
            CaseLetters letters,
            SiteAddress site,
            Progress found,
            ApplicationEventPublisher events,
            Templates templates) {
        this.cases = cases;
        this.records = records;
        this.letters = letters;
        this.site = site;
        this.found = found;
        this.events = events;
        this.words = templates.text(Preferences.STANDARD);
    }

    /**
     * What stands on it.
     *
     * @param code null where whoever reads it does not hold the code
     * @param address where the applicant sees how it stands; empty while the site has no domain
     */
    public record Slip(Request request, Asked asked, @Nullable QueryCode code, String address) {
        /** The due day in a sentence; null while the clock does not run. */
        public @Nullable Explanation why() {
            return request.isOpen()
                    ? request.replyClock()
                            .map(clock -> new Explanation(clock.purpose(), clock.deadline()))
                            .orElse(null)
                    : null;
        }

        /** Of the sentence that stands in its place. */
        public String otherwise() {
            return request.receivedOn().isEmpty()
                    ? "requests.slip.not-received"
                    : "requests.slip.held";
        }
    }

    /**
     * @param code as the officer holds it; one that leads nowhere any more is left out
     * @throws NoSuchRecord for another body, or once the applicant's data were removed
     */
    @Transactional
    public Slip read(Viewer viewer, long id, @Nullable QueryCode code) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var request = cases.read(viewer, id);
        if (request.bodyId() != viewer.bodyId()) throw new NoSuchRecord("request " + id);
        var asked =
                records.asked(id).orElseThrow(() -> new NoSuchRecord("applicant of request " + id));
        events.publishEvent(new ReadCase.ApplicantRead(viewer.actor(), request));
        return new Slip(request, asked, valid(request, code), site.of(SiteAddress.PROGRESS));
    }

    private @Nullable QueryCode valid(Request request, @Nullable QueryCode code) {
        return Optional.ofNullable(code)
                .filter(
                        one ->
                                found.find(request.number().toString(), one.value())
                                        .filter(id -> id == request.id())
                                        .isPresent())
                .orElse(null);
    }

    /** The same on paper. */
    @Transactional
    public byte[] pdf(Viewer viewer, long id, @Nullable QueryCode code) {
        var slip = read(viewer, id, code);
        var fields = letters.fields(slip.request(), slip.asked(), cases.today());
        if (slip.why() == null) fields.put("dueSentence", words.of(slip.otherwise()));
        fields.putAll(
                Map.of(
                        "submittedOn", letters.day(slip.request().submittedOn()),
                        "queryCode", slip.code() == null ? "" : slip.code().printed(),
                        "progressAddress", slip.address(),
                        "progressQr", slip.address(),
                        "bodyContact", viewer.name()));
        return letters.make(slip.request(), LetterKind.RECEIPT, fields).pdf();
    }
}
