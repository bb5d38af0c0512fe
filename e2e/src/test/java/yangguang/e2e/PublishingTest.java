package yangguang.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(County.class)
@DisplayName("What must not become public, and where else a document is")
class PublishingTest {
    private static final String NUMBER = "11010519491231002X";
    private static final String NOTICE =
            """
            青禾街道办事处关于发放困难补助的公示
            各社区居民：
            王某，%s，每月补助500元。
            咨询电话：0571-88886666。
            青禾街道办事处
            2026年1月5日
            """
                    .formatted(NUMBER);

    private final Browser browser;
    private final Installation county;

    PublishingTest(Browser browser, Installation county) {
        this.browser = browser;
        this.county = county;
    }

    @Test
    @DisplayName(
            "A person's number is withheld, a telephone stays with a reason, then it is submitted")
    void heldBack() {
        try (var office = Office.withoutScript(browser, county)) {
            var clerk = office.clerk();
            clerk.open("/desk/documents/new");
            clerk.attaches("file", "公示.txt", "text/plain", NOTICE.getBytes(UTF_8));
            clerk.press("上传");
            clerk.press("下一步");
            clerk.fillsIn("attribute", "PROACTIVE", "category", "2019-20-13");
            clerk.press("下一步");
            clerk.sees("发布前检查还有 2 处没有处理");
            String record = clerk.where().replace("/check", "");
            clerk.follow("逐处处理");
            clerk.sees(NUMBER);
            clerk.press("保留");
            clerk.sees("请写明理由");
            clerk.press("遮盖这一处");
            clerk.sees("已遮盖 1 处");
            assertThat(clerk.words()).doesNotContain(NUMBER);
            clerk.fillsIn("reason", "街道对外公布的电话");
            clerk.press("保留");
            clerk.sees("没有待处理的内容");
            clerk.open(record + "/check");
            assertThat(clerk.find("main").innerText()).doesNotContain(NUMBER);
            clerk.press("提交审查");
            assertThat(clerk.where()).isEqualTo(record);
        }
    }

    @Test
    @DisplayName("What hangs on a board and stands in the gazette is recorded")
    void elsewhere() {
        try (var office = Office.withoutScript(browser, county)) {
            var clerk = office.clerk();
            clerk.open("/desk/documents?stage=PUBLISHED");
            clerk.follow("青禾街道政府信息公开工作制度");
            clerk.follow("其他渠道");
            clerk.press("登记");
            clerk.sees("请选择渠道");
            clerk.fillsIn("channel", "BOARD", "place", "柳巷公告栏");
            clerk.press("登记");
            clerk.sees("柳巷公告栏");
            clerk.sees("缺凭证");
            clerk.open("/desk/channels/gazette");
            clerk.press("登记为已出版");
            clerk.sees("请填写期号");
            clerk.fillsIn("issue", "2026年第1期");
            clerk.find("main [name=document]").first().check();
            clerk.press("先看 PDF");
            clerk.sees("查看 2026年第1期");
            clerk.press("登记为已出版");
            clerk.sees("1 条信息计入公报渠道");
            office.head().open("/desk/documents/words");
            office.head().fillsIn("watched", "梧");
            office.head().press("保存");
            office.head().sees("太短或者太长");
        }
    }
}
