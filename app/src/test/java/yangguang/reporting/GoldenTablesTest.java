package yangguang.reporting;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Figures;
import yangguang.law.forms.Form;
import yangguang.law.forms.Forms;
import yangguang.pages.Text;

/** Every cell of every form has a number of its own, so that none can stand in another's place. */
@DisplayName("每种统计表的每种输出与读过的一样")
class GoldenTablesTest {
    private static final Forms FORMS = new Forms();
    private static final Text WORDS = words();

    private static Text words() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("words/reporting");
        source.setDefaultEncoding("UTF-8");
        return new Text(source, Locale.SIMPLIFIED_CHINESE, Clock.systemUTC());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"STAT-2014, 2017", "FUJIAN-ANNEX, 2017", "AR-2019, 2020", "AR-2021, 2024"})
    void 表样(String name, int year) throws IOException {
        var form = FORMS.named(name).orElseThrow();
        var tables = List.of(new FilledForm(form, Figures.of(year, figures(form))).table());
        var folder = "tables/" + name + "/";
        Golden.holds(folder + "table.csv", TableCsv.of(tables, WORDS));
        Golden.holds(folder + "table.json", TableJson.of("青禾街道办事处", "PDY000028", year, tables));
        Golden.holds(folder + "table.xlsx.txt", Golden.xlsx(TableXlsx.of(tables, WORDS)));
        Golden.holds(
                folder + "table.docx.txt", Golden.docx(TableDocx.of(tables, "青禾街道办事处", WORDS)));
    }

    private static Map<String, @Nullable BigDecimal> figures(Form form) {
        var figures = new HashMap<String, @Nullable BigDecimal>();
        int next = 1;
        for (var cell : form.cells())
            if (!cell.isSum()) figures.put(cell.indicator(), BigDecimal.valueOf(next++));
        for (var cell : form.cells()) figures.put(cell.indicator(), value(form, cell, figures));
        return figures;
    }

    private static BigDecimal value(
            Form form, Cell cell, Map<String, @Nullable BigDecimal> figures) {
        var leaf = figures.get(cell.indicator());
        if (leaf != null) return leaf;
        return cell.parts().stream()
                .map(part -> value(form, form.cell(part).orElseThrow(), figures))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
