package yangguang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import yangguang.PlatformTest;
import yangguang.bodies.AddBody;
import yangguang.bodies.Body;
import yangguang.bodies.BodyFacts;
import yangguang.bodies.BodyKind;
import yangguang.bodies.Contact;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.journal.JournalEntry;
import yangguang.journal.JournalFilter;

@DisplayName("自己的账户：从一次性密码到退出登录")
@PlatformTest
class OwnAccountTest {
    private static final Actor SETUP = new Actor.CommandLine("test");
    private static final String OWN = "山高水长路远马壮人欢";

    @Autowired MockMvc web;
    @Autowired AddBody addBody;
    @Autowired AddPerson addPerson;
    @Autowired Colleagues colleagues;
    @Autowired FirstAdministrator firstAdministrator;
    @Autowired JdbcClient jdbc;
    @Autowired Journal journal;
    private Body body =
            new Body(0, "", null, "", "", BodyKind.DEPARTMENT, null, null, Contact.UNKNOWN);
    private long person;
    private String oneTime = "";

    @BeforeEach
    void somebody() {
        body = added("甲街道办事处");
        var lin = new NewPerson("lin", "林小满", "", body.id(), Set.of(Role.EDITOR));
        var added = (AddPerson.Outcome.Added) addPerson.add(lin, SETUP);
        person = added.person().id();
        oneTime = added.password().value();
    }

    @Test
    void 首次登录只能先设自己的密码() throws Exception {
        Cookie session = signIn(oneTime, "/desk/settings");
        web.perform(get("/desk/settings").cookie(session))
                .andExpect(redirectedUrl("/desk/me/password"));
        web.perform(get("/desk/me/password").cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"wanted\"")));
        web.perform(change(session, "", "short")).andExpect(status().isUnprocessableContent());
        web.perform(change(session, "", oneTime)).andExpect(status().isUnprocessableContent());
        Cookie fresh = cookie(web.perform(change(session, "", OWN)).andReturn());
        assertThat(fresh.getValue()).isNotEqualTo(session.getValue());
        web.perform(get("/desk").cookie(fresh))
                .andExpect(content().string(containsString("密码已修改")));
        web.perform(get("/desk/settings").cookie(fresh)).andExpect(status().isOk());
        web.perform(get("/desk/settings").cookie(session))
                .andExpect(redirectedUrl("/sign-in?next=%2Fdesk%2Fsettings"));
        assertThat(acts()).contains("person.signed-in", "person.password-changed");
    }

    @Test
    void 登录后回到原来要看的页() throws Exception {
        settle();
        web.perform(signInRequest(OWN).param("next", "/desk/settings"))
                .andExpect(redirectedUrl("/desk/settings"));
        web.perform(signInRequest(OWN).param("next", "//elsewhere.example"))
                .andExpect(redirectedUrl("/desk"));
    }

    @Test
    void 登录换掉原来的会话() throws Exception {
        Cookie visitor = cookie(web.perform(get("/sign-in")).andReturn());
        settle();
        Cookie signedIn = cookie(web.perform(signInRequest(OWN).cookie(visitor)).andReturn());
        assertThat(signedIn.getValue()).isNotEqualTo(visitor.getValue());
        web.perform(get("/desk/me").cookie(visitor))
                .andExpect(redirectedUrl("/sign-in?next=%2Fdesk%2Fme"));
    }

    @Test
    void 改密码要先输对现在的密码_多次不对要等() throws Exception {
        Cookie session = settle();
        for (int i = 0; i < 6; i++) {
            web.perform(change(session, "wrong", OWN + "新"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("present-problem")));
        }
        web.perform(change(session, OWN, OWN + "新"))
                .andExpect(content().string(containsString("秒后")));
    }

    @Test
    void 在几个单位任职的人首次选择单位_以后沿用() throws Exception {
        settle();
        var second = added("乙局");
        colleagues.give(person, second.id(), Set.of(Role.APPROVER), SETUP);
        Cookie session =
                cookie(
                        web.perform(signInRequest(OWN))
                                .andExpect(redirectedUrl("/desk/me"))
                                .andReturn());
        web.perform(post("/desk/me/body").cookie(session).with(csrf()).param("code", second.code()))
                .andExpect(redirectedUrl("/desk"));
        web.perform(get("/desk/settings").cookie(session))
                .andExpect(content().string(containsString("<h1>乙局</h1>")));
        web.perform(signInRequest(OWN)).andExpect(redirectedUrl("/desk"));
        var third = added("丙局");
        web.perform(post("/desk/me/body").cookie(session).with(csrf()).param("code", third.code()))
                .andExpect(status().isNotFound());
    }

    @Test
    void 失去角色和停用立即生效() throws Exception {
        Cookie session = settle();
        web.perform(get("/desk/me").cookie(session)).andExpect(status().isOk());
        jdbc.sql("update access.person set active = false").update();
        web.perform(get("/desk/me").cookie(session))
                .andExpect(redirectedUrl("/sign-in?next=%2Fdesk%2Fme"));
    }

    @Test
    void 设备列得出_移得掉() throws Exception {
        Cookie session = settle();
        web.perform(get("/desk/me").cookie(session))
                .andExpect(content().string(containsString("Firefox")));
        long device = jdbc.sql("select min(id) from access.device").query(Long.class).single();
        web.perform(post("/desk/me/devices/" + device + "/forget").cookie(session).with(csrf()))
                .andExpect(redirectedUrl("/desk/me"));
        assertThat(acts()).contains("person.device-forgotten");
    }

    @Test
    void 退出以后会话不再有用() throws Exception {
        Cookie session = settle();
        web.perform(post("/sign-out").cookie(session).with(csrf()))
                .andExpect(redirectedUrl("/sign-in?out"));
        web.perform(get("/desk/me").cookie(session))
                .andExpect(redirectedUrl("/sign-in?next=%2Fdesk%2Fme"));
    }

    @Test
    void 会话放一小时不用就失效_一小时内有效() throws Exception {
        settle();
        assertThat(
                        jdbc.sql(
                                        """
                                        select max_inactive_interval from access.session
                                         where principal_name = :person
                                        """)
                                .param("person", String.valueOf(person))
                                .query(Integer.class)
                                .list())
                .containsOnly(3600);
    }

    @Test
    void 首个管理员的密码每次启动重发_直到有人用它设了自己的密码() throws Exception {
        var first = firstAdministrator.password().orElseThrow();
        var again = firstAdministrator.password().orElseThrow();
        assertThat(again).isNotEqualTo(first);
        var request =
                post("/sign-in")
                        .with(csrf())
                        .param("account", "admin")
                        .param("password", again.value());
        Cookie session = cookie(web.perform(request).andReturn());
        web.perform(change(session, "", OWN));
        assertThat(firstAdministrator.password()).isEmpty();
    }

    @Test
    void 空的系统连同首个管理员有了第一个单位() {
        jdbc.sql("truncate bodies.body, access.person cascade").update();
        assertThat(firstAdministrator.password()).isPresent();
    }

    private Cookie settle() throws Exception {
        Cookie session = signIn(oneTime, "/desk");
        return cookie(web.perform(change(session, "", OWN)).andReturn());
    }

    private Cookie signIn(String password, String next) throws Exception {
        return cookie(
                web.perform(signInRequest(password).param("next", next))
                        .andExpect(redirectedUrl(next))
                        .andReturn());
    }

    private MockHttpServletRequestBuilder signInRequest(String password) {
        return post("/sign-in")
                .with(csrf())
                .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0")
                .param("account", "lin")
                .param("password", password);
    }

    private static RequestBuilder change(Cookie session, String present, String wanted) {
        return post("/desk/me/password")
                .cookie(session)
                .with(csrf())
                .param("present", present)
                .param("wanted", wanted)
                .param("again", wanted);
    }

    private static Cookie cookie(MvcResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("session"));
    }

    private Body added(String name) {
        var facts = BodyFacts.named(name, BodyKind.SUBDISTRICT);
        return ((AddBody.Outcome.Added) addBody.add(null, facts, SETUP)).body();
    }

    private List<String> acts() {
        return journal.entries(Set.of(body.id()), JournalFilter.all(), "", 100).items().stream()
                .map(JournalEntry::what)
                .toList();
    }
}
