package yangguang.database;

/**
 * A notice was sent in this transaction. Who listens after the commit hears it before the answer
 * goes out; by {@link NoticeListener} it arrives a moment later, here and everywhere.
 */
public record NoticeSent(String topic, String payload) {}
