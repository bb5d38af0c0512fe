package yangguang.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.documents.Office;
import yangguang.documents.Safety;

@DisplayName("发布前检查的页面")
@PlatformTest
class SafetyPagesTest {
    @Autowired MockMvc mvc;
    @Autowired Office office;
    @Autowired Safety safety;

    long body;
    long other;
    long id;

    @BeforeEach
    void 一件有手机号的草稿() {
        body = office.body("青禾街道办事处");
        other = office.body("柳桥街道办事处");
        id = office.draft(Office.clerk(body), Office.notice("typed", "请找小陈，手机13800138000。"));
    }

    @Test
    void 每一处写明种类_位置_前后的字() throws Exception {
        mvc.perform(get(at("/safety")).with(As.viewer(Office.clerk(body))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("手机号码")))
                .andExpect(content().string(containsString("正文")))
                .andExpect(content().string(containsString("请找小陈，手机<mark>13800138000</mark>。")));
        mvc.perform(get(at("/check")).with(As.viewer(Office.clerk(body))))
                .andExpect(content().string(containsString("发布前检查还有 1 处没有处理")))
                .andExpect(content().string(containsString("/safety\"")));
    }

    @Test
    void 没有登录_没有角色_别的单位() throws Exception {
        mvc.perform(get(at("/safety"))).andExpect(status().is3xxRedirection());
        mvc.perform(get(at("/safety")).with(As.person(9, body, Role.REQUEST_OFFICER)))
                .andExpect(status().isForbidden());
        mvc.perform(get(at("/safety")).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        mvc.perform(get("/desk/documents/words")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/documents/words").with(As.person(9, body, Role.EDITOR)))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/safety/justify", "/safety/reopen", "/safety/mask", "/safety/clean"})
    void 每个动作_没有登录_没有角色_别的单位_没有令牌(String page) throws Exception {
        mvc.perform(post(at(page)).with(csrf())).andExpect(status().is3xxRedirection());
        mvc.perform(post(at(page)).with(csrf()).with(As.person(9, body, Role.STATISTICIAN)))
                .andExpect(status().isForbidden());
        mvc.perform(post(at(page)).with(csrf()).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        mvc.perform(post(at(page)).with(As.person(9, body, Role.values())))
                .andExpect(status().isForbidden());
        assertThat(safety.open(office.read(body, id))).isOne();
    }

    @Test
    void 没有理由在那一处说明_有理由就记下() throws Exception {
        var mark = safety.findings(office.read(body, id)).getFirst().mark();
        mvc.perform(
                        post(at("/safety/justify"))
                                .with(csrf())
                                .with(As.viewer(Office.clerk(body)))
                                .param("mark", mark))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"reason-" + mark + "-problem\"")));
        mvc.perform(
                        post(at("/safety/justify"))
                                .with(csrf())
                                .with(As.viewer(Office.clerk(body)))
                                .param("mark", mark)
                                .param("reason", "公布的值班手机<b>"))
                .andExpect(header().string("Location", at("/safety")));
        mvc.perform(get(at("/safety")).with(As.viewer(Office.reviewer(body))))
                .andExpect(content().string(containsString("公布的值班手机&lt;b&gt;")))
                .andExpect(content().string(containsString("没有待处理的内容")));
    }

    @Test
    void 审查人看到保留的理由() throws Exception {
        var mark = safety.findings(office.read(body, id)).getFirst().mark();
        mvc.perform(
                post(at("/safety/justify"))
                        .with(csrf())
                        .with(As.viewer(Office.clerk(body)))
                        .param("mark", mark)
                        .param("reason", "公布的值班手机"));
        mvc.perform(post(at("/submit")).with(csrf()).with(As.viewer(Office.clerk(body))))
                .andExpect(header().string("Location", at("")));
        mvc.perform(get(at("/review")).with(As.viewer(Office.reviewer(body))))
                .andExpect(content().string(containsString("公布的值班手机")));
    }

    @Test
    void 词表写错时原样留着() throws Exception {
        mvc.perform(
                        post("/desk/documents/words")
                                .with(csrf())
                                .with(As.person(9, body, Role.ADMINISTRATOR))
                                .param("watched", "甲\n梧桐计划"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("甲\n梧桐计划")))
                .andExpect(content().string(containsString("watched-problem")));
        mvc.perform(
                        post("/desk/documents/words")
                                .with(csrf())
                                .with(As.person(9, body, Role.ADMINISTRATOR))
                                .param("watched", "梧桐计划"))
                .andExpect(status().isSeeOther());
        mvc.perform(get("/desk/documents/words").with(As.person(9, other, Role.ADMINISTRATOR)))
                .andExpect(content().string(not(containsString("梧桐计划"))));
    }

    private String at(String page) {
        return "/desk/documents/" + id + page;
    }
}
