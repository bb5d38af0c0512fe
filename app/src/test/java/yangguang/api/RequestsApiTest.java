package yangguang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangguang.PlatformTest;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.Office;
import yangguang.requests.Counter;
import yangguang.requests.Request;

@DisplayName("外部系统接口：依申请公开")
@PlatformTest
class RequestsApiTest {
    private static final String REQUESTS = "/api/v1/office/requests";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvc web;
    @Autowired Counter counter;
    @Autowired Office office;
    @Autowired Tokens tokens;
    @Autowired Hooks hooks;
    @Autowired JdbcClient jdbc;

    long body;
    long other;
    Viewer admin;
    Viewer officer;
    Viewer head;
    Request request;

    @BeforeEach
    void 一件申请和办理的人() {
        body = counter.body("云溪县青禾街道办事处");
        other = counter.body("云溪县柳桥街道办事处");
        officer = office.joined("林小满", body, Role.REQUEST_OFFICER);
        head = office.joined("赵启明", body, Role.APPROVER, Role.REQUEST_OFFICER);
        admin = Counter.person(90, "管理", body, Role.ADMINISTRATOR);
        request = counter.at("2024-03-01", body);
    }

    @Test
    void 读得到办到哪一步和下一步_读不到申请人和谁写的话() throws Exception {
        String token = token(officer, Scope.CASES);
        var list = read(token, REQUESTS);
        var one = read(token, REQUESTS + "/" + request.id());
        assertThat(json(list).get("requests").get(0).get("number").asString())
                .isEqualTo("2024-00001");
        assertThat(json(one).get("due").asString()).isEqualTo("2024-03-29");
        assertThat(json(one).get("log").get(0).get("step").asString()).isEqualTo("submitted");
        assertThat(json(one).get("steps").findValuesAsString("step")).contains("correction-asked");
        for (var answer : List.of(list, one))
            assertThat(text(answer)).doesNotContain("𠮷", "13800005678", "验收", "林小满");
        assertThat(readings()).isZero();
    }

    @Test
    void 申请人只给有那项权限的令牌_每次都记入记录() throws Exception {
        var address = REQUESTS + "/" + request.id() + "/applicant";
        var refused = read(token(officer, Scope.CASES), address);
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(json(refused).get("scope").asString()).isEqualTo("requests.applicant");
        assertThat(readings()).isZero();
        assertThat(text(read(token(officer, Scope.APPLICANT), address))).contains("13800005678");
        assertThat(readings()).isOne();
    }

    @Test
    void 登记收到的申请_同一个键只登记一件_不给查询码() throws Exception {
        String token = token(officer, Scope.RECEIVE, Scope.CASES);
        var first = sent(token, "k1", REQUESTS, form());
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(json(first).get("number").asString()).isEqualTo("2024-00002");
        assertThat(text(sent(token, "k1", REQUESTS, form()))).isEqualTo(text(first));
        assertThat(json(read(token, REQUESTS + "?view=all")).get("requests").size()).isEqualTo(2);
        assertThat(text(first)).doesNotContain("queryCode", "𠮷");
        assertThat(jdbc.sql("select answer from api.call").query(String.class).list())
                .noneMatch(answer -> answer.contains("13800005678"));
    }

    @Test
    void 缺了申请内容或者证件号不对的说明在哪一项_什么也不登记() throws Exception {
        String token = token(officer, Scope.RECEIVE, Scope.CASES);
        var wrong = form();
        wrong.put("identity", "110105194912310021");
        wrong.put("description", "");
        var refused = sent(token, "k1", REQUESTS, wrong);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(json(refused).get("problems").findValuesAsString("field"))
                .contains("identity", "description");
        assertThat(json(read(token, REQUESTS + "?view=all")).get("requests").size()).isOne();
    }

    @Test
    void 合法的环节改动期限_违法的拒绝并说明哪一条() throws Exception {
        String token = token(officer, Scope.STEP);
        var early =
                sent(
                        token,
                        "k1",
                        step("correction-arrived"),
                        Map.of("on", "2024-03-01", "text", "补充"));
        assertThat(early.getStatus()).isEqualTo(409);
        assertThat(json(early).get("article").asString()).contains("条");
        assertThat(json(early).get("title").asString())
                .contains(json(early).get("article").asString());
        var asked = Map.of("on", "2024-03-01", "items", "请说明要哪一年的", "answerBy", "2024-03-22");
        var done = sent(token, "k2", step("correction-asked"), asked);
        assertThat(done.getStatus()).isEqualTo(200);
        assertThat(json(done).get("standing").asString()).isEqualTo("AWAITING_CORRECTION");
        assertThat(json(done).get("due").isNull()).isTrue();
        assertThat(text(sent(token, "k2", step("correction-asked"), asked))).isEqualTo(text(done));
        assertThat(sent(token, "k3", step("correction-asked"), Map.of()).getStatus())
                .isEqualTo(422);
        assertThat(sent(token, "k4", step("no-such-step"), Map.of()).getStatus()).isEqualTo(404);
    }

    @Test
    void 延期由负责人批准_接口也不例外_本人提的不能自己批() throws Exception {
        String proposes = token(head, Scope.STEP);
        assertThat(
                        sent(proposes, "k1", step("extension-proposed"), Map.of("reason", "量大"))
                                .getStatus())
                .isEqualTo(200);
        var on = Map.of("on", "2024-03-01");
        var byOfficer = sent(token(officer, Scope.STEP), "k1", step("extended"), on);
        assertThat(byOfficer.getStatus()).isEqualTo(403);
        assertThat(json(byOfficer).get("role").asString()).isEqualTo("APPROVER");
        assertThat(sent(proposes, "k2", step("extended"), on).getStatus()).isEqualTo(409);
    }

    @ParameterizedTest(name = "{0} 要 {1}")
    @CsvSource({
        "'', requests.receive",
        "/{id}/steps/noted, requests.step",
    })
    void 权限不对的说明缺哪一项(String rest, String scope) throws Exception {
        var address = REQUESTS + rest.replace("{id}", String.valueOf(request.id()));
        var refused = sent(token(officer, Scope.CASES), "k1", address, Map.of("text", "记"));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(json(refused).get("scope").asString()).isEqualTo(scope);
        assertThat(sent("yg_nobody", "k1", address, Map.of()).getStatus()).isEqualTo(401);
    }

    @Test
    void 别的单位的申请读不到也办不了() throws Exception {
        var theirs = office.joined("何晓舟", other, Role.REQUEST_OFFICER);
        var made =
                tokens.make(
                        Counter.person(91, "管理", other, Role.ADMINISTRATOR),
                        "办公系统",
                        String.valueOf(theirs.personId()),
                        Set.of("requests.read", "requests.step", "requests.applicant"));
        String token = ((Tokens.Outcome.Made) made).secret();
        var address = REQUESTS + "/" + request.id();
        assertThat(json(read(token, REQUESTS)).get("requests").size()).isZero();
        assertThat(read(token, address).getStatus()).isEqualTo(404);
        assertThat(read(token, address + "/applicant").getStatus()).isEqualTo(404);
        assertThat(sent(token, "k1", step("noted"), Map.of("text", "记")).getStatus())
                .isEqualTo(404);
        assertThat(readings()).isZero();
    }

    @Test
    void 申请有进展时告诉通知地址_不带申请人的话_内部的不告诉() throws Exception {
        assertThat(hooks.add(admin, "http://localhost:9/told"))
                .isInstanceOf(Hooks.Outcome.Added.class);
        String token = token(officer, Scope.STEP);
        sent(token, "k1", step("noted"), Map.of("text", "内部的话"));
        sent(
                token,
                "k2",
                step("correction-asked"),
                Map.of("on", "2024-03-01", "items", "请说明", "answerBy", "2024-03-22"));
        var payloads = jdbc.sql("select payload from api.delivery").query(String.class).list();
        assertThat(payloads)
                .singleElement()
                .asString()
                .contains("request.correction-asked", "2024-00001");
        assertThat(payloads.getFirst()).doesNotContain("请说明", "𠮷");
    }

    private Map<String, Object> form() {
        var form = new TreeMap<String, Object>(Counter.form());
        form.put("channel", "in-person");
        form.put("submittedOn", "2024-03-01");
        form.put("spoken", false);
        return form;
    }

    private String step(String word) {
        return REQUESTS + "/" + request.id() + "/steps/" + word;
    }

    private String token(Viewer forWhom, Scope... scopes) {
        var names = new ArrayList<String>();
        for (Scope scope : scopes) names.add(scope.scopeName());
        var made =
                tokens.make(admin, "办公系统", String.valueOf(forWhom.personId()), Set.copyOf(names));
        return ((Tokens.Outcome.Made) made).secret();
    }

    private MockHttpServletResponse read(String token, String address) throws Exception {
        return web.perform(get(address).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse sent(
            String token, String key, String address, Map<String, ?> body) throws Exception {
        return web.perform(
                        post(address)
                                .header("Authorization", "Bearer " + token)
                                .header("Idempotency-Key", key)
                                .contentType("application/json")
                                .content(JSON.writeValueAsString(body)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(text(answer));
    }

    private long readings() {
        return jdbc.sql("select count(*) from journal.entry where what = 'request.read'")
                .query(Long.class)
                .single();
    }
}
