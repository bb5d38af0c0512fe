package yangguang.law.outcomes;

import java.util.List;
import yangguang.law.clocks.RequestEvent;

/** What must have happened to a request before it can have some outcomes. */
public enum Prior {
    /** 补正 came (条例 art. 30): before that nothing is still unclear. */
    CORRECTION_ARRIVED(RequestEvent.CorrectionArrived.class),
    /** 要求说明理由 (条例 art. 35): before that no reasons are unreasonable. */
    REASONS_ASKED(RequestEvent.ReasonsAsked.class);

    private final Class<? extends RequestEvent> event;

    Prior(Class<? extends RequestEvent> event) {
        this.event = event;
    }

    public boolean happenedIn(List<RequestEvent> log) {
        return log.stream().anyMatch(event::isInstance);
    }
}
