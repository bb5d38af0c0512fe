package yangguang.catalogue;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** Something happened to the standard catalogue of a body. */
public record CatalogueChanged(How how, Actor by, long bodyId, Map<String, ?> what)
        implements Recorded {
    /** What happened. */
    public enum How {
        IMPORTED("catalogue.imported"),
        ADOPTED("catalogue.adopted"),
        FILLED("catalogue.filled"),
        EMPTIED("catalogue.emptied"),
        /** 未涉及 */
        ABSENT("catalogue.absent"),
        REMOVED("catalogue.removed");

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
