package yangguang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From receipt to archive, on days that the journeys choose. */
@ExtendWith(County.class)
@DisplayName("The office answers requests")
class OfficeTest {
    private final Browser browser;
    private final Installation county;

    OfficeTest(Browser browser, Installation county) {
        this.browser = browser;
        this.county = county;
    }

    @Test
    @DisplayName(
            "At the counter: a third party is asked, the head extends, the answer is made public")
    void thirdPartyAndExtension() {
        county.day("2024-03-04");
        try (var office = Office.of(browser, county);
                var citizen = browser.visitor(county).watchful()) {
            var clerk = office.clerk();
            office.enters("in-person", "街道绿化养护项目的评审意见");
            clerk.sees("4月1日");

            county.day("2024-03-06");
            office.takes(
                    "征求意见",
                    "consulted",
                    "THIRD_PARTY",
                    "name",
                    "云溪青山园艺有限公司",
                    "items",
                    "评审意见是否可以公开。");
            county.day("2024-03-07");
            office.takes("登记送达");
            county.day("2024-03-15");
            office.takes("登记意见", "position", "OBJECTS", "text", "含有报价的算法。");
            clerk.sees("4月11日");

            county.day("2024-04-02");
            office.takes("提出延期", "reason", "评审材料在多个科室。");
            office.headTakes("批准延期");
            clerk.open(clerk.where());
            clerk.sees("5月11日");

            county.day("2024-04-10");
            office.answers("D4", "BY_HAND", "reasons", "第三方不同意公开，且有合理理由。");
            office.takes("登记签收答复");
            clerk.sees("已于 2024年4月10日 办结");

            clerk.follow("公开答复情况");
            clerk.fillsIn("subject", "绿化养护项目评审意见", "summary", "涉及第三方商业秘密，不予公开。");
            clerk.press("公开");
            citizen.open("/foi/log");
            citizen.sees("绿化养护项目评审意见");
        }
    }

    @Test
    @DisplayName("By letter: the clock starts when both confirm, and anew when a correction comes")
    void correctionRestartsTheClock() {
        county.day("2024-03-04");
        try (var office = Office.withoutScript(browser, county)) {
            var clerk = office.clerk();
            office.enters("ordinary-mail", "改造工程的文件");
            clerk.sees("依法尚未起算");

            county.day("2024-03-05");
            office.takes("确认收到", "how", "电话");
            clerk.sees("4月2日");

            county.day("2024-03-06");
            clerk.follow("告知补正");
            clerk.sees("答复期限将停止计算");
            clerk.fillsIn("answerBy", "2024-03-25");
            clerk.press("告知补正");
            clerk.sees("请写明事项");
            clerk.fillsIn("items", "请写明是哪个小区、哪一年的。");
            clerk.press("告知补正");
            clerk.sees("答复期限已停，等待申请人");

            county.day("2024-03-20");
            office.takes("登记补正", "text", "柳桥新村2023年的改造工程");
            clerk.sees("4月18日");
        }
    }

    @Test
    @DisplayName("A correction that does not come in time ends the request, on the day after")
    void overdueCorrection() {
        county.day("2024-03-04");
        try (var office = Office.withoutScript(browser, county);
                var citizen = browser.visitor(county).watchful()) {
            var clerk = office.clerk();
            var receipt = office.enters("in-person", "有关的全部材料");
            office.takes("告知补正", "items", "请写明是哪一件事。", "answerBy", "2024-03-18");

            county.day("2024-03-18");
            clerk.open(clerk.where());
            assertThat(clerk.isOffered("视为放弃、结案")).isFalse();

            county.day("2024-03-19");
            clerk.open(clerk.where());
            clerk.sees("逾期未补正");
            office.takes("视为放弃、结案");
            clerk.sees("逾期不补正、行政机关不再处理");

            receipt.shownBy(citizen);
            assertThat(citizen.heading()).isEqualTo("已经终止");
            assertThat(citizen.isOffered("补正申请")).isFalse();
        }
    }

    @Test
    @DisplayName("A fee that is not paid in time ends the request")
    void unpaidFee() {
        county.day("2024-03-04");
        try (var office = Office.withoutScript(browser, county);
                var citizen = browser.visitor(county).watchful()) {
            var clerk = office.clerk();
            takeFees(office.head());
            var receipt = office.enters("in-person", "街道2014年至2023年的全部会议纪要目录");
            office.takes("发出收费通知", "basis", "BY_PAGE", "count", "120");
            receipt.shownBy(citizen);
            assertThat(citizen.heading()).isEqualTo("等待缴费");
            citizen.sees("1100元");
            citizen.sees("4月1日");
            assertThat(Papers.words(citizen.takes("收费通知书"))).contains("1100");

            county.day("2024-04-02");
            clerk.open(clerk.where());
            clerk.sees("逾期未缴费");
            office.takes("视为放弃、结案");
            clerk.sees("逾期未按收费通知要求缴纳费用");
            citizen.open("/foi/case");
            assertThat(citizen.heading()).isEqualTo("已经终止");
        }
    }

    private static void takeFees(Visitor head) {
        head.open("/desk/settings/requests");
        head.fillsIn("fees", "yes", "payment", "云溪县青禾街道办事处一楼3号窗口", "keepYears", "");
        head.press("保存设置");
        head.sees("请填写 1 至 100 的整数");
        head.fillsIn("keepYears", "10");
        head.press("保存设置");
        head.sees("设置已保存");
    }

    @Test
    @DisplayName("Part is withheld: not a byte of it is in what the applicant gets")
    void partWithheld() {
        String secret = "周岚0000-6610077";
        county.day("2024-03-04");
        try (var office = Office.of(browser, county);
                var citizen = browser.visitor(county).watchful()) {
            var clerk = office.clerk();
            var receipt = office.enters("in-person", "柳桥新村改造的验收记录");
            String file = clerk.where();
            clerk.follow("写答复");
            clerk.fillsIn("outcome", "G2");
            clerk.press("下一步");
            clerk.press("保存并选取要提供的信息");
            clerk.attaches(
                    "file",
                    secret + "的验收记录.docx",
                    Papers.WORD,
                    Papers.word(secret, "验收合格。", "联系人" + secret + "，余款已付。"));
            clerk.press("添加");
            clerk.fillsIn("phrases", secret);
            clerk.press("生成区分处理件");
            clerk.sees("请写明理由");
            clerk.fillsIn("ground", "个人隐私");
            clerk.press("生成区分处理件");
            clerk.sees("已生成区分处理件，遮去 1 处");
            clerk.open(file);
            office.answers(
                    "G2",
                    "ONLINE",
                    "released",
                    "验收记录",
                    "withheld",
                    "联系人的姓名和电话",
                    "reasons",
                    "涉及个人隐私。");

            receipt.shownBy(citizen);
            assertThat(citizen.words()).doesNotContain(secret);
            var released = citizen.takes("验收记录");
            assertThat(Papers.words(released)).contains("验收合格", "余款已付");
            assertThat(Papers.traces(released, "余款已付")).isNotEmpty();
            assertThat(Papers.traces(released, secret)).isEmpty();
        }
    }

    @ParameterizedTest(name = "answered on {0}")
    @CsvSource({
        "2023-12-28, 可以自知道本决定之日起60日内申请行政复议，也可以, 先申请行政复议",
        "2024-01-03, 应当自知道本决定之日起60日内先申请行政复议, 也可以"
    })
    @DisplayName("A refusal tells the remedies of its day")
    void remedies(String day, String said, String unsaid) {
        county.day("2023-12-20");
        try (var office = Office.withoutScript(browser, county);
                var citizen = browser.visitor(county).watchful()) {
            var receipt = office.enters("in-person", "街道办事处2023年度工作会议的讨论记录");
            county.day(day);
            office.answers("D6", "ONLINE", "reasons", "属于讨论记录。");
            receipt.shownBy(citizen);
            var letter = Papers.words(citizen.takes("号.pdf"));
            assertThat(letter).contains(said).doesNotContain(unsaid);
        }
    }
}
