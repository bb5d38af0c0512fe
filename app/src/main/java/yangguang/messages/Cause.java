package yangguang.messages;

/** Why a message was not taken over. */
public enum Cause {
    /** Nobody has said how to send it. */
    NOT_SET_UP,
    /** No connection, or it broke. */
    UNREACHABLE,
    /** The other side does not take our account or our sender's address. */
    NOT_LET_IN,
    /** The other side asked to come again later. */
    BUSY,
    /** The other side will not take this message. */
    REFUSED,
    /** What is sealed cannot be opened: its key is gone. */
    UNREADABLE,
    /** The other side took it and is still at it; nothing is wrong. */
    UNDER_WAY,
    /** The program stopped while sending, each time. */
    INTERRUPTED;

    /** Whether the next message would fare no better at the moment. */
    boolean concernsAll() {
        return this == UNREACHABLE || this == NOT_LET_IN;
    }
}
