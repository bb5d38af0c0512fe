package yangguang.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import yangguang.PlatformTest;

@PlatformTest
@DisplayName("两条队并成一条：等着的一件不丢，一件不重")
class OneLineTest {
    private static final String WAITING =
            """
            insert into messages.message (key, body_id, way, recipient, subject, text, queued_at,
                                          state, state_since, tries, next_try, cause, code)
            values ('one', 7, 'EMAIL', 'x', 'x', 'x', '2018-03-01', 'WAITING', '2018-03-01', 3,
                    '2018-03-02', 'BUSY', 451),
                   ('two', 7, 'SMS', 'x', 'x', 'x', '2018-03-01', 'FAILED', '2018-03-03', 20,
                    '2018-03-03', 'UNREACHABLE', null),
                   ('three', 7, 'EMAIL', null, null, null, '2018-03-01', 'ACCEPTED', '2018-03-04', 1,
                    '2018-03-01', null, null);
            insert into api.hook (body_id, url, secret, made_at)
            values (7, 'https://oa.example/told', 'x', '2018-03-01');
            insert into api.delivery (hook_id, event, payload, at, tries, next_at, done_at, failed_at)
            values (1, 'a', '{}', '2018-03-01', 0, '2018-03-01', null, null),
                   (1, 'b', '{}', '2018-03-01', 2, '2018-03-02', null, null),
                   (1, 'c', '{}', '2018-03-01', 20, '2018-03-05', null, '2018-03-05'),
                   (1, 'd', '{}', '2018-03-01', 1, '2018-03-01', '2018-03-01', null);
            """;

    @Autowired Flyway flyway;
    @Autowired HikariDataSource source;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void 另一个库() {
        jdbc.sql("create database old_lines").update();
    }

    @AfterEach
    void 删掉() {
        jdbc.sql("drop database old_lines with (force)").update();
    }

    @Test
    void 升级以后状态_次数_下次时间都在() {
        var old =
                new DriverManagerDataSource(
                        source.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/old_lines$1"),
                        source.getUsername(),
                        source.getPassword());
        to(old, "193");
        var then = JdbcClient.create(old);
        then.sql("set session_replication_role = replica; " + WAITING).update();
        to(old, "194");
        assertThat(
                        then.sql(
                                        """
                                        select concat_ws(' ', kind, record, line, state, tries,
                                               next_try::date, cause, code)
                                          from messages.delivery order by kind, record
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly(
                        "EMAIL 1 0 WAITING 3 2018-03-02 BUSY 451",
                        "EMAIL 3 0 ACCEPTED 1 2018-03-01",
                        "HOOK 1 1 WAITING 0 2018-03-01",
                        "HOOK 2 1 WAITING 2 2018-03-02 UNREACHABLE",
                        "HOOK 3 1 FAILED 20 2018-03-05 UNREACHABLE",
                        "HOOK 4 1 ACCEPTED 1 2018-03-01",
                        "SMS 2 0 FAILED 20 2018-03-03 UNREACHABLE");
    }

    private void to(DriverManagerDataSource old, String version) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(old)
                .target(version)
                .load()
                .migrate();
    }
}
