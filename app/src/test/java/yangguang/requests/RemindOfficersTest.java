package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.AddPerson;
import yangguang.access.As;
import yangguang.access.ChangeEmail;
import yangguang.access.NewPerson;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.Viewer;
import yangguang.bodies.AddBody;
import yangguang.bodies.BodyFacts;
import yangguang.bodies.BodyKind;
import yangguang.journal.Actor;
import yangguang.law.clocks.Consulted;

@PlatformTest
@DisplayName("到期提醒：到期前、当日、逾期后各一次")
class RemindOfficersTest {
    private static final Actor OPERATOR = new Actor.CommandLine("test");

    @Autowired Counter counter;
    @Autowired AddBody addBody;
    @Autowired AddPerson addPerson;
    @Autowired ChangeEmail changeEmail;
    @Autowired AssignRequests assign;
    @Autowired RemindOfficers reminders;
    @Autowired RefreshClocks clocks;
    @Autowired RequestTasks tasks;
    @Autowired Practices practices;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    @Autowired MockMvc mvc;

    long county;
    long body;
    Viewer lin;
    Viewer he;
    Viewer head;
    Viewer supervisor;
    Request request;

    /** Received on 1 March 2024, so due on Friday, 29 March. */
    @BeforeEach
    void 林小满承办的一件() {
        county = body("云溪县人民政府", null, BodyKind.GOVERNMENT);
        body = body("云溪县青禾街道办事处", county, BodyKind.SUBDISTRICT);
        lin = person("lin", "林小满", body, Role.REQUEST_OFFICER);
        he = person("he", "何远", body, Role.REQUEST_OFFICER);
        head = person("zhao", "赵启明", body, Role.APPROVER);
        var above = person("gao", "高远", county, Role.SUPERVISOR);
        supervisor =
                new Viewer(
                        above.personId(),
                        above.name(),
                        county,
                        Set.of(Role.SUPERVISOR),
                        Set.of(county, body));
        request = counter.at("2024-03-01", body);
        give(lin);
    }

    private long body(String name, @Nullable Long above, BodyKind kind) {
        var added = addBody.add(above, BodyFacts.named(name, kind), OPERATOR);
        return ((AddBody.Outcome.Added) added).body().id();
    }

    private Viewer person(String account, String name, long where, Role role) {
        var added = addPerson.add(new NewPerson(account, name, "", where, Set.of(role)), OPERATOR);
        long id = ((AddPerson.Outcome.Added) added).person().id();
        var viewer = Counter.person(id, name, where, role);
        changeEmail.change(viewer, account + "@example.cn");
        return viewer;
    }

    private void give(Viewer to) {
        assign.assign(
                lin,
                Set.of(request.id()),
                new AssignRequests.Hand(to.personId(), Deed.Assigned.Why.ALLOCATED, ""));
    }

    @Test
    void 到期前三天和一天_当日_逾期一天_只给承办人_逾期才给负责人和督查() {
        on("2024-03-25");
        assertThat(sent()).isEmpty();
        on("2024-03-26");
        assertThat(sent()).containsExactly(message(3, lin));
        on("2024-03-28");
        assertThat(sent()).containsExactly(message(1, lin));
        on("2024-03-29");
        assertThat(sent()).containsExactly(message(0, lin));
        on("2024-03-30");
        assertThat(sent()).isEmpty();
        on("2024-04-01");
        assertThat(sent())
                .containsExactlyInAnyOrder(
                        message(-1, lin), message(-1, head), message(-1, supervisor));
        on("2024-04-08");
        assertThat(sent()).isEmpty();
        assertThat(told()).isEqualTo(4);
    }

    @Test
    void 重启以后不再提醒_没赶上的只补最近一次() {
        on("2024-03-28");
        on("2024-03-28");
        assertThat(sent()).containsExactly(message(1, lin));
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void 延期以后按新的期限重新提醒() {
        on("2024-03-28");
        assertThat(sent()).containsExactly(message(1, lin));
        counter.done(lin, request, new Deed.ExtensionProposed(), "2024-03-28");
        counter.done(head, request, new Deed.Extended(), "2024-03-28");
        var due = due();
        assertThat(due).isAfter("2024-04-20");
        on("2024-03-29");
        on("2024-04-01");
        assertThat(sent()).isEmpty();
        clock.set(due);
        reminders.remind();
        assertThat(sent())
                .containsExactly(
                        "request %d reminder 0 %s %d".formatted(request.id(), due, lin.personId()));
    }

    @Test
    void 征求意见期间期限逐日顺延_不天天提醒() {
        counter.done(lin, request, new Deed.OpinionAsked(1, Consulted.THIRD_PARTY), "2024-03-26");
        for (var day : new String[] {"2024-03-27", "2024-03-28", "2024-03-29"}) {
            clock.set(LocalDate.parse(day));
            clocks.all();
            on(day);
        }
        assertThat(sent()).isEmpty();
    }

    @Test
    void 没有分办的提醒全体经办人_移交以后提醒接手的人_结案的不提醒() {
        give(he);
        on("2024-03-26");
        assertThat(sent()).containsExactly(message(3, he));
        var free = counter.at("2024-03-26", body);
        clock.set(due(free));
        counter.done(lin, request, new Deed.Withdrawn(), due(free).toString());
        reminders.remind();
        assertThat(sent()).hasSize(2).allMatch(key -> key.contains(" reminder 0 " + due(free)));
    }

    @Test
    void 一批近似的申请同日到期_每人只收一份_各件都有记录() {
        for (int i = 0; i < 3; i++) counter.at("2024-03-01", body);
        on("2024-03-29");
        assertThat(sent()).containsExactlyInAnyOrder(message(0, lin), message(0, he));
        assertThat(told()).isEqualTo(4);
    }

    @Test
    void 各机关可以改提醒的日子() throws Exception {
        var keeper = As.person(9, body, Role.ADMINISTRATOR);
        mvc.perform(get("/desk/settings/requests").with(keeper))
                .andExpect(content().string(containsString("value=\"3、1\"")));
        set("5，x", "1")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("remindBefore-problem")))
                .andExpect(content().string(containsString("5，x")));
        set("21", "1").andExpect(status().isUnprocessableContent());
        set("4", "").andExpect(status().isSeeOther());
        assertThat(practices.of(body).reminders()).hasToString("4 0");
        on("2024-03-25");
        assertThat(sent()).containsExactly(message(4, lin));
        on("2024-03-28");
        on("2024-04-01");
        assertThat(sent()).containsExactly(message(0, lin));
    }

    private ResultActions set(String before, String after) throws Exception {
        return mvc.perform(
                post("/desk/settings/requests")
                        .param("online", "yes")
                        .param("fees", "no")
                        .param("evidenceDays", "30")
                        .param("keepYears", "10")
                        .param("remindBefore", before)
                        .param("remindAfter", after)
                        .with(csrf())
                        .with(As.person(9, body, Role.ADMINISTRATOR)));
    }

    @Test
    void 逾期的在负责人和督查的待办里_没逾期的不在() {
        clock.set(LocalDate.parse("2024-03-29"));
        assertThat(tasks.tasks(head)).isEmpty();
        assertThat(tasks.tasks(supervisor)).isEmpty();
        clock.set(LocalDate.parse("2024-04-01"));
        assertThat(tasks.tasks(head))
                .extracting(Task::kind, Task::title, Task::remaining)
                .containsExactly(tuple("requests.task.overdue", "2024-00001", -1));
        assertThat(tasks.tasks(supervisor))
                .extracting(Task::title)
                .containsExactly("云溪县青禾街道办事处 2024-00001");
        assertThat(tasks.tasks(Counter.person(99, "周山", county, Role.APPROVER))).isEmpty();
        assertThat(tasks.tasks(lin)).hasSize(1);
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day));
        reminders.remind();
    }

    private String message(int mark, Viewer to) {
        return "request %d reminder %d 2024-03-29 %d".formatted(request.id(), mark, to.personId());
    }

    /** Reminders since this was asked last. */
    private List<String> sent() {
        return jdbc.sql("delete from messages.message where key like '% reminder %' returning key")
                .query(String.class)
                .list();
    }

    private long told() {
        return jdbc.sql("select count(*) from journal.entry where what = 'request.reminded'")
                .query(Long.class)
                .single();
    }

    private LocalDate due() {
        return due(request);
    }

    private LocalDate due(Request one) {
        return jdbc.sql("select due_on from requests.request where id = :id")
                .param("id", one.id())
                .query(LocalDate.class)
                .single();
    }
}
