package yangguang.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code ./yangguang bench …}: each prints lines to read and, as the last one, its result as JSON.
 */
@Command(
        name = "bench",
        description =
                "measure: bench portal|search|tally|import|law|reader|requests|registers|rollup",
        subcommands = {
            PortalBench.class,
            SearchBench.class,
            TallyBench.class,
            ImportBench.class,
            LawBench.class,
            ReaderBench.class,
            RequestsBench.class,
            RegistersBench.class,
            RollupBench.class
        })
public final class Bench implements Runnable {
    private static final int MISUSED = 2;

    @Spec private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        System.exit(
                new CommandLine(new Bench())
                        .setParameterExceptionHandler(Bench::misused)
                        .setExecutionExceptionHandler(Bench::failed)
                        .execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "bench what? portal, search, tally, import, law, reader, requests, registers or rollup");
    }

    private static int misused(ParameterException problem, String[] args) {
        return tell(problem, MISUSED);
    }

    private static int failed(Exception problem, CommandLine line, CommandLine.ParseResult parsed)
            throws Exception {
        if (problem instanceof CannotMeasure) return tell(problem, 1);
        throw problem;
    }

    private static int tell(Exception problem, int code) {
        System.err.println(
                "yangguang: "
                        + String.valueOf(problem.getMessage()).lines().findFirst().orElse(""));
        return code;
    }
}
