package yangguang.commands;

import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yangguang.database.Restore;

@Command(name = "restore", description = "fill an installation from such a file")
final class RestoreCommand extends PlatformCommand {
    @Parameters(paramLabel = "FILE", description = "a backup")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "give up the records that are there")
    private boolean replace;

    @Override
    int on(ApplicationContext platform) {
        platform.getBean(Restore.class).from(file, replace);
        System.out.println("restored from " + file);
        return 0;
    }
}
