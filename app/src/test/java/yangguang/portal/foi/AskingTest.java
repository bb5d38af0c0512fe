package yangguang.portal.foi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static yangguang.portal.foi.Citizen.IDENTITY;
import static yangguang.portal.foi.Citizen.WANTED;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.bodies.Bodies;
import yangguang.requests.Counter;
import yangguang.requests.Drafts;

@PlatformTest
@DisplayName("网上申请：一页一问，不用注册，不用脚本")
class AskingTest {
    @Autowired MockMvc web;
    @Autowired Counter counter;
    @Autowired Bodies bodies;
    @Autowired Drafts drafts;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    Citizen citizen;
    long body;
    String code;

    @BeforeEach
    void office() {
        clock.set(LocalDate.parse("2024-02-05"));
        body = counter.body("云溪县青禾街道办事处");
        code = bodies.byId(body).orElseThrow().code();
        citizen = new Citizen(web);
    }

    @Test
    void 入口写明期限和条文_不可缓存的令牌一个也没有() throws Exception {
        var page = citizen.open("/foi");
        assertThat(page.text()).contains("20个工作日", "第三十三条", "在线申请");
        assertThat(page.select("main input[name=_csrf]")).isEmpty();
        assertThat(citizen.last().getHeader("Set-Cookie")).isNull();
        assertThat(citizen.last().getHeader("Cache-Control")).contains("public");
        citizen.open("/foi/new?u=" + code);
        assertThat(citizen.last().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(citizen.last().getHeader("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void 五个问题之后核对_提交_得到编号和查询码() throws Exception {
        var check = fillIn();
        assertThat(check.text()).contains("尚未提交", WANTED, "1****************X", "138****5678");
        assertThat(check.text()).doesNotContain(IDENTITY, "13800005678");
        assertThat(check.text()).contains("最迟3月8日（周五）答复");
        assertThat(requests()).isZero();
        var receipt = citizen.send("/foi/check");
        assertThat(receipt.text()).contains("申请已提交", "2024-00001");
        assertThat(requests()).isOne();
    }

    @Test
    void 连按两次或者返回再提交_只有一件申请() throws Exception {
        fillIn();
        var first = citizen.send("/foi/check");
        var second = citizen.send("/foi/check");
        assertThat(second.select(".receipt").text()).isEqualTo(first.select(".receipt").text());
        assertThat(citizen.open("/foi/check").text()).contains("申请已提交");
        assertThat(citizen.open("/foi/ask/what").text()).contains("申请已提交");
        assertThat(requests()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "who, name, '', 请填写姓名",
        "who, identity, 110105194912310021, 校验",
        "who, phone, 12, 电话号码",
        "who, email, 不是邮箱, 电子邮箱",
        "what, description, '', 请写明要什么信息",
        "how, way, PAPER-ONLINE, 请选择",
        "how, way, ELECTRONIC-EMAIL, 电子邮箱",
        "kind, kind, KING, 请选择申请人类型",
        "proof, proof, '', 请选择怎样提供身份证明",
        "proof, proof, UPLOAD, 请选择身份证明"
    })
    void 填错的当场说清_已经打的字不丢(String question, String field, String typed, String said)
            throws Exception {
        begin();
        if (question.equals("who")) citizen.send("/foi/ask/kind", "kind", "PERSON");
        var page = citizen.send("/foi/ask/" + question, "title", "打好的标题", field, typed);
        assertThat(citizen.last().getStatus()).isEqualTo(422);
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.select(".errors").text()).contains(said);
        if (question.equals("what")) {
            assertThat(Objects.requireNonNull(page.getElementById("title")).val())
                    .isEqualTo("打好的标题");
        }
    }

    @Test
    void 全角的数字照收_改成半角() throws Exception {
        begin();
        citizen.send("/foi/ask/kind", "kind", "PERSON");
        citizen.send(
                "/foi/ask/who",
                "name",
                "欧阳小满",
                "identity",
                "１１０１０５１９４９１２３１００２Ｘ",
                "phone",
                "１３８　００００　５６７８");
        assertThat(citizen.last().getStatus()).isEqualTo(200);
        var page = citizen.open("/foi/ask/who");
        assertThat(page.text()).contains("1****************X");
        assertThat(Objects.requireNonNull(page.getElementById("phone")).val())
                .isEqualTo("138 0000 5678");
    }

    @Test
    void 选了电子邮件而没有邮箱的_提示在邮箱旁边() throws Exception {
        begin();
        var page = citizen.send("/foi/ask/how", "way", "ELECTRONIC-EMAIL");
        assertThat(page.select("#email-problem").text()).contains("请填写电子邮箱");
    }

    @Test
    void 谎报类型的文件不收_真的照片加密保存() throws Exception {
        begin();
        var lie =
                citizen.upload(
                        "/foi/ask/proof",
                        "身份证.jpg",
                        "我不是照片".getBytes(StandardCharsets.UTF_8),
                        "proof",
                        "UPLOAD");
        assertThat(citizen.last().getStatus()).isEqualTo(422);
        assertThat(lie.select(".errors").text()).contains("身份证.jpg");
        var sound = citizen.upload("/foi/ask/proof", "身份证.png", picture(), "proof", "UPLOAD");
        assertThat(sound.select("h1").text()).isEqualTo("您需要什么信息");
        assertThat(jdbc.sql("select count(*) from requests.draft_file").query(Long.class).single())
                .isOne();
    }

    @Test
    void 身份证明怎样提供_经办人看得到() throws Exception {
        fillIn();
        citizen.send("/foi/check");
        assertThat(caseOf("2024-00001")).contains("到窗口核验");
        fillIn();
        citizen.upload("/foi/ask/proof", "身份证.png", picture(), "proof", "UPLOAD");
        citizen.send("/foi/check");
        assertThat(caseOf("2024-00002")).contains("已上传，在案卷材料里").doesNotContain("到窗口核验");
    }

    private String caseOf(String number) throws Exception {
        var request = get("/desk/requests/{id}", idOf(number));
        var officer = As.viewer(Counter.officer(body));
        return web.perform(request.with(officer)).andReturn().getResponse().getContentAsString();
    }

    private long idOf(String number) {
        return jdbc.sql("select id from requests.request where serial = :serial")
                .param("serial", Integer.parseInt(number.substring(5)))
                .query(Long.class)
                .single();
    }

    @Test
    void 一千个字写得下_换行算一个() throws Exception {
        begin();
        var longest = ("字".repeat(99) + "\r\n").repeat(9) + "字".repeat(100);
        citizen.send("/foi/ask/what", "description", longest);
        assertThat(citizen.last().getStatus()).isEqualTo(200);
        var page = citizen.send("/foi/ask/what", "description", longest + "多");
        assertThat(page.select(".errors").text()).contains("最多 1000 个字");
    }

    @Test
    void 别人的申请打不开_过期的打不开也删得掉() throws Exception {
        fillIn();
        var saved = citizen.open("/foi/saved").select(".big").text();
        var other = new Citizen(web);
        assertThat(other.open("/foi/check").text()).doesNotContain(WANTED);
        other.open("/foi/resume");
        assertThat(other.send("/foi/resume", "code", "ABCDE-FGHJK-MNPQR").text())
                .contains("没有找到这份申请");
        assertThat(other.send("/foi/resume", "code", saved.toLowerCase()).text()).contains(WANTED);
        clock.set(LocalDate.parse("2024-02-20"));
        assertThat(citizen.open("/foi/check").select("h1").text()).isEqualTo("继续填写");
        drafts.deleteOld();
        assertThat(jdbc.sql("select count(*) from requests.draft").query(Long.class).single())
                .isZero();
    }

    @Test
    void 单位停止网上受理_入口说明别的办法_已填的也不能提交() throws Exception {
        fillIn();
        jdbc.sql(
                        """
                        insert into requests.practice
                            (body_id, online, fees, evidence_days, keep_years, payment)
                        select id, false, false, 30, 10, '' from bodies.body
                        """)
                .update();
        citizen.send("/foi/check");
        assertThat(requests()).isZero();
        var entry = new Citizen(web).open("/u/" + code + "/foi");
        assertThat(entry.text()).contains("暂不接受网上申请", "打印纸质申请表");
        assertThat(entry.select("a[href^=/foi/new]")).isEmpty();
    }

    @Test
    void 数据库里没有一个字是打出来的样子() throws Exception {
        fillIn();
        assertThat(rawBytes()).isNotEmpty().noneMatch(this::tellsOfTheApplicant);
        citizen.send("/foi/check");
        assertThat(rawBytes()).noneMatch(this::tellsOfTheApplicant);
    }

    private boolean tellsOfTheApplicant(String row) {
        return List.of(WANTED, "周安宁", IDENTITY, "13800005678").stream()
                .anyMatch(
                        word ->
                                row.contains(word)
                                        || row.contains(
                                                java.util.HexFormat.of()
                                                        .formatHex(
                                                                word.getBytes(
                                                                        StandardCharsets.UTF_8))));
    }

    private List<String> rawBytes() {
        return List.of(
                        "requests.draft",
                        "requests.draft_file",
                        "requests.request",
                        "requests.asked",
                        "requests.event",
                        "requests.paper",
                        "journal.entry",
                        "access.session",
                        "access.session_attributes")
                .stream()
                .flatMap(
                        table ->
                                jdbc
                                        .sql("select t::text from " + table + " t")
                                        .query(String.class)
                                        .list()
                                        .stream())
                .toList();
    }

    private void begin() throws Exception {
        citizen.open("/foi/new?u=" + code);
        citizen.send("/foi/new", "u", code);
    }

    private Document fillIn() throws Exception {
        return citizen.fillIn(code);
    }

    private long requests() {
        return jdbc.sql("select count(*) from requests.request").query(Long.class).single();
    }

    static byte[] picture() throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        var image =
                new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_INT_RGB);
        javax.imageio.ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
