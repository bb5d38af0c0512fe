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

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.Attribute;
import yangguang.documents.Document;
import yangguang.documents.Field;
import yangguang.documents.Office;
import yangguang.documents.Stage;
import yangguang.documents.Submission;
import yangguang.documents.SubmitDocument;
import yangguang.files.Examined;
import yangguang.files.FileType;
import yangguang.files.Withheld;
import yangguang.journal.Actor;
import yangguang.law.clocks.Channel;
import yangguang.law.clocks.Delivery;
import yangguang.requests.AskedForm;
import yangguang.requests.ChooseDocuments;
import yangguang.requests.Counter;
import yangguang.requests.DecideReply;
import yangguang.requests.Paper;
import yangguang.requests.Papers;
import yangguang.requests.Practice;
import yangguang.requests.Practices;
import yangguang.requests.ReleaseInformation;
import yangguang.requests.ReplyForm;
import yangguang.requests.Request;
import yangguang.requests.SendReply;
import yangguang.requests.Stepping;
import yangguang.requests.WriteReply;

@PlatformTest
@DisplayName("第四十四条 依申请公开的信息转为主动公开")
class ProactivePagesTest {
    private static final String DAY = "2024-03-01";

    @Autowired MockMvc mvc;
    @Autowired Counter counter;
    @Autowired Office office;
    @Autowired Practices practices;
    @Autowired ChooseDocuments choose;
    @Autowired ReleaseInformation release;
    @Autowired WriteReply write;
    @Autowired DecideReply decide;
    @Autowired SendReply send;
    @Autowired SubmitDocument submit;
    @Autowired Papers papers;
    @Autowired JdbcClient jdbc;

    long body;
    long other;
    Viewer officer;
    Viewer head;

    @BeforeEach
    void 机关() {
        body = counter.body("云溪县青禾街道办事处");
        other = counter.body("云溪县柳桥街道办事处");
        officer = Counter.officer(body);
        head = Counter.head(body);
        var practice = new Practice("青街公复", true, false, 30, 10, "", Counter.REMINDERS);
        practices.set(new Actor.CommandLine("test"), body, practice);
    }

    @Test
    void 没有登录_没有角色_别的单位() throws Exception {
        var request = answered("验收报告.txt", "验收合格。");
        var address = at(request, "/proactive");
        mvc.perform(get(address)).andExpect(status().is3xxRedirection());
        mvc.perform(get(address).with(As.viewer(officer))).andExpect(status().isOk());
        mvc.perform(get(address).with(As.person(9, body, Role.APPROVER, Role.EDITOR)))
                .andExpect(status().isForbidden());
        mvc.perform(get(address).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        mvc.perform(post(address).with(csrf()).with(As.person(9, body, Role.EDITOR)))
                .andExpect(status().isForbidden());
        mvc.perform(post(address).with(csrf()).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
    }

    @Test
    void 上传的成为各项填好的草稿_两边互有链接_照常审核() throws Exception {
        var request =
                answered(
                        "验收报告.txt",
                        """
                        云溪县青禾街道办事处文件
                        青街办〔2023〕9号
                        云溪县青禾街道办事处
                        关于2023年老旧小区改造项目验收情况的通报
                        各社区：
                        改造项目已经验收合格。
                        云溪县青禾街道办事处
                        2023年12月20日
                        """);
        propose(request).andExpect(redirectedUrl(at(request, "")));
        var draft = draft();
        assertThat(draft.title()).isEqualTo("云溪县青禾街道办事处关于2023年老旧小区改造项目验收情况的通报");
        assertThat(draft.edition().stage()).isEqualTo(Stage.DRAFT);
        assertThat(draft.form())
                .containsEntry(Field.NUMBER, "青街办〔2023〕9号")
                .containsEntry(Field.MADE_ON, "2023-12-20")
                .containsEntry(Field.ATTRIBUTE, Attribute.PROACTIVE.name())
                .containsEntry(Field.CATEGORY, "2019-20-15");
        mvc.perform(get("/desk/documents/" + draft.id()).with(As.viewer(Office.clerk(body))))
                .andExpect(content().string(containsString(at(request, ""))));
        mvc.perform(get(at(request, "")).with(As.viewer(officer)))
                .andExpect(content().string(containsString("/desk/documents/" + draft.id())))
                .andExpect(content().string(containsString("第四十四条")));
        propose(request).andExpect(status().isUnprocessableContent());
        office.edit(Office.clerk(body), draft.id(), named(draft.form()));
        assertThat(submit.submit(Office.clerk(body), draft.id()))
                .isInstanceOf(Submission.Submitted.class);
        office.passAll(body, draft.id());
        assertThat(office.publish(body, draft.id()).isPublic()).isTrue();
    }

    @Test
    void 文件里什么也认不出时_用文件名和答复之日_由登记人员核对() throws Exception {
        propose(answered("改造清单.txt", "一号楼，二号楼。".repeat(20)));
        var draft = draft();
        assertThat(draft.title()).isEqualTo("改造清单");
        assertThat(draft.form()).containsEntry(Field.MADE_ON, DAY);
        assertThat(draft.edition().marks().guesses()).containsKeys("title", "madeOn");
    }

    @Test
    void 登记过的整件提供_原来的那一件改为主动公开_不另立一件() throws Exception {
        long id =
                office.approved(
                        body, "attribute", "ON_REQUEST", "basis", "2019-27", "category", "");
        var request = begun();
        choose.choose(officer, request.id(), List.of(id));
        release.whole(officer, request.id(), papers.of(request).getFirst().id());
        finished(request);
        propose(request).andExpect(redirectedUrl(at(request, "")));
        var document = draft();
        assertThat(document.id()).isEqualTo(id);
        assertThat(document.edition().stage()).isEqualTo(Stage.DRAFT);
        assertThat(document.form())
                .containsEntry(Field.ATTRIBUTE, Attribute.PROACTIVE.name())
                .containsEntry(Field.NUMBER, "青街通〔2018〕3号");
    }

    @Test
    void 登记过的区分处理后提供_另成一件_不占原件的文号() throws Exception {
        long id =
                office.approved(
                        body, "attribute", "ON_REQUEST", "basis", "2019-27", "category", "");
        var request = begun();
        choose.choose(officer, request.id(), List.of(id));
        var withheld = List.<Withheld>of(new Withheld.Phrase("6时至8时", "第三方合法权益"));
        release.partly(officer, request.id(), papers.of(request).getFirst().id(), withheld);
        finished(request);
        propose(request).andExpect(redirectedUrl(at(request, "")));
        var document = draft();
        assertThat(document.id()).isNotEqualTo(id);
        assertThat(document.form())
                .containsEntry(Field.TITLE, "关于调整垃圾收运时间的通告")
                .containsEntry(Field.MADE_ON, "2018-03-01")
                .containsEntry(Field.NUMBER, "");
        assertThat(document.edition().content().wording().text()).doesNotContain("6时至8时");
        assertThat(office.read(body, id).edition().stage()).isEqualTo(Stage.APPROVED);
    }

    @Test
    void 有申请人资料的文件不能转_文件名里的姓名不带过去() throws Exception {
        var telling = answered("清单.txt", "申请人 𠮷田\n小满 的住址。");
        propose(telling)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("有申请人的姓名")));
        assertThat(jdbc.sql("select count(*) from documents.document").query(Long.class).single())
                .isZero();
        propose(answered("给𠮷田小满的清单.txt", "一号楼，二号楼。".repeat(20)));
        var draft = draft();
        assertThat(draft.title()).isEqualTo("2024-00002");
        assertThat(draft.edition().content().files().getFirst().name()).isEqualTo("2024-00002.txt");
    }

    @Test
    void 答复发出以前没有可转的() throws Exception {
        var request = begun();
        given(request, "清单.txt", "一号楼。");
        mvc.perform(get(at(request, "/proactive")).with(As.viewer(officer)))
                .andExpect(content().string(containsString("没有可以转为主动公开的信息")));
        propose(request).andExpect(status().isUnprocessableContent());
    }

    @Test
    void 第四十四条_三人申请同一信息即提示_同一人多次只算一人() throws Exception {
        var request = answered("清单.txt", "一号楼。");
        counter.at(DAY, body);
        asks("周岚", "110101199003070118");
        seen(request, not(containsString("位申请人申请同一信息")));
        asks("方知夏", "110101199003070396");
        seen(request, containsString("已有 3 位申请人申请同一信息"));
        propose(request);
        seen(request, not(containsString("位申请人申请同一信息")));
    }

    private void asks(String name, String identity) {
        var form = new HashMap<>(Counter.form());
        form.put("name", name);
        form.put("identity", identity);
        counter.in(DAY, body, Channel.IN_PERSON, new AskedForm(form).asked());
    }

    private void seen(Request request, org.hamcrest.Matcher<String> what) throws Exception {
        mvc.perform(get(at(request, "")).with(As.viewer(officer)))
                .andExpect(content().string(what));
    }

    private Request begun() {
        return counter.at(DAY, body);
    }

    private Request answered(String name, String text) {
        var request = begun();
        given(request, name, text);
        return finished(request);
    }

    private void given(Request request, String name, String text) {
        var file = new Examined.Sound(name, FileType.TXT, text.getBytes(StandardCharsets.UTF_8));
        release.whole(officer, request.id(), release.add(officer, request.id(), file).id());
    }

    private Request finished(Request request) {
        var form = new ReplyForm(Map.of("outcome", "G1"));
        assertThat(write.propose(officer, request.id(), form)).isInstanceOf(Stepping.Done.class);
        decide.approve(head, request.id(), 1);
        var day = LocalDate.parse(DAY);
        var sent = send.send(officer, request.id(), Delivery.BY_POST, day, "");
        assertThat(sent).isInstanceOf(Stepping.Done.class);
        return ((Stepping.Done) sent).request();
    }

    private ResultActions propose(Request request) throws Exception {
        var form = post(at(request, "/proactive"));
        for (var paper : papers.of(request)) {
            if (paper.kind() == Paper.Kind.RELEASED) form.param("paper", "" + paper.id());
        }
        return mvc.perform(form.with(csrf()).with(As.viewer(officer)));
    }

    /** The document that came into the register last. */
    private Document draft() {
        long id =
                jdbc.sql("select max(document_id) from documents.origin")
                        .query(Long.class)
                        .single();
        return office.read(body, id);
    }

    private static Map<String, String> named(Map<Field, String> form) {
        var named = new HashMap<String, String>();
        form.forEach((field, value) -> named.put(field.fieldName(), value));
        return named;
    }

    private static String at(Request request, String rest) {
        return "/desk/requests/" + request.id() + rest;
    }
}
