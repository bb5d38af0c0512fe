package yangguang.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayKeyTest {
    private static final DayKey KEY = new DayKey(LocalDate.of(2026, 3, 18), 42);
    private static final Function<Integer, Object> KEY_OF = item -> "k" + item;

    @Test
    void 写在地址里的可以读回来() {
        assertThat(DayKey.parse(KEY.toString())).contains(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-18",
                "2026-02-30_42",
                "+999999999-12-31_42",
                "2026-03-18_9999999999999999999",
                "2026-03-18_42;drop"
            })
    void 别的字样都从头开始(String typed) {
        assertThat(DayKey.parse(typed)).isEmpty();
    }

    @Test
    void 多读的一条只说明还有下文() {
        assertThat(Slice.of(List.of(3, 2, 1), 2, KEY_OF))
                .isEqualTo(new Slice<>(List.of(3, 2), "k2"));
        assertThat(Slice.of(List.of(3, 2), 2, KEY_OF)).isEqualTo(new Slice<>(List.of(3, 2), null));
        assertThat(Slice.of(List.<Integer>of(), 2, KEY_OF)).isEqualTo(new Slice<>(List.of(), null));
    }
}
