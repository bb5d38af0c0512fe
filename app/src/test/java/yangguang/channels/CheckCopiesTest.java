package yangguang.channels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.channels.CopyCheck.State;
import yangguang.documents.Document;
import yangguang.documents.Office;
import yangguang.documents.WithdrawDocument;

@DisplayName("每夜查看网上的副本")
@PlatformTest
class CheckCopiesTest {
    private static final String TEXT = "自2018年3月20日起，垃圾收运时间调整为每日6时至8时。请居民配合做好分类。";

    @Autowired Office office;
    @Autowired Copies copies;
    @Autowired CheckCopies check;
    @Autowired CopyTasks tasks;
    @Autowired WithdrawDocument withdraw;
    @Autowired TestClock clock;

    HttpServer server;
    String site;
    int status = 200;
    String page = "";
    int asked;
    long body;
    Document document;

    @BeforeEach
    void 一篇推文() throws Exception {
        server =
                server(
                        call -> {
                            asked++;
                            answer(call);
                        });
        site = address(server);
        page = "<html><body><h1>关于调整垃圾收运时间的通告</h1><p>" + TEXT + "</p></body></html>";
        body = office.body("青禾街道办事处");
        document = office.published(body, "typed", TEXT);
        record("推文 " + site);
    }

    private static HttpServer server(HttpHandler handler) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", handler);
        server.start();
        return server;
    }

    private void answer(HttpExchange call) throws IOException {
        byte[] bytes = page.getBytes(UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/a";
    }

    @AfterEach
    void 关站() {
        server.stop(0);
    }

    @Test
    void 还在而且一致的没有待办() {
        assertThat(night().state()).isEqualTo(State.SAME);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void 内容被删改的成为待办_看过以后按现在的比对() {
        night();
        page = "<p>关于调整垃圾收运时间的通告</p>";
        assertThat(night().state()).isEqualTo(State.CHANGED);
        assertThat(kinds()).containsExactly("channels.task.web.CHANGED");
        check.lookedThrough(Office.clerk(body), copy());
        assertThat(kinds()).isEmpty();
        assertThat(night().state()).isEqualTo(State.SAME);
        page = "<p>别的内容</p>";
        assertThat(night().state()).isEqualTo(State.CHANGED);
    }

    @Test
    void 不见了的当夜成为待办_恢复了就没有了() {
        night();
        status = 404;
        assertThat(night().state()).isEqualTo(State.GONE);
        assertThat(kinds()).containsExactly("channels.task.web.GONE");
        assertThat(tasks.tasks(Office.reviewer(body))).isEmpty();
        status = 200;
        night();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void 没有回应的第三夜才成为待办() {
        status = 503;
        night();
        night();
        assertThat(kinds()).isEmpty();
        assertThat(night().state()).isEqualTo(State.SILENT);
        assertThat(kinds()).containsExactly("channels.task.web.SILENT");
    }

    @Test
    void 读不出正文的只看还在不在() {
        page = "<script>load()</script>";
        assertThat(night().state()).isEqualTo(State.BARE);
        page = "<div></div>";
        assertThat(night().state()).isEqualTo(State.BARE);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void 一夜只看一次_撤下的和没有网址的不看() {
        record("柳巷公告栏");
        night();
        check.checkAll();
        assertThat(asked).isEqualTo(1);
        withdraw.withdraw(Office.leader(body), document.id(), "内容有误", "");
        clock.set(LocalDate.now(clock).plusDays(1));
        check.checkAll();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void 内网的网址不去看() {
        long other = office.published(body, "number", "青街通〔2018〕9号").id();
        var form = new CopyForm("WEIBO", copies.today().toString(), "", "http://10.0.8.5/a");
        copies.record(Office.clerk(body), other, form, null);
        check.checkAll();
        var copy = copies.of(Office.clerk(body), office.read(body, other)).getFirst();
        assertThat(found(copy).state()).isEqualTo(State.OWN);
    }

    @Test
    void 几台服务器同时问_每台一次只问一个() throws Exception {
        var both = new CountDownLatch(2);
        var most = new AtomicInteger();
        var one = busy(both, most);
        var other = busy(both, most);
        for (int at = 0; at < 3; at++) {
            record("推文 " + address(one) + at);
            record("推文 " + address(other) + at);
        }
        check.checkAll();
        assertThat(both.getCount()).as("asked at the same time").isZero();
        assertThat(most.get()).as("at one server").isEqualTo(1);
        assertThat(check.of(copies.of(Office.clerk(body), document)).values())
                .hasSize(7)
                .allMatch(found -> found.state() == State.SAME);
        one.stop(0);
        other.stop(0);
    }

    /** Answers its first caller only when the other server has one as well. */
    private HttpServer busy(CountDownLatch both, AtomicInteger most) throws IOException {
        var here = new AtomicInteger();
        var first = new AtomicBoolean(true);
        return server(
                call -> {
                    most.accumulateAndGet(here.incrementAndGet(), Math::max);
                    if (first.getAndSet(false)) {
                        both.countDown();
                        await(both);
                    }
                    here.decrementAndGet();
                    answer(call);
                });
    }

    private static void await(CountDownLatch both) {
        try {
            both.await(5, SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void 一直没有回应的服务器当夜不再问() throws Exception {
        var calls = new AtomicInteger();
        var dead =
                server(
                        call -> {
                            calls.incrementAndGet();
                            call.close();
                        });
        for (int at = 0; at < 9; at++) record("推文 " + address(dead) + at);
        check.checkAll();
        assertThat(calls.get()).isBetween(3, 6); // a client asks once more where it was cut off
        assertThat(check.of(copies.of(Office.clerk(body), document)).values())
                .filteredOn(found -> found.state() == State.SILENT)
                .hasSize(9);
        dead.stop(0);
    }

    @Test
    void 没有角色的不能说看过() {
        night();
        var statistician = Office.person(9, "测试人员", body, Role.STATISTICIAN);
        assertThatThrownBy(() -> check.lookedThrough(statistician, copy()))
                .isInstanceOf(NotAllowed.class);
    }

    private CopyCheck night() {
        clock.set(LocalDate.now(clock).plusDays(1));
        check.checkAll();
        return found(copy());
    }

    private CopyCheck found(Copy copy) {
        return Objects.requireNonNull(check.of(List.of(copy)).get(copy.id()));
    }

    private Copy copy() {
        return copies.of(Office.clerk(body), document).getFirst();
    }

    private List<String> kinds() {
        return tasks.tasks(Office.clerk(body)).stream()
                .map(Task::kind)
                .filter(kind -> kind.startsWith("channels.task.web."))
                .toList();
    }

    private void record(String place) {
        var form = new CopyForm("WECHAT", copies.today().toString(), "", place);
        assertThat(copies.record(Office.clerk(body), document.id(), form, null).isEmpty()).isTrue();
    }
}
