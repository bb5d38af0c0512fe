package yangguang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import yangguang.law.forms.Figures;
import yangguang.law.forms.Form;
import yangguang.law.forms.Forms;
import yangguang.pages.Text;
import yangguang.reporting.ReadTableXlsx.Reading;
import yangguang.reporting.ReadTableXlsx.Wrong;

@DisplayName("统计表的Excel：写出去的读得回来")
class TableXlsxTest {
    private static final Forms FORMS = new Forms();
    private static final Text WORDS = words();

    private static Text words() {
        var source = new StaticMessageSource();
        source.addMessage("reporting.title", java.util.Locale.SIMPLIFIED_CHINESE, "{0}（{1}年度）");
        return new Text(source, java.util.Locale.SIMPLIFIED_CHINESE, Clock.systemUTC());
    }

    private static Map<String, @Nullable BigDecimal> random(Form form, long seed) {
        var random = new Random(seed);
        var figures = new HashMap<String, @Nullable BigDecimal>();
        form.cells()
                .forEach(
                        cell ->
                                figures.put(
                                        cell.indicator(),
                                        BigDecimal.valueOf(random.nextInt(100_000))));
        return figures;
    }

    private static byte[] written(Form form, int year, Map<String, @Nullable BigDecimal> figures) {
        return TableXlsx.of(
                List.of(new FilledForm(form, Figures.of(year, figures)).table()), WORDS);
    }

    private static byte[] changed(byte[] file, Consumer<Sheet> change) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file));
                var bytes = new ByteArrayOutputStream()) {
            change.accept(book.getSheetAt(0));
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Property(tries = 12)
    void 每张表的每一格都读得回来(@ForAll @IntRange(min = 0, max = 3) int which, @ForAll long seed) {
        var form = FORMS.all().get(which);
        int year = form.years().from() + 1;
        var figures = random(form, seed);
        var read = ReadTableXlsx.read(written(form, year, figures), List.of(form), year);
        assertThat(read).isInstanceOf(Reading.Whole.class);
        ((Reading.Whole) read)
                .figures()
                .forEach(
                        (name, value) ->
                                assertThat(value).as(name).isEqualByComparingTo(figures.get(name)));
        assertThat(((Reading.Whole) read).figures()).hasSameSizeAs(figures);
    }

    @Test
    void 多出来的列和行认得出_数不会错位() throws IOException {
        var form = FORMS.named("AR-2021").orElseThrow();
        var figures = random(form, 1);
        var file =
                changed(
                        written(form, 2022, figures),
                        sheet -> {
                            while (sheet.getNumMergedRegions() > 0) sheet.removeMergedRegion(0);
                            sheet.shiftColumns(1, 20, 1);
                            sheet.shiftRows(3, sheet.getLastRowNum(), 2);
                        });
        var read = (Reading.Whole) ReadTableXlsx.read(file, List.of(form), 2022);
        assertThat(read.figures().get("t2_new_total"))
                .isEqualByComparingTo(figures.get("t2_new_total"));
        assertThat(read.figures()).hasSameSizeAs(figures);
    }

    @Test
    void 少了一列_一格不是数_一格空白_整张不要_说出是哪一格() throws IOException {
        var form = FORMS.named("STAT-2014").orElseThrow();
        var figures = random(form, 2);
        var file =
                changed(
                        written(form, 2017, figures),
                        sheet -> {
                            sheet.getRow(5).getCell(2).setCellValue("若干");
                            var row = sheet.getRow(6);
                            row.removeCell(row.getCell(2));
                        });
        var read = (Reading.Refused) ReadTableXlsx.read(file, List.of(form), 2017);
        assertThat(read.wrong()).extracting(Wrong::place).containsExactly("C6", "C7");
        var without =
                changed(
                        written(form, 2017, figures),
                        sheet -> {
                            for (int row = 0; row < 5; row++)
                                if (sheet.getRow(row) != null
                                        && sheet.getRow(row).getCell(2) != null
                                        && sheet.getRow(row).getCell(2).getCellType()
                                                == CellType.STRING)
                                    sheet.getRow(row).getCell(2).setCellValue("备注");
                        });
        assertThat(ReadTableXlsx.read(without, List.of(form), 2017))
                .isInstanceOf(Reading.Refused.class);
        assertThat(ReadTableXlsx.read(new byte[] {1, 2, 3}, List.of(form), 2017))
                .isInstanceOf(Reading.Strange.class);
    }

    @Test
    void 一行数右移了一格_表头对调了_整张不要_说出是哪一格() throws IOException {
        var form = FORMS.named("AR-2021").orElseThrow();
        var written = written(form, 2022, random(form, 3));
        var shifted =
                changed(
                        written,
                        sheet -> {
                            var row = row(sheet, "予以公开");
                            int label = label(row, "予以公开");
                            for (int at = row.getLastCellNum() - 1; at > label; at--)
                                row.createCell(at + 1)
                                        .setCellValue(row.getCell(at).getNumericCellValue());
                            row.removeCell(row.getCell(label + 1));
                        });
        var refused = (Reading.Refused) ReadTableXlsx.read(shifted, List.of(form), 2022);
        assertThat(refused.wrong()).extracting(Wrong::key).containsExactly("reporting.sheet.blank");
        assertThat(refused.wrong().getFirst().place()).matches("[A-Z]\\d+");
        var swapped =
                changed(
                        written,
                        sheet -> {
                            var row = row(sheet, "商业企业");
                            int at = label(row, "商业企业");
                            row.getCell(at).setCellValue("科研机构");
                            row.getCell(at + 1).setCellValue("商业企业");
                        });
        assertThat(ReadTableXlsx.read(swapped, List.of(form), 2022))
                .isInstanceOf(Reading.Refused.class);
    }

    private static Row row(Sheet sheet, String words) {
        for (var row : sheet) if (label(row, words) >= 0) return row;
        throw new AssertionError(words);
    }

    /** The column of the cell that says so; -1 for none. */
    private static int label(Row row, String words) {
        for (var cell : row)
            if (cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().strip().endsWith(words))
                return cell.getColumnIndex();
        return -1;
    }
}
