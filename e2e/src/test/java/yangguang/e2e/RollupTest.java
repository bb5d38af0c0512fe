package yangguang.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
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
    private static final Officer REVIEWER_OF_QINGHE = new Officer("chenyuan");
    private static final String FIGURES =
            "links => [...new Set(links.map(a => new URL(a.href).searchParams.get('f-figure')))]";

    private final Browser browser;
    private final Installation county;

    RollupTest(Browser browser, Installation county) {
        this.browser = browser;
        this.county = county;
    }

    @Test
    @DisplayName("A campaign: late, returned, handed in again, published; and the sum")
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
            above.open(board + "/register");
            above.sees("人员变动");
            above.open(board);

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

            finishes(street, year);
            street.press("报送审核");
            street.sees("已报送审核");
            passes(year);
            above.open(board);
            above.follow("青禾街道办事处");
            var qinghe = above.where();
            above.find("main summary:has-text('退回')").click();
            above.fillsIn("comment", "问题写得再具体一些");
            above.press("退回");
            above.sees("已经退回");

            street.open("/desk/report/" + year);
            street.sees("问题写得再具体一些");
            street.follow("五、存在的主要问题及改进情况");
            street.fillsIn("text", "公开栏更新不够及时。下一年由专人每月核对一次，并在网站上公布核对结果。");
            street.press("保存");
            street.open("/desk/report/" + year);
            street.press("报送审核");
            passes(year);
            above.open(qinghe);
            above.press("收下");
            above.sees("已经收下");
            street.open("/desk/report/" + year + "/publish");
            street.fillsIn("number", "云青办〔" + (year + 1) + "〕9号");
            street.press("公布年报");
            street.sees("年报已公布");
            above.open(board);
            above.sees("已公布");

            above.open(board + "/sum");
            above.sees("2个单位之和");
            above.press("汇总定稿");
            above.sees("没有写明原因");
            above.open(board + "/register");
            above.sees("已完成");
            above.open(board + "/carried");
            above.open("/desk/statistics/" + year + "/compare");
            above.needsNoSidewaysScroll();
        }
    }

    /**
     * What no record says: a part in words, figures of other systems, and those of a year before
     * the county began here.
     */
    private static void finishes(Visitor street, int year) {
        street.open("/desk/report/" + year);
        street.follow("五、存在的主要问题及改进情况");
        street.fillsIn("text", "公开栏更新不够及时，下一年由专人每月核对一次。");
        street.press("保存");
        street.open("/desk/statistics/" + year + "?show=blank");
        var blank = street.find("main a[href*='f-figure=']").evaluateAll(FIGURES);
        var rows = new StringBuilder("计入日期,指标,数,来源\n");
        for (var figure : (List<?>) blank)
            rows.append("%d-12-01,%s,0,业务科室\n".formatted(year, figure));
        street.open("/desk/registers/other-source/import");
        street.attaches("file", "旧台账.csv", "text/csv", rows.toString().getBytes(UTF_8));
        street.press("导入");
        street.sees("业务科室");
        street.open("/desk/report/" + year);
    }

    /** 审核、保密审查 by one officer, 签发 by the head. */
    private void passes(int year) {
        try (var reviewer = browser.visitor(county).watchful();
                var head = browser.visitor(county).watchful()) {
            REVIEWER_OF_QINGHE.signIn(reviewer, county);
            for (int step = 0; step < 2; step++) {
                reviewer.open("/desk/report/" + year);
                reviewer.press("通过");
                reviewer.sees("已通过");
            }
            Officer.HEAD_OF_QINGHE.signIn(head, county);
            head.open("/desk/report/" + year);
            head.press("签发");
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
