package yangguang.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.desk.Todo;
import yangguang.documents.Office;

@DisplayName("公开指南：写、发布、核对，历次版本都看得到")
@PlatformTest
class GuideTest {
    private static final String ADDRESS = "/desk/guide";

    @Autowired MockMvc mvc;
    @Autowired Office office;
    @Autowired Bodies bodies;
    @Autowired Guides guides;
    @Autowired Todo todo;
    @Autowired TestClock clock;

    long body;
    long other;
    Viewer clerk;
    Viewer leader;
    String page;

    @BeforeEach
    void 一个街道() {
        body = office.body("青禾街道办事处");
        other = office.body("柳桥街道办事处");
        clerk = Office.clerk(body);
        leader = Office.leader(body);
        page = "/u/" + bodies.byId(body).orElseThrow().code() + "/guide";
    }

    private static Map<String, String> whole(String... changes) {
        var typed = new HashMap<String, String>();
        typed.put("office", "青禾街道党政办公室");
        typed.put("address", "青禾路8号201室");
        typed.put("hours", "夏季8:30—17:30，冬季9:00—17:00");
        typed.put("phone", "0431-81234567");
        typed.put("in-person", "到201室递交，带身份证");
        typed.put("by-mail", "信封左下角注明“政府信息公开申请”");
        for (int i = 0; i < changes.length; i += 2) typed.put(changes[i], changes[i + 1]);
        return typed;
    }

    private static GuideText text(String... changes) {
        var typed = whole(changes);
        return GuideText.read(name -> typed.getOrDefault(name, ""));
    }

    private int published(String change, String... changes) {
        long version = guides.beginning(clerk).version();
        assertThat(guides.save(clerk, text(changes), change, true, version).all()).isEmpty();
        return guides.publish(leader, guides.beginning(leader).version());
    }

    @Test
    void 写好送负责人_发布以后公开页面马上是新的_以前的版本还看得到() throws Exception {
        mvc.perform(get(page)).andExpect(content().string(not(containsString("青禾路8号"))));
        assertThat(published("")).isEqualTo(1);
        mvc.perform(get(page))
                .andExpect(content().string(containsString("青禾路8号201室")))
                .andExpect(content().string(containsString("冬季9:00")))
                .andExpect(content().string(containsString("第1版")));
        clock.set(LocalDate.of(2018, 5, 2));
        assertThat(published("搬到新址", "address", "柳巷2号")).isEqualTo(2);
        mvc.perform(get(page))
                .andExpect(content().string(containsString("柳巷2号")))
                .andExpect(content().string(containsString("搬到新址")));
        mvc.perform(get(page + "/editions/1"))
                .andExpect(content().string(containsString("青禾路8号201室")))
                .andExpect(content().string(containsString("这是以前的版本")));
        mvc.perform(get(page + "/editions/3")).andExpect(status().isNotFound());
    }

    @Test
    void 流程图里的天数是当天法律的() throws Exception {
        mvc.perform(get(page))
                .andExpect(content().string(containsString("15个工作日内，可以延长一次")))
                .andExpect(content().string(not(containsString("内容不明确：补正"))));
        clock.set(LocalDate.of(2024, 3, 1));
        mvc.perform(get(page))
                .andExpect(content().string(containsString("20个工作日内，可以延长一次")))
                .andExpect(content().string(containsString("7个工作日内告知")));
    }

    @Test
    void 缺了法定的内容送不出去_先保存可以_当面和邮寄不能不收() {
        var lacking = text("phone", "", "in-person", "");
        var problems = guides.save(clerk, lacking, "", true, 0);
        assertThat(problems.has("phone")).isTrue();
        assertThat(problems.has("in-person")).isTrue();
        assertThat(guides.draft(clerk)).isEmpty();
        assertThat(guides.save(clerk, lacking, "", false, 0).isEmpty()).isTrue();
        assertThat(guides.draft(clerk)).isPresent();
    }

    @Test
    void 新一版要写改了什么_没有改动的不算新一版() {
        published("");
        assertThat(guides.save(clerk, text("phone", "0431-1"), "", true, 0).has("change")).isTrue();
        assertThat(guides.save(clerk, text(), "没有改", true, 0).has("change")).isTrue();
    }

    @Test
    void 两个人同时改_后来的保存不了_写过的留着() throws Exception {
        assertThat(guides.save(clerk, text(), "", false, 0).isEmpty()).isTrue();
        assertThat(guides.save(clerk, text("phone", "1"), "", false, 0).has("change")).isTrue();
        mvc.perform(sent("save", "phone", "0431-<99>").with(As.viewer(clerk)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("change-problem")))
                .andExpect(content().string(containsString("0431-&lt;99>")));
    }

    @Test
    void 负责人看到的就是发布的_看过以后又改的发布不了() {
        guides.save(clerk, text(), "", true, 0);
        long seen = guides.beginning(leader).version();
        guides.save(clerk, text("phone", "2"), "", true, seen);
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> guides.publish(leader, seen)))
                .isInstanceOf(yangguang.pages.NoSuchRecord.class);
        assertThat(guides.newest(body)).isEmpty();
    }

    @Test
    void 待办_送来的要发布_满一年要核对_核对过了就没有了() {
        assertThat(tasks(clerk)).isEmpty();
        guides.save(clerk, text(), "", true, 0);
        assertThat(tasks(leader)).extracting(Task::kind).containsExactly("guide.task.publish");
        guides.publish(leader, guides.beginning(leader).version());
        assertThat(tasks(leader)).isEmpty();
        clock.set(LocalDate.of(2019, 2, 6));
        assertThat(tasks(clerk))
                .allSatisfy(task -> assertThat(task.due()).isEqualTo(LocalDate.of(2019, 3, 7)))
                .extracting(Task::kind)
                .containsExactly("guide.task.review");
        guides.confirm(clerk);
        assertThat(tasks(clerk)).isEmpty();
        assertThat(tasks(Office.clerk(other))).isEmpty();
    }

    @Test
    void 没有登录_没有角色_别的单位() throws Exception {
        mvc.perform(get(ADDRESS)).andExpect(status().is3xxRedirection());
        mvc.perform(get(ADDRESS).with(As.viewer(clerk))).andExpect(status().isOk());
        mvc.perform(get(ADDRESS).with(As.person(9, body, Role.STATISTICIAN)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("action=\"/desk/guide\""))));
        guides.save(clerk, text(), "", true, 0);
        mvc.perform(get(ADDRESS).with(As.viewer(Office.clerk(other))))
                .andExpect(content().string(not(containsString("青禾路8号"))));
        mvc.perform(
                        post(ADDRESS + "/publish")
                                .with(csrf())
                                .param("version", "1")
                                .with(As.viewer(clerk)))
                .andExpect(status().isForbidden());
        mvc.perform(
                        post(ADDRESS + "/publish")
                                .with(csrf())
                                .param("version", "1")
                                .with(As.viewer(Office.leader(other))))
                .andExpect(status().isNotFound());
        assertThat(guides.newest(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/publish", "/return", "/confirm"})
    void 每个动作要登录要令牌要角色(String act) throws Exception {
        mvc.perform(post(ADDRESS + act).with(csrf())).andExpect(status().is3xxRedirection());
        mvc.perform(post(ADDRESS + act).with(As.viewer(leader))).andExpect(status().isForbidden());
        mvc.perform(post(ADDRESS + act).with(csrf()).with(As.person(9, body, Role.STATISTICIAN)))
                .andExpect(status().isForbidden());
    }

    @Test
    void 页面上送出_点两次只算一次() throws Exception {
        mvc.perform(sent("submit").param("_once", "guide-once-1").with(As.viewer(clerk)))
                .andExpect(header().string("Location", ADDRESS));
        mvc.perform(sent("submit").param("_once", "guide-once-1").with(As.viewer(clerk)))
                .andExpect(header().string("Location", ADDRESS));
        assertThat(guides.beginning(clerk).version()).isEqualTo(1);
    }

    private static MockHttpServletRequestBuilder sent(String act, String... changes) {
        var builder = post(ADDRESS).with(csrf()).param("act", act);
        whole(changes).forEach(builder::param);
        return builder;
    }

    private List<Task> tasks(Viewer viewer) {
        return todo.of(viewer).stream().filter(task -> task.kind().startsWith("guide.")).toList();
    }
}
