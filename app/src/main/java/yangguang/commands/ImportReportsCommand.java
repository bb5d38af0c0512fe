package yangguang.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yangguang.documents.ImportReports;
import yangguang.documents.ImportReports.Outcome;
import yangguang.journal.Actor;
import yangguang.reader.Reading.Reason;

@Command(
        name = "import-reports",
        description = "file the annual reports (*.txt) of a folder, each under its body")
final class ImportReportsCommand extends PlatformCommand {
    /** No report of words alone comes near it. */
    private static final long LARGEST = 4L << 20;

    @Parameters(paramLabel = "DIR", description = "the folder; a second run files nothing twice")
    private Path reports = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    int on(ApplicationContext platform) throws IOException {
        if (!Files.isDirectory(reports)) throw new CannotRun("no such folder: " + reports);
        var importing = platform.getBean(ImportReports.class);
        var by = new Actor.CommandLine(System.getProperty("user.name", "unknown"));
        var out = spec.commandLine().getOut();
        int refused = 0;
        for (var file : texts()) {
            var verdict = verdict(importing, file, by, platform);
            if (!verdict.good()) refused++;
            tell(out, file.getFileName() + ": " + verdict.words());
        }
        tell(out, refused == 0 ? "All done." : refused + " refused; the others are done.");
        return refused == 0 ? 0 : 1;
    }

    private List<Path> texts() throws IOException {
        try (var files = Files.list(reports)) {
            return files.filter(Files::isRegularFile)
                    .filter(ImportReportsCommand::text)
                    .sorted()
                    .toList();
        }
    }

    private static boolean text(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".txt");
    }

    private static void tell(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    /** What is said of a file, and whether all is well with it. */
    private record Verdict(boolean good, String words) {}

    private static Verdict verdict(
            ImportReports importing, Path file, Actor by, ApplicationContext words)
            throws IOException {
        if (Files.size(file) > LARGEST) return refused("larger than 4 MB, which no report is");
        var bytes = Files.readAllBytes(file);
        return switch (importing.importReport(file.getFileName().toString(), bytes, by)) {
            case Outcome.Filed filed -> new Verdict(true, filed(filed));
            case Outcome.AlreadyThere(var number) ->
                    new Verdict(true, "already there as " + number);
            case Outcome.AnotherThere(var body, var year, var number) ->
                    refused(
                            "%s already has a report on %d, %s, with other words"
                                    .formatted(body, year, number));
            case Outcome.NumberTaken(var number, var bearer) ->
                    refused(
                            "another document of its body bears %s already: %s"
                                    .formatted(
                                            number,
                                            bearer == null ? "one not public yet" : bearer));
            case Outcome.HeldBack(var places) ->
                    refused("it says what must not become public: " + String.join("; ", places));
            case Outcome.NotYours(var body) -> refused("it is the report of " + body);
            case Outcome.NotOne(var reason) -> refused(words(reason));
            case Outcome.Refused(var why) ->
                    refused(
                            words.getMessage(
                                    why.message(), why.arguments().toArray(), Locale.ENGLISH));
        };
    }

    private static Verdict refused(String why) {
        return new Verdict(false, "refused: " + why);
    }

    private static String filed(Outcome.Filed filed) {
        return "filed as %s, %s on %d%s%s"
                .formatted(
                        filed.indexNumber(),
                        filed.body(),
                        filed.year(),
                        filed.newBody() ? "; the body is new" : "",
                        filed.dated() ? "" : "; it prints no day, so today stands for it");
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case EMPTY -> "the file is empty";
            case NOT_TEXT -> "not a text in UTF-8, GB 18030 or UTF-16";
            case OTHER_SUBJECT -> "not an annual report on government information disclosure";
            case NO_BODY -> "it does not say whose report it is";
            case NO_YEAR -> "it does not say on which year it reports";
        };
    }
}
