package yangguang.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Colleagues;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.Office;
import yangguang.documents.PublishDue;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.SchedulePublication;
import yangguang.documents.Stage;
import yangguang.journal.Journal;
import yangguang.journal.JournalFilter;

@DisplayName("信息的页面")
@PlatformTest
class DocumentPagesTest {
    private static final String TEXT =
            """
            青禾街道办事处关于调整垃圾收运时间的通告
            青街通〔2018〕3号
            各社区居民：
            自2018年3月20日起，垃圾收运时间调整为每日6时至8时。
            青禾街道办事处
            2018年3月1日
            （此件主动公开）
            """;

    @Autowired MockMvc mvc;
    @Autowired Office office;
    @Autowired PublishedDocuments published;
    @Autowired Colleagues colleagues;
    @Autowired Journal journal;
    @Autowired SchedulePublication schedule;
    @Autowired PublishDue publishDue;
    @Autowired TestClock clock;

    long body;
    long other;

    @BeforeEach
    void 两个街道() {
        body = office.body("青禾街道办事处");
        other = office.body("柳桥街道办事处");
    }

    @ParameterizedTest(name = "{0} 在 {1} 时由 {2} 打开；{3} 不可以")
    @CsvSource({
        "'', DRAFT, EDITOR, ",
        "/fill, DRAFT, EDITOR, REVIEWER",
        "/attribute, DRAFT, EDITOR, APPROVER",
        "/check, DRAFT, EDITOR, STATISTICIAN",
        "/discard, DRAFT, EDITOR, ADMINISTRATOR",
        "/review, IN_REVIEW, REVIEWER, EDITOR",
        "/publish, APPROVED, APPROVER, REVIEWER",
        "/publish, APPROVED, EDITOR, SECRECY_REVIEWER",
        "/withdraw, PUBLISHED, APPROVER, REVIEWER",
        "/end, PUBLISHED, EDITOR, STATISTICIAN",
        "/editions/1, PUBLISHED, STATISTICIAN, "
    })
    void 每一页_没有登录_没有角色_别的单位(String page, Stage stage, Role may, Role mayNot) throws Exception {
        String address = "/desk/documents/" + at(stage) + page;
        mvc.perform(get(address)).andExpect(status().is3xxRedirection());
        mvc.perform(get(address).with(As.person(9, body, may)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("垃圾收运时间")));
        mvc.perform(get(address).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        if (mayNot != null)
            mvc.perform(get(address).with(As.person(9, body, mayNot)))
                    .andExpect(status().isForbidden());
    }

    @Test
    void 规范性文件的解读有期限_登记以后不再提() throws Exception {
        var rule = office.published(body, "normative", "yes");
        var plain = office.published(other);
        var clerk = As.person(9, body, Role.values());
        mvc.perform(get("/desk/documents/" + plain.id()).with(As.person(9, other, Role.values())))
                .andExpect(content().string(not(containsString("还没有登记解读"))));
        mvc.perform(get("/desk").with(clerk))
                .andExpect(content().string(containsString("规范性文件公开以后要解读（")))
                .andExpect(content().string(containsString("国办发〔2016〕80号")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "/desk/registers/interpretation/new?f-document=")));
        for (var nobodys :
                List.of(As.person(9, body, Role.REVIEWER), As.person(9, other, Role.values())))
            mvc.perform(get("/desk").with(nobodys))
                    .andExpect(content().string(not(containsString("规范性文件公开以后要解读"))));
        mvc.perform(get("/desk/documents/" + rule.id()).with(clerk))
                .andExpect(content().string(containsString("还没有登记解读")))
                .andExpect(content().string(containsString("/deadline?kind=interpretation")));
        mvc.perform(
                        post("/desk/registers/interpretation/new")
                                .param("f-published", LocalDate.now(clock).toString())
                                .param("f-subject", "一图读懂")
                                .param("f-form", "picture")
                                .param("f-document", String.valueOf(rule.indexNumber()))
                                .with(csrf())
                                .with(clerk))
                .andExpect(status().isSeeOther());
        mvc.perform(get("/desk/documents/" + rule.id()).with(clerk))
                .andExpect(content().string(containsString("一图读懂")))
                .andExpect(content().string(not(containsString("还没有登记解读"))));
        mvc.perform(get("/desk").with(clerk))
                .andExpect(content().string(not(containsString("规范性文件公开以后要解读"))));
    }

    @ParameterizedTest(name = "POST {0}")
    @CsvSource({
        "/fill, DRAFT, REVIEWER",
        "/attribute, DRAFT, REVIEWER",
        "/autosave, DRAFT, REVIEWER",
        "/submit, DRAFT, APPROVER",
        "/take-back, IN_REVIEW, APPROVER",
        "/review, IN_REVIEW, EDITOR",
        "/review/hand-over, IN_REVIEW, EDITOR",
        "/publish, APPROVED, REVIEWER",
        "/withdraw, PUBLISHED, REVIEWER",
        "/correct, PUBLISHED, APPROVER",
        "/discard, DRAFT, APPROVER"
    })
    void 每个动作_没有登录_没有角色_别的单位_没有令牌(String page, Stage stage, Role mayNot) throws Exception {
        long id = at(stage);
        String address = "/desk/documents/" + id + page;
        mvc.perform(post(address).with(csrf())).andExpect(status().is3xxRedirection());
        mvc.perform(post(address).with(csrf()).with(As.person(9, body, mayNot)))
                .andExpect(status().isForbidden());
        mvc.perform(post(address).with(csrf()).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        mvc.perform(post(address).with(As.person(9, body, Role.values())))
                .andExpect(status().isForbidden());
        assertThat(office.read(body, id).edition().stage()).isEqualTo(stage);
    }

    @Test
    void 办理过程里定时发布的写明是定时任务() throws Exception {
        long id = office.approved(body);
        schedule.schedule(Office.leader(body), id, LocalDateTime.of(2018, 3, 8, 9, 0));
        clock.set(LocalDate.of(2018, 3, 9));
        publishDue.publishAll();
        mvc.perform(get("/desk/documents/" + id).with(As.viewer(clerk())))
                .andExpect(content().string(containsString("<p>定时任务 ")))
                .andExpect(content().string(not(containsString("<p>clock "))));
    }

    @Test
    void 从上传到公开() throws Exception {
        String fill =
                location(upload(clerk(), file("通告.txt", TEXT)).andExpect(status().isSeeOther()));
        String address = fill.replace("/fill", "");
        show(clerk(), fill)
                .andExpect(content().string(containsString("自动识别")))
                .andExpect(content().string(containsString("青街通〔2018〕3号")))
                .andExpect(content().string(containsString("2018年3月29日")));
        send(
                        clerk(),
                        post(fill)
                                .param("version", "99")
                                .param("next", "1")
                                .param("title", "调整垃圾收运时间的通告"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("两个人改了同一条信息")));
        String version = version(address);
        send(
                        clerk(),
                        fields(
                                post(fill).param("version", version).param("next", "1"),
                                Map.of(
                                        "title", "调整垃圾收运时间的通告",
                                        "number", "青街通[2018]3号",
                                        "issuer", "青禾街道办事处",
                                        "madeOn", "2018年3月1日",
                                        "genre", "通告")))
                .andExpect(header().string("Location", endsWith("/attribute")));
        send(
                        clerk(),
                        post(address + "/attribute")
                                .param("version", version(address))
                                .param("next", "1")
                                .param("attribute", "PROACTIVE")
                                .param("category", "2008-9-2"))
                .andExpect(header().string("Location", endsWith("/check")));
        show(clerk(), address + "/check").andExpect(content().string(containsString("没有人可以接着审查")));
        send(clerk(), post(address + "/submit")).andExpect(status().isSeeOther());
        long id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        office.passAll(body, id);
        String twice = "publish-key-1";
        for (int i = 0; i < 2; i++)
            send(leader(), post(address + "/publish").param("_once", twice))
                    .andExpect(header().string("Location", endsWith(address)));
        assertThat(published.byNumber("青街通〔2018〕3号")).isPresent();
        show(clerk(), address).andExpect(content().string(containsString("已发布")));
        show(clerk(), "/desk/documents?q=垃圾").andExpect(content().string(containsString(address)));
        show(clerk(), "/desk/documents?q=没有的")
                .andExpect(content().string(not(containsString(address))));
    }

    @Test
    void 一次上传几个文件_各成一条草稿() throws Exception {
        String uploaded =
                location(
                        upload(clerk(), file("一.txt", TEXT), file("二.txt", "第二份文件的正文。"))
                                .andExpect(status().isSeeOther()));
        show(clerk(), uploaded).andExpect(content().string(containsString("已登记 2 条草稿")));
    }

    @Test
    void 坏文件说出名字和原因_什么也不存() throws Exception {
        upload(clerk(), file("空的.txt", ""), file("好的.txt", TEXT))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("空的.txt")));
        show(clerk(), "/desk/documents").andExpect(content().string(containsString("还没有信息")));
    }

    @Test
    void 同一个文件再登记一次会提醒() throws Exception {
        upload(clerk(), file("通告.txt", TEXT));
        String fill = location(upload(clerk(), file("通告.txt", TEXT)));
        show(clerk(), fill).andExpect(content().string(containsString("可能重复")));
    }

    @Test
    void 不可能的日期留在草稿里_写在栏目旁边() throws Exception {
        long id = at(Stage.DRAFT);
        String fill = "/desk/documents/" + id + "/fill";
        send(
                        clerk(),
                        post(fill)
                                .param("version", version("/desk/documents/" + id))
                                .param("madeOn", "2018-02-30")
                                .param("next", "1"))
                .andExpect(header().string("Location", endsWith("/fill")));
        show(clerk(), fill)
                .andExpect(content().string(containsString("2018-02-30")))
                .andExpect(content().string(containsString("不存在")));
    }

    @Test
    void 自动保存返回新的版本号_别人改过就不保存() throws Exception {
        long id = at(Stage.DRAFT);
        String address = "/desk/documents/" + id;
        String version = version(address);
        send(clerk(), post(address + "/autosave").param("version", version).param("summary", "一"))
                .andExpect(status().isOk());
        send(clerk(), post(address + "/autosave").param("version", version).param("summary", "二"))
                .andExpect(status().isConflict());
        assertThat(office.read(body, id).edition().content().facts().summary()).isEqualTo("一");
    }

    @Test
    void 自己登记的打开审查页_说明为什么不能决定() throws Exception {
        long id = at(Stage.IN_REVIEW);
        mvc.perform(
                        get("/desk/documents/" + id + "/review")
                                .with(As.person(1, body, Role.values())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("不能由您自己批准")));
    }

    @Test
    void 退回没有理由_再问一次() throws Exception {
        long id = at(Stage.IN_REVIEW);
        var edition = office.read(body, id).edition();
        send(
                        Office.reviewer(body),
                        post("/desk/documents/" + id + "/review")
                                .param("read", edition.fingerprint())
                                .param("station", "REVIEW")
                                .param("verdict", "RETURN"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明退回的理由")));
        assertThat(office.read(body, id).edition().stage()).isEqualTo(Stage.IN_REVIEW);
    }

    @Test
    void 转交给同事_待办跟着走_记入办理记录() throws Exception {
        long id = at(Stage.IN_REVIEW);
        office.hire(body);
        Viewer chen = Office.reviewer(body);
        Viewer wu = office.joined("吴思远", body, Role.REVIEWER);
        show(chen, "/desk/documents/" + id + "/review").andExpect(sees("吴思远"));

        handOver(chen, id, String.valueOf(wu.personId()), "hand-over-1")
                .andExpect(status().isSeeOther());
        handOver(chen, id, String.valueOf(wu.personId()), "hand-over-1")
                .andExpect(status().isSeeOther());

        show(chen, "/desk").andExpect(content().string(not(containsString("去审核"))));
        show(wu, "/desk").andExpect(sees("去审核")).andExpect(sees("陈予安 转交给您"));
        show(wu, "/desk/documents/" + id + "/review").andExpect(sees("陈予安 转交给 吴思远"));
        assertThat(acts("document.handed-over")).isEqualTo(1);
        office.pass(wu, id);
        show(chen, "/desk").andExpect(sees("去审查"));
    }

    @Test
    void 转交只能给可以决定这一步的同事() throws Exception {
        long id = at(Stage.IN_REVIEW);
        office.hire(body);
        Viewer chen = Office.reviewer(body);
        long clerk = office.joined("何一", body, Role.EDITOR).personId();
        long elsewhere = office.joined("何二", other, Role.REVIEWER).personId();
        office.joined("吴思远", body, Role.REVIEWER);
        for (String to :
                List.of("", "x", "1", "2", String.valueOf(clerk), String.valueOf(elsewhere)))
            handOver(chen, id, to, "")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(sees("请选择转交给谁"));
        assertThat(acts("document.handed-over")).isZero();
    }

    @Test
    void 接手的人不再有这个角色时_待办回到大家() throws Exception {
        long id = at(Stage.IN_REVIEW);
        office.hire(body);
        Viewer chen = Office.reviewer(body);
        long wu = office.joined("吴思远", body, Role.REVIEWER).personId();
        handOver(chen, id, String.valueOf(wu), "").andExpect(status().isSeeOther());
        show(chen, "/desk").andExpect(content().string(not(containsString("去审核"))));
        colleagues.give(wu, body, Set.of(Role.EDITOR), chen.actor());
        show(chen, "/desk").andExpect(sees("去审核"));
    }

    @Test
    void 待办里有草稿_审查_发布_各给各的人() throws Exception {
        at(Stage.DRAFT);
        show(clerk(), "/desk").andExpect(content().string(containsString("继续登记")));
        long id = office.submitted(body, "number", "青街通〔2018〕4号");
        show(Office.reviewer(body), "/desk").andExpect(content().string(containsString("去审核")));
        show(leader(), "/desk").andExpect(content().string(not(containsString("去签发"))));
        office.passAll(body, id);
        show(leader(), "/desk").andExpect(content().string(containsString("去发布")));
    }

    @Test
    void 英文也有() throws Exception {
        mvc.perform(
                        get("/desk/documents/" + at(Stage.PUBLISHED))
                                .cookie(
                                        new jakarta.servlet.http.Cookie(
                                                "reading", "standard.normal.m.en"))
                                .with(As.viewer(clerk())))
                .andExpect(content().string(containsString("What happened")));
    }

    @Test
    void 审查流程由管理员设定() throws Exception {
        send(leader(), post("/desk/documents/chain").param("chain", "REVIEW+SECRECY+SIGN"))
                .andExpect(status().isSeeOther());
        show(leader(), "/desk/documents/chain")
                .andExpect(content().string(containsString("人少的单位")));
        mvc.perform(get("/desk/documents/chain").with(As.viewer(clerk())))
                .andExpect(status().isForbidden());
        send(leader(), post("/desk/documents/chain").param("chain", "SIGN"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void 更正的审查页显示改动() throws Exception {
        long id = at(Stage.PUBLISHED);
        send(clerk(), post("/desk/documents/" + id + "/correct"));
        office.edit(clerk(), id, Map.of("typed", "自2018年3月21日起，垃圾收运时间调整。", "correction", "日期有误"));
        send(clerk(), post("/desk/documents/" + id + "/submit"));
        show(Office.reviewer(body), "/desk/documents/" + id + "/review")
                .andExpect(content().string(containsString("<ins>1</ins>")));
    }

    private ResultActions handOver(Viewer viewer, long id, String to, String once)
            throws Exception {
        return send(
                viewer,
                post("/desk/documents/" + id + "/review/hand-over")
                        .param("station", "REVIEW")
                        .param("to", to)
                        .param("_once", once));
    }

    private int acts(String what) {
        return journal.entries(Set.of(body), JournalFilter.all().only(what), "", 9).items().size();
    }

    private static ResultMatcher sees(String words) {
        return content().string(containsString(words));
    }

    private long at(Stage stage) {
        return switch (stage) {
            case DRAFT -> office.draft(clerk(), Office.notice());
            case IN_REVIEW -> office.submitted(body);
            case APPROVED -> office.approved(body);
            case PUBLISHED -> office.published(body).id();
            case RETURNED, SCHEDULED, REPLACED, WITHDRAWN ->
                    throw new IllegalArgumentException(stage.name());
        };
    }

    private Viewer clerk() {
        return Office.clerk(body);
    }

    private Viewer leader() {
        return Office.leader(body);
    }

    private String version(String address) {
        long id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        return String.valueOf(office.read(body, id).edition().version());
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile(
                "file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions upload(Viewer viewer, MockMultipartFile... files) throws Exception {
        var request = multipart("/desk/documents/new");
        for (var file : files) request.file(file);
        return mvc.perform(request.with(csrf()).with(As.viewer(viewer)));
    }

    private ResultActions send(Viewer viewer, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.with(csrf()).with(As.viewer(viewer)));
    }

    private ResultActions show(Viewer viewer, String address) throws Exception {
        return mvc.perform(get(address).with(As.viewer(viewer))).andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder fields(
            MockHttpServletRequestBuilder request, Map<String, String> fields) {
        fields.forEach(request::param);
        return request;
    }

    private static String location(ResultActions done) {
        return Objects.requireNonNull(done.andReturn().getResponse().getHeader("Location"));
    }
}
