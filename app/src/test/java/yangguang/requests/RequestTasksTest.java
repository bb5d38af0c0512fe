package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.law.clocks.Channel;

@PlatformTest
@DisplayName("申请的待办、设置和告知")
class RequestTasksTest {
    @Autowired Counter counter;
    @Autowired RequestTasks tasks;
    @Autowired Practices practices;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc mvc;

    long body;

    @BeforeEach
    void office() {
        body = counter.body("云溪县青禾街道办事处");
    }

    @Test
    void 经办人看到最近要办的_别的单位和没有角色的看不到() {
        var request = counter.at("2024-03-01", body);
        var task = tasks.tasks(Counter.officer(body)).getFirst();
        assertThat(task.kind()).isEqualTo("requests.task.reply");
        assertThat(task.due()).isEqualTo("2024-03-29");
        assertThat(task.remaining()).isEqualTo(20);
        assertThat(task.address()).isEqualTo("/desk/requests/" + request.id());
        assertThat(task.proof()).isEqualTo("/deadline?kind=reply&received=2024-03-01");
        assertThat(task.provisional()).isFalse();
        assertThat(tasks.tasks(Counter.person(9, "周山", body, Role.EDITOR))).isEmpty();
        long other = counter.body("云溪县柳桥街道办事处");
        assertThat(tasks.tasks(Counter.officer(other))).isEmpty();
    }

    @Test
    void 网上提交的先要确认收到() {
        counter.in("2024-03-01", body, Channel.ONLINE, Counter.asked());
        assertThat(tasks.tasks(Counter.officer(body)))
                .extracting(Task::kind)
                .containsExactly("requests.task.confirm");
    }

    @Test
    void 延期提出后由另一位负责人批准() {
        var request = counter.at("2024-03-01", body);
        var head = Counter.head(body);
        counter.done(head, request, new Deed.ExtensionProposed(), "2024-03-04");
        var other = Counter.person(15, "方知夏", body, Role.APPROVER);
        assertThat(tasks.tasks(other))
                .extracting(Task::kind)
                .containsExactly("requests.task.approve-extension");
        assertThat(tasks.tasks(head))
                .extracting(Task::kind)
                .doesNotContain("requests.task.approve-extension");
        counter.done(other, request, new Deed.Extended(), "2024-03-04");
        assertThat(tasks.tasks(other)).isEmpty();
    }

    @Test
    void 设置只由管理员改_机关代字要是汉字() throws Exception {
        mvc.perform(get("/desk/settings/requests")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/settings/requests").with(As.person(9, body, Role.REQUEST_OFFICER)))
                .andExpect(status().isForbidden());
        set("ABC", "30").andExpect(status().isUnprocessableContent());
        set("青街公复", "0")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("青街公复")));
        set("青街公复", "30").andExpect(status().isSeeOther());
        assertThat(practices.of(body))
                .isEqualTo(new Practice("青街公复", true, false, 30, 10, "", Counter.REMINDERS));
    }

    private ResultActions set(String prefix, String days) throws Exception {
        return mvc.perform(
                post("/desk/settings/requests")
                        .param("letterPrefix", prefix)
                        .param("online", "yes")
                        .param("fees", "no")
                        .param("evidenceDays", days)
                        .param("keepYears", "10")
                        .param("remindBefore", "3、1")
                        .param("remindAfter", "1")
                        .with(csrf())
                        .with(As.person(9, body, Role.ADMINISTRATOR)));
    }

    @Test
    void 补正告知排队通知申请人一次_队列里读不到邮箱() {
        var form = new HashMap<>(Counter.form());
        form.put("email", "xiaoman@example.cn");
        var request =
                counter.in("2024-03-01", body, Channel.IN_PERSON, new AskedForm(form).asked());
        counter.done(
                Counter.officer(body),
                request,
                new Deed.CorrectionAsked(LocalDate.parse("2024-03-22")),
                "2024-03-04");
        assertThat(
                        jdbc.sql("select key from messages.message order by 1")
                                .query(String.class)
                                .list())
                .containsExactly(
                        "request " + request.id() + " correction-asked 2 email",
                        "request " + request.id() + " submitted 1 email");
        assertThat(
                        jdbc.sql("select string_agg(m::text, ' ') from messages.message m")
                                .query(String.class)
                                .single())
                .doesNotContain("xiaoman@example.cn");
    }
}
