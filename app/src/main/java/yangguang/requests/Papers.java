package yangguang.requests;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.files.Examined;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;
import yangguang.pages.NoSuchRecord;

/** The papers of a case, as the officers of its body keep and open them. */
@Component
public class Papers {
    private final PaperRecords records;
    private final Cases cases;
    private final Keeping keeping;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Papers(
            PaperRecords records,
            Cases cases,
            Keeping keeping,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.cases = cases;
        this.keeping = keeping;
        this.events = events;
        this.clock = clock;
    }

    /** A paper was put into a case. */
    record PaperAdded(Actor by, Request request, Paper paper) implements Recorded {
        @Override
        public Act act() {
            return Act.adding(
                    "request.paper-added",
                    by,
                    request.bodyId(),
                    request.ref(),
                    Map.of("kind", paper.kind().name(), "paper", paper.id()));
        }
    }

    /** What was to be released is not. */
    record PaperTakenBack(Actor by, Request request, Paper paper) implements Recorded {
        @Override
        public Act act() {
            return Act.adding(
                    "request.paper-taken-back",
                    by,
                    request.bodyId(),
                    request.ref(),
                    Map.of("paper", paper.id()));
        }
    }

    /** Somebody opened a paper. */
    record PaperRead(Actor by, Request request, Paper paper) implements Recorded {
        @Override
        public Act act() {
            return Act.adding(
                    "request.paper-read",
                    by,
                    request.bodyId(),
                    request.ref(),
                    Map.of("kind", paper.kind().name(), "paper", paper.id()));
        }
    }

    /** What is in the case, oldest first; their bytes stay closed. */
    public List<Paper> of(Request request) {
        return records.of(request.id());
    }

    /** What an officer may put into a case; the rest comes of what is done with it. */
    public static final List<Paper.Kind> SCANNED =
            List.of(
                    Paper.Kind.APPLICATION,
                    Paper.Kind.IDENTITY,
                    Paper.Kind.CORRECTION,
                    Paper.Kind.OPINION,
                    Paper.Kind.PROOF);

    /**
     * Puts scans of papers into a case, sealed and for its officers only.
     *
     * @return whether they were put there; once the applicant's data were removed nothing is
     * @throws NoSuchRecord where there is no such request of this body
     */
    @Transactional
    public boolean add(Viewer viewer, long id, Paper.Kind kind, List<Examined.Sound> scans) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        if (!SCANNED.contains(kind)) throw new IllegalArgumentException("not scanned: " + kind);
        var request = cases.hold(viewer, id);
        if (records.isAnonymised(id)) return false;
        scans.forEach(scan -> keep(viewer.actor(), request, NewPaper.of(id, kind, scan)));
        return true;
    }

    Paper keep(Actor by, Request request, NewPaper paper) {
        var kept = records.add(paper, clock.instant());
        keeping.ended(request);
        events.publishEvent(new PaperAdded(by, request, kept));
        return kept;
    }

    /** What is released in one case is so in another that its reply answers, and nothing else. */
    void share(Actor by, Request from, Request to) {
        for (var paper : released(to)) takeBack(by, to, paper);
        for (var paper : released(from)) {
            keep(by, to, paper.copyFor(to.id(), records.bytes(paper).orElseThrow()));
        }
    }

    private List<Paper> released(Request request) {
        return of(request).stream()
                .filter(paper -> paper.kind() == Paper.Kind.RELEASED && !paper.gone())
                .toList();
    }

    /** A letter as PDF, and as Word for the office. */
    void keep(
            Actor by, Request request, CaseLetters.Made letter, String name, boolean forApplicant) {
        keep(by, request, letter(request, letter, name, "pdf", letter.pdf(), forApplicant));
        keep(by, request, letter(request, letter, name, "docx", letter.docx(), false));
    }

    private static NewPaper letter(
            Request request,
            CaseLetters.Made letter,
            String name,
            String format,
            byte[] bytes,
            boolean forApplicant) {
        return new NewPaper(
                request.id(),
                Paper.Kind.LETTER,
                letter.kind().name(),
                name + "." + format,
                format,
                bytes,
                forApplicant,
                null);
    }

    void takeBack(Actor by, Request request, Paper paper) {
        records.takeBack(request.id(), paper.id());
        events.publishEvent(new PaperTakenBack(by, request, paper));
    }

    void showToApplicant(Paper paper) {
        records.showToApplicant(paper.requestId(), paper.id());
    }

    /**
     * The bytes, for an officer or the approver of the body; the reading is recorded.
     *
     * @throws NoSuchRecord where there is none, none of theirs, or none any more
     */
    @Transactional
    public byte[] open(Viewer viewer, long requestId, long id) {
        if (!viewer.has(Role.APPROVER)) viewer.mustHave(Role.REQUEST_OFFICER);
        var request = cases.read(viewer, requestId);
        if (request.bodyId() != viewer.bodyId()) throw missing(id);
        var paper = records.find(requestId, id).orElseThrow(() -> missing(id));
        events.publishEvent(new PaperRead(viewer.actor(), request, paper));
        return records.bytes(paper).orElseThrow(() -> missing(id));
    }

    private static NoSuchRecord missing(long id) {
        return new NoSuchRecord("paper " + id);
    }
}
