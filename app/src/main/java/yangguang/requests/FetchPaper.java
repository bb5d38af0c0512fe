package yangguang.requests;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.Actor;
import yangguang.pages.NoSuchRecord;

/** 领取文书: an applicant takes away a letter or what was released; each time is recorded. */
@Component
public class FetchPaper {
    private final Cases cases;
    private final PaperRecords records;
    private final ApplicationEventPublisher events;

    FetchPaper(Cases cases, PaperRecords records, ApplicationEventPublisher events) {
        this.cases = cases;
        this.records = records;
        this.events = events;
    }

    /** The paper with its bytes. */
    public record Fetched(Paper paper, byte[] bytes) {}

    /**
     * @throws NoSuchRecord where the case has no such paper, or none for its applicant
     */
    @Transactional
    public Fetched fetch(long requestId, long id) {
        var paper =
                records.find(requestId, id)
                        .filter(Paper::forApplicant)
                        .orElseThrow(() -> missing(id));
        var bytes = records.bytes(paper).orElseThrow(() -> missing(id));
        events.publishEvent(
                new Papers.PaperRead(new Actor.Applicant(), cases.read(requestId), paper));
        return new Fetched(paper, bytes);
    }

    private static NoSuchRecord missing(long id) {
        return new NoSuchRecord("paper " + id);
    }
}
