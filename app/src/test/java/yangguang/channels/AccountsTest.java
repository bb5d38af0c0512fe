package yangguang.channels;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.NotAllowed;
import yangguang.access.Task;
import yangguang.access.Viewer;
import yangguang.channels.Errands.Standing;
import yangguang.documents.Document;
import yangguang.documents.Office;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.WithdrawDocument;
import yangguang.files.Files;
import yangguang.messages.Cause;
import yangguang.messages.Deliveries;
import yangguang.messages.LineState;
import yangguang.outside.Outside;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problem;
import yangguang.tally.Tally;

@DisplayName("渠道账号：发布有回执，不通有说明，撤下处处撤下")
@PlatformTest
class AccountsTest {
    private static final Map<String, String> KEYS =
            Map.of("AppID", "wx1", "AppSecret", "only-the-office-knows");

    @Autowired Office office;
    @Autowired Accounts accounts;
    @Autowired Errands errands;
    @Autowired AccountTasks tasks;
    @Autowired Copies copies;
    @Autowired WithdrawDocument withdraw;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    @Autowired Deliveries deliveries;
    @Autowired AccountRecords records;
    @Autowired CopyRecords copyRecords;
    @Autowired PublishedDocuments published;
    @Autowired Files files;
    @Autowired Outside outside;
    @Autowired ApplicationEventPublisher events;
    @Autowired Tally tally;

    FakeAccounts server;
    DeliverErrands deliver;
    long body;

    @BeforeEach
    void 一个单位() throws IOException {
        server = new FakeAccounts();
        var adapters =
                List.of(
                        new WeChatAdapter(server.address()),
                        new WeiboAdapter(outside, server.address()));
        deliver =
                new DeliverErrands(
                        deliveries,
                        records,
                        accounts,
                        errands,
                        copyRecords,
                        published,
                        files,
                        adapters,
                        events,
                        clock,
                        "www.example.cn");
        body = office.body("青禾街道办事处");
    }

    @AfterEach
    void 关掉() {
        server.close();
    }

    @Test
    void 草稿_发布_审核通过才登记_带回执和网址_只计一次() {
        enter(Channel.WECHAT, KEYS);
        var document = office.published(body);
        assertThat(errands.publish(Office.clerk(body), document.id(), Channel.WECHAT)).isTrue();
        assertThat(errands.publish(Office.clerk(body), document.id(), Channel.WECHAT)).isFalse();
        deliver.deliverAll();
        assertThat(of(document)).isEmpty();
        var waits = (Standing.Waits) requireNonNull(errands.of(document).get(Channel.WECHAT));
        assertThat(waits.line().cause()).isEqualTo(Cause.UNDER_WAY);
        assertThat(waits.line().downSince()).isNull();
        server.pass();
        later();
        deliver.deliverAll();
        later();
        deliver.deliverAll();
        var copy = of(document).getFirst();
        assertThat(copy.place()).isEqualTo("http://mp.weixin.qq.com/s/a");
        assertThat(copy.recordedBy()).isEqualTo("林小满");
        assertThat(received(copy).receipt().id()).isEqualTo("ARTICLE");
        assertThat(server.paths())
                .filteredOn(path -> path.endsWith("/add") || path.endsWith("/submit"))
                .containsExactly("/cgi-bin/draft/add", "/cgi-bin/freepublish/submit");
        assertThat(server.asked)
                .anySatisfy(
                        one ->
                                assertThat(one.body())
                                        .contains("垃圾收运时间", "COVER", "https://www.example.cn/"));
        assertThat(tally.sums(Set.of(body), copy.on(), copy.on()).get("channel_wechat"))
                .isEqualByComparingTo("1");
        assertThat(errands.of(document).get(Channel.WECHAT)).isInstanceOf(Standing.There.class);
    }

    @Test
    void 交出以后被杀_先看是不是已经发了_不发第二次() {
        enter(Channel.WECHAT, KEYS);
        var document = office.published(body);
        errands.publish(Office.clerk(body), document.id(), Channel.WECHAT);
        jdbc.sql("update channels.errand set progress = 'submit DRAFT' where work = 'PUBLISH'")
                .update();
        String address = "https://www.example.cn" + line(document);
        server.answer(
                "/cgi-bin/freepublish/batchget",
                ("{'total_count':1,'item_count':1,'item':[{'article_id':'ARTICLE','content':"
                                + "{'news_item':[{'title':'%s','content_source_url':'%s','url':"
                                + "'http://mp.weixin.qq.com/s/a','is_deleted':false}]},"
                                + "'update_time':1}]}")
                        .formatted(document.title(), address));
        deliver.deliverAll();
        assertThat(of(document)).hasSize(1);
        assertThat(server.paths())
                .doesNotContain("/cgi-bin/draft/add", "/cgi-bin/freepublish/submit");
    }

    @Test
    void 不通的队留着_说从什么时候起_通了就发() throws IOException {
        enter(Channel.WECHAT, KEYS);
        deliver.deliverAll();
        var document = office.published(body);
        server.away();
        var began = clock.instant();
        errands.publish(Office.clerk(body), document.id(), Channel.WECHAT);
        deliver.deliverAll();
        later();
        deliver.deliverAll();
        assertThat(line().waiting()).isEqualTo(1);
        assertThat(line().downSince()).isEqualTo(began);
        assertThat(line().cause()).isEqualTo(Cause.UNREACHABLE);
        assertThat(kinds(Office.leader(body))).containsExactly("channels.task.account.WECHAT");
        assertThat(kinds(Office.clerk(body))).isEmpty();
        server.back();
        server.pass();
        accounts.again(Office.leader(body), account());
        deliver.deliverAll();
        assertThat(of(document)).hasSize(1);
        assertThat(line()).isEqualTo(LineState.EMPTY);
    }

    @Test
    void 凭据不对的说出来_换了凭据就发() {
        String no = "{'errcode':40125,'errmsg':'invalid appsecret rid: 1'}";
        server.answer("/cgi-bin/token", no);
        server.answer("/cgi-bin/stable_token", no);
        enter(Channel.WECHAT, KEYS);
        deliver.deliverAll();
        assertThat(line().cause()).isEqualTo(Cause.NOT_LET_IN);
        assertThat(line().code()).isEqualTo(40125);
        assertThat(line().said()).isNotEmpty();
        server.answer("/cgi-bin/token", "{'access_token':'T','expires_in':7200}");
        server.answer("/cgi-bin/stable_token", "{'access_token':'T','expires_in':7200}");
        enter(Channel.WECHAT, KEYS);
        deliver.deliverAll();
        assertThat(line()).isEqualTo(LineState.EMPTY);
    }

    @Test
    void 不接受的内容停下来等人_不再发就没有了() {
        enter(Channel.WECHAT, KEYS);
        deliver.deliverAll();
        server.answer("/cgi-bin/draft/add", "{'errcode':45166,'errmsg':'invalid content'}");
        var document = office.published(body);
        errands.publish(Office.clerk(body), document.id(), Channel.WECHAT);
        deliver.deliverAll();
        assertThat(line().failed()).isEqualTo(1);
        assertThat(line().cause()).isEqualTo(Cause.REFUSED);
        assertThat(kinds(Office.clerk(body))).containsExactly("channels.task.refused");
        errands.giveUp(Office.clerk(body), document.id(), Channel.WECHAT);
        assertThat(line()).isEqualTo(LineState.EMPTY);
        assertThat(errands.of(document).get(Channel.WECHAT)).isInstanceOf(Standing.Absent.class);
    }

    @Test
    void 公开后自动发到微博_撤下时从微博删除_有撤下的回执() {
        accounts.enter(Office.leader(body), Channel.WEIBO, Map.of("access_token", "t"), true);
        var document = office.published(body);
        deliver.deliverAll();
        var copy = of(document).getFirst();
        assertThat(copy.place()).isEqualTo("https://m.weibo.cn/status/4711");
        withdraw.withdraw(Office.leader(body), document.id(), "内容有误", "");
        deliver.deliverAll();
        assertThat(copies.find(Office.clerk(body), document.id(), copy.id()).isUp()).isFalse();
        assertThat(received(copy).downReceipt()).isEqualTo("4711");
        assertThat(server.paths()).containsOnlyOnce("/2/statuses/destroy.json");
    }

    @Test
    void 还没发出就撤下的不再发() {
        enter(Channel.WECHAT, KEYS);
        var document = office.published(body);
        errands.publish(Office.clerk(body), document.id(), Channel.WECHAT);
        withdraw.withdraw(Office.leader(body), document.id(), "内容有误", "");
        deliver.deliverAll();
        assertThat(server.paths()).doesNotContain("/cgi-bin/draft/add");
        assertThat(of(document)).isEmpty();
    }

    @Test
    void 凭据密封_移除以后没有了_别的单位和别的角色不行() {
        enter(Channel.WECHAT, KEYS);
        assertThat(jdbc.sql("select a::text from channels.account a").query(String.class).single())
                .doesNotContain("only-the-office");
        assertThatThrownBy(() -> accounts.of(Office.clerk(body))).isInstanceOf(NotAllowed.class);
        long id = account();
        long other = office.body("柳桥街道办事处");
        assertThatThrownBy(() -> accounts.remove(Office.leader(other), id))
                .isInstanceOf(NoSuchRecord.class);
        accounts.remove(Office.leader(body), id);
        assertThat(accounts.of(Office.leader(body))).isEmpty();
        assertThat(
                        jdbc.sql("select credentials is null from channels.account")
                                .query(Boolean.class)
                                .single())
                .isTrue();
        var typed = Map.of("AppID", "wx 1");
        assertThat(accounts.enter(Office.leader(body), Channel.WECHAT, typed, false).all())
                .extracting(Problem::key)
                .containsExactly("channels.problem.credential.form", "channels.problem.credential");
    }

    private void enter(Channel channel, Map<String, String> keys) {
        assertThat(accounts.enter(Office.leader(body), channel, keys, false).isEmpty()).isTrue();
    }

    private List<Copy> of(Document document) {
        return copies.of(Office.clerk(body), document);
    }

    private List<String> kinds(Viewer viewer) {
        return tasks.tasks(viewer).stream().map(Task::kind).toList();
    }

    private Received received(Copy copy) {
        return requireNonNull(errands.receipts(List.of(copy)).get(copy.id()));
    }

    private LineState line() {
        return accounts.of(Office.leader(body)).getFirst().line();
    }

    private long account() {
        return accounts.of(Office.leader(body)).getFirst().account().id();
    }

    private String line(Document document) {
        return requireNonNull(published.byIds(Set.of(document.id())).get(document.id())).address();
    }

    private void later() {
        clock.set(
                LocalDateTime.ofInstant(
                        clock.instant().plus(Duration.ofMinutes(10)), clock.getZone()));
    }
}
