package yangguang.pages;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How somebody reads")
class PreferencesTest {
    @Test
    void a_choice_is_kept_and_found_again() {
        Preferences elder = Preferences.STANDARD.with("mode", "elder").with("lang", "en");
        assertThat(Preferences.parse(elder.key())).isEqualTo(elder);
    }

    @Test
    void a_value_that_does_not_exist_changes_nothing() {
        assertThat(Preferences.STANDARD.with("size", "giant")).isEqualTo(Preferences.STANDARD);
        assertThat(Preferences.STANDARD.with("colour", "high")).isEqualTo(Preferences.STANDARD);
    }

    @Property
    void no_cookie_whatsoever_breaks_a_page(@ForAll String cookie) {
        assertThat(Preferences.parse(cookie)).isNotNull();
    }
}
