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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.ChangeEmail;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.TaskSource;
import yangguang.access.Viewer;
import yangguang.documents.Office;
import yangguang.pages.Page;
import yangguang.requests.AssignRequests;
import yangguang.requests.Counter;
import yangguang.requests.DecideReply;
import yangguang.requests.Deed;
import yangguang.requests.RemindOfficers;
import yangguang.requests.ReplyForm;
import yangguang.requests.Request;
import yangguang.requests.Stepping;
import yangguang.requests.WriteReply;

@PlatformTest
@DisplayName("委托代办")
class SubstitutePagesTest {
    private static final String ADDRESS = "/desk/requests/substitutes";

    @Autowired MockMvc mvc;
    @Autowired Counter counter;
    @Autowired Office office;
    @Autowired AssignRequests assign;
    @Autowired WriteReply write;
    @Autowired DecideReply decide;
    @Autowired ChangeEmail changeEmail;
    @Autowired RemindOfficers remind;
    @Autowired List<TaskSource> sources;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    long body;
    long other;
    Viewer lin;
    Viewer he;
    Request request;

    @BeforeEach
    void 林小满的一件申请() {
        body = counter.body("云溪县青禾街道办事处");
        other = counter.body("云溪县柳桥街道办事处");
        lin = office.joined("林小满", body, Role.REQUEST_OFFICER);
        he = office.joined("何远", body, Role.REQUEST_OFFICER, Role.APPROVER);
        request = counter.at("2024-03-01", body);
        var hand = new AssignRequests.Hand(lin.personId(), Deed.Assigned.Why.ALLOCATED, "");
        assign.assign(lin, List.of(request.id()), hand);
    }

    @Test
    void 从第一天到最后一天代办的人有这件待办_前一天和后一天没有() throws Exception {
        name(lin, he, "2024-03-05", "2024-03-07").andExpect(redirectedUrl(ADDRESS));
        assertTasks("2024-03-04", 0);
        assertTasks("2024-03-05", 1);
        assertTasks("2024-03-07", 1);
        assertThat(tasks(he))
                .extracting(Task::why)
                .containsExactly(new Page.Said("requests.substitutes.instead", List.of("林小满")));
        assertThat(tasks(lin)).hasSize(1);
        assertTasks("2024-03-08", 0);
        assertThat(told("request.substitute-named")).isOne();
    }

    @Test
    void 列表我的也有代办的_说明代谁_一批近似的几个人分着办仍是一行() throws Exception {
        var more = counter.at("2024-03-01", body);
        var hand = new AssignRequests.Hand(he.personId(), Deed.Assigned.Why.ALLOCATED, "");
        assign.assign(lin, List.of(more.id()), hand);
        var own = counter.at("2024-03-04", body);
        assign.assign(lin, List.of(own.id()), hand);
        assertThat(mine(he)).containsExactly(more.number() + " 何远", own.number() + " 何远");
        name(lin, he, "2024-03-05", "2024-03-07");
        clock.set(LocalDate.parse("2024-03-05"));
        assertThat(mine(he))
                .containsExactly(request.number() + " …同日另有 1 件近似 代 林小满 办理", own.number() + " 何远");
        assertThat(mine(lin)).containsExactly(request.number() + " 林小满");
        clock.set(LocalDate.parse("2024-03-08"));
        assertThat(mine(he)).hasSize(2).noneMatch(line -> line.contains("林小满"));
    }

    private List<String> mine(Viewer viewer) throws Exception {
        var page =
                mvc.perform(get("/desk/requests?view=mine").with(As.viewer(viewer)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        return Jsoup.parse(page).select("tbody tr").stream()
                .map(
                        row ->
                                Stream.of("th", "td.full a", "td:last-child")
                                        .map(part -> row.select(part).text())
                                        .filter(text -> !text.isEmpty())
                                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void 提前结束以后不再代办_记下是谁() throws Exception {
        name(lin, he, "2024-03-01", "2024-03-07");
        assertTasks("2024-03-01", 1);
        long id = jdbc.sql("select id from requests.substitute").query(Long.class).single();
        mvc.perform(end(id, other)).andExpect(status().isNotFound());
        mvc.perform(end(id, body)).andExpect(redirectedUrl(ADDRESS));
        assertTasks("2024-03-01", 0);
        mvc.perform(end(id, body)).andExpect(status().isNotFound());
        assertThat(told("request.substitute-ended")).isOne();
    }

    @Test
    void 到期提醒同时发给代办的人() throws Exception {
        changeEmail.change(lin, "lin@example.cn");
        changeEmail.change(he, "he@example.cn");
        name(lin, he, "2024-03-28", "2024-03-29");
        jdbc.sql("delete from messages.message").update();
        clock.set(LocalDate.parse("2024-03-28"));
        remind.remind();
        assertThat(jdbc.sql("select key from messages.message").query(String.class).list())
                .hasSize(2)
                .anyMatch(key -> key.endsWith(" " + he.personId()));
    }

    @Test
    void 代办的人写的答复仍然不能自己签发() throws Exception {
        name(lin, he, "2024-03-01", "2024-03-07");
        var form = new ReplyForm(java.util.Map.of("outcome", "G1", "released", "《验收报告》"));
        assertThat(write.propose(he, request.id(), form)).isInstanceOf(Stepping.Done.class);
        assertThat(decide.approve(he, request.id(), 1))
                .isEqualTo(new Stepping.Closed("requests.closed.own-reply"));
    }

    @Test
    void 写错的提示在旁边_填的还在_一天没有两个人代办() throws Exception {
        name(lin, lin, "2024-03-05", "2024-03-07")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不能是经办人自己")))
                .andExpect(content().string(containsString("2024-03-07")));
        name(lin, he, "2024-03-05", "2024-03-04")
                .andExpect(content().string(containsString("最后一天不能早于第一天")));
        name(lin, he, "2024-02-01", "2024-02-29")
                .andExpect(content().string(containsString("也不能早于今天")));
        name(lin, he, "明天", "").andExpect(status().isUnprocessableContent());
        name(lin, he, "2024-03-05", "2024-03-07").andExpect(status().is3xxRedirection());
        name(lin, he, "2024-03-07", "2024-03-09")
                .andExpect(content().string(containsString("已经有人代办")));
        var stranger = office.joined("周山", body, Role.EDITOR);
        name(lin, stranger, "2024-04-05", "2024-04-07")
                .andExpect(status().isUnprocessableContent());
        assertThat(jdbc.sql("select count(*) from requests.substitute").query(Long.class).single())
                .isOne();
    }

    @Test
    void 只有一位经办人的单位说明没有人可以代办() throws Exception {
        office.joined("苏简", other, Role.REQUEST_OFFICER);
        mvc.perform(get(ADDRESS).with(As.person(9, other, Role.REQUEST_OFFICER)))
                .andExpect(content().string(containsString("只有一位申请经办人")))
                .andExpect(content().string(not(containsString("到哪一天止"))));
    }

    @Test
    void 没有登录_没有角色_别的单位看不到() throws Exception {
        name(lin, he, "2024-03-05", "2024-03-07");
        mvc.perform(get(ADDRESS)).andExpect(status().is3xxRedirection());
        for (var role : Set.of(Role.APPROVER, Role.EDITOR, Role.SUPERVISOR)) {
            mvc.perform(get(ADDRESS).with(As.person(9, body, role)))
                    .andExpect(status().isForbidden());
            mvc.perform(post(ADDRESS).with(csrf()).with(As.person(9, body, role)))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get(ADDRESS).with(As.person(9, other, Role.REQUEST_OFFICER)))
                .andExpect(content().string(not(containsString("何远"))));
        mvc.perform(get(ADDRESS).with(As.viewer(he)))
                .andExpect(content().string(containsString("林小满 的申请由 何远 代办")));
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder end(
            long id, long of) {
        return post(ADDRESS + "/" + id + "/end")
                .with(csrf())
                .with(As.person(9, of, Role.REQUEST_OFFICER));
    }

    private ResultActions name(Viewer whose, Viewer who, String from, String to) throws Exception {
        return mvc.perform(
                post(ADDRESS)
                        .param("officer", String.valueOf(whose.personId()))
                        .param("substitute", String.valueOf(who.personId()))
                        .param("from", from)
                        .param("to", to)
                        .with(csrf())
                        .with(As.viewer(lin)));
    }

    private void assertTasks(String day, int many) {
        clock.set(LocalDate.parse(day));
        assertThat(tasks(he)).as(day).hasSize(many);
    }

    private List<Task> tasks(Viewer viewer) {
        return sources.stream()
                .flatMap(source -> source.tasks(viewer).stream())
                .filter(task -> task.kind().equals("requests.task.reply"))
                .toList();
    }

    private long told(String what) {
        return jdbc.sql("select count(*) from journal.entry where what = :what")
                .param("what", what)
                .query(Long.class)
                .single();
    }
}
