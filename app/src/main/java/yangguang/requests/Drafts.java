package yangguang.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.law.Law;

/**
 * 填写申请: keeps what an applicant types, page by page, without an account. Only who holds the code
 * reads it; what nobody comes back to is deleted.
 */
@Component
public class Drafts {
    /** How many files of evidence one draft takes. */
    public static final int MOST_FILES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    private final DraftRecords records;
    private final Practices practices;
    private final Law law;
    private final Clock clock;

    Drafts(DraftRecords records, Practices practices, Law law, Clock clock) {
        this.records = records;
        this.practices = practices;
        this.law = law;
        this.clock = clock;
    }

    /** A new draft for that body; empty where it takes no requests on line. */
    @Transactional
    public Optional<Draft> begin(long bodyId) {
        if (!practices.of(bodyId).online()) return Optional.empty();
        var now = clock.instant();
        var form = new AskedForm(Map.of());
        var draft = new Draft(DraftCode.made(), bodyId, form, List.of(), until(), null);
        records.add(draft, now);
        return Optional.of(draft);
    }

    /** How long a draft waits for the applicant after the last answer. */
    public int daysKept() {
        return law.usual().draftDays(LocalDate.now(clock));
    }

    private Instant until() {
        return clock.instant().plus(Period.ofDays(daysKept()));
    }

    /** Empty for a code that leads nowhere, whatever the reason. */
    public Optional<Draft> find(DraftCode code) {
        return records.find(code, clock.instant());
    }

    /**
     * Keeps the answers of one page beside those of the others, right or wrong.
     *
     * @return the draft as it is now; empty where there is none any more, or none to be changed
     */
    @Transactional
    public Optional<Draft> keep(DraftCode code, Map<String, String> answers) {
        return open(code).map(draft -> kept(draft, answers));
    }

    private Draft kept(Draft draft, Map<String, String> answers) {
        var form = draft.form().with(answers);
        var now = new Draft(draft.code(), draft.bodyId(), form, draft.files(), until(), null);
        records.keep(now);
        return now;
    }

    /**
     * Adds evidence that was examined before; more than {@value #MOST_FILES} are not taken.
     *
     * @return whether it was taken
     */
    @Transactional
    public boolean addFile(DraftCode code, String name, String format, byte[] bytes) {
        var draft = open(code);
        if (draft.isEmpty() || draft.get().files().size() >= MOST_FILES) return false;
        records.addFile(code, name, format, bytes);
        return true;
    }

    @Transactional
    public void removeFile(DraftCode code, long id) {
        records.deleteFile(code, id);
    }

    /** What was discarded; empty where there was none any more, or one that was sent. */
    @Transactional
    Optional<Draft> discard(DraftCode code) {
        var draft = open(code);
        draft.ifPresent(_ -> records.delete(code));
        return draft;
    }

    private Optional<Draft> open(DraftCode code) {
        return records.hold(code, clock.instant()).filter(draft -> !draft.isSent());
    }

    /** Deletes every night what nobody came back to. */
    @Scheduled(cron = "${yangguang.requests.delete-drafts:0 40 3 * * *}", zone = "Asia/Shanghai")
    @Transactional
    public void deleteOld() {
        int deleted = records.deleteOld(clock.instant());
        if (deleted > 0) LOG.info("deleted {} drafts of requests", deleted);
    }
}
