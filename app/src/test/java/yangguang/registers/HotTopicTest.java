package yangguang.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.calendar.CurrentLaw;
import yangguang.law.registers.Values;
import yangguang.reporting.County;
import yangguang.tally.Recount;
import yangguang.tally.Tally;

@PlatformTest
@DisplayName("热点舆情：五小时、二十四小时、四十八小时（国办发〔2016〕61号、80号），一个热点计一次")
class HotTopicTest {
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired Tally tally;
    @Autowired Recount recount;
    @Autowired RefreshDues refresh;
    @Autowired CurrentLaw law;
    @Autowired MockMvc web;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    County county;
    Viewer officer;

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
        officer = county.officer(Role.STATISTICIAN);
    }

    @ParameterizedTest(name = "{0} {1} 发现，现在{2} → {3}")
    @CsvSource({
        "other, 09:30, 2018-03-07T10:00, 还有47小时",
        "other, 09:30, 2018-03-09T09:00, 不到1小时",
        "other, 09:30, 2018-03-09T09:31, 已超过1小时",
        "other, '',    2018-03-07T10:00, 还有38小时",
        "major, 09:30, 2018-03-07T10:00, 还有4小时",
        "major, 22:30, 2018-03-08T01:00, 还有2小时",
        "major, 22:30, 2018-03-08T04:00, 已超过1小时",
    })
    void 列表_本页和待办上的时限(String weight, String time, LocalDateTime now, String left) throws Exception {
        clock.set(now);
        var topic = topic(weight, time);
        for (var address : List.of("/desk/registers/hot-topic", topic.address()))
            assertThat(open(address).select(".tag").text()).as(address).contains(left);
        assertThat(open("/desk").select("ol.first").text()).contains("小时");
    }

    @Test
    void 重大突发事件先发权威信息_再在二十四小时内举行发布会() throws Exception {
        clock.set(LocalDateTime.parse("2018-03-07T10:00"));
        var topic = topic("major", "09:30");
        assertThat(open(topic.address()).select("#due").text())
                .contains("权威信息", "14:30", "国办发〔2016〕80号");
        counted(topic, "/deadline?kind=authoritative-news&received=2018-03-07&at=09:30", "14:30");
        var now =
                kept(
                        keep.carryOn(
                                officer,
                                topic.id(),
                                1,
                                book.register("hot-topic").stage("news").orElseThrow(),
                                values(Map.of("news", "2018-03-07", "news-time", "12:00"))));
        assertThat(open(topic.address()).select("#due").text())
                .contains("3月8日（周四） 09:30", "国办发〔2016〕61号");
        counted(topic, "/deadline?kind=conference&received=2018-03-07&at=09:30", "3月8日 09:30");
        answer(now, List.of("conference", "website"));
        assertThat(open(topic.address()).select("#due")).isEmpty();
    }

    /** The page and the list of tasks lead to where the moment is counted. */
    private void counted(Entry topic, String address, String due) throws Exception {
        assertThat(open(topic.address()).select("#due a").attr("href")).isEqualTo(address);
        assertThat(open("/desk").select("td a[href^=/deadline]").attr("href")).isEqualTo(address);
        assertThat(open(address).select("#result").text()).contains(due);
    }

    @Test
    void 过了时刻当天就算逾期() throws Exception {
        clock.set(LocalDateTime.parse("2018-03-09T09:29"));
        topic("other", "09:30");
        assertThat(open("/desk/registers/hot-topic?state=overdue").select("tbody tr")).isEmpty();
        clock.set(LocalDateTime.parse("2018-03-09T09:31"));
        assertThat(open("/desk/registers/hot-topic?state=overdue").select("tbody tr")).hasSize(1);
    }

    @Test
    void 有时限以前登记的_启动以后补上() {
        var topic = topic("major", "09:30");
        jdbc.sql("update registers.entry set due = null, due_time = null").update();
        refresh.all(law.now());
        assertThat(
                        jdbc.sql("select due + due_time from registers.entry where id = :id")
                                .param("id", topic.id())
                                .query(LocalDateTime.class)
                                .single())
                .isEqualTo("2018-03-07T14:30");
    }

    @Test
    void 通知以前的没有时限() throws Exception {
        clock.set(LocalDate.of(2016, 7, 29));
        var old = record("hot-topic", Map.of("found", "2016-07-29", "topic", "停水"));
        assertThat(open(old.address()).select("#due")).isEmpty();
        assertThat(old.due()).isNull();
    }

    @Test
    void 一个热点用三种方式回应_总数计一次_每种各计一次_后续不再计() {
        var conference =
                record(
                        "press-conference",
                        Map.of("held", "2018-03-06", "subject", "供水", "chief", "yes"));
        var topic = topic("other", "");
        answer(
                topic,
                List.of("conference", "weibo", "wechat", "website", "other"),
                Map.of("conference", String.valueOf(conference.id())));
        record(
                "follow-up",
                Map.of(
                        "said", "2018-03-07",
                        "topic", String.valueOf(topic.id()),
                        "subject", "已经恢复供水"));
        assertThat(figure("hot_topic_responses")).isEqualByComparingTo("1");
        assertThat(figure("press_conferences")).isEqualByComparingTo("1");
        assertThat(figure("weibo_wechat_responses")).isEqualByComparingTo("1");
        assertThat(figure("other_responses")).isEqualByComparingTo("1");
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 后续从热点登记_两边互相看得到() throws Exception {
        var topic = topic("other", "");
        var link = open(topic.address()).select("a[href*=follow-up]").attr("href");
        assertThat(open(link).select("select[name=f-topic] option[selected]").val())
                .isEqualTo(String.valueOf(topic.id()));
        var later =
                record(
                        "follow-up",
                        Map.of(
                                "said", "2018-03-07",
                                "topic", String.valueOf(topic.id()),
                                "subject", "已经恢复供水"));
        assertThat(open(topic.address()).select("a[href=" + later.address() + "]").text())
                .isEqualTo("已经恢复供水");
        assertThat(open(later.address()).text()).contains("停水");
    }

    private Entry topic(String weight, String time) {
        var fields = new HashMap<>(Map.of("found", "2018-03-07", "topic", "停水", "weight", weight));
        if (!time.isEmpty()) fields.put("time", time);
        return record("hot-topic", fields);
    }

    private void answer(Entry topic, List<String> ways) {
        answer(topic, ways, Map.of());
    }

    private void answer(Entry topic, List<String> ways, Map<String, String> more) {
        var fields = new HashMap<>(values(more).all());
        fields.put("answered", List.of("2018-03-07"));
        fields.put("ways", ways);
        var stage = book.register("hot-topic").stage("answered").orElseThrow();
        kept(keep.carryOn(officer, topic.id(), topic.version(), stage, new Values(fields)));
    }

    private static Entry kept(KeepEntries.Outcome outcome) {
        return ((KeepEntries.Outcome.Kept) outcome).entry();
    }

    private Entry record(String register, Map<String, String> fields) {
        return keep.record(officer, book.register(register), values(fields));
    }

    private static Values values(Map<String, String> fields) {
        var values = new HashMap<String, List<String>>();
        fields.forEach((field, value) -> values.put(field, List.of(value)));
        return new Values(values);
    }

    private BigDecimal figure(String indicator) {
        var first = LocalDate.of(2018, 1, 1);
        return tally.sums(Set.of(county.greenGrain()), first, first.withDayOfYear(365))
                .getOrDefault(indicator, BigDecimal.ZERO);
    }

    private Document open(String address) throws Exception {
        var answer = web.perform(get(address).with(As.viewer(officer))).andReturn().getResponse();
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
