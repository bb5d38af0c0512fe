package yangguang.channels;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.channels.CopyChanged.How;
import yangguang.documents.DeskDocuments;
import yangguang.documents.Document;
import yangguang.files.StoredFile;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problems;

/** What an office records of its documents in other places than the web site. */
@Component
public class Copies {
    private final CopyRecords records;
    private final DeskDocuments documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Copies(
            CopyRecords records,
            DeskDocuments documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    LocalDate day(java.time.Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Those of a document that the viewer may read, by day. */
    public List<Copy> of(Viewer viewer, Document document) {
        return records.of(documents.read(viewer, document.id()).id());
    }

    public static boolean mayRecord(Viewer viewer, Document document) {
        return document.bodyId() == viewer.bodyId()
                && document.published() != null
                && (viewer.has(Role.EDITOR) || viewer.has(Role.APPROVER));
    }

    /**
     * Records that a public document is public there too.
     *
     * @param proof null where there is none yet
     * @return what is wrong; nothing was recorded then
     */
    @Transactional
    public Problems record(Viewer viewer, long id, CopyForm form, @Nullable StoredFile proof) {
        Document document = own(viewer, id);
        var problems = form.problems(today());
        if (!document.isPublic()) problems.add("channel", "channels.problem.not-public");
        LocalDate on = CopyForm.day(form.on());
        if (!problems.isEmpty() || on == null) return problems;
        Channel channel = form.read().orElseThrow();
        LocalDate until = channel.hasPeriod() ? CopyForm.day(form.until()) : null;
        records.hold(id);
        var before = records.firstDays(id);
        var copy =
                new Copy(
                        0,
                        viewer.bodyId(),
                        id,
                        channel,
                        on,
                        until,
                        form.place(),
                        proof,
                        viewer.name(),
                        null,
                        null);
        long added = records.add(copy, viewer.actor(), clock.instant());
        tell(How.RECORDED, viewer, find(viewer, id, added), before, "");
        return problems;
    }

    /** Brings the proof later. */
    @Transactional
    public void prove(Viewer viewer, long id, long copyId, StoredFile proof) {
        own(viewer, id);
        find(viewer, id, copyId);
        records.prove(copyId, proof);
        tell(How.PROVED, viewer, find(viewer, id, copyId), records.firstDays(id), "");
    }

    /** It is not public there any more. What was public in a year stays counted in that year. */
    @Transactional
    public void takeDown(Viewer viewer, long id, long copyId) {
        own(viewer, id);
        if (!find(viewer, id, copyId).isUp()) return;
        records.takeDown(copyId, today());
        tell(How.TAKEN_DOWN, viewer, find(viewer, id, copyId), records.firstDays(id), "");
    }

    /**
     * It had been recorded by mistake, and counts no more.
     *
     * @return what is wrong; nothing was changed then
     */
    @Transactional
    public Problems strike(Viewer viewer, long id, long copyId, String reason) {
        own(viewer, id);
        Copy copy = find(viewer, id, copyId);
        var problems = Problems.none();
        if (reason.isBlank()) problems.add("reason-" + copyId, "channels.problem.reason");
        if (!problems.isEmpty()) return problems;
        records.hold(id);
        var before = records.firstDays(id);
        records.strike(copyId);
        tell(How.STRUCK, viewer, copy, before, reason.strip());
        return problems;
    }

    private void tell(
            How how, Viewer viewer, Copy copy, Map<String, LocalDate> before, String reason) {
        var after = records.firstDays(copy.documentId());
        events.publishEvent(new CopyChanged(how, viewer.actor(), copy, before, after, reason));
    }

    /** A copy of that document in the viewer's own body. */
    public Copy find(Viewer viewer, long id, long copyId) {
        return records.find(copyId, Set.of(viewer.bodyId()))
                .filter(copy -> copy.documentId() == id)
                .orElseThrow(() -> new NoSuchRecord("copy " + copyId + " of document " + id));
    }

    private Document own(Viewer viewer, long id) {
        Document document =
                documents.own(viewer, id).orElseThrow(() -> new NoSuchRecord("document " + id));
        mustRecord(viewer);
        return document;
    }

    /**
     * @throws NotAllowed for one who may not
     */
    public static void mustRecord(Viewer viewer) {
        if (!viewer.has(Role.EDITOR) && !viewer.has(Role.APPROVER))
            throw new NotAllowed(Role.EDITOR);
    }
}
