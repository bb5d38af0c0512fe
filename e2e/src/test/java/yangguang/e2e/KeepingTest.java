package yangguang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(County.class)
@DisplayName("What an office keeps around its documents")
class KeepingTest {
    private final Browser browser;
    private final Installation county;

    KeepingTest(Browser browser, Installation county) {
        this.browser = browser;
        this.county = county;
    }

    @Test
    @DisplayName("A column is explained, and the guide goes from the clerk to the public")
    void columnsAndGuide() {
        county.day("2024-03-04");
        try (var office = Office.of(browser, county);
                var citizen = browser.visitorWithoutScript(county).watchful()) {
            explainsAnEmptyColumn(office.clerk());
            office.clerk().open("/desk/catalogue/fields");
            writesTheGuide(office.clerk());
            office.head().open("/desk/guide");
            office.head().press("发布");
            office.head().sees("第1版");
            citizen.open("/units");
            citizen.follow("青禾街道");
            String unit = citizen.where();
            citizen.open(unit + "/guide");
            citizen.sees("上午九时至十一时三十分");
            citizen.open(unit + "/catalogue");
            assertThat(citizen.prints()).isNotEmpty();
        }
    }

    private static void explainsAnEmptyColumn(Visitor clerk) {
        clerk.open("/desk/catalogue");
        clerk.find("main details summary").first().click();
        clerk.find("main details[open] input[name='words']").first().fill("本单位没有这项职责");
        clerk.find("main details[open] button").first().click();
        clerk.find("main tbody").waitFor();
        clerk.open("/desk/catalogue");
        clerk.sees("本单位没有这项职责");
    }

    private static void writesTheGuide(Visitor clerk) {
        clerk.open("/desk/guide");
        clerk.fillsIn("phone", "");
        clerk.press("送负责人发布");
        assertThat(clerk.find("#errors").count()).isOne();
        clerk.fillsIn(
                "scope", "通知、公告和办事指南。",
                "places", "政府网站和查阅点。",
                "office", "党政办公室",
                "address", "云溪县青禾街道柳巷1号",
                "hours", "上午九时至十一时三十分",
                "phone", "0000-6600118",
                "in-person", "到办公室当面提交。",
                "by-mail", "寄到办公地址，信封注明“政府信息公开申请”。");
        clerk.press("送负责人发布");
        assertThat(clerk.find("#errors").count()).isZero();
    }

    @Test
    @DisplayName("A document repeals another, papers are delivered, and a system is told")
    void relationsDeliveriesAndSystems() {
        county.day("2024-03-04");
        try (var office = Office.of(browser, county);
                var citizen = browser.visitorWithoutScript(county).watchful()) {
            relates(office.clerk());
            delivers(office.clerk());
            office.clerk().open("/desk/channels/gazette");
            office.clerk().open("/desk/documents/visits");
            connects(office.head());
            citizen.open("/search?q=通告");
        }
    }

    /** The form first says what is wrong, and keeps what was typed. */
    private static void relates(Visitor clerk) {
        clerk.open("/desk/documents");
        clerk.find("main table tbody a").first().click();
        clerk.find("h1").waitFor();
        clerk.follow("文件关系");
        clerk.fillsIn("other", "没有这份");
        clerk.press("登记关系");
        assertThat(clerk.find("#errors").count()).isOne();
        assertThat(clerk.find("#other").inputValue()).isEqualTo("没有这份");
    }

    private static void delivers(Visitor clerk) {
        clerk.open("/desk/channels/deliveries");
        clerk.press("看清单");
        assertThat(clerk.find("#errors").count()).isOne();
        clerk.fillsIn("place", "云溪县档案馆");
        clerk.find("main input[name='document']").first().check();
        clerk.press("看清单");
        clerk.sees("打印清单");
        clerk.press("登记送交");
        clerk.sees("送交查阅场所");
    }

    private static void connects(Visitor head) {
        head.open("/desk/settings/api");
        head.press("生成令牌");
        assertThat(head.find("#errors").count()).isOne();
        head.fillsIn("name", "办公系统", "scope", "documents.state");
        head.find("#person")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        head.press("生成令牌");
        head.sees("只显示这一次");
        head.fillsIn("url", "http://10.0.8.5/told");
        head.press("添加");
        head.sees("内网");
        head.fillsIn("url", "https://oa.example.invalid/told");
        head.press("添加");
        head.sees("oa.example.invalid");
    }
}
