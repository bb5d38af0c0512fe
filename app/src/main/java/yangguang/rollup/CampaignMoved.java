package yangguang.rollup;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;

/** Something happened to a campaign. */
record CampaignMoved(How how, Actor by, Campaign campaign, Map<String, ?> after)
        implements Recorded {
    enum How {
        STARTED("rollup.started"),
        CHANGED("rollup.changed"),
        REMINDED("rollup.reminded"),
        ACCEPTED("rollup.accepted"),
        RETURNED("rollup.returned"),
        EXPLAINED("rollup.explained"),
        TAKEN_IN("rollup.taken-in"),
        HANDED_UP("rollup.handed-up");

        private final String act;

        How(String act) {
            this.act = act;
        }
    }

    @Override
    public Act act() {
        return Act.adding(how.act, by, campaign.bodyId(), campaign.ref(), after);
    }
}
