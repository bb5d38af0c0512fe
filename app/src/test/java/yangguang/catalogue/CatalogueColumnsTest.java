package yangguang.catalogue;

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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.catalogue.CatalogueColumn.State;
import yangguang.desk.Todo;
import yangguang.documents.Office;

@DisplayName("栏目：空白、超期以前先提示")
@PlatformTest
class CatalogueColumnsTest {
    private static final String ADDRESS = "/desk/catalogue";
    private static final String NOTICES = "2008-9-2";
    private static final String PLANS = "2008-10-2";

    @Autowired MockMvc mvc;
    @Autowired Office office;
    @Autowired Bodies bodies;
    @Autowired CatalogueColumns columns;
    @Autowired Todo todo;
    @Autowired TestClock clock;

    long body;
    long other;
    Viewer clerk;

    @BeforeEach
    void 一条已公开的通告() {
        body = office.body("青禾街道办事处");
        other = office.body("柳桥街道办事处");
        clerk = Office.clerk(body);
        office.published(body);
    }

    @Test
    void 通知公告类栏目六个月_提前提示_过了就是超期_有新的就从新的算起() {
        assertThat(column(NOTICES).state()).isEqualTo(State.GOOD);
        assertThat(column(NOTICES).due()).isEqualTo(LocalDate.of(2018, 9, 7));
        assertThat(column(NOTICES).proof()).contains("kind=column-update", "received=2018-03-07");
        clock.set(LocalDate.of(2018, 8, 7));
        assertThat(column(NOTICES).state()).isEqualTo(State.GOOD);
        clock.set(LocalDate.of(2018, 8, 8));
        assertThat(column(NOTICES).state()).isEqualTo(State.SOON);
        clock.set(LocalDate.of(2018, 9, 7));
        assertThat(column(NOTICES).state()).isEqualTo(State.SOON);
        clock.set(LocalDate.of(2018, 9, 8));
        assertThat(column(NOTICES).state()).isEqualTo(State.STALE);
        office.published(body, "title", "关于国庆节值班的通告", "number", "青街通〔2018〕9号");
        assertThat(column(NOTICES).state()).isEqualTo(State.GOOD);
    }

    @Test
    void 空白的栏目说明了就不再提示_说好的日子过了又提示() {
        assertThat(column(PLANS).state()).isEqualTo(State.EMPTY);
        assertThat(columns.remark(clerk, PLANS, "规划六月批准", "2018-06-29").isEmpty()).isTrue();
        assertThat(column(PLANS).state()).isEqualTo(State.EXPLAINED);
        assertThat(column(PLANS).due()).isEqualTo(LocalDate.of(2018, 6, 29));
        clock.set(LocalDate.of(2018, 6, 30));
        assertThat(column(PLANS).state()).isEqualTo(State.STALE);
        office.published(body, "title", "青禾街道规划", "number", "青街发〔2018〕1号", "category", PLANS);
        assertThat(column(PLANS).state()).isEqualTo(State.GOOD);
        assertThat(column(PLANS).remark()).isNull();
    }

    @Test
    void 没有日子的说明管一年() {
        columns.remark(clerk, PLANS, "本单位不编制规划", "");
        assertThat(column(PLANS).due()).isEqualTo(LocalDate.of(2019, 3, 7));
        clock.set(LocalDate.of(2019, 3, 8));
        assertThat(column(PLANS).state()).isEqualTo(State.STALE);
    }

    @Test
    void 通知公告类有信息以后_说明不能代替更新() {
        var problems = columns.remark(clerk, NOTICES, "没有新的通告", "");
        assertThat(problems.has("words-" + NOTICES)).isTrue();
        assertThat(columns.remarks(body)).isEmpty();
    }

    @Test
    void 一个单位一件待办_写明几个空白几个超期_最急的日子带着算法() {
        var tasks = tasks(clerk);
        assertThat(tasks).hasSize(1);
        for (var column : columns.of(body))
            if (column.mayBeRemarked())
                columns.remark(clerk, column.category().code(), "不产生这类信息", "");
        assertThat(tasks(clerk)).isEmpty();
        clock.set(LocalDate.of(2018, 9, 10));
        var task = tasks(clerk).getFirst();
        assertThat(task.due()).isEqualTo(LocalDate.of(2018, 9, 7));
        assertThat(task.remaining()).isNegative();
        assertThat(task.proof()).contains("kind=column-update");
        assertThat(tasks(Office.person(9, "周远", body, Role.STATISTICIAN))).isEmpty();
        assertThat(tasks(Office.clerk(other))).isEmpty();
    }

    @Test
    void 没有登录_没有角色_别的单位() throws Exception {
        mvc.perform(get(ADDRESS)).andExpect(status().is3xxRedirection());
        mvc.perform(get(ADDRESS).with(As.viewer(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("国办发〔2015〕15号")))
                .andExpect(content().string(containsString("检查时会单项否决")));
        mvc.perform(get(ADDRESS).with(As.person(9, body, Role.STATISTICIAN)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<form method=\"post\""))));
        mvc.perform(said("规划六月批准", "").with(As.person(9, body, Role.STATISTICIAN)))
                .andExpect(status().isForbidden());
        mvc.perform(post(ADDRESS + "/" + PLANS).with(As.viewer(clerk)))
                .andExpect(status().isForbidden());
        mvc.perform(post(ADDRESS + "/2008-12-1").with(csrf()).with(As.viewer(clerk)))
                .andExpect(status().isNotFound());
        mvc.perform(said("别的单位说的", "").with(As.viewer(Office.clerk(other))));
        assertThat(columns.remarks(body)).isEmpty();
    }

    @Test
    void 写错的在旁边说明_写过的留着_对了就在公开页面上() throws Exception {
        String page = "/u/" + bodies.byId(body).orElseThrow().code() + "/catalogue";
        mvc.perform(get(page)).andExpect(content().string(not(containsString("规划六月批准"))));
        mvc.perform(said("规划六月<批准>", "2018-02-30").with(As.viewer(clerk)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("promised-" + PLANS + "-problem")))
                .andExpect(content().string(containsString("规划六月&lt;批准>")));
        mvc.perform(said("规划六月批准", "2018-06-29").with(As.viewer(clerk)))
                .andExpect(header().string("Location", ADDRESS));
        mvc.perform(get(page))
                .andExpect(content().string(containsString("规划六月批准")))
                .andExpect(content().string(containsString("预计2018年6月29日公开")));
        mvc.perform(get(page + "/" + PLANS)).andExpect(content().string(containsString("规划六月批准")));
        mvc.perform(get("/catalogue")).andExpect(content().string(not(containsString("规划六月批准"))));
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder said(
            String words, String promised) {
        return post(ADDRESS + "/" + PLANS)
                .with(csrf())
                .param("words", words)
                .param("promised", promised);
    }

    private CatalogueColumn column(String code) {
        return columns.of(body).stream()
                .filter(one -> one.category().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<Task> tasks(Viewer viewer) {
        return todo.of(viewer).stream()
                .filter(task -> task.kind().equals("catalogue.task.columns"))
                .toList();
    }
}
