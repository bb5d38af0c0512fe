package yangguang.reporting;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.access.Viewers;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.calendar.CurrentLaw;
import yangguang.documents.ImportReports;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedDocuments;
import yangguang.law.codes.RegionCode;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Forms;
import yangguang.reader.Examination;
import yangguang.reader.Examined;
import yangguang.reader.Figure;
import yangguang.reader.FileText;
import yangguang.reader.Patience;
import yangguang.reporting.FiledRecords.Filed;

/**
 * 归档往年年报: a report that was published before it came here is filed among the public ones, and its
 * figures stand in the tables of its year. Only the viewer's own body's, of years that are over,
 * and that were not reported on here.
 */
@Service
public class FileReport {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final ImportReports reports;
    private final PublishedDocuments documents;
    private final ReportRecords made;
    private final FiledRecords records;
    private final Bodies bodies;
    private final CurrentLaw law;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Examination examination = new Examination(new Forms());

    FileReport(
            ImportReports reports,
            PublishedDocuments documents,
            ReportRecords made,
            FiledRecords records,
            Bodies bodies,
            CurrentLaw law,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.reports = reports;
        this.documents = documents;
        this.made = made;
        this.records = records;
        this.bodies = bodies;
        this.law = law;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of a file. */
    public sealed interface Outcome {
        /**
         * It stands among the annual reports.
         *
         * @param figures how many of it stand in the tables
         * @param findings how often it contradicts itself
         */
        record Done(String indexNumber, int year, int figures, int findings) implements Outcome {}

        /** A report on that year is made here, or its year is not over. */
        record NotNow(int year) implements Outcome {}

        /** The file cannot be read. */
        record Unread(FileText.Reason reason) implements Outcome {}

        /** It is a report without a figure that a table has. */
        record NoFigures() implements Outcome {}

        /** It was not filed. */
        record Refused(ImportReports.Outcome why) implements Outcome {}
    }

    /**
     * The year for which whoever sends this request may file the report: somebody who answers for
     * what the body that it names publishes, and the year is over.
     */
    public OptionalInt offered(Examined examined) {
        int thisYear = LocalDate.now(clock).getYear();
        boolean own =
                Viewers.current()
                        .filter(viewer -> viewer.has(Role.APPROVER))
                        .filter(viewer -> reports.isOwn(viewer, examined.unit()))
                        .isPresent();
        return own && examined.year().orElse(thisYear) < thisYear
                ? examined.year()
                : OptionalInt.empty();
    }

    /**
     * @throws yangguang.access.NotAllowed for somebody who does not answer for what is published
     */
    public Outcome file(Viewer viewer, String name, byte[] bytes) {
        viewer.mustHave(Role.APPROVER);
        return switch (FileText.of(bytes, LONGEST)) {
            case FileText.Read.Unreadable(var reason) -> new Outcome.Unread(reason);
            case FileText.Read.Text(var text) ->
                    Patience.within(LONGEST, () -> examination.of(text))
                            .map(
                                    examined ->
                                            transaction.execute(
                                                    _ -> file(viewer, name, bytes, text, examined)))
                            .orElse(new Outcome.Unread(FileText.Reason.TOO_SLOW));
        };
    }

    private Outcome file(Viewer viewer, String name, byte[] bytes, String text, Examined examined) {
        int year = examined.year().orElse(0);
        boolean over = year < LocalDate.now(clock).getYear();
        if (!over || made.of(viewer.bodyId(), year).isPresent()) return new Outcome.NotNow(year);
        var said = said(viewer.bodyId(), year, examined);
        if (year > 0 && said.figures().isEmpty()) return new Outcome.NoFigures();
        return switch (reports.importOwn(viewer, name, bytes, text)) {
            case ImportReports.Outcome.Filed filed ->
                    kept(viewer, filed.document(), filed.indexNumber(), year, said, examined);
            case ImportReports.Outcome.AlreadyThere(var number) ->
                    documents.byIndexNumber(number) instanceof Lookup.Published(var document, _)
                            ? kept(viewer, document.line().id(), number, year, said, examined)
                            : new Outcome.Refused(new ImportReports.Outcome.AlreadyThere(number));
            case ImportReports.Outcome refused -> new Outcome.Refused(refused);
        };
    }

    private Outcome kept(
            Viewer viewer, long document, String number, int year, Said said, Examined examined) {
        var filed = new Filed(document, viewer.bodyId(), year, said.figures(), said.quotes());
        records.keep(filed, viewer, clock.instant());
        return new Outcome.Done(number, year, said.figures().size(), examined.findings().size());
    }

    /**
     * By indicator.
     *
     * @param quotes the words around them
     */
    private record Said(Map<String, BigDecimal> figures, Map<String, String> quotes) {}

    /**
     * Those that the forms of the year have; what words deny is 0. The table goes before the text,
     * and what the reader only guessed is left blank for people to fill in.
     */
    private Said said(long bodyId, int year, Examined examined) {
        var known = cells(bodyId, year);
        var figures = new HashMap<String, BigDecimal>();
        var quotes = new HashMap<String, String>();
        examined.statedZero().forEach(code -> figures.put(code, BigDecimal.ZERO));
        examined.figures().stream()
                .filter(Figure::isCertain)
                .sorted(Comparator.comparing(Figure::source).reversed())
                .forEach(
                        figure -> {
                            figures.put(figure.code(), figure.value());
                            quotes.put(figure.code(), figure.quote().strip());
                        });
        figures.keySet().retainAll(known);
        quotes.keySet().retainAll(known);
        return new Said(figures, quotes);
    }

    private Set<String> cells(long bodyId, int year) {
        var region = bodies.byId(bodyId).map(Body::regionCode).map(RegionCode::new).orElse(null);
        return law.now().forms().tablesFor(year, region).stream()
                .flatMap(form -> form.cells().stream())
                .map(Cell::indicator)
                .collect(toSet());
    }
}
