package yangguang;

import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What only tests have: a clock to set, tables to empty, and a new schema for each run. */
@TestConfiguration(proxyBeanMethods = false)
class PlatformTestConfiguration {
    @Bean
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    TestDatabase testDatabase(DataSource source) {
        return new TestDatabase(source);
    }

    @Bean
    FlywayMigrationStrategy migrateAfresh() {
        return TestDatabase::migrateAfresh;
    }
}
