package yangguang.documents;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Body;
import yangguang.documents.PublishExisting.Filing;
import yangguang.files.Extracted;
import yangguang.files.Files;
import yangguang.files.StoredFile;
import yangguang.files.Storing;
import yangguang.journal.Actor;
import yangguang.law.Law;
import yangguang.law.codes.DocumentNumber;
import yangguang.reader.Reading.NotAReport;
import yangguang.reader.Reading.Reason;
import yangguang.reader.Reading.Report;
import yangguang.reader.ReportText;

/**
 * Files annual reports that were published before this platform came: the text is read, its body is
 * added to the tree if nobody knows it yet, and the report stands among the annual reports.
 */
@Component
public class ImportReports {
    private final ReportingBodies bodies;
    private final PublishedDocuments published;
    private final PublishExisting publishing;
    private final Files files;
    private final Law law;
    private final Clock clock;

    ImportReports(
            ReportingBodies bodies,
            PublishedDocuments published,
            PublishExisting publishing,
            Files files,
            Law law,
            Clock clock) {
        this.bodies = bodies;
        this.published = published;
        this.publishing = publishing;
        this.files = files;
        this.law = law;
        this.clock = clock;
    }

    /** What became of one file. */
    public sealed interface Outcome {
        /**
         * It is public now.
         *
         * @param document its id
         * @param newBody whether its body was not in the tree before
         * @param dated whether it prints its day; otherwise today stands for it
         */
        record Filed(
                long document,
                String indexNumber,
                String title,
                String body,
                int year,
                boolean newBody,
                boolean dated)
                implements Outcome {}

        /** It was filed before. */
        record AlreadyThere(String indexNumber) implements Outcome {}

        /**
         * Another document of that body bears its 文号.
         *
         * @param bearer the index number of that one, or null before it is public
         */
        record NumberTaken(DocumentNumber number, @Nullable String bearer) implements Outcome {}

        /**
         * Another report of that body on that year is public; which one is right is for people to
         * say.
         */
        record AnotherThere(String body, int year, String indexNumber) implements Outcome {}

        /**
         * It bears a secrecy mark, or numbers of persons.
         *
         * @param words the words before each, and its beginning
         */
        record HeldBack(List<String> words) implements Outcome {}

        /** The report of another body, or of one that nobody knows. */
        record NotYours(String body) implements Outcome {}

        /** No annual report, or one that does not say whose or of when. */
        record NotOne(Reason reason) implements Outcome {}

        /** Not a file that can be stored. */
        record Refused(Storing.Refused why) implements Outcome {}
    }

    /** Files one; nothing of it stays when it is refused. */
    @Transactional
    public Outcome importReport(String name, byte[] bytes, Actor by) {
        return switch (ReportText.read(bytes)) {
            case NotAReport(var reason) -> new Outcome.NotOne(reason);
            case Report report -> store(report, bodies.named(report.body()), name, bytes, by);
        };
    }

    /**
     * Files one of the viewer's own body, whatever the kind of its file.
     *
     * @param text the words of the file
     * @throws yangguang.access.NotAllowed for somebody who does not answer for what is published
     */
    @Transactional
    public Outcome importOwn(Viewer viewer, String name, byte[] bytes, String text) {
        viewer.mustHave(Role.APPROVER);
        var own = bodies.byId(viewer.bodyId());
        return switch (ReportText.read(text)) {
            case NotAReport(var reason) -> new Outcome.NotOne(reason);
            case Report report when !isOf(own, report.body()) ->
                    new Outcome.NotYours(report.body());
            case Report report -> store(report, Optional.of(own), name, bytes, viewer.actor());
        };
    }

    /** Whether a report that gives this name is one of the viewer's body. */
    public boolean isOwn(Viewer viewer, String named) {
        return !named.isEmpty() && isOf(bodies.byId(viewer.bodyId()), named);
    }

    /** A report may leave out the county, or put it before the name. */
    private static boolean isOf(Body own, String named) {
        return Stream.of(own.name(), own.shortName())
                .anyMatch(name -> name.endsWith(named) || named.endsWith(name));
    }

    private Outcome store(
            Report report, Optional<Body> known, String name, byte[] bytes, Actor by) {
        return switch (files.store(name, new ByteArrayInputStream(bytes))) {
            case Storing.Refused refused -> new Outcome.Refused(refused);
            case Storing.Stored(var file) -> file(report, known, file, by);
        };
    }

    private Outcome file(Report report, Optional<Body> known, StoredFile file, Actor by) {
        var earlier = known.flatMap(body -> earlier(body, report.year()));
        if (earlier.isPresent()) return same(earlier.get(), report, file);
        var grave = Safety.grave(Extracted.ofHtml(report.html()).text());
        if (!grave.isEmpty()) return new Outcome.HeldBack(grave);
        var body = known.orElseGet(() -> bodies.add(report.body(), by));
        return switch (publishing.publish(document(report, body, file), by)) {
            case Filing.AlreadyThere(var number) -> new Outcome.AlreadyThere(number);
            case Filing.HeldBack(var words) -> new Outcome.HeldBack(words);
            case Filing.NumberTaken(var number, var bearer) ->
                    new Outcome.NumberTaken(number, bearer);
            case Filing.Filed(var id, var number) ->
                    new Outcome.Filed(
                            id,
                            number,
                            report.title(),
                            body.name(),
                            report.year(),
                            known.isEmpty(),
                            day(report).isPresent());
        };
    }

    private Optional<PublishedLine> earlier(Body body, int year) {
        return published.annualReports(Set.of(body.id())).stream()
                .filter(line -> Objects.equals(line.reportYear(), year))
                .findFirst();
    }

    private Outcome same(PublishedLine earlier, Report report, StoredFile file) {
        var number = earlier.indexNumber();
        boolean same =
                published.byIndexNumber(number) instanceof Lookup.Published(var document, _)
                        && document.attachments().stream()
                                .anyMatch(attachment -> attachment.hash().equals(file.hash()));
        return same
                ? new Outcome.AlreadyThere(number)
                : new Outcome.AnotherThere(report.body(), report.year(), number);
    }

    private ExistingDocument document(Report report, Body body, StoredFile file) {
        var read = Extracted.ofHtml(report.html());
        var genre = files.recognise(new Extracted("", report.title())).genre();
        var day = day(report).orElse(LocalDate.now(clock));
        return new ExistingDocument(
                body.id(),
                report.title(),
                report.number(),
                report.body(),
                Objects.requireNonNullElse(report.made(), day),
                publishedAt(report),
                null,
                null,
                genre == null ? null : genre.value(),
                "",
                law.catalogue().annualReport(day).code(),
                false,
                report.year(),
                read.html(),
                read.text(),
                List.of(file));
    }

    /** The day it was published; where only the day it was made is printed, that one. */
    private static Optional<LocalDate> day(Report report) {
        return Stream.of(report.published(), report.made()).filter(Objects::nonNull).findFirst();
    }

    private Instant publishedAt(Report report) {
        var now = clock.instant();
        return day(report)
                .map(day -> day.atStartOfDay(clock.getZone()).toInstant())
                .filter(instant -> instant.isBefore(now))
                .orElse(now);
    }
}
