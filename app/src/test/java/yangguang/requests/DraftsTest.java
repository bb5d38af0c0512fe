package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.secrets.Seal;

@PlatformTest
@DisplayName("没有提交的申请")
class DraftsTest {
    @Autowired Counter counter;
    @Autowired Drafts drafts;
    @Autowired Seal seal;
    @Autowired HikariDataSource pool;
    @Autowired Clock clock;

    @Test
    void 读一份草稿只占一个连接_众人同时来也不互相等待() {
        var draft = drafts.begin(counter.body("云溪县青禾街道办事处")).orElseThrow();
        drafts.addFile(draft.code(), "身份证.png", "png", new byte[] {1, 2, 3});
        var alone = new HikariConfig();
        pool.copyStateTo(alone);
        alone.setPoolName("alone");
        alone.setMinimumIdle(0);
        alone.setMaximumPoolSize(1);
        alone.setConnectionTimeout(1_000);
        try (var one = new HikariDataSource(alone)) {
            var records = new DraftRecords(JdbcClient.create(one), seal);
            assertThat(records.find(draft.code(), clock.instant()).orElseThrow().files())
                    .extracting(Draft.DraftFile::name)
                    .containsExactly("身份证.png");
        }
    }
}
