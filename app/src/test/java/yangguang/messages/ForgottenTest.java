package yangguang.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static yangguang.messages.Correspondence.email;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.journal.JournalFilter;

@PlatformTest
@DisplayName("没人处理的失败消息不永远保存个人信息")
class ForgottenTest {
    private record Refusing() implements Carrier {
        @Override
        public Way way() {
            return Way.EMAIL;
        }

        @Override
        public boolean isSetUp() {
            return true;
        }

        @Override
        public Answer carry(Letter letter) {
            return new Answer.Never(Cause.REFUSED, 550);
        }
    }

    @Autowired Correspondence correspondence;
    @Autowired DeliverMessages deliver;
    @Autowired Journal journal;
    @Autowired TestClock clock;

    @Test
    void 三十天后由定时任务放弃并清除() {
        var file = new Enclosure("答复书.pdf", "application/pdf", new byte[] {1, 2, 3});
        correspondence.queue(email("request 1 receipt", List.of(file)));
        deliver.next(new Refusing());
        clock.set(TestClock.START.plusDays(30).minusSeconds(1));
        deliver.giveUpForgotten();
        assertThat(correspondence.state("request 1 receipt")).isEqualTo(Delivery.State.FAILED);
        clock.set(TestClock.START.plusDays(30));
        deliver.giveUpForgotten();
        assertThat(correspondence.state("request 1 receipt")).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(correspondence.table()).doesNotContain("\\\\x");
        assertThat(correspondence.files()).isEmpty();
        var entries =
                journal.entries(Set.of(Correspondence.BODY), JournalFilter.all(), "", 9).items();
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().what()).isEqualTo("message.given-up");
        assertThat(entries.getFirst().by()).isEqualTo(new Actor.Clockwork());
    }
}
