package yangguang.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yangguang.messages.Correspondence.email;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.PlatformTest;
import yangguang.TestClock;

@PlatformTest
@DisplayName("电子邮件：不丢、能认出重复、送出后清除")
class MailTest {
    private static final String FROM = "noreply@county.example.cn";

    @Autowired Correspondence correspondence;
    @Autowired Outbox outbox;
    @Autowired DeliverMessages deliver;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private final int port = freePort();
    private GreenMail server = server(port);

    @BeforeEach
    void open() {
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void 中文的主题和正文原样收到() throws Exception {
        correspondence.queue(email("request 1 receipt"));
        sendAll(carrier());
        var received = received().getFirst();
        assertThat(received.getSubject()).isEqualTo(Correspondence.SUBJECT);
        assertThat(received.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo(Correspondence.TEXT);
        assertThat(received.getAllRecipients())
                .containsExactly(new InternetAddress(Correspondence.ADDRESS));
        assertThat(((InternetAddress) received.getFrom()[0]).getAddress()).isEqualTo(FROM);
        assertThat(received.getHeader("Subject")[0]).startsWith("=?UTF-8?");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(correspondence.state("request 1 receipt")).isEqualTo(Delivery.State.ACCEPTED);
    }

    @Test
    void 附件连同中文文件名收到_库里密封_送出后删除() throws Exception {
        var files =
                List.of(
                        new Enclosure("答复书𠮷.pdf", "application/pdf", new byte[] {1, 2, 3}),
                        new Enclosure("验收报告.pdf", "application/pdf", new byte[70_000]));
        correspondence.queue(email("request 1 receipt", files));
        correspondence.queue(email("request 1 receipt", files));
        assertThat(correspondence.files()).hasSize(2).noneMatch(row -> row.contains("010203"));
        assertThat(correspondence.files()).noneMatch(row -> row.contains(hex("验收报告")));
        sendAll(carrier());
        var parts = (MimeMultipart) received().getFirst().getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("林小满");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("答复书𠮷.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(1, 2, 3);
        assertThat(parts.getBodyPart(2).getSize()).isGreaterThan(70_000);
        assertThat(correspondence.files()).isEmpty();
    }

    @Test
    void 事务回滚的一封也没有() {
        transaction.executeWithoutResult(
                status -> {
                    outbox.queue(email("request 1 receipt"));
                    status.setRollbackOnly();
                });
        sendAll(carrier());
        assertThat(received()).isEmpty();
        assertThat(outbox.state("request 1 receipt")).isEmpty();
    }

    @Test
    void 不在事务里不收_错误里没有收件人() {
        assertThatThrownBy(() -> outbox.queue(email("request 1 receipt")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("request 1 receipt")
                .hasMessageNotContaining(Correspondence.ADDRESS);
    }

    @Test
    void 同一件事排队几次只发一封_发出以后再排也一样() {
        correspondence.queue(email("request 1 receipt"));
        correspondence.queue(email("request 1 receipt"));
        sendAll(carrier());
        correspondence.queue(email("request 1 receipt"));
        sendAll(carrier());
        assertThat(received()).hasSize(1);
    }

    @Test
    void 服务器停了再起_只到一封() {
        server.stop();
        correspondence.queue(email("request 1 receipt"));
        sendAll(carrier());
        assertThat(correspondence.state("request 1 receipt")).isEqualTo(Delivery.State.WAITING);
        open();
        sendAll(carrier());
        assertThat(received()).as("the pause is not over").isEmpty();
        later(Patience.after(1));
        sendAll(carrier());
        later(Duration.ofDays(1));
        sendAll(carrier());
        assertThat(received()).hasSize(1);
    }

    @Test
    void 服务器一直不通_近三天后转为发送失败() {
        server.stop();
        correspondence.queue(email("request 1 receipt"));
        var begun = clock.instant();
        for (int n = 1; n <= Patience.MOST_TRIES; n++) {
            assertThat(correspondence.state("request 1 receipt")).isEqualTo(Delivery.State.WAITING);
            sendAll(carrier());
            later(Patience.after(n));
        }
        assertThat(correspondence.state("request 1 receipt")).isEqualTo(Delivery.State.FAILED);
        assertThat(Duration.between(begun, outbox.state("request 1 receipt").get().since()))
                .isBetween(Duration.ofDays(2), Duration.ofDays(3));
    }

    @Test
    void 对方收下后程序被杀_再发的是同一个编号() throws Exception {
        correspondence.queue(email("request 1 receipt"));
        assertThatThrownBy(() -> sendAll(new KilledAfterwards(carrier())))
                .isInstanceOf(KilledAfterwards.Killed.class);
        sendAll(carrier());
        assertThat(received()).as("taken by whoever was killed").hasSize(1);
        later(Patience.WITH_ONE_TRY);
        sendAll(carrier());
        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID())
                .isEqualTo(received().get(1).getMessageID())
                .endsWith("@county.example.cn>");
        assertThat(correspondence.state("request 1 receipt")).isEqualTo(Delivery.State.ACCEPTED);
    }

    @Test
    void 每次都被杀的_不会没完没了() {
        correspondence.queue(email("request 1 receipt"));
        for (int n = 1; n <= Patience.MOST_TRIES; n++) {
            assertThatThrownBy(() -> sendAll(new KilledAfterwards(carrier())))
                    .isInstanceOf(KilledAfterwards.Killed.class);
            later(Patience.WITH_ONE_TRY);
        }
        sendAll(carrier());
        assertThat(correspondence.state("request 1 receipt")).isEqualTo(Delivery.State.FAILED);
        assertThat(received()).hasSize(Patience.MOST_TRIES);
    }

    @Test
    void 两台机器同时发_每封只发一次() throws Exception {
        for (int n = 1; n <= 40; n++) correspondence.queue(email("request " + n + " receipt"));
        Callable<Void> work =
                () -> {
                    sendAll(carrier());
                    return null;
                };
        try (var machines = Executors.newFixedThreadPool(4)) {
            for (var one : machines.invokeAll(List.of(work, work, work, work))) one.get();
        }
        assertThat(received()).hasSize(40);
    }

    @Test
    void 表里任何时候都读不到收件人和内容_发出以后连密文也没有() {
        correspondence.queue(email("request 1 receipt"));
        assertThat(correspondence.table())
                .contains("WAITING")
                .doesNotContain(Correspondence.ADDRESS)
                .doesNotContain(hex(Correspondence.ADDRESS))
                .doesNotContain(hex("林小满"));
        assertThat(correspondence.table()).contains("\\\\x01"); // the seal's first byte
        sendAll(carrier());
        assertThat(correspondence.table()).contains("ACCEPTED").doesNotContain("\\\\x");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 <lin.xiaoman@example.com> no such user, FAILED",
        "RCPT, 451 greylisted, WAITING",
        "RCPT, 452 too many, WAITING",
        "MAIL, 550 sender not yours, WAITING",
        "MAIL, 530 sign in first, WAITING",
        "NONE, 250 fine, ACCEPTED",
    })
    void 服务器的每种答复(String command, String answer, Delivery.State then) throws Exception {
        correspondence.queue(email("request 1 receipt"));
        try (var scripted = new ScriptedServer(command, answer)) {
            sendAll(carrier(scripted.port(), MailSettings.Security.NONE));
        }
        assertThat(correspondence.state("request 1 receipt")).isEqualTo(then);
        assertThat(correspondence.table()).doesNotContain("no such user");
    }

    @Test
    void 服务器不加密就一个字也不给() throws Exception {
        correspondence.queue(email("request 1 receipt"));
        try (var plain = new ScriptedServer("NONE", "")) {
            sendAll(carrier(plain.port(), MailSettings.Security.STARTTLS));
        }
        assertThat(correspondence.state("request 1 receipt")).isEqualTo(Delivery.State.WAITING);
    }

    @Test
    void 没有设置服务器的等三天_不算尝试() {
        var unset =
                new MailCarrier(new MailSettings("", 587, "", "", "", MailSettings.Security.TLS));
        correspondence.queue(email("request 1 receipt"));
        later(Duration.ofDays(3).minusMinutes(1));
        sendAll(unset);
        assertThat(correspondence.state("request 1 receipt")).isEqualTo(Delivery.State.WAITING);
        later(Duration.ofMinutes(1));
        sendAll(unset);
        assertThat(correspondence.state("request 1 receipt")).isEqualTo(Delivery.State.FAILED);
        assertThat(outbox.state("request 1 receipt").get().tries()).isZero();
        assertThat(outbox.isSetUp(Way.EMAIL)).isFalse();
    }

    @Test
    void 没有发件地址的设置在启动时就说出来() {
        assertThatThrownBy(
                        () ->
                                new MailSettings(
                                        "mail.example", 25, "", "", "", MailSettings.Security.TLS))
                .hasMessageContaining("yangguang.mail.from");
    }

    private void sendAll(Carrier carrier) {
        while (deliver.next(carrier)) {}
    }

    private MailCarrier carrier() {
        return carrier(port, MailSettings.Security.NONE);
    }

    private static MailCarrier carrier(int port, MailSettings.Security security) {
        return new MailCarrier(new MailSettings("127.0.0.1", port, "", "", FROM, security));
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private void later(Duration time) {
        clock.set(LocalDateTime.ofInstant(clock.instant().plus(time), clock.getZone()));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static GreenMail server(int port) {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
