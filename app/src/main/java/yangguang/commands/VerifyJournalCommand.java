package yangguang.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yangguang.journal.ChainHead;
import yangguang.journal.VerifyJournal;

/** Prints the head of each chain; kept elsewhere, the print is what a later proof is held to. */
@Command(
        name = "verify-journal",
        description = "prove that no act was changed or removed, or name the first that was")
final class VerifyJournalCommand extends PlatformCommand {
    private static final String COMMENT = "#";

    @Option(
            names = "--expect",
            paramLabel = "FILE",
            description = "what this command printed earlier; the chains must still go through it")
    private @Nullable Path expected;

    @Override
    int on(ApplicationContext platform) {
        var verdict =
                platform.getBean(VerifyJournal.class)
                        .verify(expected == null ? List.of() : printed(expected));
        System.out.println("# body acts head");
        verdict.heads().forEach(head -> System.out.println(head.line()));
        for (var broken : verdict.breaks())
            System.out.printf(
                    "# BROKEN: body %d, act %d: %s%n",
                    broken.bodyId(), broken.sequence(), broken.how().words());
        if (verdict.holds()) System.out.println("# every chain holds");
        return verdict.holds() ? 0 : 1;
    }

    private static List<ChainHead> printed(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
                    .map(ChainHead::read)
                    .toList();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new CannotRun("%s: %s".formatted(file, unreadable.getMessage()));
        }
    }
}
