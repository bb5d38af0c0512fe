package yangguang.portal.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import yangguang.law.forms.Forms;
import yangguang.portal.check.CheckPage.Filing;
import yangguang.portal.check.CheckPage.Line;
import yangguang.portal.check.CheckPage.Report;
import yangguang.portal.check.CheckPage.Result;
import yangguang.portal.check.CheckPage.Unread;
import yangguang.reader.Examination;
import yangguang.reader.Examined;
import yangguang.reader.FileText;
import yangguang.reader.Patience;
import yangguang.reporting.FileReport;

/**
 * Reads reports for whoever asks. Nothing of them is kept; one file is read at a time, since a
 * large one takes memory.
 */
@Component
class ReadReports {
    /** A report of a province has 300,000 characters; what is longer is another thing. */
    static final int LONGEST = 500_000;

    /** In Base64 still less than a form may bring. */
    static final long LARGEST_HELD = 2L * 1024 * 1024;

    private static final String NONE = "portal.check.none";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Examination examination = new Examination(new Forms());
    private final Semaphore places = new Semaphore(1, true);
    private final FileReport filing;

    ReadReports(FileReport filing) {
        this.filing = filing;
    }

    /** What last year's report came to. */
    sealed interface Before {
        /** Its figures by indicator; none where there is no such file. */
        record Figures(Map<String, @Nullable BigDecimal> figures) implements Before {}

        /**
         * It cannot be read, or is no report.
         *
         * @param why the key of the sentence that says so
         */
        record Unread(String why) implements Before {}
    }

    Before before(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) return new Before.Figures(Map.of());
        return switch (text(file)) {
            case FileText.Read.Text(var text) -> before(text);
            case FileText.Read.Unreadable(var reason) -> new Before.Unread(key(reason));
        };
    }

    private Before before(String text) {
        var figures =
                Patience.within(LONGEST_WAIT, () -> examination.of(shortened(text)))
                        .map(Examination::byIndicator);
        if (figures.isEmpty()) return new Before.Unread(key(FileText.Reason.TOO_SLOW));
        return figures.get().isEmpty()
                ? new Before.Unread("portal.check.against.none")
                : new Before.Figures(Map.copyOf(figures.get()));
    }

    List<Result> read(List<MultipartFile> files, Map<String, @Nullable BigDecimal> lastYear) {
        var results = new ArrayList<Result>();
        for (var file : files) {
            var name = bare(file.getOriginalFilename());
            results.add(
                    switch (text(file)) {
                        case FileText.Read.Text(var text) ->
                                fileable(report(results.size() + 1, name, text, lastYear), file);
                        case FileText.Read.Unreadable(var reason) -> new Unread(name, key(reason));
                    });
        }
        return results;
    }

    Result report(
            int number, String name, String written, Map<String, @Nullable BigDecimal> lastYear) {
        var text = shortened(written);
        var read = Patience.within(LONGEST_WAIT, () -> examination.of(text, lastYear));
        if (read.isEmpty()) return new Unread(name, key(FileText.Reason.TOO_SLOW));
        var examined = read.get();
        if (examined.figures().isEmpty() && examined.statedZero().isEmpty())
            return new Unread(name, NONE);
        return new Report(
                number,
                name,
                text,
                written.length() > LONGEST,
                lastYear,
                examined,
                Marked.of(text, examined),
                lines(examined),
                null);
    }

    /** What an officer may file brings its bytes along, since nobody keeps them. */
    private Result fileable(Result read, MultipartFile file) {
        if (!(read instanceof Report report)) return read;
        var year = filing.offered(report.examined());
        return year.isPresent() ? report.with(new Filing(year.getAsInt(), held(file))) : report;
    }

    private static String held(MultipartFile file) {
        if (file.getSize() > LARGEST_HELD) return "";
        try {
            return Base64.getEncoder().encodeToString(file.getBytes());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private List<Line> lines(Examined examined) {
        var figures =
                examined.figures().stream()
                        .map(
                                figure ->
                                        new Line(
                                                examination.name(examined, figure.code()),
                                                Optional.of(figure)));
        var denied =
                examined.statedZero().stream()
                        .map(code -> new Line(examination.name(examined, code), Optional.empty()));
        return Stream.concat(figures, denied).toList();
    }

    private FileText.Read text(MultipartFile file) {
        places.acquireUninterruptibly();
        try {
            return FileText.of(file.getBytes(), LONGEST_WAIT);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } finally {
            places.release();
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String key(FileText.Reason reason) {
        return "portal.check.unread." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name without folders and signs that cannot be seen. */
    private static String bare(@Nullable String name) {
        if (name == null || name.isBlank()) return "-";
        return name.replaceFirst(".*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
    }
}
