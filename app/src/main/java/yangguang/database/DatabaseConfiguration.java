package yangguang.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Closed in the opposite order of opening: first the pool, then the database if we started it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int CONNECTIONS = 16;
    private static final int KEPT = 2;
    private static final long PATIENCE_MS = 10_000;

    @Bean
    DataFolder dataFolder(@Value("${yangguang.data}") Path root) {
        return new DataFolder(root);
    }

    @Bean
    Database database(DataFolder folder, @Value("${yangguang.database-url:}") String url) {
        return Database.open(folder, url);
    }

    @Bean
    HikariDataSource dataSource(Database database) {
        var config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(database.address().url());
        if (!database.address().user().isEmpty()) {
            config.setUsername(database.address().user());
            config.setPassword(database.address().password());
        }
        config.addDataSourceProperty("ApplicationName", "yangguang");
        config.setConnectionInitSql("set time zone 'Asia/Shanghai'");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE_MS);
        config.setMinimumIdle(KEPT);
        return new HikariDataSource(config);
    }
}
