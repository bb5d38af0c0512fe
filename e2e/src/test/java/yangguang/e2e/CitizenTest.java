package yangguang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(County.class)
@DisplayName("A citizen asks for information")
class CitizenTest {
    private static final String PNG = "image/png";

    private final Browser browser;
    private final Installation county;

    CitizenTest(Browser browser, Installation county) {
        this.browser = browser;
        this.county = county;
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("On line: begun here, ended there; corrected, answered, read and rated")
    void fromTheQuestionToTheReply(boolean script) {
        county.day("2024-03-04");
        String draft;
        try (var citizen = citizen(script)) {
            draft = beginsAndStops(citizen);
        }
        try (var citizen = citizen(script);
                var office = Office.of(browser, county)) {
            var receipt = goesOnAndSubmits(citizen, draft);

            office.finds(receipt);
            office.takes("确认收到", "how", "电话");
            office.clerk().sees("4月1日");
            office.takes("告知补正", "items", "请写明是哪个小区。", "answerBy", "2024-03-25");

            county.day("2024-03-11");
            looksUp(citizen, receipt);
            corrects(citizen);

            county.day("2024-03-18");
            office.finds(receipt);
            office.answers("G1", "ONLINE", "released", "柳桥新村改造工程验收报告");

            readsTheReply(citizen, receipt);
            rates(citizen);
        }
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("Back loses no answer, and a double click asks once")
    void backAndTwice(boolean script) {
        county.day("2024-03-04");
        var name = script ? "何𠮷安" : "何𠮷宁";
        try (var citizen = citizen(script);
                var office = Office.of(browser, county)) {
            asksUpToTheWay(citizen, name);
            citizen.goBack();
            assertThat(citizen.find("[name=description]").inputValue()).contains("柳桥排水管网");
            citizen.goBack();
            citizen.goBack();
            assertThat(citizen.find("[name=name]").inputValue()).isEqualTo(name);
            citizen.press("继续");
            citizen.fillsIn("proof", "COUNTER");
            citizen.press("继续");
            assertThat(citizen.find("[name=description]").inputValue()).contains("柳桥排水管网");
            citizen.open("/foi/ask/how");
            citizen.fillsIn("way", "ELECTRONIC-ONLINE");
            citizen.press("继续");
            citizen.sees(name);
            citizen.pressTwice("提交申请");
            citizen.page().waitForURL("**/foi/receipt*");
            var receipt = Receipt.of(citizen.words());
            citizen.goBack();
            assertThat(citizen.words()).doesNotContain("尚未提交");
            office.clerk().open("/desk/requests?q=" + name);
            assertThat(office.clerk().find("th.no").allInnerTexts())
                    .containsExactly(receipt.number());
        }
    }

    private static void asksUpToTheWay(Visitor citizen, String name) {
        citizen.open("/foi");
        citizen.follow("青禾街道办事处");
        citizen.follow("在线申请");
        citizen.press("在线申请");
        citizen.fillsIn("kind", "PERSON");
        citizen.press("继续");
        citizen.fillsIn("name", name, "phone", "0000-6610077");
        citizen.press("继续");
        citizen.fillsIn("proof", "COUNTER");
        citizen.press("继续");
        citizen.fillsIn("description", "柳桥排水管网" + "清淤记录".repeat(40));
        citizen.press("继续");
    }

    private Visitor citizen(boolean script) {
        return (script ? browser.visitor(county) : browser.visitorWithoutScript(county)).watchful();
    }

    private static String beginsAndStops(Visitor citizen) {
        citizen.open("/foi");
        citizen.follow("青禾街道办事处");
        citizen.follow("在线申请");
        citizen.press("在线申请");
        citizen.press("继续");
        citizen.sees("请选择申请人类型");
        citizen.fillsIn("kind", "PERSON");
        citizen.press("继续");
        citizen.fillsIn("name", "周小满", "identity", "110105194912310021", "phone", "0000-6610009");
        citizen.press("继续");
        assertThat(citizen.find("[name=name]").inputValue()).isEqualTo("周小满");
        citizen.fillsIn("identity", "11010519491231002X");
        citizen.press("继续");
        citizen.fillsIn("proof", "UPLOAD");
        citizen.attaches("file", "身份证.png", PNG, Papers.picture());
        citizen.press("继续");
        citizen.fillsIn("description", "青禾街道城乡居民基本养老保险参保缴费工作的总结");
        citizen.press("保存，以后再填");
        return citizen.find(".receipt .big").innerText();
    }

    private static Receipt goesOnAndSubmits(Visitor citizen, String draft) {
        citizen.open("/foi/resume");
        citizen.fillsIn("code", draft);
        citizen.press("继续填写");
        citizen.open("/foi/ask/what");
        assertThat(citizen.find("[name=description]").inputValue()).contains("养老保险");
        citizen.fillsIn("description", "青禾街道2023年老旧小区改造工程的验收报告");
        citizen.press("继续");
        citizen.sees("这些是不是您要的");
        citizen.follow("都不是，继续申请");
        citizen.fillsIn("way", "ELECTRONIC-ONLINE");
        citizen.press("继续");
        citizen.sees("尚未提交");
        citizen.press("提交申请");
        return Receipt.of(citizen.words());
    }

    private static void looksUp(Visitor citizen, Receipt receipt) {
        citizen.open("/foi/progress");
        citizen.fillsIn("number", receipt.number(), "code", "23456-ABCDE");
        citizen.press("查询");
        citizen.sees("编号或者查询码不对");
        citizen.fillsIn("number", receipt.number(), "code", receipt.code().toLowerCase());
        citizen.press("查询");
        assertThat(citizen.heading()).isEqualTo("需要您补正");
        citizen.sees("请写明是哪个小区。");
    }

    private static void corrects(Visitor citizen) {
        citizen.follow("补正申请");
        citizen.fillsIn("text", "");
        citizen.press("提交补正");
        citizen.sees("请写补正后的描述");
        citizen.fillsIn("text", "柳桥新村2023年改造工程的验收报告");
        citizen.attaches("file", "小区大门.png", PNG, Papers.picture());
        citizen.press("提交补正");
        citizen.sees("答复期限重新起算");
        citizen.sees("4月9日");
    }

    private static void readsTheReply(Visitor citizen, Receipt receipt) {
        citizen.open("/foi/case");
        assertThat(citizen.heading()).isEqualTo("已经答复");
        citizen.sees("申请行政复议");
        citizen.sees("2024年5月17日");
        assertThat(Papers.words(citizen.takes("号.pdf")))
                .contains("青街公复〔2024〕", "柳桥新村改造工程验收报告", receipt.number());
    }

    private static void rates(Visitor citizen) {
        citizen.follow("评价这次办理");
        citizen.press("提交评价");
        citizen.sees("请选择一项");
        citizen.fillsIn("score", "GOOD", "text", "很快就答复了");
        citizen.press("提交评价");
        citizen.sees("谢谢您的评价");
        citizen.press("退出查询");
        citizen.open("/foi/case");
        assertThat(citizen.heading()).isEqualTo("查询进度");
    }
}
