package yangguang.search;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.PlatformTest;

@PlatformTest
class SearchPageTest {
    @Autowired Notebook notebook;
    @Autowired MockMvc web;

    @BeforeEach
    void publish() {
        notebook.publish(
                Samples.titled(1, "青禾街道老旧小区改造<名单>").saying("老旧小区改造共5个。").numbered("青街办〔2025〕31号"),
                Samples.titled(2, "老旧小区改造旧办法").valid("ended", null).genre("办法"),
                Samples.titled(3, "停水通知").by("PDY000027", "云溪县水务局").valid("in-force", null));
    }

    @Test
    void 命中的字标出_标题中的符号原样显示() throws Exception {
        search("老旧小区改造")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<mark>老旧小区改造</mark>&lt;名单&gt;")))
                .andExpect(content().string(containsString("共<span class=\"n\">1</span>条")));
    }

    @Test
    void 失效的不列_说明几条并可一并显示() throws Exception {
        search("老旧小区改造")
                .andExpect(content().string(not(containsString("旧办法"))))
                .andExpect(content().string(containsString("不含失效文件<span class=\"nw\">1条</span>")));
        web.perform(get("/search").param("q", "老旧小区改造").param("validity", "all"))
                .andExpect(content().string(containsString("旧办法")));
    }

    @Test
    void 文号直达() throws Exception {
        search("青街办2025 31号")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/i/PDY000019/2025-00001"));
    }

    @Test
    void 没有时给出去掉哪个条件可得几条() throws Exception {
        web.perform(get("/search").param("q", "停水").param("body", "PDY000019"))
                .andExpect(content().string(containsString("没有找到“停水”")))
                .andExpect(content().string(containsString("/search?q=%E5%81%9C%E6%B0%B4\">")));
    }

    @Test
    void 打错一个字时问是不是那个词() throws Exception {
        search("停睡通知")
                .andExpect(content().string(containsString("您要找的是不是")))
                .andExpect(content().string(containsString(">停水通知</a>")));
    }

    @Test
    void 没有输入则列出全部() throws Exception {
        search("")
                .andExpect(
                        content().string(containsString("全部公开的信息，共<span class=\"n\">2</span>条")));
    }

    @Test
    void 任何地址都有回答() throws Exception {
        for (var odd : new String[] {"{0}", "'", "%", "<script>", "\"", "a&b=c", "{q}", "\\"}) {
            web.perform(
                            get("/search")
                                    .param("q", odd)
                                    .param("number", odd)
                                    .param("year", odd)
                                    .param("validity", odd)
                                    .param("category", odd)
                                    .param("from", odd)
                                    .param("sort", odd))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<script>\""))));
        }
        web.perform(get("/search").param("from", "90")).andExpect(status().isOk());
    }

    @Test
    void 提示是数据() throws Exception {
        web.perform(get("/search/suggest").param("q", "老旧小"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].address").exists());
    }

    @Test
    void 英文页面同样可查() throws Exception {
        web.perform(
                        get("/search")
                                .param("q", "停水")
                                .cookie(new Cookie("reading", "standard.normal.m.en")))
                .andExpect(status().isOk());
    }

    private ResultActions search(String words) throws Exception {
        return web.perform(get("/search").param("q", words));
    }
}
