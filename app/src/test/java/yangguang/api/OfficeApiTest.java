package yangguang.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.DeskDocuments;
import yangguang.documents.EndDocument;
import yangguang.documents.ListQuestion;
import yangguang.documents.Office;
import yangguang.documents.SchedulePublication;
import yangguang.documents.TakeBackDocument;
import yangguang.documents.WithdrawDocument;

@DisplayName("外部系统接口：令牌、权限、幂等、通知")
@PlatformTest
class OfficeApiTest {
    private static final String DOCUMENTS = "/api/v1/office/documents";
    private static final String ADDRESS = "/desk/settings/api";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvc web;
    @Autowired Office office;
    @Autowired Tokens tokens;
    @Autowired Hooks hooks;
    @Autowired DeliverHooks deliver;
    @Autowired DeskDocuments desk;
    @Autowired TakeBackDocument takeBack;
    @Autowired SchedulePublication schedule;
    @Autowired EndDocument end;
    @Autowired WithdrawDocument withdraw;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    long body;
    long other;
    Viewer clerk;
    Viewer leader;

    @BeforeEach
    void 一个街道和它的人() {
        body = office.body("青禾街道办事处");
        other = office.body("柳桥街道办事处");
        office.hire(body);
        clerk = Office.clerk(body);
        leader = Office.leader(body);
    }

    private String token(Viewer forWhom, Scope... scopes) {
        var names = new ArrayList<String>();
        for (Scope scope : scopes) names.add(scope.scopeName());
        var made =
                tokens.make(leader, "办公系统", String.valueOf(forWhom.personId()), Set.copyOf(names));
        return ((Tokens.Outcome.Made) made).secret();
    }

    private static String notice(String... changes) {
        Map<String, Object> asked = new TreeMap<>(Office.notice(changes));
        asked.put("submit", true);
        return JSON.writeValueAsString(asked);
    }

    @Test
    void 登记送审_看进度_签发以后发布_公开页面上有() throws Exception {
        String token = token(clerk, Scope.REGISTER, Scope.STATE, Scope.PUBLISH);
        var registered = sent(token, "key-1", DOCUMENTS, notice());
        assertThat(registered.getStatus()).isEqualTo(201);
        long id = json(registered).get("id").asLong();
        assertThat(json(registered).get("stage").asString()).isEqualTo("IN_REVIEW");
        String one = DOCUMENTS + "/" + id;
        var early = sent(token, "key-2", one + "/publication", null);
        assertThat(early.getStatus()).isEqualTo(409);
        office.passAll(body, id);
        assertThat(json(read(token, one)).get("stage").asString()).isEqualTo("APPROVED");
        var published = sent(token, "key-2", one + "/publication", null);
        assertThat(published.getStatus()).isEqualTo(200);
        String address = json(published).get("address").asString();
        web.perform(get(address)).andExpect(status().isOk());
        assertThat(read(token, one).getHeader("Cache-Control")).contains("no-store");
        assertThat(desk.read(clerk, id).edition().recorded().name()).isEqualTo("林小满（办公系统）");
    }

    @Test
    void 同一个键只做一次_回答一样_换了内容的不认() throws Exception {
        String token = token(clerk, Scope.REGISTER);
        var first = sent(token, "key-1", DOCUMENTS, notice());
        var again = sent(token, "key-1", DOCUMENTS, notice());
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(desk.list(clerk, ListQuestion.ALL, null, 10).items()).hasSize(1);
        assertThat(sent(token, "key-1", DOCUMENTS, notice("title", "另一份通告")).getStatus())
                .isEqualTo(422);
        assertThat(sent(token, "", DOCUMENTS, notice()).getStatus()).isEqualTo(400);
    }

    @Test
    void 缺哪个权限就说哪个_没有令牌的请出示() throws Exception {
        String token = token(clerk, Scope.STATE);
        var refused = sent(token, "key-1", DOCUMENTS, notice());
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(json(refused).get("scope").asString()).isEqualTo("documents.register");
        var nobody = sent("yg_nonsense", "key-1", DOCUMENTS, notice());
        assertThat(nobody.getStatus()).isEqualTo(401);
        assertThat(nobody.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        web.perform(post(DOCUMENTS).content(notice())).andExpect(status().isUnauthorized());
        web.perform(post(DOCUMENTS).with(As.viewer(clerk)).content(notice()))
                .andExpect(status().isUnauthorized());
        assertThat(desk.list(clerk, ListQuestion.ALL, null, 10).items()).isEmpty();
    }

    @Test
    void 令牌不超过那个人的角色_别的单位的信息看不见() throws Exception {
        String token = token(leader, Scope.REGISTER, Scope.STATE);
        var refused = sent(token, "key-1", DOCUMENTS, notice());
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(json(refused).get("role").asString()).isEqualTo("EDITOR");
        long foreign = office.draft(Office.clerk(other), Office.notice());
        assertThat(read(token, DOCUMENTS + "/" + foreign).getStatus()).isEqualTo(404);
    }

    @Test
    void 作废的令牌进不来() throws Exception {
        String token = token(clerk, Scope.STATE);
        tokens.revoke(leader, tokens.of(leader).getFirst().id());
        assertThat(read(token, DOCUMENTS + "/1").getStatus()).isEqualTo(401);
        assertThat(tokens.of(leader)).isEmpty();
    }

    @Test
    void 缺的写明是哪一项_什么也没有登记_同一个键改好了可以再来() throws Exception {
        String token = token(clerk, Scope.REGISTER);
        var wrong = sent(token, "key-1", DOCUMENTS, notice("title", ""));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(json(wrong).get("problems").get(0).get("field").asString()).isEqualTo("title");
        assertThat(desk.list(clerk, ListQuestion.ALL, null, 10).items()).isEmpty();
        assertThat(sent(token, "key-1", DOCUMENTS, notice()).getStatus()).isEqualTo(201);
        for (String bad : List.of("{", "[]", "", "3"))
            assertThat(sent(token, "key-9", DOCUMENTS, bad).getStatus()).as(bad).isEqualTo(400);
    }

    @Test
    void 文件一起来_不是它说的那种文件不收() throws Exception {
        String token = token(clerk, Scope.REGISTER);
        assertThat(sent(token, "key-1", DOCUMENTS, file("通告.txt", "自三月二十日起调整。")).getStatus())
                .isEqualTo(201);
        assertThat(sent(token, "key-2", DOCUMENTS, file("通告.pdf", "不是PDF")).getStatus())
                .isEqualTo(422);
        var lines = desk.list(clerk, ListQuestion.ALL, null, 10).items();
        assertThat(lines).hasSize(1);
        assertThat(desk.read(clerk, lines.getFirst().id()).edition().content().files()).hasSize(1);
    }

    private static String file(String name, String words) {
        return JSON.writeValueAsString(
                Map.of(
                        "title",
                        "一份通告",
                        "files",
                        List.of(
                                Map.of(
                                        "name",
                                        name,
                                        "base64",
                                        Base64.getEncoder()
                                                .encodeToString(words.getBytes(UTF_8))))));
    }

    @Test
    void 发布了就通知_带签名_没收到的再发_编号不变() throws Exception {
        var heard = new ArrayList<Map<String, String>>();
        int[] answer = {500};
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                call -> {
                    var said = new TreeMap<String, String>();
                    for (String head : List.of("event", "delivery", "signature"))
                        said.put(head, call.getRequestHeaders().getFirst("Yangguang-" + head));
                    said.put("body", new String(call.getRequestBody().readAllBytes(), UTF_8));
                    heard.add(said);
                    call.sendResponseHeaders(answer[0], -1);
                    call.close();
                });
        server.start();
        try {
            var added =
                    hooks.add(leader, "http://127.0.0.1:" + server.getAddress().getPort() + "/");
            String secret = ((Hooks.Outcome.Added) added).secret();
            office.published(body);
            deliver.deliverAll();
            assertThat(heard)
                    .extracting(one -> one.get("event"))
                    .containsExactlyInAnyOrder(
                            "document.registered",
                            "document.submitted",
                            "document.approved",
                            "document.published");
            assertThat(hooks.of(leader).getFirst().line().waiting()).isEqualTo(4);
            assertThat(hooks.of(leader).getFirst().line().downSince()).isNotNull();
            deliver.deliverAll();
            assertThat(heard).hasSize(4);
            answer[0] = 204;
            clock.set(LocalDateTime.of(2018, 3, 7, 10, 3));
            deliver.deliverAll();
            assertThat(heard).hasSize(8);
            assertThat(heard.subList(4, 8))
                    .extracting(one -> one.get("delivery"))
                    .containsExactlyInAnyOrderElementsOf(
                            heard.subList(0, 4).stream().map(one -> one.get("delivery")).toList());
            assertThat(hooks.of(leader).getFirst().line().waiting()).isZero();
            for (var one : heard) assertThat(one.get("signature")).isEqualTo(signed(secret, one));
        } finally {
            server.stop(0);
        }
    }

    private static String signed(String secret, Map<String, String> heard) throws Exception {
        String moment = heard.getOrDefault("signature", "").replaceAll("^t=(\\d+),.*$", "$1");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        var signature = mac.doFinal((moment + "." + heard.get("body")).getBytes(UTF_8));
        return "t=" + moment + ",v1=" + HexFormat.of().formatHex(signature);
    }

    @Test
    void 一直收不到的停下来_重发又在排队_移除了不再发() {
        hooks.add(leader, "http://127.0.0.1:1/");
        office.published(body);
        for (int day = 8; day < 30; day++) {
            deliver.deliverAll();
            clock.set(java.time.LocalDate.of(2018, 3, day));
        }
        var hook = hooks.of(leader).getFirst();
        assertThat(hook.line().failed()).isEqualTo(4);
        assertThat(hook.line().waiting()).isZero();
        assertThat(hooks.retry(leader, hook.id())).isEqualTo(4);
        assertThat(hooks.of(leader).getFirst().line().waiting()).isEqualTo(4);
        hooks.remove(leader, hook.id());
        assertThat(hooks.of(leader)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.8.5/told", "http://192.168.1.9/", "http://[fd00::1]/"})
    void 内网网址没有允许就不能登记(String url) {
        var wrong = (Hooks.Outcome.Wrong) hooks.add(leader, url);
        assertThat(wrong.problems().all().getFirst().key()).isEqualTo("api.problem.url.own");
        assertThat(hooks.of(leader)).isEmpty();
    }

    @Test
    void 每一件事都通知() {
        hooks.add(leader, "https://oa.example.invalid/told");
        long id = office.submitted(body, "number", "青街通〔2018〕9号");
        takeBack.takeBack(clerk, id);
        office.submitDraft(body, id);
        schedule.schedule(leader, id, LocalDateTime.of(2018, 3, 8, 9, 0));
        schedule.cancel(leader, id);
        office.publish(body, id);
        end.end(leader, id, LocalDate.of(2018, 3, 20), "已经改为另一办法");
        withdraw.withdraw(leader, id, "内容有误", "");
        assertThat(
                        jdbc.sql("select event from api.delivery order by id")
                                .query(String.class)
                                .list())
                .containsExactly(
                        "document.registered",
                        "document.submitted",
                        "document.taken-back",
                        "document.submitted",
                        "document.approved",
                        "document.scheduled",
                        "document.unscheduled",
                        "document.published",
                        "document.ended",
                        "document.withdrawn");
    }

    @Test
    void 只有管理员_只管本单位_写错的在旁边说明() throws Exception {
        web.perform(get(ADDRESS)).andExpect(status().is3xxRedirection());
        web.perform(get(ADDRESS).with(As.viewer(clerk))).andExpect(status().isForbidden());
        token(clerk, Scope.STATE);
        long id = tokens.of(leader).getFirst().id();
        web.perform(get(ADDRESS).with(As.viewer(leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/tokens/" + id + "/revoke")));
        web.perform(get(ADDRESS).with(As.person(9, other, Role.ADMINISTRATOR)))
                .andExpect(content().string(not(containsString("/revoke"))));
        web.perform(
                        post(ADDRESS + "/tokens/" + id + "/revoke")
                                .with(csrf())
                                .with(As.person(9, other, Role.ADMINISTRATOR)))
                .andExpect(status().isNotFound());
        web.perform(
                        post(ADDRESS + "/tokens")
                                .with(csrf())
                                .with(As.viewer(leader))
                                .param("name", "系统<甲>")
                                .param("person", "999"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("person-problem")))
                .andExpect(content().string(containsString("scope-problem")))
                .andExpect(content().string(containsString("系统&lt;甲>")));
        web.perform(
                        post(ADDRESS + "/hooks")
                                .with(csrf())
                                .with(As.viewer(leader))
                                .param("url", "file:///etc/passwd"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("url-problem")));
        web.perform(
                        post(ADDRESS + "/hooks")
                                .with(csrf())
                                .with(As.viewer(leader))
                                .param("url", "https://oa.example.invalid/told"))
                .andExpect(status().isCreated())
                .andExpect(content().string(containsString("只显示这一次")));
        web.perform(get(ADDRESS).with(As.viewer(leader)))
                .andExpect(content().string(not(containsString("只显示这一次"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tokens",
                "/tokens/1/revoke",
                "/hooks",
                "/hooks/1/remove",
                "/hooks/1/retry"
            })
    void 每个动作要登录要角色要令牌(String act) throws Exception {
        web.perform(post(ADDRESS + act).with(csrf())).andExpect(status().is3xxRedirection());
        web.perform(post(ADDRESS + act).with(csrf()).with(As.viewer(clerk)))
                .andExpect(status().isForbidden());
        web.perform(post(ADDRESS + act).with(As.viewer(leader))).andExpect(status().isForbidden());
    }

    private MockHttpServletResponse sent(
            String token, String key, String address, @Nullable String body) throws Exception {
        var call =
                post(address)
                        .header("Authorization", "Bearer " + token)
                        .contentType("application/json");
        if (!key.isEmpty()) call.header("Idempotency-Key", key);
        if (body != null) call.content(body.getBytes(UTF_8));
        return web.perform(call).andReturn().getResponse();
    }

    private MockHttpServletResponse read(String token, String address) throws Exception {
        return web.perform(get(address).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsString(UTF_8));
    }
}
