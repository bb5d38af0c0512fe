package yangguang.channels.web;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.channels.Accounts;
import yangguang.documents.Document;
import yangguang.documents.Office;

@DisplayName("渠道账号的页面")
@PlatformTest
class AccountPagesTest {
    private static final String ADDRESS = "/desk/settings/channels";

    @Autowired MockMvc mvc;
    @Autowired Office office;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;

    long body;
    long other;

    @BeforeEach
    void 两个单位() {
        body = office.body("青禾街道办事处");
        other = office.body("柳桥街道办事处");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/WECHAT", "/1/again", "/1/remove"})
    void 没有登录_没有角色_没有令牌(String page) throws Exception {
        var address = ADDRESS + page;
        var request = page.isEmpty() ? get(address) : post(address).with(csrf());
        mvc.perform(request).andExpect(status().is3xxRedirection());
        var clerk = page.isEmpty() ? get(address) : post(address).with(csrf());
        mvc.perform(clerk.with(As.viewer(Office.clerk(body)))).andExpect(status().isForbidden());
        if (!page.isEmpty())
            mvc.perform(post(address).with(As.viewer(Office.leader(body))))
                    .andExpect(status().isForbidden());
    }

    @Test
    void 填了凭据_排队去试_别的单位看不到也动不了() throws Exception {
        mvc.perform(entered("wx1", "s3cret")).andExpect(header().string("Location", ADDRESS));
        mvc.perform(get(ADDRESS).with(As.viewer(Office.leader(body))))
                .andExpect(content().string(containsString("正在发送")))
                .andExpect(content().string(containsString("赵启明")))
                .andExpect(content().string(not(containsString("s3cret"))));
        long id = accounts.of(Office.leader(body)).getFirst().account().id();
        for (String deed : new String[] {"/again", "/remove"})
            mvc.perform(
                            post(ADDRESS + "/" + id + deed)
                                    .with(csrf())
                                    .with(As.viewer(Office.leader(other))))
                    .andExpect(status().isNotFound());
        mvc.perform(get(ADDRESS).with(As.viewer(Office.leader(other))))
                .andExpect(content().string(containsString("还没有填凭据")));
    }

    @Test
    void 填错的在旁边说明_密钥不写回页面() throws Exception {
        mvc.perform(entered("公众号", "s3 cret"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("AppID-problem")))
                .andExpect(content().string(containsString("value=\"公众号\"")))
                .andExpect(content().string(containsString("AppSecret-problem")))
                .andExpect(content().string(not(containsString("s3 cret"))));
        assertThat(accounts.of(Office.leader(body))).isEmpty();
        mvc.perform(post(ADDRESS + "/BOARD").with(csrf()).with(As.viewer(Office.leader(body))))
                .andExpect(status().isNotFound());
    }

    @Test
    void 不通的说从什么时候起_为什么() throws Exception {
        mvc.perform(entered("wx1", "s3cret"));
        jdbc.sql(
                        """
                        update messages.delivery
                           set failing_since = '2018-03-01T01:02:00Z', cause = 'NOT_LET_IN',
                               code = 40125, said = '不合法的密钥', tries = 1
                        """)
                .update();
        mvc.perform(get(ADDRESS).with(As.viewer(Office.leader(body))))
                .andExpect(content().string(containsString("2018-03-01 09:02 起不通")))
                .andExpect(content().string(containsString("对方不接受这个账号的凭据")))
                .andExpect(content().string(containsString("不合法的密钥 40125")));
    }

    @Test
    void 信息的渠道页上发布_等待_不再发() throws Exception {
        mvc.perform(entered("wx1", "s3cret"));
        Document document = office.published(body);
        String at = "/desk/documents/" + document.id() + "/channels";
        var clerk = As.viewer(Office.clerk(body));
        for (String deed : new String[] {"", "/give-up"}) {
            mvc.perform(
                            post(at + "/accounts/WECHAT" + deed)
                                    .with(csrf())
                                    .with(As.person(9, other, Role.values())))
                    .andExpect(status().isNotFound());
            mvc.perform(
                            post(at + "/accounts/WECHAT" + deed)
                                    .with(csrf())
                                    .with(As.person(9, body, Role.STATISTICIAN)))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(post(at + "/accounts/WECHAT").with(csrf()).with(clerk))
                .andExpect(header().string("Location", at));
        mvc.perform(get(at).with(clerk)).andExpect(content().string(containsString("等待发布")));
        mvc.perform(post(at + "/accounts/WECHAT/give-up").with(csrf()).with(clerk))
                .andExpect(header().string("Location", at));
        mvc.perform(get(at).with(clerk)).andExpect(content().string(not(containsString("等待发布"))));
    }

    private MockHttpServletRequestBuilder entered(String appId, String secret) {
        return post(ADDRESS + "/WECHAT")
                .with(csrf())
                .with(As.viewer(Office.leader(body)))
                .param("AppID", appId)
                .param("AppSecret", secret);
    }
}
