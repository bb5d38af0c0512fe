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

import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.channels.Channel;
import yangguang.channels.Copies;
import yangguang.documents.Document;
import yangguang.documents.Office;

@DisplayName("编公报")
@PlatformTest
class GazetteTest {
    private static final String ADDRESS = "/desk/channels/gazette";

    @Autowired MockMvc mvc;
    @Autowired Office office;
    @Autowired Copies copies;

    long body;
    long other;
    Document first;
    Document second;

    @BeforeEach
    void 两条已公开的信息() {
        body = office.body("青禾街道办事处");
        other = office.body("柳桥街道办事处");
        first = office.published(body);
        second =
                office.published(
                        body, "title", "关于修剪行道树的通告", "number", "青街通〔2018〕4号", "typed", "三月修剪。");
    }

    @Test
    void 一期有封面_目录和页码_登记后就是每条信息的凭证() throws Exception {
        mvc.perform(filled().param("act", "look"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(ADDRESS + "/issue.pdf?name=")));
        assertThat(copies.of(Office.clerk(body), first)).isEmpty();
        mvc.perform(filled()).andExpect(header().string("Location", ADDRESS));
        for (var document : java.util.List.of(first, second)) {
            var copy = copies.of(Office.clerk(body), document).getFirst();
            assertThat(copy.channel()).isEqualTo(Channel.GAZETTE);
            assertThat(copy.place()).isEqualTo("青禾公报 2018年第1期");
            assertThat(copy.proof()).isNotNull();
        }
        var copy = copies.of(Office.clerk(body), first).getFirst();
        var answer =
                mvc.perform(
                                get("/desk/documents/"
                                                + first.id()
                                                + "/channels/"
                                                + copy.id()
                                                + "/proof")
                                        .with(As.viewer(Office.clerk(body))))
                        .andReturn();
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(pdf.getNumberOfPages()).isEqualTo(4);
            assertThat(text)
                    .contains("青禾公报", "2018年第1期", "目录", "三月修剪")
                    .containsPattern("关于调整垃圾收运时间的通告（青街通〔2018〕3号）\\.*3")
                    .containsPattern("关于修剪行道树的通告（青街通〔2018〕4号）\\.*4");
        }
        mvc.perform(get(ADDRESS).with(As.viewer(Office.clerk(body))))
                .andExpect(content().string(containsString("已收入 青禾公报 2018年第1期")));
    }

    @Test
    void 没有登录_没有角色_别的单位的信息收不进来() throws Exception {
        mvc.perform(get(ADDRESS)).andExpect(status().is3xxRedirection());
        mvc.perform(get(ADDRESS).with(As.person(9, body, Role.REVIEWER)))
                .andExpect(status().isForbidden());
        mvc.perform(post(ADDRESS).with(csrf()).with(As.person(9, body, Role.REVIEWER)))
                .andExpect(status().isForbidden());
        mvc.perform(get(ADDRESS).with(As.viewer(Office.clerk(other))))
                .andExpect(content().string(not(containsString("垃圾收运"))));
        mvc.perform(filled().with(As.viewer(Office.clerk(other))))
                .andExpect(status().isUnprocessableContent());
        assertThat(copies.of(Office.clerk(body), first)).isEmpty();
    }

    @Test
    void 没填的在旁边说明_选中的留着() throws Exception {
        mvc.perform(
                        post(ADDRESS)
                                .with(csrf())
                                .with(As.viewer(Office.clerk(body)))
                                .param("name", "青禾<公报>")
                                .param("on", "2099-01-01")
                                .param("document", String.valueOf(first.id())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("issue-problem")))
                .andExpect(content().string(containsString("on-problem")))
                .andExpect(content().string(containsString("青禾&lt;公报>")))
                .andExpect(
                        content().string(containsString("value=\"" + first.id() + "\" checked")));
    }

    private MockHttpServletRequestBuilder filled() {
        return post(ADDRESS)
                .with(csrf())
                .with(As.viewer(Office.clerk(body)))
                .param("name", "青禾公报")
                .param("issue", "2018年第1期")
                .param("on", copies.today().toString())
                .param("document", String.valueOf(Objects.requireNonNull(first).id()))
                .param("document", String.valueOf(second.id()));
    }
}
