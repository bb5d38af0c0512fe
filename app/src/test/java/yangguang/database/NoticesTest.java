package yangguang.database;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.PlatformTest;

@PlatformTest
class NoticesTest {
    @Autowired Notices notices;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Database database;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private @Nullable NoticeLine line;

    @BeforeEach
    void 有一个监听者() throws InterruptedException {
        var opened = new NoticeLine(database, List.of(new Deaf(), new Ear()));
        opened.start();
        line = opened;
        do notices.send("test", "hello");
        while (heard.poll(100, MILLISECONDS) == null);
        notices.send("test", "begin");
        while (!heard.take().equals("begin")) continue;
    }

    @AfterEach
    void 停止监听() {
        if (line != null) line.stop();
    }

    @Test
    void 提交之后才听到_回滚的听不到() throws InterruptedException {
        transaction.executeWithoutResult(
                status -> {
                    notices.send("test", "rolled back");
                    status.setRollbackOnly();
                });
        transaction.executeWithoutResult(
                status -> {
                    notices.send("test", "带冒号的: 第一");
                    assertThat(heard).isEmpty();
                });
        assertThat(heard.take()).isEqualTo("带冒号的: 第一");
    }

    @Test
    void 线路断开后自行重连并告知可能有遗漏() throws InterruptedException {
        jdbc.sql(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                         where query like 'listen%' and pid <> pg_backend_pid()
                        """)
                .query(rows -> {});
        assertThat(heard.take()).isEqualTo("missed");
        notices.send("test", "again");
        assertThat(heard.take()).isEqualTo("again");
    }

    @Test
    void 通知只送键不送内容() {
        assertThatThrownBy(() -> notices.send("topic", "长".repeat(3000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Fails at everything; the others must hear all the same. */
    private static final class Deaf implements NoticeListener {
        @Override
        public String topic() {
            return "test";
        }

        @Override
        public void on(String payload) {
            throw new IllegalStateException("this failure belongs to the test");
        }
    }

    private final class Ear implements NoticeListener {
        @Override
        public String topic() {
            return "test";
        }

        @Override
        public void on(String payload) {
            heard.add(payload);
        }

        @Override
        public void missed() {
            heard.add("missed");
        }
    }
}
