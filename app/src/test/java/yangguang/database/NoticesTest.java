package yangguang.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;

@PlatformTest
class NoticesTest {
    @Autowired Notices notices;

    @Test
    void 通知只送键不送内容() {
        assertThatThrownBy(() -> notices.send("topic", "长".repeat(3000)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
