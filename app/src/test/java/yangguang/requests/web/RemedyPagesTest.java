package yangguang.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.journal.Actor;
import yangguang.law.clocks.Delivery;
import yangguang.law.registers.Values;
import yangguang.registers.Entry;
import yangguang.registers.KeepEntries;
import yangguang.registers.RegisterBook;
import yangguang.reporting.AnnualTables;
import yangguang.requests.Counter;
import yangguang.requests.DecideReply;
import yangguang.requests.Practice;
import yangguang.requests.Practices;
import yangguang.requests.Replies;
import yangguang.requests.ReplyForm;
import yangguang.requests.Request;
import yangguang.requests.SendReply;
import yangguang.requests.Stepping;
import yangguang.requests.WriteReply;
import yangguang.tally.Recount;

@PlatformTest
@DisplayName("行政复议、行政诉讼：从案卷登记，尚未审结的结转下年（条例第五十一条）")
class RemedyPagesTest {
    @Autowired MockMvc mvc;
    @Autowired Counter counter;
    @Autowired Practices practices;
    @Autowired WriteReply write;
    @Autowired DecideReply decide;
    @Autowired SendReply send;
    @Autowired Replies replies;
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired AnnualTables tables;
    @Autowired Recount recount;
    @Autowired TestClock clock;

    long body;
    Request request;
    Viewer officer;

    @BeforeEach
    void 一件不予公开的答复() {
        body = counter.body("云溪县青禾街道办事处");
        officer = Counter.officer(body);
        practices.set(
                new Actor.CommandLine("test"),
                body,
                new Practice("青街公复", true, false, 30, 10, "", Counter.REMINDERS));
        request = counter.at("2024-03-01", body);
        var form = new ReplyForm(Map.of("outcome", "D6", "reasons", "属于讨论记录"));
        done(write.propose(officer, request.id(), form));
        int number = replies.newest(officer, request.id()).orElseThrow().number();
        done(decide.approve(Counter.head(body), request.id(), number));
        done(send.send(officer, request.id(), Delivery.ONLINE, LocalDate.of(2024, 3, 1), "公众号"));
    }

    @Test
    void 案卷写明复议机关和最后一天_登记时已经填好() throws Exception {
        var page = open("/desk/requests/" + request.id());
        assertThat(page.text()).contains("先申请行政复议", "申请复议的最后一天 2024-04-30");
        var form = open(page.select("a[href*=registers/reconsideration/new]").attr("href"));
        assertThat(form.select("input[name=f-request]").val())
                .isEqualTo(request.number().toString());
        assertThat(form.select("input[name=f-last]").val()).isEqualTo("2024-04-30");
        assertThat(form.select("input[name=f-authority]").val()).isNotEmpty();
        clock.set(LocalDate.of(2024, 3, 20));
        var answer =
                mvc.perform(
                                post("/desk/registers/reconsideration/new")
                                        .param("f-filed", "2024-03-20")
                                        .param("f-matter", "不服不予公开")
                                        .param("f-request", request.number().toString())
                                        .param("f-last", "2024-04-30")
                                        .with(csrf())
                                        .with(As.viewer(officer)))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        assertThat(open("/desk/requests/" + request.id()).text()).contains("不服不予公开");
        assertThat(open("/desk/registers/reconsideration/1").text())
                .contains(request.number().toString());
    }

    @Test
    void 没有办理角色的看不到() throws Exception {
        var approver = Counter.person(9, "高远", body, Role.APPROVER);
        var page = open("/desk/requests/" + request.id(), approver);
        assertThat(page.select("a[href*=registers/]")).isEmpty();
    }

    @Test
    void 尚未审结的年底算一件_审结的一年再算结果() {
        var filed = Map.of("filed", "2024-11-20", "matter", "不服答复");
        var pending = keep.record(officer, book.register("reconsideration"), values(filed));
        assertThat(figure("t3_recon_pending", 2024)).isEqualByComparingTo("1");
        assertThat(figure("t3_recon_total", 2024)).isEqualByComparingTo("1");
        assertThat(figure("t3_recon_pending", 2025)).isEqualByComparingTo("1");
        conclude(pending, "2025-02-08", "corrected");
        assertThat(figure("t3_recon_pending", 2024)).isEqualByComparingTo("1");
        assertThat(figure("t3_recon_pending", 2025)).isZero();
        assertThat(figure("t3_recon_corrected", 2025)).isEqualByComparingTo("1");
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 直接起诉和复议后起诉分开_直接起诉不予公开的另记() {
        for (var route : List.of("direct", "after")) {
            var fields = new HashMap<>(Map.of("filed", "2023-05-08", "matter", "不服答复"));
            fields.put("route", route);
            fields.put("refusal", "yes");
            var suit = keep.record(officer, book.register("lawsuit"), values(fields));
            conclude(suit, "2023-11-08", "upheld");
        }
        assertThat(figure("t3_lit_direct_upheld", 2023)).isEqualByComparingTo("1");
        assertThat(figure("t3_lit_after_upheld", 2023)).isEqualByComparingTo("1");
        assertThat(figure("t3_lit_after_total", 2023)).isEqualByComparingTo("1");
        assertThat(recount.compare()).isEmpty();
    }

    private void conclude(Entry entry, String decided, String result) {
        var stage = book.register(entry.register()).stage("decided").orElseThrow();
        var values = values(Map.of("decided", decided, "result", result));
        assertThat(keep.carryOn(officer, entry.id(), 1, stage, values))
                .isInstanceOf(KeepEntries.Outcome.Kept.class);
    }

    private static Values values(Map<String, String> fields) {
        var values = new HashMap<String, List<String>>();
        fields.forEach((field, value) -> values.put(field, List.of(value)));
        return new Values(values);
    }

    private BigDecimal figure(String indicator, int year) {
        var number = tables.table(body, year).orElseThrow().figure(indicator).orElseThrow();
        return java.util.Objects.requireNonNull(number.number());
    }

    private static void done(Stepping stepping) {
        assertThat(stepping).isInstanceOf(Stepping.Done.class);
    }

    private Document open(String address) throws Exception {
        return open(address, officer);
    }

    private Document open(String address, Viewer viewer) throws Exception {
        var answer = mvc.perform(get(address).with(As.viewer(viewer))).andReturn().getResponse();
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
