package yangguang.messages;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a room of the house does when it writes to somebody. */
@Component
class Correspondence {
    static final long BODY = 7;
    static final String ADDRESS = "lin.xiaoman@example.com";
    static final String PHONE = "13900001111";
    static final String SUBJECT = "收到您的政府信息公开申请 𠮷";
    static final String TEXT = "林小满：\n您的申请已经收到，答复期限为2018年4月4日。";

    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Correspondence(Outbox outbox, TransactionTemplate transaction, JdbcClient jdbc) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    static OutgoingMessage email(String key) {
        return new OutgoingMessage(key, BODY, Way.EMAIL, ADDRESS, SUBJECT, TEXT);
    }

    static OutgoingMessage email(String key, List<Enclosure> files) {
        return new OutgoingMessage(key, BODY, Way.EMAIL, ADDRESS, SUBJECT, TEXT, files);
    }

    static OutgoingMessage sms(String key) {
        return new OutgoingMessage(key, BODY, Way.SMS, PHONE, "", TEXT);
    }

    void queue(OutgoingMessage message) {
        transaction.executeWithoutResult(_ -> outbox.queue(message));
    }

    Delivery.State state(String key) {
        return outbox.state(key).orElseThrow().state();
    }

    /** What the table of files holds, likewise. */
    List<String> files() {
        return jdbc.sql("select f::text from messages.file f").query(String.class).list();
    }

    /** All that the tables hold, bytes as hexadecimal digits. */
    String table() {
        return jdbc.sql(
                        """
                        select coalesce(string_agg(m::text || d::text, ' '), '')
                          from messages.message m
                          join messages.delivery d on d.kind = m.way and d.record = m.id
                        """)
                .query(String.class)
                .single();
    }
}
