package yangguang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(County.class)
@DisplayName("Anybody has an annual report examined")
class ReportCheckTest {
    private static final String REPORT =
            """
            北山街道办事处2017年政府信息公开工作年度报告
            一、全年主动公开政府信息57条。没有收取费用。
            二、存在的问题主要有两个方面：一是内容不够全面；二是更新不够及时；三是业务不熟。
            """;

    private final Browser browser;
    private final Installation county;

    ReportCheckTest(Browser browser, Installation county) {
        this.browser = browser;
        this.county = county;
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("Nothing chosen is said beside the field; a finding leads to its words")
    void dropsAReport(boolean script) {
        try (var visitor =
                script ? browser.visitor(county) : browser.visitorWithoutScript(county)) {
            visitor.watchful();
            visitor.open("/check");
            visitor.press("体检");
            visitor.sees("请选择一份年度报告");
            visitor.find("#file")
                    .setInputFiles(
                            new FilePayload(
                                    "北山.txt",
                                    "text/plain",
                                    REPORT.getBytes(StandardCharsets.UTF_8)));
            visitor.press("体检");
            visitor.sees("1处提示");
            visitor.find(".find-list a.no").click();
            assertThat(visitor.page().url()).contains("#m1-");
            assertThat(visitor.find("mark:target").innerText()).startsWith("两个方面");
        }
    }
}
