package yangguang.commands;

import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import yangguang.database.Backup;

@Command(
        name = "backup",
        description = "write everything into one file, while the server runs or not")
final class BackupCommand extends PlatformCommand {
    @Parameters(paramLabel = "FILE", description = "the file to write")
    private Path file = Path.of("");

    @Override
    int on(ApplicationContext platform) {
        var written = platform.getBean(Backup.class).to(file);
        System.out.printf(
                "%s: %d rows of %d tables, %d stored files%n",
                file, written.rows(), written.tables(), written.files());
        System.out.printf(
                "The keys of sealed data are not in it: keep a copy of %s elsewhere.%n",
                folder().folder("keys"));
        return 0;
    }
}
