package yangguang.e2e;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(County.class)
@DisplayName("The county asks for the annual reports")
class RollupTest {
    private static final String TITLE = "关于做好年度报告编制公布工作的通知";
    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Officer SUPERVISOR = new Officer("fangzhixia");

    private final Browser browser;
    private final Installation county;

    RollupTest(Browser browser, Installation county) {
        this.browser = browser;
        this.county = county;
    }

    @Test
    @DisplayName("A campaign, a body that is late, a report returned and handed in again, the sum")
    void campaignToSum() {
        var today = LocalDate.now(CountyClock.ZONE);
        int year = today.getYear() - 1;
        try (var above = browser.visitor(county).watchful();
                var street = browser.visitor(county).watchful()) {
            SUPERVISOR.signIn(above, county);
            above.open("/desk/rollup");
            above.follow("发起编报任务");
            above.fillsIn("title", TITLE, "deadline", "昨天", "outside", "云溪县供水公司");
            above.find("main [name=kinds][value=DEPARTMENT]").uncheck();
            above.press("发起");
            above.sees("请填日期");
            above.fillsIn("deadline", today.plusDays(20).toString());
            above.press("发起");
            above.sees("任务已经发起");
            above.sees("云溪县供水公司");
            var board = above.where();

            Officer.CLERK_OF_QINGHE.signIn(street, county);
            street.open("/desk");
            street.follow("看通知");
            street.sees(TITLE);
            street.find("main summary:has-text('不能按时报送')").click();
            street.fillsIn("reason", "人员变动", "promised", today.plusDays(30).toString());
            street.press("记下原因");
            street.sees("原因已经记下");

            above.follow("云溪县供水公司");
            var member = above.where();
            byte[] form = above.takes("表样");
            above.attaches("file", "年报.xlsx", WORKBOOK, form);
            above.press("读入");
            above.sees("没有填");
            above.attaches("file", "年报.xlsx", WORKBOOK, filled(form, 0));
            above.press("读入");
            above.sees("已经读入");
            above.find("main summary:has-text('退回')").click();
            above.fillsIn("comment", "制发件数都漏了");
            above.press("退回");
            above.sees("已经退回");
            above.sees("制发件数都漏了");
            above.open(member);
            above.attaches("file", "年报.xlsx", WORKBOOK, filled(form, 0));
            above.press("读入");
            above.sees("数字没有变化");
            above.press("收下");
            above.sees("已经收下");

            above.open(board + "/sum");
            above.sees("1个单位之和");
            above.press("汇总定稿");
            above.sees("没有写明原因");
            above.open(board + "/register");
            above.sees("人员变动");
            above.open(board + "/carried");
            above.open("/desk/statistics/" + year + "/compare");
            above.needsNoSidewaysScroll();
        }
    }

    /** The same figure in every place of the form. */
    private static byte[] filled(byte[] form, int figure) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(form));
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.getSheetAt(0);
            for (var row : sheet) {
                boolean heads =
                        sheet.getMergedRegions().stream()
                                .anyMatch(one -> one.containsRow(row.getRowNum()));
                if (!heads) fill(row, figure);
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void fill(Row row, int figure) {
        for (int column = row.getCell(0) == null ? 0 : 1; column < 16; column++)
            if (row.getCell(column) == null) row.createCell(column).setCellValue(figure);
    }
}
