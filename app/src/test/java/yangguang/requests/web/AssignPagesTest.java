package yangguang.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.PlatformTest;
import yangguang.access.AddPerson;
import yangguang.access.As;
import yangguang.access.ChangeEmail;
import yangguang.access.Colleagues;
import yangguang.access.NewPerson;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.TaskSource;
import yangguang.access.Viewer;
import yangguang.journal.Actor;
import yangguang.requests.Counter;
import yangguang.requests.Deed;
import yangguang.requests.ReadCase;
import yangguang.requests.Request;

@PlatformTest
@DisplayName("分办和移交")
class AssignPagesTest {
    @Autowired MockMvc mvc;
    @Autowired Counter counter;
    @Autowired AddPerson addPerson;
    @Autowired ChangeEmail changeEmail;
    @Autowired Colleagues colleagues;
    @Autowired ReadCase cases;
    @Autowired List<TaskSource> tasks;
    @Autowired JdbcClient jdbc;

    long body;
    long other;
    Viewer lin;
    Viewer he;
    Viewer editor;
    Request first;
    Request second;

    @BeforeEach
    void 两位经办人_两件申请() {
        body = counter.body("云溪县青禾街道办事处");
        other = counter.body("云溪县柳桥街道办事处");
        lin = person("linxiaoman", "林小满", Role.REQUEST_OFFICER);
        he = person("heyuan", "何远", Role.REQUEST_OFFICER);
        editor = person("zhoushan", "周山", Role.EDITOR);
        first = counter.at("2024-03-01", body);
        second = counter.at("2024-03-01", body);
    }

    private Viewer person(String account, String name, Role role) {
        var added =
                addPerson.add(
                        new NewPerson(account, name, "", body, Set.of(role)),
                        new Actor.CommandLine("test"));
        long id = ((AddPerson.Outcome.Added) added).person().id();
        return Counter.person(id, name, body, role);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/desk/requests/assign", "/desk/requests/hand-over"})
    void 没有登录_没有角色(String page) throws Exception {
        mvc.perform(get(page)).andExpect(status().is3xxRedirection());
        for (var role : new Role[] {Role.APPROVER, Role.EDITOR, Role.SUPERVISOR}) {
            mvc.perform(get(page).with(As.person(9, body, role))).andExpect(status().isForbidden());
            mvc.perform(post(page).with(csrf()).with(As.person(9, body, role)))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void 别的单位的申请分不了_也分不给别的单位和没有角色的人() throws Exception {
        mvc.perform(
                        get("/desk/requests/assign?id=" + first.id())
                                .with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        mvc.perform(
                        post("/desk/requests/assign")
                                .param("id", String.valueOf(first.id()))
                                .param("to", String.valueOf(he.personId()))
                                .param("why", "ALLOCATED")
                                .with(csrf())
                                .with(As.person(9, other, Role.values())))
                .andExpect(status().is4xxClientError());
        assign(editor.personId(), "ALLOCATED", "", first)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择本机关的一位经办人")));
        assertThat(officer(first)).isNull();
    }

    @Test
    void 几件一起分办_案卷记下给谁和为什么_接手的人看到谁交来的() throws Exception {
        changeEmail.change(he, "heyuan@example.cn");
        assign(he.personId(), "WORKLOAD", "这一周集中办理", first, second)
                .andExpect(redirectedUrl("/desk/requests"));
        assertThat(officer(first)).isEqualTo(he.personId());
        assertThat(officer(second)).isEqualTo(he.personId());
        mvc.perform(get("/desk/requests/" + first.id()).with(As.viewer(lin)))
                .andExpect(content().string(containsString("何远（工作量调整）")))
                .andExpect(content().string(containsString("这一周集中办理")));
        assertThat(tasks(he)).extracting(Task::from).containsExactly("林小满", "林小满");
        assertThat(tasks(lin)).isEmpty();
        assertThat(journaled()).containsExactly("WORKLOAD", "WORKLOAD");
        assertThat(messages()).hasSize(1);
        assign(he.personId(), "WORKLOAD", "", first);
        assertThat(journaled()).hasSize(2);
        assertThat(messages()).hasSize(1);
    }

    @Test
    void 结了案的不再分办() throws Exception {
        counter.done(Counter.officer(body), first, new Deed.Withdrawn(), "2024-03-01");
        assign(he.personId(), "ALLOCATED", "", first)
                .andExpect(redirectedUrl("/desk/requests/" + first.id()));
        assertThat(officer(first)).isNull();
    }

    @Test
    void 没选人和原因_其他原因没有说明的_在旁边说明_已填的还在() throws Exception {
        mvc.perform(
                        post("/desk/requests/assign")
                                .param("id", String.valueOf(first.id()))
                                .param("text", "已经填的话")
                                .with(csrf())
                                .with(As.viewer(lin)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("to-problem")))
                .andExpect(content().string(containsString("why-problem")))
                .andExpect(content().string(containsString("已经填的话")));
        assign(he.personId(), "OTHER", "", first)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("text-problem")));
        mvc.perform(get("/desk/requests/assign").with(As.viewer(lin)))
                .andExpect(redirectedUrl("/desk/requests"));
    }

    @Test
    void 岗位变动把一个人的全部移交_账户关了也可以_别的单位的不动() throws Exception {
        assign(he.personId(), "ALLOCATED", "", first, second);
        colleagues.close(he.personId(), body, lin);
        handOver(he, he, "JOB_CHANGE")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("to-problem")));
        handOver(he, lin, "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("何远（2 件在办）")));
        handOver(he, lin, "JOB_CHANGE")
                .andExpect(redirectedUrl("/desk/requests?officer=" + lin.personId()));
        assertThat(officer(first)).isEqualTo(lin.personId());
        assertThat(officer(second)).isEqualTo(lin.personId());
        assertThat(journaled()).endsWith("JOB_CHANGE", "JOB_CHANGE");
        assertThat(messages()).isEmpty();
        mvc.perform(
                        post("/desk/requests/hand-over")
                                .param("from", String.valueOf(lin.personId()))
                                .param("to", String.valueOf(lin.personId()))
                                .param("why", "LEAVE")
                                .with(csrf())
                                .with(As.person(9, other, Role.values())))
                .andExpect(status().isUnprocessableContent());
        assertThat(officer(first)).isEqualTo(lin.personId());
    }

    private ResultActions assign(long to, String why, String text, Request... requests)
            throws Exception {
        var form =
                post("/desk/requests/assign")
                        .param("to", String.valueOf(to))
                        .param("why", why)
                        .param("text", text);
        for (var request : requests) form.param("id", String.valueOf(request.id()));
        return mvc.perform(form.with(csrf()).with(As.viewer(lin)));
    }

    private ResultActions handOver(Viewer from, Viewer to, String why) throws Exception {
        return mvc.perform(
                post("/desk/requests/hand-over")
                        .param("from", String.valueOf(from.personId()))
                        .param("to", String.valueOf(to.personId()))
                        .param("why", why)
                        .with(csrf())
                        .with(As.viewer(lin)));
    }

    private @Nullable Long officer(Request request) {
        return cases.read(lin, request.id()).request().officer();
    }

    private List<Task> tasks(Viewer viewer) {
        return tasks.stream()
                .flatMap(source -> source.tasks(viewer).stream())
                .filter(task -> task.kind().startsWith("requests."))
                .toList();
    }

    private List<String> journaled() {
        return jdbc.sql(
                        """
                        select after ->> 'reason' from journal.entry
                         where what = 'request.assigned' order by sequence
                        """)
                .query(String.class)
                .list();
    }

    /** Recipients and texts are sealed; the keys tell which there are. */
    private List<String> messages() {
        return jdbc.sql("select key from messages.message where key like '%assigned%'")
                .query(String.class)
                .list();
    }
}
