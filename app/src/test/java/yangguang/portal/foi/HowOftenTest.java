package yangguang.portal.foi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import yangguang.bodies.Bodies;
import yangguang.law.clocks.Channel;
import yangguang.requests.Counter;
import yangguang.requests.Intake;
import yangguang.requests.Progress;
import yangguang.requests.ReceiveRequest;
import yangguang.requests.Received;

@PlatformTest
@DisplayName("限次：每个网络、每个编号都有限度，话说得一样")
class HowOftenTest {
    private static final String LATER = "过几分钟再试";

    @Autowired MockMvc web;
    @Autowired Counter counter;
    @Autowired ReceiveRequest receive;
    @Autowired Progress progress;
    @Autowired Bodies bodies;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    Citizen citizen;
    String code;
    Received.Entered entered;

    @BeforeEach
    void office() throws Exception {
        var today = LocalDate.parse("2024-03-01");
        clock.set(today);
        long body = counter.body("云溪县青禾街道办事处");
        code = bodies.byId(body).orElseThrow().code();
        var intake = new Intake(body, Channel.IN_PERSON, false, today, Counter.asked());
        entered = (Received.Entered) receive.submit(intake);
        citizen = new Citizen(web);
        citizen.open("/foi/new?u=" + code);
    }

    @Test
    void 开始太多次要等_换个网络不用等() throws Exception {
        for (int time = 0; time < 60; time++) citizen.send("/foi/new", "u", code);
        assertThat(citizen.send("/foi/new", "u", code).text()).contains(LATER);
        assertThat(drafts()).isEqualTo(60);
        citizen.at("198.51.100.2").send("/foi/new", "u", code);
        assertThat(drafts()).isEqualTo(61);
    }

    @Test
    void 保存太多次要等_打的字还在_没有存下() throws Exception {
        citizen.send("/foi/new", "u", code);
        for (int time = 0; time < 600; time++) citizen.send("/foi/hits", "description", "");
        var page = citizen.send("/foi/ask/what", "description", "刚打的字");
        assertThat(citizen.last().getStatus()).isEqualTo(429);
        assertThat(page.select(".errors").text()).contains(LATER);
        assertThat(page.select("textarea").val()).isEqualTo("刚打的字");
        assertThat(citizen.open("/foi/ask/what").select("textarea").val()).isEmpty();
        clock.set(LocalDate.parse("2024-03-01").atTime(10, 20));
        citizen.send("/foi/ask/what", "description", "刚打的字");
        assertThat(citizen.open("/foi/ask/what").select("textarea").val()).isEqualTo("刚打的字");
    }

    @Test
    void 提交太多次要等() throws Exception {
        citizen.fillIn(code);
        for (int time = 0; time < 60; time++) citizen.send("/foi/check");
        citizen.fillIn(code);
        assertThat(citizen.send("/foi/check").text()).contains(LATER, "尚未提交");
        assertThat(citizen.at("198.51.100.2").send("/foi/check").text()).contains("申请已提交");
    }

    @ParameterizedTest
    @CsvSource({"correction, 柳桥新村", "reasons, 要写论文", "withdraw, 不要了"})
    void 补正_说明理由_撤回太多次要等_打的字还在(String step, String text) throws Exception {
        lookUp(citizen, entered.code().printed());
        for (int time = 0; time < 60; time++) citizen.send("/foi/case/correction", "text", "");
        var page = citizen.send("/foi/case/" + step, "text", text);
        assertThat(citizen.last().getStatus()).isEqualTo(429);
        assertThat(page.select(".errors").text()).contains(LATER);
        assertThat(page.select("textarea").val()).isEqualTo(text);
    }

    @Test
    void 评价太多次要等() throws Exception {
        lookUp(citizen, entered.code().printed());
        citizen.send("/foi/case/withdraw");
        for (int time = 0; time < 60; time++) citizen.send("/foi/case/feedback", "score", "");
        var page = citizen.send("/foi/case/feedback", "score", "GOOD", "text", "很快");
        assertThat(citizen.last().getStatus()).isEqualTo(429);
        assertThat(page.text()).contains(LATER);
        assertThat(page.select("textarea").val()).isEqualTo("很快");
    }

    @Test
    void 同一个编号从许多网络来猜也要等_有没有这个编号都一样() throws Exception {
        var there = guessedFromEverywhere("2024-00001");
        var notThere = guessedFromEverywhere("2024-00002");
        assertThat(there).contains(LATER).isEqualTo(notThere);
        var another = new Citizen(web).at("203.0.113.9");
        assertThat(lookUp(another, entered.code().printed()).text()).contains(LATER);
    }

    @Test
    void 第六版地址按一条线路算() throws Exception {
        for (int guess = 0; guess < 20; guess++) {
            lookUp(citizen.at("2001:db8:1:2::" + (guess + 1)), "ABCDE-FGHJK");
        }
        assertThat(lookUp(citizen.at("2001:db8:1:2::99"), "ABCDE-FGHJK").text()).contains(LATER);
        assertThat(lookUp(citizen.at("2001:db8:1:3::1"), "ABCDE-FGHJK").text())
                .contains("编号或者查询码不对");
    }

    /** Medians of calls in turn, so that whatever else the machine does falls on both. */
    @Test
    void 有没有这个编号_查的时间一样() {
        var there = new ArrayList<Long>();
        var notThere = new ArrayList<Long>();
        for (int call = 0; call < 300; call++) {
            there.add(time("2024-00001"));
            notThere.add(time("2024-00002"));
        }
        assertThat((double) median(there) / median(notThere)).isBetween(0.5, 2.0);
    }

    private long time(String number) {
        long start = System.nanoTime();
        assertThat(progress.find(number, "ABCDE-FGHJK")).isEmpty();
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private String guessedFromEverywhere(String number) throws Exception {
        Document last = new Document("");
        for (int guess = 0; guess <= 100; guess++) {
            citizen.at("198.51.100." + guess).open("/foi/progress");
            last = citizen.send("/foi/progress", "number", number, "code", "ABCDE-FGHJK");
        }
        assertThat(citizen.last().getStatus()).isEqualTo(429);
        return last.select(".errors").text();
    }

    private Document lookUp(Citizen one, String typed) throws Exception {
        one.open("/foi/progress");
        return one.send("/foi/progress", "number", "2024-00001", "code", typed);
    }

    private long drafts() {
        return jdbc.sql("select count(*) from requests.draft").query(Long.class).single();
    }
}
