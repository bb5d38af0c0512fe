package yangguang.channels;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** Somebody changed in which accounts a body publishes. */
record AccountChanged(How how, Actor by, long bodyId, Channel channel) implements Recorded {
    enum How {
        ENTERED("channel.account-entered"),
        REMOVED("channel.account-removed"),
        TRIED_AGAIN("channel.account-tried");

        private final String act;

        How(String act) {
            this.act = act;
        }
    }

    /** Without what lets us in. */
    @Override
    public Act act() {
        return Act.adding(
                how.act,
                by,
                bodyId,
                new RecordRef("body", bodyId),
                Map.of("channel", channel.name()));
    }
}
