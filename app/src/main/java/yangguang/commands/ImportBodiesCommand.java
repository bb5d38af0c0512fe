package yangguang.commands;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import yangguang.bodies.ImportBodies;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;

@Command(
        name = "import-bodies",
        description = "add bodies from a CSV file: all rows or none, every bad row listed")
final class ImportBodiesCommand extends PlatformCommand {
    @Parameters(paramLabel = "FILE", description = "CSV in UTF-8 or GB18030")
    private Path file = Path.of("");

    @Override
    int on(ApplicationContext platform) throws IOException {
        var rows =
                new Rows(file, platform.getBean(Templates.class).text(Preferences.STANDARD), err());
        var outcome = platform.getBean(ImportBodies.class).run(rows.bytes(), null, Rows.operator());
        return switch (outcome) {
            case ImportBodies.Outcome.Imported(int count) -> {
                System.out.println("%d bodies imported".formatted(count));
                yield 0;
            }
            case ImportBodies.Outcome.Refused(var bad) -> rows.refused(bad);
        };
    }
}
