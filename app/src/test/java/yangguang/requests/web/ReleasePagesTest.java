package yangguang.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.Office;
import yangguang.journal.Actor;
import yangguang.law.clocks.Delivery;
import yangguang.requests.Counter;
import yangguang.requests.DecideReply;
import yangguang.requests.MergeRequests;
import yangguang.requests.Paper;
import yangguang.requests.Papers;
import yangguang.requests.Practice;
import yangguang.requests.Practices;
import yangguang.requests.Replies;
import yangguang.requests.Request;
import yangguang.requests.SendReply;
import yangguang.requests.Stepping;

@PlatformTest
@DisplayName("提供的信息：从登记的信息中选取")
class ReleasePagesTest {
    @Autowired MockMvc mvc;
    @Autowired Counter counter;
    @Autowired Office office;
    @Autowired Practices practices;
    @Autowired Replies replies;
    @Autowired Papers papers;
    @Autowired DecideReply decide;
    @Autowired MergeRequests merge;
    @Autowired SendReply send;

    long body;
    long other;
    Request request;
    Viewer officer;
    Viewer head;

    @BeforeEach
    void 一件申请() {
        body = counter.body("云溪县青禾街道办事处");
        other = counter.body("云溪县柳桥街道办事处");
        var practice = new Practice("青街公复", true, false, 30, 10, "", Counter.REMINDERS);
        practices.set(new Actor.CommandLine("test"), body, practice);
        request = counter.at("2024-03-01", body);
        officer = Counter.officer(body);
        head = Counter.head(body);
    }

    @Test
    void 本机关的不论是否公开都查得到_别的机关的查不到也选不了() throws Exception {
        office.published(body);
        office.draft(Office.clerk(body), Office.notice("title", "旧改验收报告", "number", ""));
        long foreign =
                office.draft(Office.clerk(other), Office.notice("title", "柳桥验收报告", "number", ""));
        search("垃圾收运").andExpect(content().string(containsString("关于调整垃圾收运时间的通告")));
        search("青街通〔2018〕3号").andExpect(content().string(containsString("已公开")));
        search("验收报告")
                .andExpect(content().string(containsString("旧改验收报告")))
                .andExpect(content().string(not(containsString("柳桥"))));
        search("没有的词").andExpect(content().string(containsString("没有找到“没有的词”")));
        choose(officer, foreign).andExpect(status().isNotFound());
        assertThat(papers.of(request)).isEmpty();
    }

    @Test
    void 未公开的按正文里的词也查得到() throws Exception {
        office.draft(Office.clerk(body), Office.notice("title", "纪要", "typed", "会议确定了改造清单的范围。"));
        search("改造清单 范围").andExpect(content().string(containsString("纪要")));
    }

    @Test
    void 选取要角色和单位() throws Exception {
        long document = office.draft(Office.clerk(body), Office.notice());
        choose(Counter.person(9, "林小满", body, Role.EDITOR, Role.APPROVER), document)
                .andExpect(status().isForbidden());
        choose(Counter.person(9, "林小满", other, Role.values()), document)
                .andExpect(status().isNotFound());
        mvc.perform(
                        post(at("/reply/release/documents"))
                                .param("document", String.valueOf(document))
                                .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(papers.of(request)).isEmpty();
    }

    @Test
    void 一件也不选的提示在列表旁_查找的词还在() throws Exception {
        office.draft(Office.clerk(body), Office.notice());
        mvc.perform(
                        post(at("/reply/release/documents"))
                                .param("q", "垃圾收运")
                                .with(csrf())
                                .with(As.viewer(officer)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请至少选一件")))
                .andExpect(content().string(containsString("value=\"垃圾收运\"")));
    }

    @Test
    void 第三十六条第一项_已公开的写明网址_未公开的作为文件提供() throws Exception {
        var open = office.published(body);
        long closed =
                office.draft(
                        Office.clerk(body),
                        Office.notice("title", "旧改验收报告", "number", "", "typed", "验收合格。"));
        choose(officer, open.id(), closed).andExpect(redirectedUrl(at("/reply/release")));
        choose(officer, open.id(), closed).andExpect(redirectedUrl(at("/reply/release")));
        var originals = papers.of(request);
        assertThat(originals).hasSize(1);
        assertThat(originals.getFirst().name()).isEqualTo("旧改验收报告.txt");
        mvc.perform(
                        post(at("/reply/release/" + originals.getFirst().id()))
                                .param("act", "whole")
                                .with(csrf())
                                .with(As.viewer(officer)))
                .andExpect(redirectedUrl(at("/reply/release")));
        var given = papers.of(request).getLast();
        assertThat(given.kind()).isEqualTo(Paper.Kind.RELEASED);
        assertThat(
                        new String(
                                papers.open(officer, request.id(), given.id()),
                                StandardCharsets.UTF_8))
                .contains("验收合格。");
        write("propose").andExpect(redirectedUrl(at("")));
        assertThat(replies.newest(officer, request.id()).orElseThrow().text().all())
                .containsExactly(
                        "《关于调整垃圾收运时间的通告》（青街通〔2018〕3号），已主动公开，索引号%s，网址：/i/%s"
                                .formatted(open.indexNumber(), open.indexNumber()),
                        "《旧改验收报告》");
        mvc.perform(get(at("/reply/decide")).with(As.viewer(head)))
                .andExpect(content().string(containsString("旧改验收报告.txt")));
    }

    @Test
    void 提交签发以后提供的信息不再变动_退回以后可以() throws Exception {
        var open = office.published(body);
        choose(officer, open.id());
        write("propose").andExpect(redirectedUrl(at("")));
        choose(officer, open.id())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已经提交签发")));
        drop(open.id()).andExpect(status().isUnprocessableContent());
        decide.giveBack(head, request.id(), 1, "不必提供");
        drop(open.id()).andExpect(redirectedUrl(at("/reply/release")));
        write("propose").andExpect(status().isUnprocessableContent());
    }

    @Test
    void 拟答复时去选取_写下的话不丢() throws Exception {
        write("release", "advice", "可以到查阅点查阅").andExpect(redirectedUrl(at("/reply/release")));
        mvc.perform(get(at("/reply/release")).with(As.viewer(officer)))
                .andExpect(content().string(containsString(at("/reply/write?outcome=G1"))));
        mvc.perform(get(at("/reply/write?outcome=G1")).with(As.viewer(officer)))
                .andExpect(content().string(containsString("可以到查阅点查阅")));
    }

    @Test
    void 并案的申请人得到同样的文件() throws Exception {
        var second = counter.at("2024-03-01", body);
        assertThat(merge.merge(officer, second.id(), request.number()))
                .isInstanceOf(Stepping.Done.class);
        choose(officer, office.draft(Office.clerk(body), Office.notice("number", "")));
        mvc.perform(
                post(at("/reply/release/" + papers.of(request).getFirst().id()))
                        .param("act", "whole")
                        .with(csrf())
                        .with(As.viewer(officer)));
        write("propose");
        decide.approve(head, request.id(), 1);
        var day = LocalDate.parse("2024-03-01");
        for (var one : List.of(request, second)) {
            assertThat(send.send(officer, one.id(), Delivery.BY_POST, day, ""))
                    .isInstanceOf(Stepping.Done.class);
            assertThat(papers.of(one))
                    .filteredOn(paper -> paper.kind() == Paper.Kind.RELEASED)
                    .singleElement()
                    .matches(Paper::forApplicant);
        }
    }

    private ResultActions search(String words) throws Exception {
        return mvc.perform(get(at("/reply/release")).param("q", words).with(As.viewer(officer)))
                .andExpect(status().isOk());
    }

    private ResultActions choose(Viewer viewer, long... documents) throws Exception {
        MockHttpServletRequestBuilder form = post(at("/reply/release/documents"));
        for (long document : documents) form.param("document", String.valueOf(document));
        return mvc.perform(form.with(csrf()).with(As.viewer(viewer)));
    }

    private ResultActions drop(long document) throws Exception {
        return mvc.perform(
                post(at("/reply/release/documents/" + document + "/drop"))
                        .with(csrf())
                        .with(As.viewer(officer)));
    }

    private ResultActions write(String act, String... more) throws Exception {
        var form = post(at("/reply/write")).param("act", act).param("outcome", "G1");
        for (int i = 0; i < more.length; i += 2) form.param(more[i], more[i + 1]);
        return mvc.perform(form.with(csrf()).with(As.viewer(officer)));
    }

    private String at(String rest) {
        return "/desk/requests/" + request.id() + rest;
    }
}
