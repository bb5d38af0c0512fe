package yangguang.guide;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** Something happened to the guide of a body. */
public record GuideChanged(How how, Actor by, long bodyId, Map<String, ?> what)
        implements Recorded {
    /** What happened. */
    public enum How {
        SAVED("guide.saved"),
        SUBMITTED("guide.submitted"),
        RETURNED("guide.returned"),
        PUBLISHED("guide.published"),
        /** 核对过, and nothing had changed. */
        CONFIRMED("guide.confirmed");

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
