package yangguang.messages.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.bodies.AddBody;
import yangguang.bodies.Body;
import yangguang.bodies.BodyFacts;
import yangguang.bodies.BodyKind;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.journal.JournalEntry;
import yangguang.journal.JournalFilter;
import yangguang.messages.Delivery;
import yangguang.messages.Outbox;
import yangguang.messages.OutgoingMessage;
import yangguang.messages.Way;

@PlatformTest
@DisplayName("设置：邮件和短信")
class MessagePagesTest {
    private static final String PAGE = "/desk/settings/messages";

    @Autowired MockMvc web;
    @Autowired AddBody addBody;
    @Autowired Outbox outbox;
    @Autowired Journal journal;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    private long county;
    private long office;
    private long ours;
    private long above;

    @BeforeEach
    void twoFailures() {
        var top = added(null, "甲县人民政府");
        county = added(top, "丙局");
        office = added(county, "乙街道办事处");
        ours = failed("request 1 receipt", office);
        above = failed("request 2 receipt", county);
    }

    @Test
    void 没有登录的进不来() throws Exception {
        web.perform(get(PAGE)).andExpect(header().string("Location", startsWith("/sign-in")));
        web.perform(post(PAGE + "/" + ours + "/retry").with(csrf()))
                .andExpect(redirectedUrl("/sign-in"));
        assertThat(state("request 1 receipt")).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void 不是管理员的看不到也做不了() throws Exception {
        var editor = As.person(2, office, Role.EDITOR, Role.APPROVER, Role.SUPERVISOR);
        for (var address : List.of("", "/" + ours + "/give-up"))
            web.perform(get(PAGE + address).with(editor)).andExpect(status().isForbidden());
        for (var act : List.of("/retry", "/" + ours + "/retry", "/" + ours + "/give-up"))
            web.perform(post(PAGE + act).with(editor).with(csrf()))
                    .andExpect(status().isForbidden());
        assertThat(state("request 1 receipt")).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void 管理员只看得到自己管的单位_看不到收件人() throws Exception {
        web.perform(get(PAGE).with(administrator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("request 1 receipt")))
                .andExpect(content().string(not(containsString("request 2 receipt"))))
                .andExpect(content().string(containsString("拒收")))
                .andExpect(content().string(containsString("550")))
                .andExpect(content().string(containsString("yangguang.mail")))
                .andExpect(content().string(not(containsString("example.com"))));
        web.perform(get(PAGE).with(As.person(3, county, Role.ADMINISTRATOR)))
                .andExpect(content().string(containsString("request 1 receipt")))
                .andExpect(content().string(containsString("request 2 receipt")));
    }

    @Test
    void 别的单位的消息对管理员不存在() throws Exception {
        web.perform(get(PAGE + "/" + above + "/give-up").with(administrator()))
                .andExpect(status().isNotFound());
        for (var act : List.of("/retry", "/give-up"))
            web.perform(post(PAGE + "/" + above + act).with(administrator()).with(csrf()))
                    .andExpect(status().isNotFound());
        web.perform(post(PAGE + "/retry").with(administrator()).with(csrf()))
                .andExpect(redirectedUrl(PAGE));
        assertThat(state("request 1 receipt")).isEqualTo(Delivery.State.WAITING);
        assertThat(state("request 2 receipt")).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void 再试两次只算一次_记入办理记录() throws Exception {
        for (int n = 0; n < 2; n++)
            web.perform(post(PAGE + "/" + ours + "/retry").with(administrator()).with(csrf()))
                    .andExpect(redirectedUrl(PAGE));
        assertThat(state("request 1 receipt")).isEqualTo(Delivery.State.WAITING);
        assertThat(outbox.state("request 1 receipt").get().tries()).isZero();
        assertThat(acts()).containsExactly("message.retried");
    }

    @Test
    void 放弃前先问_放弃后清除_再试就晚了() throws Exception {
        web.perform(get(PAGE + "/" + ours + "/give-up").with(administrator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("不能恢复")));
        for (var act : List.of("/give-up", "/give-up", "/retry"))
            web.perform(post(PAGE + "/" + ours + act).with(administrator()).with(csrf()))
                    .andExpect(redirectedUrl(PAGE));
        assertThat(state("request 1 receipt")).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(acts()).containsExactly("message.given-up");
        assertThat(sealed(ours)).isZero();
        assertThat(sealed(above)).isEqualTo(3);
    }

    @Test
    void 没有编号的和不存在的() throws Exception {
        web.perform(get(PAGE + "/999/give-up").with(administrator()))
                .andExpect(status().isNotFound());
        web.perform(get(PAGE + "?before=abc").with(administrator()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void 失败太多时分页() throws Exception {
        for (int n = 10; n < 70; n++) failed("request " + n + " receipt", office);
        web.perform(get(PAGE).with(administrator()))
                .andExpect(content().string(containsString("request 69 receipt")))
                .andExpect(content().string(not(containsString("request 19 receipt"))))
                .andExpect(content().string(containsString("before=")));
    }

    private RequestPostProcessor administrator() {
        return As.person(1, office, Role.ADMINISTRATOR);
    }

    private Delivery.State state(String key) {
        return outbox.state(key).orElseThrow().state();
    }

    /** As the program leaves it after a refusal. */
    private long failed(String key, long body) {
        var message =
                new OutgoingMessage(
                        key, body, Way.EMAIL, "lin.xiaoman@example.com", "收到申请", "已收到您的申请。");
        transaction.executeWithoutResult(_ -> outbox.queue(message));
        return jdbc.sql(
                        """
                        update messages.delivery
                           set state = 'FAILED', cause = 'REFUSED', code = 550, tries = 1
                         where record = (select id from messages.message where key = :key)
                        returning record
                        """)
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private int sealed(long id) {
        return jdbc.sql(
                        "select num_nonnulls(recipient, subject, text) from messages.message where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private List<String> acts() {
        return journal.entries(Set.of(office), JournalFilter.all(), "", 100).items().stream()
                .map(JournalEntry::what)
                .filter(what -> what.startsWith("message."))
                .toList();
    }

    private long added(@Nullable Long parent, String name) {
        var facts = BodyFacts.named(name, BodyKind.SUBDISTRICT);
        var added = addBody.add(parent, facts, new Actor.CommandLine("test"));
        Body body = ((AddBody.Outcome.Added) added).body();
        return body.id();
    }
}
