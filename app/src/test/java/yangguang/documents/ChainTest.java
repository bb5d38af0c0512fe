package yangguang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("审查流程")
class ChainTest {
    @Test
    void 写法和读法一致() {
        assertThat(Chain.WAYS)
                .allSatisfy(chain -> assertThat(Chain.parse(chain.toString())).isEqualTo(chain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"REVIEW|SIGN", "SIGN|REVIEW|SECRECY", "SECRECY+SIGN", "REVIEW|REVIEW|SIGN"})
    void 三步一步也不能少_次序也不能变(String kept) {
        assertThatThrownBy(() -> Chain.parse(kept)).isInstanceOf(IllegalArgumentException.class);
    }
}
