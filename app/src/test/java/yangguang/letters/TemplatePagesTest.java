package yangguang.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.bodies.AddBody;
import yangguang.bodies.Body;
import yangguang.bodies.BodyFacts;
import yangguang.bodies.BodyKind;
import yangguang.bodies.Contact;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.journal.JournalEntry;
import yangguang.journal.JournalFilter;

@PlatformTest
@DisplayName("设置：文书模板")
class TemplatePagesTest {
    private static final LetterKind KIND = LetterKind.REPLY_REFUSED;

    @Autowired MockMvc web;
    @Autowired AddBody addBody;
    @Autowired Letters letters;
    @Autowired Journal journal;
    private Body office = nobody();
    private Body other = nobody();
    private RequestPostProcessor administrator = As.person(0, 0);

    private static Body nobody() {
        return new Body(0, "", null, "", "", BodyKind.DEPARTMENT, null, null, Contact.UNKNOWN);
    }

    @BeforeEach
    void bodies() {
        office = added("乙街道办事处");
        other = added("丙街道办事处");
        administrator = As.person(1, office.id(), Role.ADMINISTRATOR);
    }

    private Body added(String name) {
        var facts = BodyFacts.named(name, BodyKind.SUBDISTRICT);
        return ((AddBody.Outcome.Added) addBody.add(null, facts, new Actor.CommandLine("test")))
                .body();
    }

    private static String address(Body body) {
        return "/desk/settings/bodies/" + body.code() + "/letters/reply-refused";
    }

    private static List<String> pages(Body body) {
        return List.of(
                "/desk/settings/bodies/" + body.code() + "/letters",
                address(body),
                address(body) + "/standard.docx",
                address(body) + "/standard.pdf");
    }

    @Test
    void 没有登录的人进不来() throws Exception {
        for (String page : pages(office))
            web.perform(get(page)).andExpect(header().string("Location", startsWith("/sign-in")));
        web.perform(post(address(office) + "/choose").with(csrf()))
                .andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void 不是管理员的人看不了也改不了() throws Exception {
        var editor = As.person(2, office.id(), Role.EDITOR, Role.REQUEST_OFFICER);
        for (String page : pages(office))
            web.perform(get(page).with(editor)).andExpect(status().isForbidden());
        web.perform(get("/desk/settings/letters").with(editor)).andExpect(status().isForbidden());
        administrator = editor;
        send(own("甲"), "once-key-1").andExpect(status().isForbidden());
        choose("1", "once-key-2").andExpect(status().isForbidden());
    }

    @Test
    void 别的单位的模板对管理员不存在() throws Exception {
        send(own("甲"), "once-key-1");
        administrator = As.person(3, other.id(), Role.ADMINISTRATOR);
        for (String page : pages(office))
            web.perform(get(page).with(administrator)).andExpect(status().isNotFound());
        web.perform(get(address(office) + "/1.docx").with(administrator))
                .andExpect(status().isNotFound());
        web.perform(get(address(other) + "/1.docx").with(administrator))
                .andExpect(status().isNotFound());
        send(own("甲"), "once-key-2").andExpect(status().isNotFound());
        choose("1", "once-key-3").andExpect(status().isNotFound());
    }

    @Test
    void 管理员的每一页都打得开() throws Exception {
        for (String page : pages(office))
            web.perform(get(page).with(administrator)).andExpect(status().isOk());
        web.perform(get("/desk/settings/letters").with(administrator))
                .andExpect(redirectedUrl("/desk/settings/bodies/" + office.code() + "/letters"));
        web.perform(get(address(office).replace("reply-refused", "no-such")).with(administrator))
                .andExpect(status().isNotFound());
    }

    @Test
    void 上传_预览_启用_恢复() throws Exception {
        send(own("乙街道专用"), "once-key-1").andExpect(redirectedUrl(address(office)));
        assertThat(refusal()).doesNotContain("乙街道专用");
        byte[] preview =
                web.perform(get(address(office) + "/1.pdf").with(administrator))
                        .andExpect(content().contentType("application/pdf"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        try (var pdf = Loader.loadPDF(preview)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("乙街道专用", "王𠮷䶮");
        }
        choose("1", "once-key-2").andExpect(redirectedUrl(address(office)));
        assertThat(refusal()).contains("乙街道专用", "张三");
        choose("", "once-key-3");
        assertThat(refusal()).doesNotContain("乙街道专用");
        assertThat(journal.entries(Set.of(office.id()), JournalFilter.all(), "", 10).items())
                .extracting(JournalEntry::what)
                .contains(
                        "letter-template.sent", "letter-template.chosen", "letter-template.reset");
    }

    @Test
    void 下载的就是上传的那一份() throws Exception {
        byte[] file = own("甲");
        send(file, "once-key-1");
        web.perform(get(address(office) + "/1.docx").with(administrator))
                .andExpect(content().bytes(file));
    }

    @Test
    void 表单提交两次_只有一版() throws Exception {
        send(own("甲"), "once-key-1");
        send(own("甲"), "once-key-1").andExpect(redirectedUrl(address(office)));
        web.perform(get(address(office)).with(administrator))
                .andExpect(
                        content().string(allOf(containsString("第1版"), not(containsString("第2版")))));
    }

    @Test
    void 没有的版本不能启用() throws Exception {
        choose("7", "once-key-1").andExpect(status().isNotFound());
    }

    @ParameterizedTest(name = "{0} → {1}：{2}")
    @CsvSource(
            textBlock =
                    """
            {{理由}}, {{理 由}}, 不成对的花括号
            {{理由}}, {{理由}}{{申请人姓名}}, 有不认识的名称：{{申请人姓名}}
            {{理由}}, {{理由}}{{收费金额}}, 这种文书没有这些内容：{{收费金额}}
            {{理由}}, 不予公开, {{理由}}（条例第三十六条第（三）项）
            {{救济途径}}, 谢谢, {{救济途径}}（条例第五十一条、行政复议法第二十三条第二款）
            {{依据}}, 有关, {{依据}}（条例第三十六条第（三）项）
            {{理由}}, {{理由}}</w:t><w:drawing/><w:t>, 有图片
            {{理由}}, {{理由}}</w:t></w:r><w:ins><w:r/></w:ins><w:r><w:t>, 未接受的修订
            """)
    void 不合适的模板_在文件旁边说明原因_什么也不留下(String old, String now, String says) throws Exception {
        send(changed(old, now), "once-key-1")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(says)));
        send(own("改好了"), "once-key-1").andExpect(redirectedUrl(address(office)));
        web.perform(get(address(office)).with(administrator))
                .andExpect(content().string(not(containsString("第2版"))));
    }

    @Test
    void 没有选文件_不是Word文件_损坏的文件() throws Exception {
        send(new byte[0], "once-key-1").andExpect(content().string(containsString("请选择文件")));
        send("你好".getBytes(java.nio.charset.StandardCharsets.UTF_8), "once-key-2")
                .andExpect(status().isUnprocessableContent());
        byte[] broken = java.util.Arrays.copyOf(own("甲"), 900);
        send(broken, "once-key-3").andExpect(status().isUnprocessableContent());
    }

    private String refusal() {
        var fields = Map.of("applicant", "张三", "reasons", "涉及个人隐私", "articles", "条例第十五条");
        return Docx.read(letters.docx(office.id(), KIND, fields)).xml(Docx.BODY).text();
    }

    @Test
    void 缺什么可以事先知道() {
        assertThat(letters.missing(KIND, Map.of("reasons", "理由", "articles", " ")))
                .extracting(Need::field)
                .containsExactly(MergeField.ARTICLES, MergeField.REMEDY);
    }

    private static byte[] own(String words) {
        return changed("{{理由}}", "{{理由}}" + words);
    }

    private static byte[] changed(String old, String now) {
        var standard = StandardLetter.of(KIND).signed("", "");
        String xml =
                new String(
                        standard.parts().get(Docx.BODY), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(xml).contains(old);
        return standard.with(Docx.BODY, xml.replace(old, now)).bytes();
    }

    private ResultActions send(byte[] file, String once) throws Exception {
        return web.perform(
                multipart(address(office))
                        .file(new MockMultipartFile("template", "模板.docx", null, file))
                        .param("_once", once)
                        .with(administrator)
                        .with(csrf()));
    }

    private ResultActions choose(String version, String once) throws Exception {
        return web.perform(
                post(address(office) + "/choose")
                        .param("_once", once)
                        .param("version", version)
                        .with(administrator)
                        .with(csrf()));
    }
}
