package yangguang.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.AddPerson;
import yangguang.access.As;
import yangguang.access.Colleagues;
import yangguang.access.NewPerson;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.journal.Actor;
import yangguang.law.registers.Values;
import yangguang.reporting.County;

@PlatformTest
@DisplayName("热点舆情交给一个人办：在这个人的待办里，别人的待办里没有")
class AssignedEntryTest {
    private static final Actor ADMINISTRATOR = new Actor.CommandLine("test");

    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired AddPerson addPerson;
    @Autowired Colleagues colleagues;
    @Autowired MockMvc web;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    County county;
    Viewer lin;
    Viewer chen;

    @BeforeEach
    void begin() {
        clock.set(java.time.LocalDateTime.parse("2018-03-07T10:00"));
        county = County.in(jdbc);
        lin = joins("lin", "林小满", county.greenGrain());
        chen = joins("chen", "陈予安", county.greenGrain());
    }

    @Test
    void 只在承办人的待办里_还有几个小时() throws Exception {
        topic("停水", "chen");
        topic("停电", null);
        assertThat(tasks(chen)).contains("停水", "交给我的", "停电", "小时");
        assertThat(tasks(lin)).contains("停电").doesNotContain("停水");
    }

    @Test
    void 承办人告知一次_自己交给自己的不告知() {
        jdbc.sql("update access.person set email = account || '@example.cn'").update();
        var topic = topic("停水", "chen");
        topic("停电", "lin");
        answer(topic);
        assertThat(jdbc.sql("select key from messages.message").query(String.class).list())
                .containsExactly("entry %d assigned 1 %d".formatted(topic.id(), chen.personId()));
    }

    @Test
    void 回应以后不再是待办() throws Exception {
        answer(topic("停水", "chen"));
        assertThat(tasks(chen)).doesNotContain("停水");
    }

    @Test
    void 承办人不能再登记的_回到大家的待办里() throws Exception {
        topic("停水", "chen");
        colleagues.give(chen.personId(), county.greenGrain(), Set.of(Role.REVIEWER), ADMINISTRATOR);
        assertThat(tasks(lin)).contains("停水");
    }

    @Test
    void 前面有很多别的也看得到自己的() throws Exception {
        for (int i = 0; i < 60; i++) topic("别的" + i, null);
        var mine = topic("停水", "chen");
        assertThat(mine.due()).isNotNull();
        assertThat(tasks(chen)).contains("停水");
    }

    @Test
    void 只能交给本单位能登记的人() throws Exception {
        joins("zhou", "周山", county.eastHill());
        assertThat(
                        open("/desk/registers/hot-topic/new", lin)
                                .select("#f-officer option")
                                .eachText())
                .contains("林小满　lin", "陈予安　chen")
                .noneMatch(option -> option.contains("周山"));
        for (var account : List.of("zhou", "周山", "nobody"))
            web.perform(recorded(account))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("请选择本单位能在这里登记的人")));
        web.perform(recorded("陈予安")).andExpect(status().isSeeOther());
        assertThat(tasks(chen)).contains("停水");
        web.perform(get("/desk/registers/hot-topic").with(As.viewer(lin)))
                .andExpect(status().isOk());
    }

    @Test
    void 公众看不到是谁办的() throws Exception {
        var topic = topic("停水", "chen");
        answer(topic);
        web.perform(get("/u/PDY000029/registers/hot-topic/" + topic.id()))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("陈予安"))));
        assertThat(open(topic.address(), lin).text()).contains("承办人", "陈予安");
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder recorded(
            String officer) {
        return post("/desk/registers/hot-topic/new")
                .param("f-found", "2018-03-07")
                .param("f-topic", "停水")
                .param("f-officer", officer)
                .with(csrf())
                .with(As.viewer(lin));
    }

    private Viewer joins(String account, String name, long body) {
        var person = new NewPerson(account, name, "", body, Set.of(Role.STATISTICIAN));
        var added = (AddPerson.Outcome.Added) addPerson.add(person, ADMINISTRATOR);
        return new Viewer(added.person().id(), name, body, Set.of(Role.STATISTICIAN), Set.of(body));
    }

    private Entry topic(String topic, @org.jspecify.annotations.Nullable String officer) {
        var fields = new HashMap<String, String>(Map.of("found", "2018-03-07", "topic", topic));
        if (officer != null) fields.put("officer", officer);
        return keep.record(lin, book.register("hot-topic"), values(fields));
    }

    private void answer(Entry topic) {
        var stage = book.register("hot-topic").stage("answered").orElseThrow();
        var fields = values(Map.of("answered", "2018-03-07", "ways", "website"));
        keep.carryOn(lin, topic.id(), topic.version(), stage, fields);
    }

    private static Values values(Map<String, String> fields) {
        var values = new HashMap<String, List<String>>();
        fields.forEach((field, value) -> values.put(field, List.of(value)));
        return new Values(values);
    }

    private String tasks(Viewer viewer) throws Exception {
        return open("/desk", viewer).select("tbody").text();
    }

    private Document open(String address, Viewer viewer) throws Exception {
        var answer = web.perform(get(address).with(As.viewer(viewer))).andReturn().getResponse();
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
