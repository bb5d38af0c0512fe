package yangguang.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import yangguang.law.forms.Form;
import yangguang.law.forms.Forms;
import yangguang.reader.Examination;
import yangguang.reader.Examined;
import yangguang.reader.Examined.Finding;
import yangguang.reader.Examined.Place;
import yangguang.reader.Figure;
import yangguang.reader.FileText;
import yangguang.reader.FileText.Read;
import yangguang.reader.Patience;

/** 年报体检: figures and contradictions of annual reports. Needs no data folder. */
@Command(
        name = "check",
        description = "read annual reports, and say where they contradict themselves")
final class CheckCommand implements Callable<Integer> {
    private static final int FOUND = 1;
    private static final int UNREADABLE = 2;
    private static final int QUOTED = 40;
    private static final int PLACES = 4;
    private static final int MANY = 200;

    /** So many results wait to be printed, whatever the size of the folder. */
    private static final int AHEAD = 16;

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, or folders of files")
    private List<Path> places = List.of();

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description =
                    "last year’s report, or a folder with those of all bodies that it sums up")
    private @Nullable Path against;

    @Option(names = "--json", description = "print one JSON object a file")
    private boolean json;

    @Option(names = "--english", description = "say what was found in English")
    private boolean english;

    @Mixin private CommonOptions common = new CommonOptions();

    /** A report as JSON has it. */
    record Printed(
            String file,
            String unit,
            @Nullable String level,
            @Nullable Integer year,
            @Nullable String form,
            String title,
            List<PrintedFigure> figures,
            List<String> stated_zero,
            List<PrintedFinding> findings,
            List<Examined.Heading> chapters,
            List<Examined.Heading> annexes) {}

    record PrintedFigure(
            String code,
            BigDecimal value,
            String unit,
            String source,
            String quote,
            int offset,
            double confidence) {}

    record PrintedFinding(
            String rule, String severity, String message, String basis, List<Place> places) {}

    record PrintedProblem(String file, String problem) {}

    private sealed interface Result {
        record Of(Path file, Examined examined) implements Result {}

        record None(Path file, String why) implements Result {}
    }

    @Override
    public Integer call() throws InterruptedException {
        var examination = new Examination(new Forms());
        var before = before(examination);
        int worst = 0;
        var out = spec.commandLine().getOut();
        try (var workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var results = new ArrayDeque<Future<Result>>();
            var files = files(places);
            for (int done = 0, begun = 0; done < files.size(); done++) {
                while (begun < files.size() && results.size() < AHEAD) {
                    var file = files.get(begun++);
                    results.add(workers.submit(() -> examine(examination, file, before)));
                }
                worst = Math.max(worst, print(results.remove().get(), out));
                progress(done + 1, files.size());
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
        out.flush();
        return worst;
    }

    /** A line now and then, beside the results. */
    private void progress(int done, int all) {
        if (all < MANY || done % MANY != 0) return;
        var err = spec.commandLine().getErr();
        err.println(done + " / " + all);
        err.flush();
    }

    private List<Path> files(List<Path> places) {
        var files = new ArrayList<Path>();
        for (var place : places) {
            if (!Files.exists(place)) throw wrong("no such file or folder: " + place);
            try (var all = Files.walk(place)) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            } catch (IOException unreadable) {
                throw wrong("cannot read " + place);
            }
        }
        return files;
    }

    /**
     * What the reports are held against.
     *
     * @param below the figures of the bodies below, added up
     */
    private record Before(
            Map<String, @Nullable BigDecimal> lastYear, Map<String, @Nullable BigDecimal> below) {
        private static final Before NOTHING = new Before(Map.of(), Map.of());
    }

    /** One report is that of the year before, a folder holds those of the bodies below. */
    private Before before(Examination examination) {
        if (against == null) return Before.NOTHING;
        if (!Files.isDirectory(against))
            return new Before(Map.copyOf(figures(examination, against)), Map.of());
        var below = new HashMap<String, @Nullable BigDecimal>();
        for (var file : files(List.of(against)))
            figures(examination, file)
                    .forEach((code, value) -> below.merge(code, value, BigDecimal::add));
        return new Before(Map.of(), below);
    }

    private Map<String, BigDecimal> figures(Examination examination, Path file) {
        return switch (examine(examination, file, Before.NOTHING)) {
            case Result.Of(_, var examined) -> Examination.byIndicator(examined);
            case Result.None(_, var why) -> throw wrong(file + ": " + why);
        };
    }

    private Result examine(Examination examination, Path file, Before before) {
        try {
            if (Files.size(file) > FileText.LARGEST)
                return new Result.None(file, sentence(FileText.Reason.TOO_LARGE));
            return switch (FileText.of(Files.readAllBytes(file), LONGEST)) {
                case Read.Text(var text) -> examined(examination, file, text, before);
                case Read.Unreadable(var reason) -> new Result.None(file, sentence(reason));
            };
        } catch (IOException unreadable) {
            return new Result.None(file, words("unread.no-file"));
        }
    }

    private Result examined(Examination examination, Path file, String text, Before before) {
        var read =
                Patience.within(
                        LONGEST, () -> examination.of(text, before.lastYear(), before.below()));
        if (read.isEmpty()) return new Result.None(file, sentence(FileText.Reason.TOO_SLOW));
        var examined = read.get();
        boolean nothing = examined.figures().isEmpty() && examined.statedZero().isEmpty();
        return nothing ? new Result.None(file, words("none")) : new Result.Of(file, examined);
    }

    /** In the words of the page. */
    private String sentence(FileText.Reason reason) {
        return words("unread." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String words(String key, Object... arguments) {
        var language = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var words = ResourceBundle.getBundle("words/portal", language);
        return MessageFormat.format(words.getString("portal.check." + key), arguments);
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }

    private int print(Result result, PrintWriter out) {
        return switch (result) {
            case Result.Of(var file, var examined) -> {
                if (json)
                    out.println(JsonMapper.shared().writeValueAsString(printed(file, examined)));
                else tell(file, examined, out);
                yield examined.findings().isEmpty() ? 0 : FOUND;
            }
            case Result.None(var file, var why) -> {
                if (json)
                    out.println(
                            JsonMapper.shared()
                                    .writeValueAsString(new PrintedProblem(file.toString(), why)));
                else out.println(file + "  " + why);
                yield UNREADABLE;
            }
        };
    }

    private void tell(Path file, Examined examined, PrintWriter out) {
        out.println(
                words(
                        "line",
                        file,
                        examined.unit(),
                        year(examined)
                                .map(year -> words("line.year", String.valueOf(year)))
                                .orElse(words("line.no-year")),
                        String.valueOf(examined.figures().size()),
                        String.valueOf(examined.statedZero().size()),
                        String.valueOf(examined.findings().size())));
        examined.findings().forEach(finding -> tell(finding, out));
    }

    private void tell(Finding finding, PrintWriter out) {
        out.println(
                "  "
                        + words(
                                "line.finding",
                                words("line." + lower(finding.severity())),
                                finding.in(!english),
                                finding.rule()));
        finding.places().stream()
                .map(Place::quote)
                .distinct()
                .limit(PLACES)
                .forEach(quote -> out.println("      “" + shorter(quote) + "”"));
    }

    private static String shorter(String quote) {
        return quote.length() <= QUOTED ? quote : quote.substring(0, QUOTED) + "…";
    }

    private static Optional<Integer> year(Examined examined) {
        return examined.year().isPresent()
                ? Optional.of(examined.year().getAsInt())
                : Optional.empty();
    }

    private static Printed printed(Path file, Examined examined) {
        return new Printed(
                file.toString(),
                examined.unit(),
                examined.level().map(CheckCommand::lower).orElse(null),
                year(examined).orElse(null),
                examined.form().map(Form::id).orElse(null),
                examined.title(),
                examined.figures().stream().map(CheckCommand::printed).toList(),
                examined.statedZero(),
                examined.findings().stream().map(CheckCommand::printed).toList(),
                examined.chapters(),
                examined.annexes());
    }

    private static PrintedFigure printed(Figure figure) {
        return new PrintedFigure(
                figure.code(),
                figure.value(),
                figure.unit(),
                lower(figure.source()),
                figure.quote(),
                figure.offset(),
                figure.confidence());
    }

    private static PrintedFinding printed(Finding finding) {
        return new PrintedFinding(
                finding.rule(),
                lower(finding.severity()),
                finding.message(),
                finding.basis(),
                finding.places());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
