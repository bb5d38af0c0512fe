package yangguang.database;

/** Hears the notices of one topic on every running server, after the sender's commit. */
public interface NoticeListener {
    String topic();

    void on(String payload);

    /**
     * The line was down, so notices may have been missed; or the database was filled from a backup.
     * Whatever is remembered of this topic must be looked up again.
     */
    default void missed() {}
}
