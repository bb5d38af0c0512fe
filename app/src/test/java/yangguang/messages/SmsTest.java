package yangguang.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yangguang.messages.Correspondence.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import yangguang.PlatformTest;
import yangguang.TestClock;

@PlatformTest
@DisplayName("短信：签名、编号、按答复处理")
class SmsTest {
    private static final String SECRET = "only the gateway knows";

    private record Got(String id, String signature, String type, byte[] body) {}

    @Autowired Correspondence correspondence;
    @Autowired DeliverMessages deliver;
    @Autowired TestClock clock;

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private HttpServer gateway = gateway();

    @BeforeEach
    void open() {
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void 网关收到签了名的号码和内容() throws Exception {
        correspondence.queue(sms("request 1 receipt"));
        sendAll(carrier());
        var one = got.getFirst();
        var read = JsonMapper.builder().build().readTree(one.body());
        assertThat(read.get("to").asString()).isEqualTo(Correspondence.PHONE);
        assertThat(read.get("text").asString()).isEqualTo(Correspondence.TEXT);
        assertThat(read.get("id").asString()).isEqualTo(one.id());
        assertThat(one.signature()).isEqualTo("sha256=" + signature(one.body()));
        assertThat(one.type()).isEqualTo("application/json");
        assertThat(correspondence.state("request 1 receipt")).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(correspondence.table()).doesNotContain("\\\\x");
    }

    @ParameterizedTest
    @CsvSource({
        "202, ACCEPTED",
        "400, FAILED",
        "422, FAILED",
        "302, FAILED",
        "429, WAITING",
        "401, WAITING",
        "500, WAITING",
        "503, WAITING",
    })
    void 网关的每种答复(int answer, Delivery.State then) {
        status = answer;
        correspondence.queue(sms("request 1 receipt"));
        sendAll(carrier());
        assertThat(correspondence.state("request 1 receipt")).isEqualTo(then);
        assertThat(got).hasSize(1);
    }

    @Test
    void 网关好了以后只发一次_编号不变() {
        status = 500;
        correspondence.queue(sms("request 1 receipt"));
        sendAll(carrier());
        status = 200;
        later(Patience.after(1));
        sendAll(carrier());
        later(Duration.ofDays(1));
        sendAll(carrier());
        assertThat(got).extracting(Got::id).hasSize(2).containsOnly(got.getFirst().id());
    }

    @Test
    void 网关收下后程序被杀_再发的是同一个编号() {
        correspondence.queue(sms("request 1 receipt"));
        assertThatThrownBy(() -> sendAll(new KilledAfterwards(carrier())))
                .isInstanceOf(KilledAfterwards.Killed.class);
        later(Patience.WITH_ONE_TRY);
        sendAll(carrier());
        assertThat(got).extracting(Got::id).hasSize(2).containsOnly(got.getFirst().id());
    }

    @Test
    void 一个坏号码不挡住别的短信() {
        status = 400;
        correspondence.queue(sms("request 1 receipt"));
        correspondence.queue(sms("request 2 receipt"));
        sendAll(carrier());
        assertThat(got).hasSize(2);
    }

    @Test
    void 网关不通时不逐条去试() {
        gateway.stop(0);
        correspondence.queue(sms("request 1 receipt"));
        correspondence.queue(sms("request 2 receipt"));
        assertThat(deliver.next(carrier())).isFalse();
    }

    @Test
    void 不加密的网址和没有密钥的设置在启动时就说出来() {
        assertThatThrownBy(() -> new SmsSettings("http://gateway.example/send", SECRET))
                .hasMessageContaining("yangguang.sms.url");
        assertThatThrownBy(() -> new SmsSettings("http://localhost.example/send", SECRET))
                .hasMessageContaining("yangguang.sms.url");
        assertThatThrownBy(() -> new SmsSettings("https://gateway.example/send", ""))
                .hasMessageContaining("yangguang.sms.secret");
    }

    private void sendAll(Carrier carrier) {
        while (deliver.next(carrier)) {}
    }

    private SmsCarrier carrier() {
        var url = "http://127.0.0.1:%d/send".formatted(gateway.getAddress().getPort());
        return new SmsCarrier(new SmsSettings(url, SECRET));
    }

    private HttpServer gateway() {
        try {
            var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var server = HttpServer.create(here, 0);
            server.createContext("/send", this::take);
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void take(HttpExchange sent) throws IOException {
        var heads = sent.getRequestHeaders();
        got.add(
                new Got(
                        heads.getFirst("Idempotency-Key"),
                        heads.getFirst("X-Signature-256"),
                        heads.getFirst("Content-Type"),
                        sent.getRequestBody().readAllBytes()));
        if (status == 302) sent.getResponseHeaders().add("Location", "/send");
        sent.sendResponseHeaders(status, -1);
        sent.close();
    }

    private static String signature(byte[] body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }

    private void later(Duration time) {
        clock.set(LocalDateTime.ofInstant(clock.instant().plus(time), clock.getZone()));
    }
}
