package yangguang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;

@PlatformTest
@DisplayName("谁做的，用话说")
class ActorTest {
    @Autowired Templates templates;

    @Test
    void 人说姓名_命令行_申请人_定时任务各有说法() {
        var text = templates.text(Preferences.STANDARD);
        assertThat(
                        List.of(
                                new Actor.Person(11, "林小满").said(text),
                                new Actor.CommandLine("--demo").said(text),
                                new Actor.Applicant().said(text),
                                new Actor.Clockwork().said(text)))
                .containsExactly("林小满", "命令行（--demo）", "申请人", "定时任务");
    }

    @Test
    void 只存了姓名的日志也认得出是谁() {
        for (var actor :
                new Actor[] {
                    new Actor.CommandLine("--demo"), new Actor.Applicant(), new Actor.Clockwork()
                }) {
            assertThat(Actor.kept(null, actor.name())).isEqualTo(actor);
        }
        assertThat(Actor.kept(11L, "clock")).isEqualTo(new Actor.Person(11, "clock"));
    }
}
