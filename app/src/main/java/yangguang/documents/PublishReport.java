package yangguang.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.files.StoredFile;
import yangguang.journal.RecordRef;
import yangguang.law.codes.DocumentNumber;

/**
 * 公布年报: an annual report that the room which made it has had reviewed and signed becomes public, or
 * a correction of one the next edition. It passes the same gates as any document: three steps by
 * people who did not write it.
 */
@Component
public class PublishReport {
    private final DocumentRecords records;
    private final ReviewRecords reviews;
    private final OriginRecords origins;
    private final Publication publication;
    private final Safety safety;
    private final DisclosureLaw law;
    private final Bodies bodies;
    private final Clock clock;

    PublishReport(
            DocumentRecords records,
            ReviewRecords reviews,
            OriginRecords origins,
            Publication publication,
            Safety safety,
            DisclosureLaw law,
            Bodies bodies,
            Clock clock) {
        this.records = records;
        this.reviews = reviews;
        this.origins = origins;
        this.publication = publication;
        this.safety = safety;
        this.law = law;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * A step that was taken.
     *
     * @param personId of whoever took it
     */
    public record Taken(Step step, long personId, String name, Instant at) {}

    /**
     * A report as it was signed.
     *
     * @param origin the record of the room that made it
     * @param number 文号, or null
     * @param html safe markup
     * @param files the first is the report itself
     * @param writer who handed it in
     */
    public record Signed(
            RecordRef origin,
            int year,
            String title,
            @Nullable DocumentNumber number,
            LocalDate madeOn,
            String html,
            String text,
            List<StoredFile> files,
            Taken writer,
            List<Taken> steps) {
        public Signed {
            files = List.copyOf(files);
            steps = List.copyOf(steps);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Published(long documentId, String indexNumber) implements Outcome {}

        /** Another document of this body bears its 文号. */
        record NumberTaken(DocumentNumber number) implements Outcome {}

        /**
         * It says what must not become public.
         *
         * @param words those places, with the words around
         */
        record HeldBack(List<String> words) implements Outcome {}

        /** What was published was withdrawn. */
        record Withdrawn() implements Outcome {}
    }

    /**
     * @param earlier the document of which it is the next edition, or null
     * @param correction what the edition changes, or null for the first
     */
    @Transactional
    public Outcome publish(
            Viewer viewer, Signed report, @Nullable Long earlier, @Nullable String correction) {
        var by = new Hand(report.writer().personId(), report.writer().name(), clock.instant());
        long id = earlier == null ? records.addDocument(viewer.bodyId()) : earlier;
        int number = 1;
        if (earlier != null) {
            var before = records.hold(earlier, viewer);
            if (before.withdrawal() != null) return new Outcome.Withdrawn();
            number = before.edition().number() + 1;
        }
        records.addEdition(id, number, viewer.bodyId(), by);
        var content = content(viewer, report, correction);
        records.write(id, number, Stage.DRAFT, content, Marks.NONE, by);
        records.writeFiles(id, number, content.files());
        if (earlier == null) origins.add(id, report.origin());
        var draft = records.find(id, viewer.readable()).orElseThrow();
        if (records.takeNumber(draft) != id) {
            records.discard(draft);
            return new Outcome.NumberTaken(java.util.Objects.requireNonNull(report.number()));
        }
        var held = held(draft);
        if (!held.isEmpty()) {
            records.discard(draft);
            return new Outcome.HeldBack(held);
        }
        for (var taken : report.steps())
            reviews.decide(
                    draft,
                    taken.step(),
                    true,
                    new Hand(taken.personId(), taken.name(), taken.at()),
                    null);
        records.move(draft, Stage.APPROVED, Step.values().length, null);
        var approved = records.find(id, viewer.readable()).orElseThrow();
        return switch (publication.publish(approved, viewer.actor())) {
            case Publication.Release.Done(Document published) ->
                    new Outcome.Published(
                            id, java.util.Objects.requireNonNull(published.indexNumber()));
            case Publication.Release.Held _ ->
                    throw new IllegalStateException("found between two looks: document " + id);
        };
    }

    /** What nobody decided on; it is mended in the room that made the report. */
    private List<String> held(Document draft) {
        return safety.findings(draft).stream()
                .filter(SafetyFinding::open)
                .map(finding -> finding.before() + finding.words() + finding.after())
                .toList();
    }

    private Content content(Viewer viewer, Signed report, @Nullable String correction) {
        var category = law.annualReport(report.madeOn());
        var issuer = bodies.byId(viewer.bodyId()).map(Body::name).orElse("");
        var facts =
                new Facts(
                        report.title(),
                        report.number(),
                        issuer,
                        report.madeOn(),
                        null,
                        null,
                        null,
                        "",
                        report.year());
        return new Content(
                facts,
                new Disclosure(Attribute.PROACTIVE, category, category, false),
                new Wording("", report.html(), report.text()),
                correction,
                files(report.files()));
    }

    private static List<EditionFile> files(List<StoredFile> stored) {
        var files = new ArrayList<EditionFile>();
        for (var file : stored)
            files.add(
                    new EditionFile(
                            files.size(),
                            file.hash(),
                            file.name(),
                            file.type().extensions().getFirst(),
                            file.size()));
        return files;
    }
}
