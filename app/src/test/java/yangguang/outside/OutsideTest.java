package yangguang.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("外网：不访问自己的网络")
class OutsideTest {
    HttpServer server;
    String site;
    int asked;

    @BeforeEach
    void 一个网站() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext(
                "/",
                call -> {
                    asked++;
                    var path = call.getRequestURI().getPath();
                    if (path.equals("/inwards"))
                        call.getResponseHeaders().add("Location", "http://192.168.1.1/");
                    if (path.equals("/round"))
                        call.getResponseHeaders().add("Location", site + "/round");
                    call.sendResponseHeaders(path.equals("/") ? 200 : 302, -1);
                    call.close();
                });
        server.start();
    }

    @AfterEach
    void 关站() {
        server.stop(0);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://10.1.2.3/",
                "http://172.16.0.9/",
                "http://192.168.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://2130706433/",
                "http://224.0.0.1/"
            })
    void 自己的网络和本机不访问(String address) {
        var nothingAllowed = new Outside(List.of());
        assertThat(nothingAllowed.place(URI.create(address))).isNotEqualTo(Outside.Place.WORLD);
        assertThat(nothingAllowed.get(URI.create(address))).isNotInstanceOf(Reply.Answered.class);
    }

    @Test
    void 公网地址可以访问_不是网页的地址不可以() {
        var outside = new Outside(List.of());
        assertThat(outside.place(URI.create("https://8.8.8.8/"))).isEqualTo(Outside.Place.WORLD);
        assertThat(outside.place(URI.create("https://[2400:3200::1]/")))
                .isEqualTo(Outside.Place.WORLD);
        assertThat(outside.place(URI.create("ftp://8.8.8.8/"))).isEqualTo(Outside.Place.NOWHERE);
        assertThat(outside.place(URI.create("file:///etc/passwd")))
                .isEqualTo(Outside.Place.NOWHERE);
    }

    @Test
    void 没有允许的本机网站一次也不问() {
        assertThat(new Outside(List.of()).get(URI.create(site + "/")))
                .isEqualTo(new Reply.Inside());
        assertThat(asked).isZero();
    }

    @Test
    void 允许了的可以问_转到内网的不跟_转个不停的停下() {
        var outside = new Outside(List.of("127.0.0.0/8"));
        assertThat(outside.get(URI.create(site + "/")))
                .isInstanceOfSatisfying(
                        Reply.Answered.class, answered -> assertThat(answered.isGood()).isTrue());
        assertThat(outside.get(URI.create(site + "/inwards"))).isEqualTo(new Reply.Inside());
        assertThat(outside.head(URI.create(site + "/round"))).isEqualTo(new Reply.Silent());
    }

    @Test
    void 设置写错了开不了机() {
        assertThatThrownBy(() -> new Outside(List.of("内网")))
                .hasMessageContaining("yangguang.outside.allowed");
    }
}
