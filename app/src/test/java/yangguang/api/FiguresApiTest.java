package yangguang.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.Office;
import yangguang.registers.KeepEntries;
import yangguang.registers.OtherFigures;
import yangguang.registers.RegisterBook;
import yangguang.reporting.AnnualTables;
import yangguang.reporting.Elsewhere;
import yangguang.reporting.WholeYear;
import yangguang.reporting.WritePart;

@DisplayName("外部系统接口：其他来源数据、年报报送")
@PlatformTest
class FiguresApiTest {
    private static final int YEAR = 2017;
    private static final String FIGURES = "/api/v1/office/figures";
    private static final String REPORT = "/api/v1/office/reports/" + YEAR;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvc web;
    @Autowired Office office;
    @Autowired Tokens tokens;
    @Autowired AnnualTables tables;
    @Autowired OtherFigures others;
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired WritePart write;
    @Autowired TestClock clock;

    long body;
    Viewer leader;
    Viewer officer;

    @BeforeEach
    void 一个街道的统计人员() {
        body = office.body("青禾街道办事处");
        office.hire(body);
        leader = Office.leader(body);
        officer = office.joined("乔木", body, Role.STATISTICIAN);
    }

    private String token(Viewer forWhom, Scope... scopes) {
        var names = Stream.of(scopes).map(Scope::scopeName).collect(Collectors.toSet());
        var made = tokens.make(leader, "审批系统", String.valueOf(forWhom.personId()), names);
        return ((Tokens.Outcome.Made) made).secret();
    }

    private static String figure(String indicator, String number, String day) {
        return JSON.writeValueAsString(Map.of("figures", List.of(one(indicator, number, day))));
    }

    private static Map<String, Object> one(String indicator, String number, String day) {
        return Map.of("figure", indicator, "number", number, "counted", day, "source", "审批系统");
    }

    private @Nullable BigDecimal inTable(String indicator) {
        return tables.table(body, YEAR).orElseThrow().figure(indicator).orElseThrow().number();
    }

    @Test
    void 送来的数进年报_同一个键只算一次_更正要写理由_原来的留着() throws Exception {
        String token = token(officer, Scope.FIGURES);
        var sent = figure("channel_gazette", "3", "2017-06-30");
        var first = sent(token, "key-1", FIGURES, sent);
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(sent(token, "key-1", FIGURES, sent).getContentAsString(UTF_8))
                .isEqualTo(first.getContentAsString(UTF_8));
        assertThat(inTable("channel_gazette")).isEqualByComparingTo("3");
        var figure = json(first).get("figures").get(0);
        String one = FIGURES + "/" + figure.get("id").asLong() + "/correction";
        var correction = new TreeMap<String, Object>(Map.of("version", 1, "number", "5"));
        var refused = sent(token, "key-2", one, JSON.writeValueAsString(correction));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(json(refused).get("problems").get(0).get("field").asString())
                .isEqualTo("reason");
        correction.put("reason", "漏报两条");
        var corrected = sent(token, "key-2", one, JSON.writeValueAsString(correction));
        assertThat(corrected.getStatus()).isEqualTo(200);
        assertThat(json(corrected).get("version").asInt()).isEqualTo(2);
        assertThat(inTable("channel_gazette")).isEqualByComparingTo("5");
        var late = sent(token, "key-3", one, JSON.writeValueAsString(correction));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(json(late).get("number").asString()).isEqualTo("5");
    }

    @Test
    void 一个错的全都不要_错在第几个哪一项写明() throws Exception {
        String token = token(officer, Scope.FIGURES);
        var body =
                JSON.writeValueAsString(
                        Map.of(
                                "figures",
                                List.of(
                                        one("channel_gazette", "3", "2017-06-30"),
                                        one("channel_gazette", "-3", "2017-06-30"),
                                        one("t2_new_total", "1", "2017-06-30"),
                                        one("channel_gazette", "三", "2019-06-30"))));
        var refused = sent(token, "key-1", FIGURES, body);
        assertThat(refused.getStatus()).isEqualTo(422);
        var at = json(refused).get("problems").valueStream().map(one -> one.get("at").asInt());
        assertThat(at).contains(1, 2, 3).doesNotContain(0);
        assertThat(inTable("channel_gazette")).isNull();
        for (String bad : List.of("{}", "{\"figures\":[]}", "{\"figures\":3}"))
            assertThat(sent(token, "key-2", FIGURES, bad).getStatus()).as(bad).isEqualTo(422);
        assertThat(sent(token, "key-2", FIGURES, "[").getStatus()).isEqualTo(400);
    }

    @Test
    void 没有权限没有角色没有令牌的进不来_别的单位的和别的登记簿的改不了() throws Exception {
        var sent = figure("channel_gazette", "3", "2017-06-30");
        assertThat(sent(token(officer, Scope.STATE), "key-1", FIGURES, sent).getStatus())
                .isEqualTo(403);
        var role = sent(token(leader, Scope.FIGURES), "key-1", FIGURES, sent);
        assertThat(json(role).get("role").asString()).isEqualTo("STATISTICIAN");
        assertThat(sent("yg_nobody", "key-1", FIGURES, sent).getStatus()).isEqualTo(401);
        String token = token(officer, Scope.FIGURES, Scope.REPORT_STATE, Scope.SUBMIT_REPORT);
        long other = office.body("柳桥街道办事处");
        var foreign =
                new Elsewhere(keep, book)
                        .add(
                                new Viewer(
                                        8, "程远", other, Set.of(Role.STATISTICIAN), Set.of(other)),
                                "channel_gazette",
                                LocalDate.of(YEAR, 6, 1),
                                BigDecimal.ONE,
                                "台账");
        var correction = "{\"version\":1,\"number\":\"9\",\"reason\":\"改\"}";
        assertThat(
                        sent(
                                        token,
                                        "key-1",
                                        FIGURES + "/" + foreign.id() + "/correction",
                                        correction)
                                .getStatus())
                .isEqualTo(404);
        assertThat(read(token(officer, Scope.FIGURES), REPORT).getStatus()).isEqualTo(403);
        assertThat(read("yg_nobody", REPORT).getStatus()).isEqualTo(401);
        assertThat(sent("yg_nobody", "key-1", REPORT + "/submission", null).getStatus())
                .isEqualTo(401);
    }

    @Test
    void 阻断关系不成立的接口也报不出去_改好了同一个键可以再来() throws Exception {
        String token = token(officer, Scope.FIGURES, Scope.REPORT_STATE, Scope.SUBMIT_REPORT);
        assertThat(json(read(token, REPORT)).get("state").asString()).isEqualTo("NOT_BEGUN");
        var wrong = sent(token, "key-1", FIGURES, figure("channel_gazette", "3", "2017-03-01"));
        assertThat(wrong.getStatus()).isEqualTo(201);
        clock.set(LocalDate.of(YEAR + 1, 1, 10));
        new WholeYear(tables, others, new Elsewhere(keep, book))
                .fill(officer, YEAR, write, "problems");
        var refused = sent(token, "key-2", REPORT + "/submission", null);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(json(refused).get("findings").valueStream())
                .anyMatch(one -> one.get("severity").asString().equals("BLOCKING"));
        assertThat(json(read(token, REPORT)).get("submission").asInt()).isZero();
        var figure = json(wrong).get("figures").get(0);
        assertThat(
                        sent(
                                        token,
                                        "key-3",
                                        FIGURES + "/" + figure.get("id") + "/correction",
                                        "{\"version\":1,\"number\":\"0\",\"reason\":\"公报没有刊登\"}")
                                .getStatus())
                .isEqualTo(200);
        var submitted = sent(token, "key-2", REPORT + "/submission", null);
        assertThat(submitted.getStatus()).isEqualTo(200);
        assertThat(json(submitted).get("state").asString()).isEqualTo("SUBMITTED");
        assertThat(sent(token, "key-4", REPORT + "/submission", null).getStatus()).isEqualTo(409);
    }

    @Test
    void 一年没有过完的报不出去() throws Exception {
        String token = token(officer, Scope.SUBMIT_REPORT);
        clock.set(LocalDate.of(YEAR, 12, 31));
        var early = sent(token, "key-1", REPORT + "/submission", null);
        assertThat(early.getStatus()).isEqualTo(409);
        assertThat(json(early).get("from").asString()).isEqualTo("2018-01-01");
        assertThat(sent(token, "key-2", "/api/v1/office/reports/1999/submission", null).getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse sent(
            String token, String key, String address, @Nullable String body) throws Exception {
        var call =
                post(address)
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", key)
                        .contentType("application/json");
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
