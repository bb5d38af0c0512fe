package yangguang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(County.class)
@DisplayName("What is recorded, and what the public sees of it")
class RecordsTest {
    private final Browser browser;
    private final Installation county;

    RecordsTest(Browser browser, Installation county) {
        this.browser = browser;
        this.county = county;
    }

    @Test
    @DisplayName("An interpretation is public at once, a hot topic only when it was answered")
    void recordedAndShown() {
        county.day("2024-03-04");
        try (var office = Office.of(browser, county);
                var citizen = browser.visitorWithoutScript(county).watchful()) {
            explains(office.clerk());
            findsATopic(office.clerk());
            citizen.open("/units");
            citizen.follow("青禾街道");
            assertThat(citizen.isOffered("热点舆情")).isFalse();
            citizen.follow("政策解读");
            citizen.follow("一图读懂老旧小区改造");
            citizen.sees("图片");
            answers(office.clerk());
            citizen.open("/");
            citizen.follow("热点舆情");
            citizen.sees("3号楼停水");
            citizen.follow("3号楼停水");
            citizen.sees("已经修好。");
            assertThat(citizen.words()).doesNotContain("居民来电");
        }
    }

    private static void explains(Visitor clerk) {
        clerk.open("/desk/registers/interpretation/new");
        clerk.fillsIn(
                "f-published", "2024-03-01",
                "f-subject", "一图读懂老旧小区改造",
                "f-form", "picture",
                "f-link", "https://example.gov.cn/jd/1");
        clerk.press("保存");
        assertThat(clerk.heading()).isEqualTo("一图读懂老旧小区改造");
    }

    private static void findsATopic(Visitor clerk) {
        clerk.open("/desk/registers/hot-topic/new");
        clerk.fillsIn(
                "f-found", "2024-03-03",
                "f-time", "20:30",
                "f-topic", "3号楼停水",
                "f-source", "居民来电");
        clerk.press("保存");
        clerk.sees("国办发〔2016〕61号");
        clerk.sees(Pattern.compile("还有\\d+小时"));
        clerk.open("/desk/registers/hot-topic");
        clerk.sees(Pattern.compile("还有\\d+小时"));
    }

    private static void answers(Visitor clerk) {
        clerk.open("/desk/registers/hot-topic");
        clerk.follow("3号楼停水");
        clerk.follow("回应");
        clerk.fillsIn("f-answered", "2024-03-04", "f-ways", "wechat", "f-text", "已经修好。");
        clerk.press("保存");
        clerk.sees("舆情后续回应");
    }
}
