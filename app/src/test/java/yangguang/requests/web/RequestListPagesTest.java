package yangguang.requests.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.requests.Counter;

@PlatformTest
@DisplayName("申请列表的页面")
class RequestListPagesTest {
    @Autowired MockMvc mvc;
    @Autowired Counter counter;

    long body;

    @BeforeEach
    void office() {
        body = counter.body("云溪县青禾街道办事处");
        counter.at("2024-03-01", body);
    }

    @Test
    void 没有登录_没有角色_别的单位() throws Exception {
        mvc.perform(get("/desk/requests")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/requests").with(As.person(9, body, Role.EDITOR)))
                .andExpect(status().isForbidden());
        var other = counter.body("云溪县柳桥街道办事处");
        mvc.perform(get("/desk/requests").with(As.person(9, other, Role.REQUEST_OFFICER)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("2024-00001"))));
    }

    @Test
    void 列出编号_打码的姓名_内容_期限() throws Exception {
        mvc.perform(get("/desk/requests").with(As.viewer(Counter.officer(body))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2024-00001")))
                .andExpect(content().string(containsString("𠮷某某某")))
                .andExpect(content().string(containsString("老旧小区")))
                .andExpect(content().string(containsString("2024-03-29")))
                .andExpect(content().string(not(containsString("𠮷田小满"))));
    }

    @Test
    void 地址里写错的条件当作没有写() throws Exception {
        mvc.perform(
                        get("/desk/requests?view=x&year=abc&channel=y&officer=z&crowd=w&from=q")
                                .with(As.viewer(Counter.officer(body))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2024-00001")));
    }
}
