package yangguang.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("收件人和主题里不能夹带邮件头")
class OutgoingMessageTest {
    private static final String TO = "lin.xiaoman@example.com";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.cn\r\nBcc: c@d.cn",
                "a@b.cn\nBcc: c@d.cn",
                "a@b.cn, c@d.cn",
                "a@b.cn;c@d.cn",
                "林 <a@b.cn>",
                "a b@c.cn",
                "a@b",
                "@b.cn",
                "a@b.cn\0",
                ""
            })
    void 不是一个地址的不收_错误里没有它(String to) {
        assertThat(Way.EMAIL.accepts(to)).isFalse();
        assertThatThrownBy(() -> mail(to, "主题"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("message request 1: nothing can be sent to such an address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"主题\r\nBcc: c@d.cn", "主题\nX: y", "主题\rX: y", "主题\u2028X: y", "主题\u0085X: y"})
    void 主题里有换行的不收(String subject) {
        assertThatThrownBy(() -> mail(TO, subject)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13900001111", "+8613900001111", "0433-1234567", "1390000111x", "123"})
    void 手机号码只有数字(String to) {
        assertThat(Way.SMS.accepts(to)).isEqualTo(to.matches("\\+?[0-9]{5,}"));
    }

    @Test
    void 打印出来没有收件人和内容() {
        assertThat(mail(TO, "主题")).hasToString("message request 1");
    }

    private static OutgoingMessage mail(String to, String subject) {
        return new OutgoingMessage("request 1", 7, Way.EMAIL, to, subject, "正文");
    }
}
