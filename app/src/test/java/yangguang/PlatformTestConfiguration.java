package yangguang;

import static org.springframework.scheduling.config.TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * What only tests have: a clock to set, tables to empty, one connection a thread, nothing that
 * starts by itself, and a new schema for each run.
 */
@TestConfiguration(proxyBeanMethods = false)
class PlatformTestConfiguration {
    @Bean
    TestClock testClock() {
        return new TestClock();
    }

    /** What every bean takes its connections from. */
    @Bean
    @Primary
    OneAtATime oneAtATime(HikariDataSource pool) {
        return new OneAtATime(pool);
    }

    /** Flyway alone holds a lock with one connection and works with another. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource forFlyway(HikariDataSource pool) {
        return new DelegatingDataSource(pool);
    }

    /**
     * A test does by itself what the platform does by the hour; done beside a test, it would hold
     * tables that the next test empties.
     */
    @Bean
    static BeanDefinitionRegistryPostProcessor nothingByTheHour() {
        return beans -> beans.removeBeanDefinition(SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME);
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
