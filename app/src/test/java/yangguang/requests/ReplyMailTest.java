package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.journal.Actor;
import yangguang.law.clocks.Channel;
import yangguang.law.clocks.Delivery;
import yangguang.messages.MessageFailed;
import yangguang.messages.Outbox;
import yangguang.pages.Templates;

@PlatformTest
@DisplayName("电子邮件送达：附答复书，没有发出的换一种方式")
class ReplyMailTest {
    private static final String DAY = "2024-03-01";

    @Autowired Counter counter;
    @Autowired WriteReply write;
    @Autowired DecideReply decide;
    @Autowired SendReply send;
    @Autowired DeliverReply deliver;
    @Autowired Practices practices;
    @Autowired Outbox outbox;
    @Autowired Cases cases;
    @Autowired RequestRecords records;
    @Autowired ReplyRecords replies;
    @Autowired PaperRecords papers;
    @Autowired Papers kept;
    @Autowired ReplyPlace place;
    @Autowired ReplyMail unset;
    @Autowired Bodies bodies;
    @Autowired Templates templates;
    @Autowired SiteAddress site;
    @Autowired RequestTasks tasks;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc mvc;

    ReplyMail mail;
    Viewer officer;
    Request request;

    @BeforeEach
    void 一件已签发的答复() {
        mail = mailOf(new SiteAddress("www.example.gov.cn"));
        long body = counter.body("云溪县青禾街道办事处");
        officer = Counter.officer(body);
        practices.set(
                new Actor.CommandLine("test"),
                body,
                new Practice("青街公复", true, false, 30, 10, "", Counter.REMINDERS));
        request = approved("lin@example.com");
    }

    private ReplyMail mailOf(SiteAddress address) {
        return new ReplyMail(() -> true, outbox, cases, records, replies, papers, address);
    }

    private Request approved(String email) {
        var form = new HashMap<>(Counter.form());
        form.put("email", email);
        var asked = new AskedForm(form).asked();
        var one = counter.in(DAY, officer.bodyId(), Channel.IN_PERSON, asked);
        var reply = new ReplyForm(Map.of("outcome", "D6", "reasons", "属于讨论记录"));
        assertThat(write.propose(officer, one.id(), reply)).isInstanceOf(Stepping.Done.class);
        assertThat(decide.approve(Counter.head(officer.bodyId()), one.id(), 1))
                .isInstanceOf(Stepping.Done.class);
        return one;
    }

    @Test
    void 由本平台发出的附答复书_内容密封() {
        sentByMail();
        assertThat(files()).isEqualTo(1);
        assertThat(jdbc.sql("select f::text from messages.file f").query(String.class).single())
                .contains("application/pdf")
                .doesNotContain("青街公复");
    }

    @Test
    void 提供的信息邮件放不下的_只附答复书并说明在哪里下载() {
        released(9_000_000);
        assertThat(mail.problems(request, Delivery.BY_EMAIL, LocalDate.parse(DAY)).all()).isEmpty();
        var sent = sentByMail();
        assertThat(files()).isEqualTo(1);
        assertThat(mail.files(sent, sent.log().getLast().deed()).left()).isEqualTo(1);
    }

    @Test
    void 本站没有域名_放不下的换一种方式送达() {
        var nowhere = mailOf(new SiteAddress(""));
        var today = LocalDate.parse(DAY);
        released(1_000);
        assertThat(nowhere.problems(request, Delivery.BY_EMAIL, today).all()).isEmpty();
        released(9_000_000);
        assertThat(nowhere.problems(request, Delivery.BY_EMAIL, today).has("delivery")).isTrue();
    }

    private void released(int size) {
        var paper =
                new NewPaper(
                        request.id(),
                        Paper.Kind.RELEASED,
                        null,
                        "验收报告.pdf",
                        "pdf",
                        new byte[size],
                        false,
                        null);
        transaction.executeWithoutResult(_ -> kept.keep(officer.actor(), request, paper));
    }

    @Test
    void 退信从消息清单一步到登记_别的单位和别的岗位没有() {
        var key = ReplyMail.key(sentByMail());
        assertThat(place.of(officer, key))
                .contains("/desk/requests/" + request.id() + "/delivery#failed");
        assertThat(place.of(officer, "request " + request.id() + " submitted 1 email")).isEmpty();
        var approver = Counter.person(14, "何签发", officer.bodyId(), Role.APPROVER);
        assertThat(place.of(approver, key)).isEmpty();
        assertThat(place.of(Counter.officer(counter.body("云溪县柳桥街道办事处")), key)).isEmpty();
    }

    @Test
    void 没有设置邮件服务器的只登记_不附文件() {
        assertThat(unset.sends()).isFalse();
        assertThat(unset.problems(request, Delivery.BY_EMAIL, LocalDate.parse("2024-02-29")).all())
                .isEmpty();
        var sent = sent(Delivery.BY_EMAIL);
        assertThat(unset.files(sent, sent.log().getLast().deed()).files()).isEmpty();
        assertThat(files()).isZero();
    }

    @Test
    void 发出日期只能是今天_没有邮箱的换一种方式() {
        var yesterday = LocalDate.parse(DAY).minusDays(1);
        assertThat(mail.problems(request, Delivery.BY_EMAIL, yesterday).has("on")).isTrue();
        assertThat(mail.problems(request, Delivery.BY_POST, yesterday).isEmpty()).isTrue();
        var without = approved("");
        assertThat(mail.problems(without, Delivery.BY_EMAIL, LocalDate.parse(DAY)).has("delivery"))
                .isTrue();
    }

    @Test
    void 邮寄的不附文件() {
        var sent = sent(Delivery.BY_POST);
        assertThat(mail.files(sent, sent.log().getLast().deed()).files()).isEmpty();
    }

    @Test
    void 没有发出的成为待办_换一种方式以后不再是() throws Exception {
        var sent = sentByMail();
        assertThat(toSendAgain()).isEmpty();
        delivery().andExpect(content().string(containsString("邮件等待发出")));
        failed(ReplyMail.key(sent));
        assertThat(toSendAgain()).hasSize(1);
        delivery()
                .andExpect(content().string(containsString("邮件没有发出")))
                .andExpect(content().string(not(containsString("邮件等待发出"))));
        var day = LocalDate.parse(DAY);
        deliver.failed(officer, request.id(), day, "邮箱不存在");
        assertThat(toSendAgain()).hasSize(1);
        deliver.again(officer, request.id(), Delivery.BY_POST, day, "EMS 0001");
        assertThat(toSendAgain()).isEmpty();
        failed(ReplyMail.key(sent));
        assertThat(toSendAgain()).as("what failed is no longer the last attempt").isEmpty();
    }

    private Request sentByMail() {
        var sent = sent(Delivery.BY_EMAIL);
        var tell = new TellApplicant(records, bodies, outbox, templates, site, mail);
        var deed = sent.log().getLast().deed();
        var moved = new RequestMoved(officer.actor(), sent, deed, null, List.of(), true);
        transaction.executeWithoutResult(_ -> tell.on(moved));
        return sent;
    }

    private Request sent(Delivery way) {
        var sent = send.send(officer, request.id(), way, LocalDate.parse(DAY), "");
        assertThat(sent).isInstanceOf(Stepping.Done.class);
        return ((Stepping.Done) sent).request();
    }

    private void failed(String key) {
        jdbc.sql(
                        """
                        update messages.delivery set state = 'FAILED', cause = 'REFUSED'
                         where record = (select id from messages.message where key = :key)
                        """)
                .param("key", key)
                .update();
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new MessageFailed(key, officer.bodyId())));
    }

    private List<Task> toSendAgain() {
        return tasks.tasks(officer).stream()
                .filter(task -> task.kind().equals("requests.task.send-again"))
                .toList();
    }

    private org.springframework.test.web.servlet.ResultActions delivery() throws Exception {
        return mvc.perform(
                get("/desk/requests/" + request.id() + "/delivery").with(As.viewer(officer)));
    }

    private long files() {
        return jdbc.sql("select count(*) from messages.file").query(Long.class).single();
    }
}
