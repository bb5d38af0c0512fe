package yangguang.commands;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yangguang.backlog.BadSource;
import yangguang.backlog.Fault;
import yangguang.backlog.ImportBacklog;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.journal.Actor;

/** 历史信息导入: a list with files, a folder, or a feed. */
@Command(
        name = "import-documents",
        description = "file what a body had made public: a list with files, a folder, or a feed")
final class ImportDocumentsCommand extends PlatformCommand {
    @Option(
            names = "--body",
            paramLabel = "CODE",
            required = true,
            description = "code or name of the body")
    private String code = "";

    @Option(
            names = "--files",
            paramLabel = "DIR",
            description = "where the files of a list are; beside it unless told")
    private @Nullable Path beside;

    @Option(
            names = "--category",
            paramLabel = "CODE",
            description = "where documents stand that do not say it themselves")
    private @Nullable String category;

    @Option(names = "--dry-run", description = "say what would happen, and write nothing")
    private boolean dryRun;

    @Option(names = "--go-on", description = "bring in the rest where some rows are wrong")
    private boolean goOn;

    @Option(names = "--alike", description = "bring in also what looks like one that is there")
    private boolean alike;

    @Parameters(paramLabel = "SOURCE", description = "XLSX or CSV list, folder, or RSS, Atom file")
    private Path source = Path.of("");

    @Override
    int on(ApplicationContext platform) {
        var importing = platform.getBean(ImportBacklog.class);
        var parent = source.toAbsolutePath().getParent();
        var task =
                new ImportBacklog.Task(
                        body(platform.getBean(Bodies.class)),
                        source,
                        beside != null ? beside : parent == null ? source : parent,
                        category,
                        alike);
        try {
            return run(importing, task, platform);
        } catch (BadSource bad) {
            throw new CannotRun(
                    platform.getMessage(bad.key(), bad.arguments().toArray(), Locale.ENGLISH));
        }
    }

    private int run(ImportBacklog importing, ImportBacklog.Task task, ApplicationContext words) {
        if (dryRun || !goOn) {
            var would = importing.dryRun(task, fault -> tell(fault, words));
            if (dryRun || !would.faults().isEmpty()) {
                out().println(
                                "%d rows: %d would be filed, %d are there already, %d things wrong."
                                        .formatted(
                                                would.rows(),
                                                would.filed(),
                                                would.there(),
                                                would.faults().size()));
                if (!dryRun) out().println("Nothing was filed; --go-on brings in the rest.");
                out().flush();
                return would.faults().isEmpty() ? 0 : 1;
            }
        }
        var by = new Actor.CommandLine(System.getProperty("user.name", "unknown"));
        var done = importing.run(task, by, fault -> tell(fault, words));
        out().println(
                        "Import %d: %d rows, %d filed%s, %d were there already, %d things wrong. undo-import %d takes it back."
                                .formatted(
                                        done.run(),
                                        done.rows(),
                                        done.filed(),
                                        done.before() == 0
                                                ? ""
                                                : " (after %d done before)"
                                                        .formatted(done.before()),
                                        done.there(),
                                        done.faults().size(),
                                        done.run()));
        out().flush();
        return done.faults().isEmpty() ? 0 : 1;
    }

    private void tell(Fault fault, ApplicationContext words) {
        out().println(
                        "%d %s: %s"
                                .formatted(
                                        fault.line(),
                                        fault.name(),
                                        words.getMessage(
                                                fault.key(),
                                                fault.arguments().stream()
                                                        .map(String::valueOf)
                                                        .toArray(),
                                                Locale.ENGLISH)));
        out().flush();
    }

    private Body body(Bodies bodies) {
        return bodies.byCode(code)
                .or(() -> bodies.byName(code))
                .orElseThrow(() -> new CannotRun("there is no body " + code));
    }
}
