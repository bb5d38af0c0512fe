package yangguang.database;

/** Hears the notices of one topic on every running server, after the sender's commit. */
public interface NoticeListener {
    String topic();

    void on(String payload);

    /** The line was down: notices may have been missed, so look for yourself. */
    default void missed() {}
}
