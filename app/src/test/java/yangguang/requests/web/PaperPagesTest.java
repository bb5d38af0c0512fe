package yangguang.requests.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.QrCode;
import yangguang.requests.Counter;
import yangguang.requests.Paper;
import yangguang.requests.Papers;
import yangguang.requests.Request;

@PlatformTest
@DisplayName("收存材料")
class PaperPagesTest {
    private static final byte[] PNG = QrCode.png("https://example.cn");

    @Autowired MockMvc mvc;
    @Autowired Counter counter;
    @Autowired Papers papers;
    @Autowired JdbcClient jdbc;

    long body;
    long other;
    Request request;
    Viewer officer;

    @BeforeEach
    void 一件申请() {
        body = counter.body("云溪县青禾街道办事处");
        other = counter.body("云溪县柳桥街道办事处");
        request = counter.at("2024-03-01", body);
        officer = Counter.officer(body);
    }

    @Test
    void 没有登录_没有角色_别的单位() throws Exception {
        mvc.perform(get(at("/papers"))).andExpect(status().is3xxRedirection());
        mvc.perform(get(at("/papers")).with(As.viewer(officer))).andExpect(status().isOk());
        mvc.perform(get(at("/papers")).with(As.person(9, body, Role.APPROVER)))
                .andExpect(status().isForbidden());
        mvc.perform(get(at("/papers")).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        send(As.person(9, body, Role.APPROVER), "PROOF", PNG).andExpect(status().isForbidden());
        send(As.person(9, other, Role.values()), "PROOF", PNG).andExpect(status().isNotFound());
        assertThat(papers.of(request)).isEmpty();
    }

    @Test
    void 收存以后只有本机关的人能看_每次查看都有记录_别的单位和督查看不到() throws Exception {
        send(As.viewer(officer), "OPINION", PNG).andExpect(redirectedUrl(at("")));
        var paper = papers.of(request).getFirst();
        assertThat(paper.kind()).isEqualTo(Paper.Kind.OPINION);
        assertThat(paper.forApplicant()).isFalse();
        var file = at("/papers/" + paper.id());
        mvc.perform(get(file).with(As.viewer(officer)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PNG));
        mvc.perform(get(file).with(As.person(9, body, Role.EDITOR)))
                .andExpect(status().isForbidden());
        mvc.perform(get(file).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        var supervisor = new Viewer(30, "高远", other, Set.of(Role.SUPERVISOR), Set.of(other, body));
        mvc.perform(get(file).with(As.viewer(supervisor))).andExpect(status().isForbidden());
        assertThat(told("request.paper-added")).isEqualTo(1);
        assertThat(told("request.paper-read")).isEqualTo(1);
        assertThat(
                        jdbc.sql("select position(:png in sealed) from requests.paper")
                                .param("png", PNG)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void 谎报类型的_没选材料种类的_没选文件的在旁边说明() throws Exception {
        send(As.viewer(officer), "PROOF", "这不是图片".getBytes(UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("scan-problem")))
                .andExpect(content().string(containsString("value=\"PROOF\" checked")));
        send(As.viewer(officer), "OTHER", PNG)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("kind-problem")))
                .andExpect(content().string(containsString("重新选择")));
        mvc.perform(
                        multipart(at("/papers"))
                                .param("kind", "PROOF")
                                .with(csrf())
                                .with(As.viewer(officer)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("scan-problem")));
        assertThat(papers.of(request)).isEmpty();
    }

    @Test
    void 卷内目录列出收存的材料_身份证明不入卷() throws Exception {
        send(As.viewer(officer), "APPLICATION", PNG);
        send(As.viewer(officer), "IDENTITY", PNG);
        var bytes =
                mvc.perform(get(at("/file/case-inventory.pdf")).with(As.viewer(officer)))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains("申请原件（扫描0001.png）").doesNotContain("身份证明");
        }
    }

    @Test
    void 申请人资料去除以后不再收存() throws Exception {
        jdbc.sql("update requests.asked set sealed = null, anonymised_at = now()").update();
        send(As.viewer(officer), "PROOF", PNG)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("资料已按期去除")));
    }

    private ResultActions send(RequestPostProcessor who, String kind, byte[] bytes)
            throws Exception {
        var scan = new MockMultipartFile("scan", "扫描0001.png", null, bytes);
        return mvc.perform(
                multipart(at("/papers")).file(scan).param("kind", kind).with(csrf()).with(who));
    }

    private long told(String what) {
        return jdbc.sql("select count(*) from journal.entry where what = :what")
                .param("what", what)
                .query(Long.class)
                .single();
    }

    private String at(String rest) {
        return "/desk/requests/" + request.id() + rest;
    }
}
