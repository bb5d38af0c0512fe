package yangguang.database;

import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells every process on this database that something happened, as part of the transaction: after
 * the commit all hear it, after a rollback none. Equal notices of one transaction arrive once.
 */
@Component
public class Notices {
    static final String CHANNEL = "yangguang";

    private static final int LONGEST = 7_900; // PostgreSQL's limit is 8000 bytes

    private static final String SEND = "select pg_notify('yangguang', :notice)";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Notices(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public void send(String topic, String payload) {
        var notice = topic + ":" + payload;
        if (topic.contains(":"))
            throw new IllegalArgumentException("a topic has no colon: " + topic);
        if (notice.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException(
                    "a notice is short; send a key, not the thing: " + topic);
        }
        jdbc.sql(SEND).param("notice", notice).query(rows -> {});
        events.publishEvent(new NoticeSent(topic, payload));
    }
}
