package yangguang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("输错以后等多久")
class PatienceTest {
    @ParameterizedTest(name = "第 {0} 次输错后等 {1} 秒")
    @CsvSource({"1,0", "5,0", "6,2", "7,4", "8,8", "14,512", "15,900", "1000000,900"})
    void 头几次不等_以后每次加倍_有上限(int failures, long seconds) {
        assertThat(Patience.WITH_SOURCE.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void 整个账户最多等半分钟() {
        assertThat(Patience.WITH_ACCOUNT.after(Integer.MAX_VALUE))
                .isEqualTo(Duration.ofSeconds(30));
    }
}
