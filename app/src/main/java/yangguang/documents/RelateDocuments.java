package yangguang.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.database.Notices;
import yangguang.journal.Actor;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Preferences;
import yangguang.pages.Problems;
import yangguang.pages.Templates;

/**
 * 废止、代替、修改: says what a document does to an earlier one of the same body. What it repeals or
 * replaces is no longer in force from the day on which it becomes public, or from which it is in
 * force itself.
 */
@Component
public class RelateDocuments {
    private final DocumentRecords documents;
    private final RelationRecords records;
    private final PublishedRecords published;
    private final EndDocument end;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Clock clock;

    RelateDocuments(
            DocumentRecords documents,
            RelationRecords records,
            PublishedRecords published,
            EndDocument end,
            Templates templates,
            ApplicationEventPublisher events,
            Notices notices,
            Clock clock) {
        this.documents = documents;
        this.records = records;
        this.published = published;
        this.end = end;
        this.templates = templates;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    public static boolean mayRelate(Viewer viewer, Document document) {
        return document.bodyId() == viewer.bodyId()
                && document.withdrawal() == null
                && (viewer.has(Role.EDITOR) || viewer.has(Role.APPROVER));
    }

    /** Those of a document that the viewer reads. */
    public List<Related> of(Document document) {
        return records.of(document.id());
    }

    /**
     * Says it.
     *
     * @param kind name of a {@link Relation}
     * @param other 索引号 or 文号 of a public document
     * @return what is wrong; nothing was said then
     */
    @Transactional
    public Problems relate(Viewer viewer, long id, String kind, String other) {
        Document document = own(viewer, id);
        var problems = Problems.none();
        Relation relation = read(kind);
        if (relation == null) problems.add("kind", "documents.problem.relation.kind");
        var line = find(other.strip());
        if (line.isEmpty()) problems.add("other", "documents.problem.relation.unknown");
        else if (line.get().bodyId() != viewer.bodyId())
            problems.add("other", "documents.problem.relation.body");
        else if (line.get().id() == id) problems.add("other", "documents.problem.relation.itself");
        else if (records.exists(line.get().id(), id))
            problems.add("other", "documents.problem.relation.round");
        if (relation == null || line.isEmpty() || !problems.isEmpty()) return problems;
        say(viewer, document, relation, line.get());
        return problems;
    }

    private void say(Viewer viewer, Document document, Relation relation, PublishedLine other) {
        if (records.exists(document.id(), other.id())) return;
        var by = new Hand(viewer.personId(), viewer.name(), clock.instant());
        records.add(document.id(), relation, other.id(), by);
        events.publishEvent(
                new DocumentsRelated(
                        viewer.actor(), document, relation, other.id(), other.title(), true));
        if (!document.isPublic()) return;
        takeEffect(document.id(), document.bodyId(), relation, other.id(), viewer.actor());
        forget(document.id());
    }

    /** It was said by mistake. An end that came of it stays: it is said of the document itself. */
    @Transactional
    public void takeBack(Viewer viewer, long id, long relation) {
        Document document = own(viewer, id);
        Related gone =
                records.find(id, relation)
                        .orElseThrow(() -> new NoSuchRecord("relation " + relation + " of " + id));
        forget(id);
        records.remove(id, relation);
        events.publishEvent(
                new DocumentsRelated(
                        viewer.actor(),
                        document,
                        gone.kind(),
                        gone.otherId(),
                        gone.title(),
                        false));
    }

    /** In the transaction of the publication. */
    @EventListener
    void published(DocumentPublished event) {
        for (var side : records.sides(event.documentId()))
            if (side.outgoing())
                takeEffect(
                        event.documentId(), event.bodyId(), side.kind(), side.other(), event.by());
        forget(event.documentId());
    }

    /** Pages of others named it. */
    @EventListener
    void withdrawn(DocumentWithdrawn event) {
        forget(event.document().id());
    }

    /** What is no longer in force already stays as it was said then. */
    private void takeEffect(long id, long body, Relation relation, long otherId, Actor by) {
        if (!relation.ends()) return;
        Document other = documents.lock(otherId, Set.of(body)).orElseThrow();
        if (!other.isPublic() || other.ending() != null) return;
        PublishedLine line = Objects.requireNonNull(published.byIds(Set.of(id)).get(id));
        String number = line.number() == null ? "" : line.number();
        String reason =
                templates
                        .text(Preferences.STANDARD)
                        .of("documents.relation.reason." + relation, line.title(), number);
        end.end(by, other, from(id, body), reason);
    }

    private LocalDate from(long id, long body) {
        LocalDate today = LocalDate.now(clock);
        LocalDate inForce =
                documents
                        .find(id, Set.of(body))
                        .orElseThrow()
                        .edition()
                        .content()
                        .facts()
                        .inForceFrom();
        return inForce == null ? today : inForce;
    }

    /** The pages that show the relations of a document, its own among them. */
    private void forget(long id) {
        var ids = new java.util.HashSet<>(Set.of(id));
        records.sides(id).forEach(side -> ids.add(side.other()));
        published
                .byIds(ids)
                .values()
                .forEach(line -> notices.send(Publication.TOPIC, line.indexNumber()));
    }

    private Optional<PublishedLine> find(String typed) {
        if (published.byIndexNumber(typed) instanceof Lookup.Published(var document, var _))
            return Optional.of(document.line());
        return published.byNumber(typed);
    }

    private static @Nullable Relation read(String kind) {
        for (Relation one : Relation.values()) if (one.name().equals(kind)) return one;
        return null;
    }

    private Document own(Viewer viewer, long id) {
        Document document = documents.hold(id, viewer);
        if (!viewer.has(Role.EDITOR) && !viewer.has(Role.APPROVER))
            throw new NotAllowed(Role.EDITOR);
        if (document.withdrawal() != null) throw new NoSuchRecord("withdrawn document " + id);
        return document;
    }
}
