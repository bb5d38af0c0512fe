package yangguang.reporting;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.documents.PublishReport;
import yangguang.files.Files;
import yangguang.files.StoredFile;
import yangguang.files.Storing;
import yangguang.law.Law;
import yangguang.law.codes.DocumentNumber;
import yangguang.law.codes.Parsed;
import yangguang.letters.Letters;
import yangguang.pages.Came;
import yangguang.pages.Preferences;
import yangguang.pages.Problems;
import yangguang.pages.Templates;
import yangguang.pages.Text;

/** 公布: makes what was signed public as a document, with its Word and PDF files; and corrects it. */
@Service
@Transactional
public class PublishAnnualReport {
    private static final int LONGEST = 500;

    private final OpenReports open;
    private final ReportRecords records;
    private final AnnualTables tables;
    private final Reports reports;
    private final Bodies bodies;
    private final Letters letters;
    private final Files files;
    private final PublishReport publishing;
    private final Law law;
    private final Text official;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishAnnualReport(
            OpenReports open,
            ReportRecords records,
            AnnualTables tables,
            Reports reports,
            Bodies bodies,
            Letters letters,
            Files files,
            PublishReport publishing,
            Law law,
            Templates templates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.open = open;
        this.records = records;
        this.tables = tables;
        this.reports = reports;
        this.bodies = bodies;
        this.letters = letters;
        this.files = files;
        this.publishing = publishing;
        this.law = law;
        this.official = templates.text(Preferences.STANDARD);
        this.events = events;
        this.clock = clock;
    }

    /** The files of a report: its Word document and its PDF. */
    public record Made(byte[] docx, byte[] pdf) {}

    /**
     * @param number 文号 as typed, or empty
     */
    public Came publish(Viewer viewer, int year, String number) {
        mayPublish(viewer);
        var report = open.hold(viewer, year);
        if (report.state() != ReportState.SIGNED) return new Came.NotNow();
        DocumentNumber read = null;
        if (!number.isBlank()) {
            switch (DocumentNumber.parse(number.strip())) {
                case Parsed.Ok<DocumentNumber>(var value) -> read = value;
                case Parsed.Wrong<DocumentNumber> wrong -> {
                    return new Came.Wrong(
                            Problems.none().add("number", wrong.message(), wrong.args().toArray()));
                }
            }
        }
        var submission = records.submission(report).orElseThrow();
        var today = LocalDate.now(clock);
        var document = document(report, submission, read, today);
        var came =
                publishing.publish(
                        viewer,
                        signed(report, submission, document, read, today),
                        report.documentId(),
                        report.edition() == 1 ? null : report.correction());
        return switch (came) {
            case PublishReport.Outcome.NumberTaken(var taken) ->
                    new Came.Wrong(
                            Problems.none().add("number", "reporting.problem.number-taken", taken));
            case PublishReport.Outcome.HeldBack(var words) ->
                    new Came.Wrong(
                            Problems.none()
                                    .add(
                                            "number",
                                            "reporting.problem.held-back",
                                            words.size(),
                                            String.join(
                                                    "；",
                                                    words.subList(0, Math.min(5, words.size())))));
            case PublishReport.Outcome.Withdrawn() -> new Came.NotNow();
            case PublishReport.Outcome.Published(var id, var indexNumber) -> {
                records.publish(report, id, today, read == null ? "" : read.toString());
                yield done(
                        ReportMoved.How.PUBLISHED,
                        viewer,
                        year,
                        Map.of("document", id, "index number", indexNumber));
            }
        };
    }

    /**
     * 更正: begins the next edition of what was published, which goes through the review again.
     *
     * @param why what it changes
     */
    public Came correct(Viewer viewer, int year, String why) {
        viewer.mustHave(Role.STATISTICIAN);
        var report = open.hold(viewer, year);
        if (report.state() != ReportState.PUBLISHED) return new Came.NotNow();
        var problems = Problems.none();
        if (why.isBlank()) problems.add("why", "reporting.problem.no-reason");
        if (why.length() > LONGEST) problems.add("why", "reporting.problem.too-long", LONGEST);
        if (!problems.isEmpty()) return new Came.Wrong(problems);
        records.correct(report, why.strip());
        return done(
                ReportMoved.How.CORRECTING,
                viewer,
                year,
                Map.of("edition", report.edition() + 1, "why", why.strip()));
    }

    private Came done(ReportMoved.How how, Viewer viewer, int year, Map<String, ?> after) {
        var now = open.hold(viewer, year);
        var law = reports.due(viewer.bodyId(), year).law().toString();
        events.publishEvent(new ReportMoved(how, viewer.actor(), now, law, after));
        return new Came.Done();
    }

    public static void mayPublish(Viewer viewer) {
        if (!viewer.has(Role.STATISTICIAN) && !viewer.has(Role.APPROVER))
            throw new NotAllowed(Role.STATISTICIAN);
    }

    /**
     * The files of a report as it would be printed now: as it was submitted, or, while it is being
     * written, as it stands.
     */
    @Transactional(readOnly = true)
    public Made made(Viewer viewer, long bodyId, int year) {
        var whole = reports.read(viewer, bodyId, year);
        var report = whole.report();
        var submission = whole.submission();
        var today = LocalDate.now(clock);
        if (report != null && submission != null && !report.state().isOpen())
            return made(document(report, submission, null, today));
        return made(
                new ReportDocument(
                        reports.wording(bodyId, year),
                        whole.tables(),
                        name(bodyId),
                        "",
                        today,
                        law.chapters().phrases().note(),
                        official));
    }

    private Made made(ReportDocument document) {
        var docx = document.docx();
        return new Made(docx, letters.pdf(docx));
    }

    private ReportDocument document(
            AnnualReport report,
            Submission submission,
            @Nullable DocumentNumber number,
            LocalDate signedOn) {
        return new ReportDocument(
                submission.wording(),
                tables.submitted(Set.of(report.bodyId()), report.year(), submission.figures()),
                name(report.bodyId()),
                number == null ? report.number() : number.toString(),
                signedOn,
                law.chapters().phrases().note(),
                official);
    }

    private String name(long bodyId) {
        return bodies.byId(bodyId).orElseThrow().name();
    }

    private PublishReport.Signed signed(
            AnnualReport report,
            Submission submission,
            ReportDocument document,
            @Nullable DocumentNumber number,
            LocalDate today) {
        var made = made(document);
        var title = document.wording().title();
        return new PublishReport.Signed(
                report.ref(),
                report.year(),
                title,
                number,
                today,
                document.html(),
                document.text(),
                List.of(stored(title + ".docx", made.docx()), stored(title + ".pdf", made.pdf())),
                taken(submission),
                records.steps(report));
    }

    private static PublishReport.Taken taken(Submission submission) {
        return new PublishReport.Taken(
                yangguang.documents.Step.REVIEW,
                submission.byId(),
                submission.byName(),
                submission.at());
    }

    private StoredFile stored(String name, byte[] bytes) {
        return switch (files.store(name, new ByteArrayInputStream(bytes))) {
            case Storing.Stored(var file) -> file;
            case Storing.Refused refused ->
                    throw new IllegalStateException("a file of our own was refused: " + refused);
        };
    }
}
