package yangguang.commands;

import java.io.PrintWriter;
import java.util.Set;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import yangguang.database.DamagedBackup;
import yangguang.database.DatabaseUnavailable;
import yangguang.database.NotRestored;
import yangguang.law.rules.BadLawFile;
import yangguang.secrets.KeyMissing;

/** All commands, in the order in which {@code help} shows them. */
@Command(
        name = "yangguang",
        description = "政府信息公开 Government information disclosure",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ImportReportsCommand.class,
            ImportDocumentsCommand.class,
            UndoImportCommand.class,
            ImportBodiesCommand.class,
            ImportPeopleCommand.class,
            ImportCalendarCommand.class,
            ResetPasswordCommand.class,
            DeadlineCommand.class,
            CheckCommand.class,
            TableCommand.class,
            RecountCommand.class,
            VerifyJournalCommand.class,
            RehearseCommand.class,
            HelpCommand.class
        })
public final class CommandsOfYangguang implements Runnable {
    /** A wrong word on the command line, as the shell's own commands have it. */
    private static final int MISUSED = 2;

    private static final int FAILED = 1;

    private static final Set<Class<?>> FORESEEN =
            Set.of(
                    CannotRun.class,
                    BadLawFile.class,
                    DatabaseUnavailable.class,
                    DamagedBackup.class,
                    NotRestored.class,
                    KeyMissing.class,
                    FlywayValidateException.class,
                    PortInUseException.class);

    @Spec private CommandSpec spec = CommandSpec.create();

    /** Runs the command that the arguments name, on that application, and tells the exit code. */
    public static int execute(Class<?> application, String... args) {
        return on(application).execute(args);
    }

    static CommandLine on(Class<?> application) {
        var line = new CommandLine(new CommandsOfYangguang());
        for (var command : line.getSubcommands().values()) {
            if (command.getCommand() instanceof PlatformCommand onPlatform)
                onPlatform.use(application);
        }
        return line.setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(CommandsOfYangguang::misused)
                .setExecutionExceptionHandler(CommandsOfYangguang::failed);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "which command? ./yangguang help lists them");
    }

    private static int misused(ParameterException problem, String[] args) {
        tell(
                problem.getCommandLine(),
                String.valueOf(problem.getMessage()).lines().findFirst().orElse("misused"));
        return MISUSED;
    }

    /**
     * What we refuse with a reason is one line; what we did not foresee shows where it happened.
     */
    private static int failed(Exception problem, CommandLine line, ParseResult parsed)
            throws Exception {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (!FORESEEN.contains(cause.getClass())) continue;
            tell(line, String.valueOf(cause.getMessage()));
            return FAILED;
        }
        throw problem;
    }

    private static void tell(CommandLine line, String message) {
        PrintWriter err = line.getErr();
        err.println("yangguang: " + message);
        err.flush();
    }
}
