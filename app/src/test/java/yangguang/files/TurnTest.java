package yangguang.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("大文件一次处理一份")
class TurnTest {
    @Test
    void 轮不到的等一会儿_再等不到就请稍后再来() {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var first =
                CompletableFuture.supplyAsync(
                        () ->
                                Turn.at(
                                        () -> {
                                            begun.countDown();
                                            return waited(end);
                                        }));
        waited(begun);
        assertThatThrownBy(() -> Turn.at(0, () -> "second")).isInstanceOf(Turn.Busy.class);
        end.countDown();
        assertThat(first.join()).isTrue();
        assertThat(Turn.at(() -> Turn.at(() -> "within"))).isEqualTo("within");
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
