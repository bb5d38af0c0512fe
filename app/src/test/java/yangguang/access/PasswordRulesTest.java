package yangguang.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("自己的密码")
class PasswordRulesTest {
    @ParameterizedTest
    @CsvSource({
        "short1234,       access.password.short",
        "1234567890,      access.password.common",
        "QwertyUiop123,   access.password.common",
        "aaaaabbbbbccccc, access.password.common",
        "xxLinxiaomanxx,  access.password.name",
        "我是林小满我是林小满, access.password.name",
        "山高水长路远马壮人欢, ''",
        "correct horse battery, ''"
    })
    void 够长_不常见_不含账户和姓名(String password, String problem) {
        assertThat(PasswordRules.problem(password, "linxiaoman", "林小满").orElse(""))
                .isEqualTo(problem);
    }
}
