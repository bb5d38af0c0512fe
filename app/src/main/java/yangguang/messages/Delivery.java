package yangguang.messages;

import java.time.Instant;

/**
 * How far a message is.
 *
 * @param since when it came to this state
 * @param tries how often its sending was begun
 */
public record Delivery(State state, Instant since, int tries) {

    public enum State {
        /** 等待发出: it is sent as soon as that is possible. */
        WAITING,
        /**
         * 已发出: the mail server or the SMS gateway took it over. Whether it was read nobody knows.
         */
        ACCEPTED,
        /** 发送失败: refused, or tried in vain too long; an administrator decides. */
        FAILED,
        /** 已放弃: never sent, and what was in it is gone. */
        GIVEN_UP
    }
}
