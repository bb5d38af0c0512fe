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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.requests.Counter;
import yangguang.requests.SavedViews;

@PlatformTest
@DisplayName("常用筛选：各人各单位自己的")
class SavedViewPagesTest {
    private static final String VIEWS = "/desk/requests/views";
    private static final String FAX = "view=open&channel=fax";

    @Autowired MockMvc mvc;
    @Autowired Counter counter;
    @Autowired SavedViews views;

    long body;
    RequestPostProcessor lin;

    @BeforeEach
    void office() {
        body = counter.body("云溪县青禾街道办事处");
        lin = As.viewer(Counter.officer(body));
    }

    @Test
    void 没有登录_没有角色_别的单位_别的人() throws Exception {
        long id = saved("传真来的");
        mvc.perform(get(VIEWS + "/" + id)).andExpect(status().is3xxRedirection());
        var editor = As.person(9, body, Role.EDITOR);
        mvc.perform(get(VIEWS + "/new?" + FAX).with(editor)).andExpect(status().isForbidden());
        send("/new?" + FAX, editor, "name", "x").andExpect(status().isForbidden());
        send("/" + id + "/remove", editor).andExpect(status().isForbidden());
        var other = counter.body("云溪县柳桥街道办事处");
        for (var who :
                new RequestPostProcessor[] {
                    As.person(12, body, Role.REQUEST_OFFICER), As.viewer(Counter.officer(other))
                }) {
            mvc.perform(get(VIEWS + "/" + id).with(who)).andExpect(status().isNotFound());
            send("/" + id, who, "name", "改名").andExpect(status().isNotFound());
            send("/" + id + "/remove", who).andExpect(status().isSeeOther());
            mvc.perform(get("/desk/requests").with(who))
                    .andExpect(content().string(not(containsString("传真来的"))));
        }
        assertThat(views.of(Counter.officer(body)))
                .extracting(SavedViews.Saved::name)
                .containsExactly("传真来的");
    }

    @Test
    void 存下_改名_移除() throws Exception {
        mvc.perform(get("/desk/requests?channel=fax").with(lin))
                .andExpect(content().string(containsString("存为常用筛选")));
        long id = saved("传真来的");
        mvc.perform(get("/desk/requests?" + FAX).with(lin))
                .andExpect(content().string(containsString("aria-current=\"page\">传真来的")))
                .andExpect(content().string(not(containsString("存为常用筛选"))));
        send("/" + id, lin, "name", "传真").andExpect(redirectedUrl("/desk/requests?" + FAX));
        mvc.perform(get(VIEWS + "/" + id).with(lin))
                .andExpect(content().string(containsString("value=\"传真\"")));
        send("/" + id + "/remove", lin).andExpect(redirectedUrl("/desk/requests?view=open"));
        assertThat(views.of(Counter.officer(body))).isEmpty();
    }

    @Test
    void 列表打开时先显示选定的一个_换一个_不要了() throws Exception {
        long fax = saved("传真来的");
        send("/" + fax, lin, "name", "传真来的", "start", "true");
        mvc.perform(get("/desk/requests").with(lin))
                .andExpect(redirectedUrl("/desk/requests?" + FAX));
        mvc.perform(get("/desk/requests?view=open").with(lin)).andExpect(status().isOk());
        send("/new?clock=overdue", lin, "name", "逾期的", "start", "true")
                .andExpect(redirectedUrl("/desk/requests?view=open&clock=overdue"));
        mvc.perform(get("/desk/requests").with(lin))
                .andExpect(redirectedUrl("/desk/requests?view=open&clock=overdue"));
        long overdue = views.of(Counter.officer(body)).getLast().id();
        send("/" + overdue, lin, "name", "逾期的");
        mvc.perform(get("/desk/requests").with(lin)).andExpect(status().isOk());
    }

    @Test
    void 没有名字_重名_太长_太多_在旁边说明_打的字还在_检索的姓名不存() throws Exception {
        long id = saved("传真来的");
        for (var name : new String[] {" ", "传真来的", "字".repeat(21)}) {
            send("/new?" + FAX + "&q=𠮷田小满", lin, "name", name)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("name-problem")))
                    .andExpect(content().string(containsString("value=\"" + name + "\"")))
                    .andExpect(content().string(containsString("传真")))
                    .andExpect(content().string(not(containsString("𠮷田小满"))));
        }
        send("/" + id, lin, "name", "").andExpect(status().isUnprocessableContent());
        send("/" + id, lin, "name", "传真来的").andExpect(status().isSeeOther());
        for (int i = 1; i < 10; i++) send("/new?" + FAX, lin, "name", "第" + i);
        send("/new?" + FAX, lin, "name", "第十一个")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("最多存 10 个")));
    }

    private long saved(String name) throws Exception {
        send("/new?" + FAX + "&q=𠮷田小满", lin, "name", name)
                .andExpect(redirectedUrl("/desk/requests?" + FAX));
        return views.of(Counter.officer(body)).getLast().id();
    }

    private ResultActions send(String address, RequestPostProcessor who, String... fields)
            throws Exception {
        var form = post(VIEWS + address).with(csrf()).with(who);
        for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
        return mvc.perform(form);
    }
}
