package yangguang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yangguang.PlatformTest;
import yangguang.bodies.AddBody;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.bodies.BodyFacts;
import yangguang.bodies.BodyForm;
import yangguang.bodies.BodyKind;
import yangguang.bodies.Contact;
import yangguang.bodies.Officers;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.journal.JournalEntry;
import yangguang.journal.JournalFilter;

@DisplayName("设置：单位、人员、导入")
@PlatformTest
class SettingsTest {
    private static final Actor SETUP = new Actor.CommandLine("test");
    private static final Body NOBODY =
            new Body(0, "", null, "", "", BodyKind.DEPARTMENT, null, null, Contact.UNKNOWN);

    @Autowired MockMvc web;
    @Autowired AddBody addBody;
    @Autowired AddPerson addPerson;
    @Autowired Bodies bodies;
    @Autowired People people;
    @Autowired Colleagues colleagues;
    @Autowired Officers officers;
    @Autowired Viewers viewers;
    @Autowired Journal journal;
    private Body county = NOBODY;
    private Body office = NOBODY;
    private Body other = NOBODY;
    private RequestPostProcessor administrator = As.person(0, 0);
    private RequestPostProcessor editor = administrator;
    private long administratorId;

    @BeforeEach
    void twoTrees() {
        county = added(null, "甲县人民政府");
        office = added(county.id(), "乙街道办事处");
        other = added(null, "丙县人民政府");
        administratorId = person("admin1", office, Role.ADMINISTRATOR);
        administrator = signedIn(administratorId);
        editor = signedIn(person("editor1", office, Role.EDITOR));
    }

    @Test
    void 没有登录的人看不到任何设置页() throws Exception {
        for (String address : pages(office)) {
            web.perform(get(address))
                    .andExpect(header().string("Location", startsWith("/sign-in")));
        }
        web.perform(post(settings(office) + "/people/new").with(csrf()))
                .andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void 不是管理员的人看得到本单位资料_改不了() throws Exception {
        web.perform(get("/desk/settings").with(editor))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/facts"))));
        for (String address : pages(office).subList(2, pages(office).size())) {
            web.perform(get(address).with(editor))
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(containsString("管理员")))
                    .andExpect(content().string(containsString("admin1姓名")));
        }
        web.perform(post(settings(office) + "/facts").with(editor).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(
                        post(settings(office) + "/people/new")
                                .with(editor)
                                .with(csrf())
                                .param("_once", "12345678"))
                .andExpect(status().isForbidden());
    }

    @Test
    void 别的单位和上级单位的设置页对管理员也不存在() throws Exception {
        for (Body body : List.of(other, county)) {
            for (String address : pages(body).subList(1, pages(body).size())) {
                web.perform(get(address).with(administrator)).andExpect(status().isNotFound());
            }
            web.perform(post(settings(body) + "/facts").with(administrator).with(csrf()))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void 管理员的每一页都打得开() throws Exception {
        for (String address : pages(office)) {
            web.perform(get(address).with(administrator)).andExpect(status().isOk());
        }
    }

    @Test
    void 调整上级单位后_新上级的督查马上看得到_原上级的督查不再看到() throws Exception {
        Body east = added(county.id(), "东片区");
        Body station = added(office.id(), "乙街道便民站");
        long below = person("super1", office, Role.SUPERVISOR);
        long beside = person("super2", east, Role.SUPERVISOR);
        assertThat(sees(below, station)).isTrue();
        assertThat(sees(beside, station)).isFalse();

        move(station, east).andExpect(status().isSeeOther());
        assertThat(sees(below, station)).isFalse();
        assertThat(sees(beside, station)).isTrue();

        move(office, east).andExpect(status().isSeeOther());
        assertThat(sees(beside, office)).isTrue();
        assertThat(bodies.byCode(office.code()).orElseThrow().parentId()).isEqualTo(east.id());
        assertThat(acts()).contains("body.moved");
    }

    @Test
    void 不能移到自己或者下级_不能与同级重名_要选一个() throws Exception {
        Body station = added(office.id(), "便民站");
        Body east = added(county.id(), "东片区");
        Body namesake = added(east.id(), "便民站");
        refused(move(office, office), "不能移到自己");
        refused(move(office, station), "不能移到自己");
        refused(move(station, east), "便民站");
        refused(move(station, NOBODY), "请选择新的上级单位");
        assertThat(bodies.children(office.id())).containsExactly(station);
        assertThat(bodies.children(east.id())).containsExactly(namesake);
        assertThat(acts()).doesNotContain("body.moved");
    }

    @Test
    void 只有同时管理两处的管理员才能调整_自己的单位由上级调整() throws Exception {
        Body station = added(office.id(), "便民站");
        String address = settings(station) + "/move";
        web.perform(get(address).with(editor)).andExpect(status().isForbidden());
        web.perform(get(address).with(administrator)).andExpect(status().isOk());
        web.perform(get(settings(office) + "/move").with(administrator))
                .andExpect(status().isNotFound());
        web.perform(post(address).with(administrator).with(csrf()).param("above", county.code()))
                .andExpect(status().isUnprocessableContent());
        web.perform(post(address).with(editor).with(csrf())).andExpect(status().isForbidden());
        web.perform(post(address).with(csrf())).andExpect(redirectedUrl("/sign-in"));
    }

    private boolean sees(long person, Body body) throws Exception {
        var answer = web.perform(get(settings(body)).with(signedIn(person))).andReturn();
        return answer.getResponse().getStatus() == 200;
    }

    private ResultActions move(Body body, Body above) throws Exception {
        return web.perform(
                post(settings(body) + "/move")
                        .with(As.person(9, county.id(), Role.ADMINISTRATOR))
                        .with(csrf())
                        .param("above", above.code()));
    }

    private static void refused(ResultActions answer, String why) throws Exception {
        answer.andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(why)));
    }

    @Test
    void 督查人员看得到下级单位() throws Exception {
        var supervisor = signedIn(person("super1", county, Role.SUPERVISOR));
        web.perform(get(settings(office)).with(supervisor)).andExpect(status().isOk());
        web.perform(get(settings(other)).with(supervisor)).andExpect(status().isNotFound());
    }

    @Test
    void 信用代码的校验位不对_在该项旁边说明_填过的都在() throws Exception {
        web.perform(
                        post(settings(office) + "/facts")
                                .with(administrator)
                                .with(csrf())
                                .param("seen", BodyForm.mark(office))
                                .param("name", "乙街道办事处")
                                .param("kind", "SUBDISTRICT")
                                .param("uscc", "11370812004339255C"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"uscc-problem\"")))
                .andExpect(content().string(containsString("11370812004339255C")));
        assertThat(bodies.byId(office.id()).orElseThrow().uscc()).isNull();
    }

    @Test
    void 改资料_后改的人看到先改的内容() throws Exception {
        for (String phone : List.of("0433-1111111", "0433-2222222")) {
            var answer =
                    web.perform(
                            post(settings(office) + "/facts")
                                    .with(administrator)
                                    .with(csrf())
                                    .param("seen", BodyForm.mark(office))
                                    .param("name", "乙街道办事处")
                                    .param("shortName", "乙街道办事处")
                                    .param("kind", "SUBDISTRICT")
                                    .param("phone", phone));
            if (phone.endsWith("1")) {
                answer.andExpect(redirectedUrl(settings(office)));
            } else {
                answer.andExpect(status().isUnprocessableContent())
                        .andExpect(content().string(containsString("0433-1111111")))
                        .andExpect(content().string(containsString("0433-2222222")));
            }
        }
        assertThat(acts()).contains("body.changed");
    }

    @Test
    void 连点两次只添加一个人_密码只显示一次() throws Exception {
        for (int click = 0; click < 2; click++) {
            web.perform(
                            post(settings(office) + "/people/new")
                                    .with(administrator)
                                    .with(csrf())
                                    .param("_once", "the-same-key")
                                    .param("account", "Wang.Fang")
                                    .param("name", "王芳")
                                    .param("phone", "13800000000")
                                    .param("roles", "EDITOR", "REVIEWER"))
                    .andExpect(status().isSeeOther())
                    .andExpect(
                            click == 0
                                    ? flash().attributeExists("said")
                                    : flash().attributeCount(0));
        }
        assertThat(colleagues.of(office.id()))
                .extracting(Colleague::name)
                .contains("王芳")
                .hasSize(3);
        assertThat(acts()).contains("person.added");
    }

    @Test
    void 账户已有人用_写在账户旁边_改了再交就成() throws Exception {
        for (String account : List.of("editor1", "editor2")) {
            web.perform(
                            post(settings(office) + "/people/new")
                                    .with(administrator)
                                    .with(csrf())
                                    .param("_once", "the-same-key")
                                    .param("account", account)
                                    .param("name", "王芳")
                                    .param("roles", "EDITOR"))
                    .andExpect(
                            account.equals("editor1")
                                    ? content().string(containsString("account-problem"))
                                    : status().isSeeOther());
        }
        assertThat(people.byAccount("editor2")).isPresent();
    }

    @Test
    void 一个人可以在几个单位任职() throws Exception {
        long id = people.byAccount("editor1").orElseThrow().id();
        var above = signedIn(person("admin0", county, Role.ADMINISTRATOR));
        web.perform(
                        post(settings(county) + "/people/join")
                                .with(above)
                                .with(csrf())
                                .param("account", "EDITOR1")
                                .param("roles", "APPROVER"))
                .andExpect(redirectedUrl(settings(county) + "/people/" + id));
        assertThat(viewers.duties(id)).containsOnlyKeys(county.id(), office.id());
    }

    @Test
    void 任职在别处的人_密码和账户归别处的管理员() throws Exception {
        long shared = person("shared", other, Role.ADMINISTRATOR);
        colleagues.give(shared, office.id(), Set.of(Role.EDITOR), SETUP);
        for (String act : List.of("password", "close", "reopen")) {
            web.perform(
                            post(settings(office) + "/people/" + shared + "/" + act)
                                    .with(administrator)
                                    .with(csrf()))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void 唯一的管理员不能被取消或停用() throws Exception {
        String self = settings(office) + "/people/" + administratorId;
        web.perform(post(self + "/roles").with(administrator).with(csrf()).param("roles", "EDITOR"))
                .andExpect(status().isUnprocessableContent());
        web.perform(post(self + "/close").with(administrator).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        assertThat(people.having(Role.ADMINISTRATOR, office.id())).hasSize(1);
    }

    @Test
    void 停用的人立即不能再用_恢复后可以() throws Exception {
        long id = people.byAccount("editor1").orElseThrow().id();
        String address = settings(office) + "/people/" + id;
        web.perform(post(address + "/close").with(administrator).with(csrf()))
                .andExpect(redirectedUrl(address));
        assertThat(viewers.signedIn(id, null)).isEmpty();
        web.perform(post(address + "/reopen").with(administrator).with(csrf()));
        assertThat(viewers.signedIn(id, null)).isPresent();
        assertThat(acts()).contains("person.closed", "person.reopened");
    }

    @Test
    void 看电话要留下记录() throws Exception {
        long id = people.byAccount("editor1").orElseThrow().id();
        String address = settings(office) + "/people/" + id;
        web.perform(get(address).with(administrator))
                .andExpect(content().string(not(containsString("0433-7654321"))));
        assertThat(acts()).doesNotContain("person.phone-read");
        web.perform(post(address + "/phone").with(administrator).with(csrf()))
                .andExpect(content().string(containsString("0433-7654321")));
        assertThat(acts()).contains("person.phone-read");
    }

    @Test
    void 任职与离任() throws Exception {
        web.perform(
                        post(settings(office) + "/officers/new")
                                .with(administrator)
                                .with(csrf())
                                .param("_once", "12345678")
                                .param("name", "周明")
                                .param("post", "主任")
                                .param("standing", "GROUP_HEAD")
                                .param("since", "2018年3月1日"))
                .andExpect(redirectedUrl(settings(office)));
        var day = LocalDate.of(2018, 3, 7);
        long id = officers.on(day, office.id()).getFirst().id();
        String leave = settings(office) + "/officers/" + id + "/leave";
        web.perform(post(leave).with(administrator).with(csrf()).param("until", "2018-02-01"))
                .andExpect(status().isUnprocessableContent());
        web.perform(post(leave).with(administrator).with(csrf()).param("until", "20180306"))
                .andExpect(status().isSeeOther());
        assertThat(officers.on(day, office.id())).isEmpty();
    }

    @Test
    void 导入人员_全部写入或者一个也不写() throws Exception {
        String bad = "账户,姓名,角色,单位\nzhou,周明,录入、审核,\nwu,吴芳,国王,\nli,李雷,录入,丙县人民政府\n";
        web.perform(upload("people", bad, "key-number-1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("<td class=\"r\">3</td>")))
                .andExpect(content().string(containsString("<td class=\"r\">4</td>")));
        assertThat(people.byAccount("zhou")).isEmpty();
        String good = "账户,姓名,角色,单位\nzhou,周明,录入、审核,\nwu,吴芳,签发,乙街道办事处\n";
        web.perform(upload("people", good, "key-number-1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("周明")));
        web.perform(upload("people", good, "key-number-1"))
                .andExpect(redirectedUrl(settings(office) + "/people"));
        assertThat(colleagues.of(office.id())).hasSize(4);
    }

    @Test
    void 导入单位到本单位之下() throws Exception {
        web.perform(upload("bodies", "名称,类型\n丁社区服务站,派出机构、事业单位等\n", "key-number-2"))
                .andExpect(redirectedUrl(settings(office)));
        assertThat(bodies.children(office.id())).extracting(Body::name).containsExactly("丁社区服务站");
    }

    private RequestPostProcessor signedIn(long person) {
        return As.viewer(viewers.signedIn(person, null).orElseThrow().viewer());
    }

    private RequestBuilder upload(String what, String rows, String key) {
        var file =
                new MockMultipartFile(
                        what, what + ".csv", "text/csv", rows.getBytes(Charset.forName("GB18030")));
        return multipart(settings(office) + "/imports/" + what)
                .file(file)
                .param("_once", key)
                .with(administrator)
                .with(csrf());
    }

    private List<String> pages(Body body) {
        String settings = settings(body);
        return List.of(
                "/desk/settings",
                settings,
                settings + "/facts",
                settings + "/new",
                settings + "/officers/new",
                settings + "/people",
                settings + "/people/new",
                settings + "/people/join",
                settings + "/people/" + administratorId,
                settings + "/imports",
                settings + "/imports/people.csv",
                settings + "/imports/bodies.csv");
    }

    private static String settings(Body body) {
        return "/desk/settings/bodies/" + body.code();
    }

    private Body added(@Nullable Long parent, String name) {
        var facts = BodyFacts.named(name, BodyKind.SUBDISTRICT);
        return ((AddBody.Outcome.Added) addBody.add(parent, facts, SETUP)).body();
    }

    private long person(String account, Body body, Role... roles) {
        var person =
                new NewPerson(account, account + "姓名", "0433-7654321", body.id(), Set.of(roles));
        return ((AddPerson.Outcome.Added) addPerson.add(person, SETUP)).person().id();
    }

    private List<String> acts() {
        return journal.entries(Set.of(office.id()), JournalFilter.all(), "", 100).items().stream()
                .map(JournalEntry::what)
                .toList();
    }
}
