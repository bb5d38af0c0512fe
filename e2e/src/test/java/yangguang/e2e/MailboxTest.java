package yangguang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(County.class)
@DisplayName("Somebody writes to an office")
class MailboxTest {
    private final Browser browser;
    private final Installation county;

    MailboxTest(Browser browser, Installation county) {
        this.browser = browser;
        this.county = county;
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("Written without a name; answered, published, read by number and code, rated")
    void fromTheFormToTheAnswer(boolean script) {
        county.day("2024-03-04");
        try (var citizen = citizen(script);
                var office = Office.of(browser, county)) {
            writes(citizen);
            var number = citizen.find(".receipt .big").first().innerText();
            var code = citizen.find(".receipt .big").last().innerText();
            looksUp(citizen, number, code);
            assertThat(citizen.heading()).isEqualTo("正在办理");
            citizen.sees("6月4日");
            answers(office.clerk().watchful(), number);
            looksUp(citizen, number, code);
            assertThat(citizen.heading()).isEqualTo("已经答复");
            citizen.sees("每天早上六点，雨天顺延。");
            citizen.fillsIn("score", "GOOD");
            citizen.press("提交评价");
            citizen.sees("谢谢");
            citizen.open("/mailbox");
            citizen.sees("垃圾几点收");
        }
    }

    private Visitor citizen(boolean script) {
        return (script ? browser.visitor(county) : browser.visitorWithoutScript(county)).watchful();
    }

    private static void writes(Visitor citizen) {
        citizen.open("/units");
        citizen.follow("青禾街道");
        citizen.follow("信箱");
        citizen.follow("写信");
        citizen.fillsIn("text", "请问3号楼的垃圾几点收？");
        citizen.press("寄出");
        citizen.sees("请选择类别");
        assertThat(citizen.find("[name=text]").inputValue()).isEqualTo("请问3号楼的垃圾几点收？");
        citizen.fillsIn("kind", "ENQUIRY", "subject", "垃圾几点收", "show", "yes");
        citizen.press("寄出");
        assertThat(citizen.heading()).isEqualTo("来信已收到");
    }

    private static void looksUp(Visitor citizen, String number, String code) {
        citizen.open("/mailbox/progress");
        citizen.fillsIn("number", number, "code", code);
        citizen.press("查询");
    }

    private static void answers(Visitor clerk, String number) {
        clerk.open("/desk/requests");
        clerk.follow("信箱");
        clerk.follow(number);
        clerk.fillsIn("answer", "每天早上六点，雨天顺延。");
        clerk.press("答复");
        clerk.sees("已经答复");
        clerk.follow("公开来信和答复");
        clerk.fillsIn("question", "几点收垃圾？");
        clerk.press("公开来信和答复");
        clerk.sees("已经公开");
    }
}
