package yangguang.commands;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import yangguang.access.ImportPeople;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;

@Command(
        name = "import-people",
        description = "add people from a CSV file, and print their one-time passwords")
final class ImportPeopleCommand extends PlatformCommand {
    @Parameters(paramLabel = "FILE", description = "CSV in UTF-8 or GB18030")
    private Path file = Path.of("");

    @Override
    int on(ApplicationContext platform) throws IOException {
        var rows =
                new Rows(file, platform.getBean(Templates.class).text(Preferences.STANDARD), err());
        var bodies = platform.getBean(Bodies.class);
        var everywhere = bodies.all().stream().map(Body::id).collect(toUnmodifiableSet());
        var outcome =
                platform.getBean(ImportPeople.class)
                        .run(rows.bytes(), everywhere, null, Rows.operator());
        return switch (outcome) {
            case ImportPeople.Outcome.Done(var people) -> handOn(people);
            case ImportPeople.Outcome.Refused(var bad) -> rows.refused(bad);
        };
    }

    private static int handOn(List<ImportPeople.Imported> people) {
        for (var one : people) {
            System.out.println(
                    "%s\t%s\t%s\t%s"
                            .formatted(
                                    one.person().account(),
                                    one.person().name(),
                                    one.body().shortName(),
                                    one.password().value()));
        }
        System.out.println(
                "%d people imported; each password is for once".formatted(people.size()));
        return 0;
    }
}
