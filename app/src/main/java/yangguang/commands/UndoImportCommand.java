package yangguang.commands;

import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yangguang.backlog.UndoBacklog;
import yangguang.journal.Actor;
import yangguang.pages.NoSuchRecord;

/** 撤销导入: a whole import is taken back. */
@Command(name = "undo-import", description = "take back a whole import of documents")
final class UndoImportCommand extends PlatformCommand {
    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "what the addresses of its documents say from now on")
    private String reason = "";

    @Parameters(paramLabel = "NUMBER", description = "as import-documents told it")
    private long run;

    @Override
    int on(ApplicationContext platform) {
        var by = new Actor.CommandLine(System.getProperty("user.name", "unknown"));
        try {
            var result = platform.getBean(UndoBacklog.class).undo(run, by, reason);
            out().println(
                            "%d documents taken back; %d were changed since and stay."
                                    .formatted(result.undone(), result.left()));
            out().flush();
            return 0;
        } catch (NoSuchRecord unknown) {
            throw new CannotRun("there is no import " + run);
        }
    }
}
