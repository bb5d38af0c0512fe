package yangguang.access;

import java.util.Locale;
import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** Something was done to an account. */
public record AccountChanged(long personId, long bodyId, How how, Actor by) implements Recorded {
    /** What was done. */
    public enum How {
        CLOSED,
        REOPENED,
        PASSWORD_RENEWED,
        PASSWORD_CHANGED,
        EMAIL_CHANGED,
        DEVICE_FORGOTTEN
    }

    @Override
    public Act act() {
        String what = how.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Act.adding(
                "person." + what, by, bodyId, new RecordRef("person", personId), Map.of());
    }
}
