package yangguang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(County.class)
@DisplayName("What takes weeks: recorded on its day, carried on, and closed")
class FlowsTest {
    private final Browser browser;
    private final Installation county;

    FlowsTest(Browser browser, Installation county) {
        this.browser = browser;
        this.county = county;
    }

    @Test
    @DisplayName(
            "An inspection: what it found, the repair that was late, the second look, who answers for it")
    void inspection() {
        county.day("2024-03-04");
        try (var office = Office.of(browser, county)) {
            var clerk = office.clerk();
            inspects(clerk);
            finds(clerk);

            county.day("2024-03-20");
            clerk.open("/desk");
            clerk.sees("已逾期2个工作日");
            clerk.follow("检查问题 · 两条信息过期");
            carriesOn(clerk, "f-mended", "2024-03-20", "f-how", "已经更新");
            clerk.follow("填写复查");
            clerk.fillsIn("f-checked", "2024-03-20", "f-passed", "again");
            clerk.press("保存");
            clerk.sees("请写明再次整改的时限");
            assertThat(clerk.find("[name=f-checked]").inputValue()).isEqualTo("2024-03-20");
            carriesOn(clerk, "f-again-by", "2024-03-29");
            clerk.follow("填写再次整改");
            carriesOn(clerk, "f-mended-again", "2024-03-20", "f-how-again", "换人负责");
            clerk.follow("填写再次复查");
            carriesOn(clerk, "f-closed", "2024-03-20", "f-outcome", "pursued");
            clerk.sees("已了结");

            var head = office.head();
            head.open(clerk.where());
            head.follow("登记：责任追究");
            head.fillsIn("f-matter", "信息过期没有及时整改");
            head.press("保存");
            head.follow("填写处理决定");
            head.fillsIn("f-ended", "2024-03-20", "f-result", "mend", "f-people", "两个");
            head.press("保存");
            head.sees("涉及人数请填写不带小数的数字");
            assertThat(head.find("[name=f-people]").inputValue()).isEqualTo("两个");
            carriesOn(head, "f-people", "2");
            head.follow("两条信息过期");
            head.sees("信息过期没有及时整改");
        }
    }

    @Test
    @DisplayName("What the county finds in a subdistrict is repaired there, and looked at again")
    void foundBelow() {
        county.day("2024-06-03");
        try (var above = browser.visitorWithoutScript(county).watchful();
                var below = browser.visitorOnPhone(county).watchful()) {
            new Officer("fangzhixia").signIn(above, county);
            above.open("/desk/registers/inspection/new");
            above.fillsIn("f-subject", "街道公开情况", "f-whom", "各街道", "f-found", "yes");
            above.press("保存");
            above.follow("登记：检查问题");
            above.fillsIn(
                    "f-finding", "机构职能栏目过期",
                    "f-sort", "stale",
                    "f-body", "没有这个街道",
                    "f-unit", "党政办",
                    "f-deadline", "2024-06-14");
            above.press("保存");
            above.sees("没有找到这个单位");
            carriesOn(above, "f-body", "青禾街道办事处");

            Officer.CLERK_OF_QINGHE.signIn(below, county);
            below.open("/desk");
            below.follow("检查问题 · 机构职能栏目过期");
            carriesOn(below, "f-mended", "2024-06-03", "f-how", "已经更新");
            assertThat(below.isOffered("填写复查")).isFalse();
            below.open("/desk/registers/finding?state=told");
            below.sees("机构职能栏目过期");

            above.open(above.where());
            above.sees("已经更新");
            above.follow("填写复查");
            carriesOn(above, "f-checked", "2024-06-03", "f-passed", "done");
        }
    }

    private static void inspects(Visitor clerk) {
        clerk.open("/desk/registers");
        clerk.follow("监督检查");
        clerk.find("main .head .go").click();
        clerk.fillsIn("f-whom", "各科室", "f-sort", "quarterly", "f-found", "yes");
        clerk.press("保存");
        clerk.sees("检查内容还没有填写");
        assertThat(clerk.find("[name=f-whom]").inputValue()).isEqualTo("各科室");
        clerk.fillsIn("f-subject", "一季度公开情况");
        clerk.pressTwice("保存");
        clerk.page().waitForURL(Pattern.compile("/inspection/\\d+$"));
        var address = clerk.where();
        clerk.open("/desk/registers/inspection");
        assertThat(clerk.find("main th:has-text('一季度公开情况')").count()).isOne();
        clerk.goBack();
        assertThat(clerk.where()).isEqualTo(address);
    }

    private static void finds(Visitor clerk) {
        clerk.follow("登记：检查问题");
        clerk.fillsIn(
                "f-finding", "两条信息过期",
                "f-sort", "stale",
                "f-unit", "党政办",
                "f-deadline", "2024-03-01");
        clerk.press("保存");
        clerk.sees("整改时限早于发现日期");
        carriesOn(clerk, "f-deadline", "2024-03-18");
        clerk.follow("一季度公开情况");
        clerk.sees("最迟2024-03-18");
    }

    @Test
    @DisplayName("A draft is put to the public, who writes; what was done with it; the decision")
    void consultation() {
        county.day("2026-09-01");
        try (var office = Office.of(browser, county);
                var citizen = browser.visitorWithoutScript(county).watchful()) {
            var clerk = office.clerk();
            clerk.open("/desk/registers/consultation/new");
            clerk.fillsIn("f-matter", "新禾路步行街改造方案", "f-way", "web");
            clerk.press("保存");
            clerk.sees("2026-10-08");
            var matter = clerk.where();

            writesAnOpinion(citizen);
            takesItUp(clerk);
            citizen.open("/units");
            citizen.follow("青禾街道");
            citizen.follow("决策征求意见");
            citizen.follow("新禾路步行街改造方案");
            citizen.follow("保留老槐树");
            citizen.sees("部分采纳");

            county.day("2026-10-09");
            citizen.goBack();
            citizen.open(citizen.where());
            assertThat(citizen.isOffered("提意见")).isFalse();
            clerk.open(matter);
            comesLate(clerk, matter);
            clerk.follow("填写意见采纳情况");
            clerk.fillsIn("f-opinions", "1", "f-taken", "2");
            clerk.press("保存");
            clerk.sees("采纳的意见多于收到的意见");
            carriesOn(clerk, "f-taken", "1");
            decidesAndPublishes(clerk);
            citizen.open(citizen.where());
            citizen.follow("城乡居民基本养老保险参保缴费");
        }
    }

    private static void writesAnOpinion(Visitor citizen) {
        citizen.open("/units");
        citizen.follow("青禾街道");
        citizen.follow("决策征求意见");
        citizen.follow("新禾路步行街改造方案");
        citizen.follow("提意见");
        citizen.fillsIn("text", "请保留路口的老槐树。");
        citizen.press("寄出");
        assertThat(citizen.find("[name=text]").inputValue()).isEqualTo("请保留路口的老槐树。");
        citizen.fillsIn("show", "no");
        citizen.press("寄出");
        assertThat(citizen.heading()).isEqualTo("来信已收到");
    }

    private static void takesItUp(Visitor clerk) {
        clerk.open("/desk/mailbox");
        clerk.find("main tr:has-text('新禾路步行街改造方案') th a").first().click();
        clerk.follow("征集的意见");
        clerk.find("[name=f-consultation]")
                .selectOption(
                        clerk.find("[name=f-consultation] option:has-text('新禾路步行街改造方案')")
                                .getAttribute("value"));
        clerk.fillsIn("f-gist", "保留老槐树", "f-way", "web");
        clerk.press("保存");
        clerk.follow("填写采纳情况");
        clerk.fillsIn("f-treated", "2026-09-01", "f-taken", "part");
        clerk.press("保存");
        clerk.sees("没有全部采纳的，请写明理由");
        carriesOn(clerk, "f-why", "路口要拓宽，移栽到街心花园。");
    }

    private static void comesLate(Visitor clerk, String matter) {
        clerk.follow("登记：征集的意见");
        carriesOn(clerk, "f-gist", "增设盲道", "f-way", "paper");
        clerk.sees("逾期收到");
        clerk.open(matter);
    }

    private static void decidesAndPublishes(Visitor clerk) {
        clerk.follow("填写集体讨论决定");
        carriesOn(clerk, "f-decided", "2026-10-09", "f-result", "按修改后的方案实施");
        clerk.follow("填写公布决定");
        clerk.fillsIn("f-published", "2026-10-09", "f-document", "没有这份文件");
        clerk.press("保存");
        clerk.sees("本单位没有找到这条信息");
        assertThat(clerk.find("[name=f-document]").inputValue()).isEqualTo("没有这份文件");
        carriesOn(clerk, "f-document", "关于做好2026年城乡居民基本养老保险参保缴费工作的通知");
        clerk.sees("已了结");
    }

    @Test
    @DisplayName("A major event: news in 5 hours, a press conference in 24; another topic in 48")
    void hotTopic() {
        county.day("2024-03-04");
        try (var office = Office.of(browser, county)) {
            var clerk = office.clerk();
            hears(
                    clerk,
                    "燃气管道爆裂",
                    "2024-03-04",
                    "09:00",
                    "f-weight",
                    "major",
                    "f-officer",
                    "linxiaoman");
            clerk.sees("还有3小时");
            var major = clerk.where();
            hears(clerk, "路灯不亮", "2024-03-04", "09:00");
            clerk.sees("还有46小时");
            hears(
                    clerk,
                    "夜里的火灾",
                    "2024-03-04",
                    "09:00",
                    "f-weight",
                    "major",
                    "f-happened",
                    "2024-03-03",
                    "f-happened-time",
                    "23:00");
            clerk.sees("已超过6小时");

            clerk.open(major);
            clerk.follow("填写权威信息");
            clerk.fillsIn("f-news", "2024-03-04", "f-news-time", "9点半多");
            clerk.press("保存");
            clerk.sees("请写成 9:30 这样的时间");
            carriesOn(clerk, "f-news-time", "9:50");
            clerk.sees("还有22小时");

            county.day("2024-03-05");
            clerk.open(major);
            clerk.sees(Pattern.compile("已超过[01]小时"));
            clerk.open("/desk");
            clerk.sees("交给我的");
            clerk.follow("燃气管道爆裂");
            clerk.open(major);
            answersByConference(clerk);
        }
    }

    private static void hears(
            Visitor clerk, String topic, String day, String time, String... more) {
        clerk.open("/desk/registers/hot-topic/new");
        clerk.fillsIn("f-found", day, "f-time", time, "f-topic", topic);
        clerk.fillsIn(more);
        clerk.press("保存");
        assertThat(clerk.heading()).isEqualTo(topic);
    }

    private static void answersByConference(Visitor clerk) {
        var topic = clerk.where();
        clerk.open("/desk/registers/press-conference/new");
        clerk.fillsIn("f-held", "2024-03-05", "f-subject", "抢修情况通报", "f-chief", "yes");
        clerk.press("保存");
        clerk.open(topic);
        clerk.follow("填写回应");
        clerk.fillsIn("f-answered", "2024-03-05", "f-ways", "conference");
        clerk.fillsIn("f-ways", "wechat", "f-text", "已经修好");
        clerk.press("保存");
        clerk.sees("这里请选是哪一次");
        assertThat(clerk.find("[name=f-ways]:checked").count()).isEqualTo(2);
        clerk.find("[name=f-conference]")
                .selectOption(
                        clerk.find("[name=f-conference] option:has-text('抢修情况通报')")
                                .getAttribute("value"));
        clerk.press("保存");
        clerk.sees("已了结");
        assertThat(clerk.find("main li:has-text('回应公众关注热点')").count()).isOne();
    }

    @Test
    @DisplayName("A refusal goes to reconsideration, then to court; the case keeps both")
    void remedies() {
        county.day("2024-01-03");
        try (var office = Office.withoutScript(browser, county)) {
            var clerk = office.clerk();
            var receipt = office.enters("in-person", "2023年第四季度工作会议的讨论记录");
            var file = clerk.where();
            office.answers("D6", "BY_HAND", "reasons", "属于讨论记录。");
            clerk.open(file);
            office.takes("登记签收答复");

            county.day("2024-02-01");
            clerk.open(file);
            clerk.follow("登记行政复议");
            assertThat(clerk.find("[name=f-request]").inputValue()).isEqualTo(receipt.number());
            clerk.fillsIn("f-matter", "不服讨论记录不予公开", "f-filed", "明天");
            clerk.press("保存");
            clerk.sees("请写成 20180307 这样的日期");
            carriesOn(clerk, "f-filed", "2024-02-01");
            var reconsideration = clerk.where();

            county.day("2024-03-20");
            clerk.follow("填写结果");
            carriesOn(
                    clerk,
                    "f-decided",
                    "2024-03-18",
                    "f-served",
                    "2024-03-20",
                    "f-result",
                    "upheld");
            clerk.sees("2024-04-07");

            county.day("2024-04-08");
            sues(clerk, receipt, reconsideration);
            clerk.open(file);
            clerk.sees("不服讨论记录不予公开");
            clerk.sees("起诉不予公开决定");
        }
    }

    private static void sues(Visitor clerk, Receipt receipt, String reconsideration) {
        clerk.open(reconsideration);
        clerk.follow("登记：行政诉讼");
        clerk.fillsIn("f-matter", "起诉不予公开决定");
        clerk.press("保存");
        clerk.sees("起诉前还没有填写");
        clerk.fillsIn("f-route", "after", "f-refusal", "yes");
        clerk.press("保存");
        clerk.sees(receipt.number());
        clerk.sees("2024-04-07");
    }

    private static void carriesOn(Visitor officer, String... fields) {
        officer.fillsIn(fields);
        officer.press("保存");
        assertThat(officer.find("#errors").count()).as(officer.words()).isZero();
    }
}
