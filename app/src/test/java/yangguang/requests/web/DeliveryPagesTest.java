package yangguang.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.journal.Actor;
import yangguang.law.clocks.Delivery;
import yangguang.requests.Counter;
import yangguang.requests.DecideReply;
import yangguang.requests.Delivered;
import yangguang.requests.MergeRequests;
import yangguang.requests.Paper;
import yangguang.requests.Papers;
import yangguang.requests.Practice;
import yangguang.requests.Practices;
import yangguang.requests.Replies;
import yangguang.requests.Reply;
import yangguang.requests.ReplyForm;
import yangguang.requests.Request;
import yangguang.requests.SendReply;
import yangguang.requests.Stepping;
import yangguang.requests.WriteReply;

@PlatformTest
@DisplayName("送达登记：方式、凭证、退回、再次送达（国办公开办函〔2016〕235号）")
class DeliveryPagesTest {
    @Autowired MockMvc mvc;
    @Autowired Counter counter;
    @Autowired Practices practices;
    @Autowired WriteReply write;
    @Autowired DecideReply decide;
    @Autowired SendReply send;
    @Autowired MergeRequests merge;
    @Autowired Replies replies;
    @Autowired Papers papers;
    @Autowired TestClock clock;

    long body;
    long other;
    Request request;
    Viewer officer;
    Viewer head;

    @BeforeEach
    void 一件已签发的答复() {
        body = counter.body("云溪县青禾街道办事处");
        other = counter.body("云溪县柳桥街道办事处");
        officer = Counter.officer(body);
        head = Counter.head(body);
        practices.set(
                new Actor.CommandLine("test"),
                body,
                new Practice("青街公复", true, false, 30, 10, "", Counter.REMINDERS));
        request = counter.at("2024-03-01", body);
        approved();
    }

    private void approved() {
        var form = new ReplyForm(Map.of("outcome", "D6", "reasons", "属于讨论记录"));
        assertThat(write.propose(officer, request.id(), form)).isInstanceOf(Stepping.Done.class);
        int number = replies.newest(officer, request.id()).orElseThrow().number();
        assertThat(decide.approve(head, request.id(), number)).isInstanceOf(Stepping.Done.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reply/send", "/delivery"})
    void 没有登录_没有角色_别的单位(String page) throws Exception {
        if (page.equals("/delivery")) send("BY_POST", "2024-03-01", "EMS 0001");
        mvc.perform(get(at(page))).andExpect(status().is3xxRedirection());
        mvc.perform(get(at(page)).with(As.viewer(officer))).andExpect(status().isOk());
        mvc.perform(get(at(page)).with(As.person(9, body, Role.APPROVER)))
                .andExpect(status().isForbidden());
        mvc.perform(get(at(page)).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/delivery/failed", "/delivery/again"})
    void 提交也要角色和单位(String page) throws Exception {
        send("BY_POST", "2024-03-01", "EMS 0001");
        var form =
                post(at(page))
                        .param("on", "2024-03-01")
                        .param("delivery", "ONLINE")
                        .param("reason", "退回");
        mvc.perform(form.with(csrf()).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        mvc.perform(form.with(csrf()).with(As.person(9, body, Role.APPROVER)))
                .andExpect(status().isForbidden());
        var proof = multipart(at("/delivery/proof")).file(scan("回执.txt"));
        mvc.perform(proof.with(csrf()).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
    }

    @Test
    void 邮寄必须有单号_已填的留着() throws Exception {
        send("BY_POST", "2024-03-01", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请填写邮件单号")))
                .andExpect(content().string(containsString("value=\"2024-03-01\"")));
        send("", "", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择送达方式")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"BY_POST, EMS 0001", "ONLINE, ''", "BY_EMAIL, ''"})
    void 邮寄和电子送达以发出之日为答复日(String way, String proof) throws Exception {
        clock.set(LocalDate.parse("2024-03-05"));
        send(way, "2024-03-04", proof).andExpect(redirectedUrl(at("")));
        assertThat(reread().endedOn()).isEqualTo("2024-03-04");
    }

    @Test
    void 凭证随发出一起登记_也可以以后补_谎称种类的不收() throws Exception {
        mvc.perform(
                        multipart(at("/reply/send"))
                                .file(
                                        new MockMultipartFile(
                                                "file",
                                                "回执.pdf",
                                                "",
                                                "假".getBytes(StandardCharsets.UTF_8)))
                                .param("delivery", "BY_POST")
                                .param("on", "2024-03-01")
                                .param("proof", "EMS 0001")
                                .with(csrf())
                                .with(As.viewer(officer)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("EMS 0001")));
        assertThat(reread().isOpen()).isTrue();
        mvc.perform(
                        multipart(at("/reply/send"))
                                .file(scan("交寄.txt"))
                                .param("delivery", "BY_POST")
                                .param("on", "2024-03-01")
                                .param("proof", "EMS 0001")
                                .with(csrf())
                                .with(As.viewer(officer)))
                .andExpect(redirectedUrl(at("")));
        mvc.perform(
                        multipart(at("/delivery/proof"))
                                .file(scan("回执.txt"))
                                .with(csrf())
                                .with(As.viewer(officer)))
                .andExpect(redirectedUrl(at("/delivery")));
        assertThat(papers.of(request))
                .filteredOn(paper -> paper.kind() == Paper.Kind.PROOF)
                .extracting(Paper::name)
                .containsExactly("交寄.txt", "回执.txt");
        assertThat(papers.of(request))
                .filteredOn(Paper::forApplicant)
                .noneMatch(paper -> paper.kind() == Paper.Kind.PROOF);
    }

    @Test
    void 直接送达无人签收_改为邮寄_以交邮之日为答复日() throws Exception {
        send("BY_HAND", "2024-03-01", "").andExpect(redirectedUrl(at("")));
        clock.set(LocalDate.parse("2024-03-06"));
        failed("2024-02-29", "无人在家").andExpect(status().isUnprocessableContent());
        failed("2024-03-05", "").andExpect(status().isUnprocessableContent());
        failed("2024-03-05", "无人在家").andExpect(redirectedUrl(at("/delivery")));
        again("BY_POST", "2024-03-04").andExpect(status().isUnprocessableContent());
        again("BY_POST", "2024-03-06").andExpect(redirectedUrl(at("/delivery")));
        assertThat(reread().endedOn()).isEqualTo("2024-03-06");
        mvc.perform(get(at("/delivery")).with(As.viewer(officer)))
                .andExpect(content().string(containsString("未能送达：无人在家")));
    }

    @Test
    void 邮件退回_再次送达_答复日不变() throws Exception {
        send("BY_POST", "2024-03-01", "EMS 0001");
        again("BY_HAND", "2024-03-01")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("上一次送达没有失败")));
        clock.set(LocalDate.parse("2024-03-12"));
        failed("2024-03-11", "地址不详，退回").andExpect(redirectedUrl(at("/delivery")));
        again("BY_EMAIL", "2024-03-12").andExpect(redirectedUrl(at("/delivery")));
        assertThat(reread().endedOn()).isEqualTo("2024-03-01");
        assertThat(Delivered.of(reread()))
                .extracting(Delivered::hasFailed)
                .containsExactly(true, false);
    }

    @Test
    void 已发出的不能重写() throws Exception {
        send("BY_HAND", "2024-03-01", "");
        mvc.perform(get(at("/reply")).with(As.viewer(officer)))
                .andExpect(redirectedUrl(at("/delivery")));
        var form = new ReplyForm(Map.of("outcome", "G1", "released", "《验收报告》"));
        assertThat(write.save(officer, request.id(), form))
                .isEqualTo(new Stepping.Closed("requests.closed.reply-sent"));
    }

    @Test
    void 签发后发出前可以收回_文号作废_重拟有新文号() throws Exception {
        mvc.perform(get(at("")).with(As.viewer(head)))
                .andExpect(content().string(containsString("收回已签发的答复")));
        mvc.perform(get(at("/reply/decide")).with(As.viewer(head)))
                .andExpect(content().string(containsString("青街公复〔2024〕1号")));
        mvc.perform(
                        post(at("/reply/decide"))
                                .param("number", "1")
                                .param("verdict", "return")
                                .param("why", "救济途径已变")
                                .with(csrf())
                                .with(As.viewer(head)))
                .andExpect(redirectedUrl(at("")));
        send("BY_POST", "2024-03-01", "EMS 0001").andExpect(redirectedUrl(at("")));
        assertThat(reread().isOpen()).isTrue();
        approved();
        assertThat(replies.of(officer, request.id()))
                .extracting(Reply::letterNumber)
                .containsExactly("青街公复〔2024〕1号", "青街公复〔2024〕2号");
        send("BY_POST", "2024-03-01", "EMS 0001");
        assertThat(papers.of(request))
                .filteredOn(Paper::forApplicant)
                .extracting(Paper::name)
                .allMatch(name -> name.contains("2号"));
    }

    @Test
    void 并案的一并发出_各有单号和凭证_各自再次送达() throws Exception {
        var member = mergedAndApproved();
        var page = "proof-" + member.id();
        mvc.perform(get(at("/reply/send")).with(As.viewer(officer)))
                .andExpect(content().string(containsString(page)))
                .andExpect(content().string(containsString("青街公复〔2024〕3号")));
        together(member, "").andExpect(status().isUnprocessableContent());
        assertThat(reread().isOpen()).isTrue();
        together(member, "EMS 0002").andExpect(redirectedUrl(at("")));
        assertThat(Delivered.of(reread()).getLast().proof()).isEqualTo("EMS 0001");
        assertThat(last(member).proof()).isEqualTo("EMS 0002");
        assertThat(papers.of(member))
                .extracting(Paper::kind)
                .contains(Paper.Kind.PROOF, Paper.Kind.LETTER);
        failed("2024-03-01", "退回").andExpect(redirectedUrl(at("/delivery")));
        assertThat(last(member).hasFailed()).isFalse();
    }

    @Test
    void 不勾选的以后各自发出() throws Exception {
        var member = mergedAndApproved();
        send("ONLINE", "2024-03-01", "").andExpect(redirectedUrl(at("")));
        assertThat(replies.request(officer, member.id()).isOpen()).isTrue();
        send.send(officer, member.id(), Delivery.BY_HAND, LocalDate.parse("2024-03-01"), "");
        assertThat(last(member).way()).isEqualTo(Delivery.BY_HAND);
    }

    private Request mergedAndApproved() {
        decide.giveBack(head, request.id(), 1, "与另一件一并答复");
        var member = counter.at("2024-03-01", body);
        assertThat(merge.merge(officer, member.id(), request.number()))
                .isInstanceOf(Stepping.Done.class);
        approved();
        return member;
    }

    private ResultActions together(Request member, String proof) throws Exception {
        return mvc.perform(
                multipart(at("/reply/send"))
                        .file(scan("交寄.txt"))
                        .param("delivery", "BY_POST")
                        .param("on", "2024-03-01")
                        .param("proof", "EMS 0001")
                        .param("with-" + member.id(), "on")
                        .param("proof-" + member.id(), proof)
                        .with(csrf())
                        .with(As.viewer(officer)));
    }

    private Delivered last(Request one) {
        return Delivered.of(replies.request(officer, one.id())).getLast();
    }

    private static MockMultipartFile scan(String name) {
        return new MockMultipartFile(
                "file", name, "text/plain", "已交寄".getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions send(String way, String on, String proof) throws Exception {
        return mvc.perform(
                post(at("/reply/send"))
                        .param("delivery", way)
                        .param("on", on)
                        .param("proof", proof)
                        .with(csrf())
                        .with(As.viewer(officer)));
    }

    private ResultActions failed(String on, String reason) throws Exception {
        return mvc.perform(
                post(at("/delivery/failed"))
                        .param("on", on)
                        .param("reason", reason)
                        .with(csrf())
                        .with(As.viewer(officer)));
    }

    private ResultActions again(String way, String on) throws Exception {
        return mvc.perform(
                post(at("/delivery/again"))
                        .param("delivery", way)
                        .param("on", on)
                        .param("proof", "EMS 0002")
                        .with(csrf())
                        .with(As.viewer(officer)));
    }

    private Request reread() {
        return replies.request(officer, request.id());
    }

    private String at(String rest) {
        return "/desk/requests/" + request.id() + rest;
    }
}
