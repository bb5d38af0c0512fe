package yangguang.requests;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;
import yangguang.tally.Counted;
import yangguang.tally.TallyEntry;

/**
 * A deed was added to the log of a request. It counts when it makes the request received in law, or
 * ends it. The record of it names nobody but the officer.
 *
 * @param entries what it counts for; empty for most deeds
 * @param afresh whether it happens now; what a matter takes along from the request that it was
 *     split from was told to the applicant then
 */
public record RequestMoved(
        Actor by,
        Request request,
        Deed deed,
        @Nullable String article,
        List<TallyEntry> entries,
        boolean afresh)
        implements Recorded, Counted {

    @Override
    public Act act() {
        var after = new HashMap<String, Object>(deed.told());
        after.put("number", request.number().toString());
        after.put("standing", request.standing().name());
        var act = Act.adding("request." + deed.word(), by, request.bodyId(), request.ref(), after);
        return article == null ? act : act.under(article);
    }
}
