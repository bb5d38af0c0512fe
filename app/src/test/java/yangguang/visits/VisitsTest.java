package yangguang.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.Year;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.TestClock;

@PlatformTest
@DisplayName("访问量：只有条目、日期和次数")
class VisitsTest {
    private static final Year YEAR = Year.of(2018);

    @Autowired Visits visits;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    @Test
    void 各日各计_写入后相加_年度分开() {
        clock.set(LocalDateTime.parse("2017-12-31T23:59:00"));
        open("PDY000010/2017-00001", 2);
        clock.set(LocalDateTime.parse("2018-01-01T00:01:00"));
        open("PDY000010/2017-00001", 3);
        visits.write();
        open("PDY000010/2017-00001", 1);
        visits.write();
        visits.write();

        assertThat(visits.in(YEAR, "PDY000010/2017-00001")).isEqualTo(4);
        assertThat(visits.in(Year.of(2017), "PDY000010/2017-00001")).isEqualTo(2);
        assertThat(visits.ever("PDY000010/2017-00001")).isEqualTo(6);
    }

    @Test
    void 最多的在前_别的单位不在其中() {
        clock.set(LocalDateTime.parse("2018-03-01T10:00:00"));
        open("PDY000010/2018-00001", 1);
        open("PDY000010/2018-00002", 5);
        open("PDY000029/2018-00001", 9);
        visits.write();

        assertThat(visits.most(YEAR, "PDY000010", 10))
                .containsExactly(
                        new Opened("PDY000010/2018-00002", 5),
                        new Opened("PDY000010/2018-00001", 1));
        assertThat(visits.most(YEAR, "PDY000010", 1)).hasSize(1);
        assertThat(visits.total(YEAR, "PDY000010")).isEqualTo(6);
    }

    @Test
    void 写不进去的下次再写() {
        clock.set(LocalDateTime.parse("2018-03-01T10:00:00"));
        open("PDY000010/2018-00003", 2);
        jdbc.sql("alter table visits.visit rename to away").update();
        try {
            assertThat(failsToWrite()).isTrue();
        } finally {
            jdbc.sql("alter table visits.away rename to visit").update();
        }
        open("PDY000010/2018-00003", 1);
        visits.write();

        assertThat(visits.ever("PDY000010/2018-00003")).isEqualTo(3);
    }

    @Test
    void 写入的同时有人打开_一次不少() {
        clock.set(LocalDateTime.parse("2018-03-01T10:00:00"));
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < 2; reader++)
                readers.submit(() -> open("PDY000010/2018-00004", 200_000));
            for (int times = 0; times < 20; times++) visits.write();
        }
        visits.write();

        assertThat(visits.ever("PDY000010/2018-00004")).isEqualTo(400_000);
    }

    private boolean failsToWrite() {
        try {
            visits.write();
            return false;
        } catch (RuntimeException expected) {
            return true;
        }
    }

    private void open(String indexNumber, int times) {
        for (int i = 0; i < times; i++) visits.count(indexNumber);
    }
}
