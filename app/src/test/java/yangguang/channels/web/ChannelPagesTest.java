package yangguang.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.channels.Copies;
import yangguang.documents.Document;
import yangguang.documents.Office;

@DisplayName("其他渠道的页面")
@PlatformTest
class ChannelPagesTest {
    @Autowired MockMvc mvc;
    @Autowired Office office;
    @Autowired Copies copies;

    long body;
    long other;
    Document document;

    @BeforeEach
    void 一条已公开的信息() {
        body = office.body("青禾街道办事处");
        other = office.body("柳桥街道办事处");
        document = office.published(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/sheet.pdf", "/sheet.pdf?paper=A3", "/package.zip"})
    void 每一页_没有登录_没有角色_别的单位(String page) throws Exception {
        mvc.perform(get(at(page))).andExpect(status().is3xxRedirection());
        mvc.perform(get(at(page)).with(As.viewer(Office.clerk(body)))).andExpect(status().isOk());
        mvc.perform(get(at(page)).with(As.person(9, body, Role.REQUEST_OFFICER)))
                .andExpect(status().isForbidden());
        mvc.perform(get(at(page)).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/1/proof", "/1/down", "/1/strike"})
    void 每个动作_没有登录_没有角色_别的单位_没有令牌(String page) throws Exception {
        mvc.perform(post(at(page)).with(csrf())).andExpect(status().is3xxRedirection());
        mvc.perform(post(at(page)).with(csrf()).with(As.person(9, body, Role.STATISTICIAN)))
                .andExpect(status().isForbidden());
        mvc.perform(post(at(page)).with(csrf()).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        mvc.perform(post(at(page)).with(As.person(9, body, Role.values())))
                .andExpect(status().isForbidden());
    }

    @Test
    void 登记一个渠道_带上凭证_再撤下() throws Exception {
        var proof =
                new MockMultipartFile(
                        "proof", "现场.txt", "text/plain", "贴好了".getBytes(StandardCharsets.UTF_8));
        mvc.perform(
                        multipart(at(""))
                                .file(proof)
                                .with(csrf())
                                .with(As.viewer(Office.clerk(body)))
                                .param("channel", "BOARD")
                                .param("on", copies.today().toString())
                                .param("place", "柳巷公告栏"))
                .andExpect(header().string("Location", at("")));
        var copy = copies.of(Office.clerk(body), document).getFirst();
        mvc.perform(get(at("")).with(As.viewer(Office.clerk(body))))
                .andExpect(content().string(containsString("柳巷公告栏")))
                .andExpect(content().string(containsString("现场.txt")));
        mvc.perform(get(at("/" + copy.id() + "/proof")).with(As.viewer(Office.clerk(body))))
                .andExpect(content().bytes("贴好了".getBytes(StandardCharsets.UTF_8)));
        mvc.perform(get(at("/" + copy.id() + "/proof")).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        mvc.perform(
                        post(at("/" + copy.id() + "/down"))
                                .with(csrf())
                                .with(As.viewer(Office.clerk(body))))
                .andExpect(header().string("Location", at("")));
        assertThat(copies.find(Office.clerk(body), document.id(), copy.id()).isUp()).isFalse();
    }

    @Test
    void 写错的在旁边说明_写过的留着() throws Exception {
        mvc.perform(
                        multipart(at(""))
                                .with(csrf())
                                .with(As.viewer(Office.clerk(body)))
                                .param("channel", "BOARD")
                                .param("on", "2018-02-30")
                                .param("place", "柳巷<公告栏>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("on-problem")))
                .andExpect(content().string(containsString("柳巷&lt;公告栏>")));
        assertThat(copies.of(Office.clerk(body), document)).isEmpty();
    }

    @Test
    void 文件名和标题不会逃出压缩包或者公示页的响应头() throws Exception {
        mvc.perform(get(at("/sheet.pdf")).with(As.viewer(Office.clerk(body))))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    private String at(String page) {
        return "/desk/documents/" + document.id() + "/channels" + page;
    }
}
