package yangguang.api;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** Somebody changed what systems may do. */
public record ApiChanged(How how, Actor by, long bodyId, Map<String, ?> what) implements Recorded {
    /** What happened. */
    public enum How {
        TOKEN_MADE("api.token-made"),
        TOKEN_REVOKED("api.token-revoked"),
        HOOK_ADDED("api.hook-added"),
        HOOK_REMOVED("api.hook-removed"),
        HOOK_RETRIED("api.hook-retried");

        private final String act;

        How(String act) {
            this.act = act;
        }
    }

    @Override
    public Act act() {
        return Act.adding(how.act, by, bodyId, new RecordRef("body", bodyId), what);
    }
}
