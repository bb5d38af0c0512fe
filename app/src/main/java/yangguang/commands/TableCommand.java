package yangguang.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.reporting.AnnualTable;
import yangguang.reporting.AnnualTables;
import yangguang.reporting.TableCsv;
import yangguang.reporting.TableDocx;

/** 统计表: the annual table of a body, with what does not hold in it. */
@Command(name = "table", description = "print the annual table of a body as CSV, or as a document")
final class TableCommand extends PlatformCommand {
    @Option(
            names = "--body",
            paramLabel = "CODE",
            required = true,
            description = "code or name of the body")
    private String code = "";

    @Option(names = "--year", paramLabel = "YEAR", required = true, description = "the year")
    private int year;

    @Option(names = "--docx", paramLabel = "FILE", description = "write a Word document instead")
    private @Nullable Path docx;

    @Override
    int on(ApplicationContext platform) throws IOException {
        var body = body(platform.getBean(Bodies.class));
        var forms = platform.getBean(AnnualTables.class).tables(Set.of(body.id()), year);
        if (forms.isEmpty()) throw new CannotRun("there is no table for " + year);
        var words = platform.getBean(Templates.class).text(Preferences.STANDARD);
        if (docx == null) System.out.write(TableCsv.of(forms, words));
        else Files.write(docx, TableDocx.of(forms, body.name(), words));
        System.out.flush();
        forms.forEach(TableCommand::tellFindings);
        return 0;
    }

    private Body body(Bodies bodies) {
        return bodies.byCode(code)
                .or(() -> bodies.byName(code))
                .orElseThrow(() -> new CannotRun("there is no body " + code));
    }

    private static void tellFindings(AnnualTable table) {
        for (var finding : table.findings())
            System.err.println(finding.relation() + " " + finding.sentence());
    }
}
