package yangguang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;

@PlatformTest
class DurabilityTest {
    @Autowired DataSource source;

    @Test
    void 启动时读回的设置保证已确认的记录不丢失() throws SQLException {
        try (var connection = source.getConnection()) {
            var durability = Durability.readBack(connection);
            assertThat(durability.refusals()).isEmpty();
            assertThat(durability.warnings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void 会丢失记录的数据库被拒绝并说明是哪一项设置(String setting) {
        var settings =
                new java.util.HashMap<>(
                        Map.of(
                                "fsync", "on",
                                "synchronous_commit", "remote_apply",
                                "full_page_writes", "on",
                                "data_checksums", "on",
                                "server_encoding", "UTF8",
                                "server_version_num", "180006"));
        assertThat(Durability.of(settings).refusals()).isEmpty();

        settings.put(setting, "off");
        assertThat(Durability.of(settings).refusals())
                .singleElement()
                .asString()
                .startsWith(setting);
    }
}
