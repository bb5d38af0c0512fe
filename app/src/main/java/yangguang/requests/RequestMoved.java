package yangguang.requests;

import java.util.List;
import java.util.Map;
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
 */
public record RequestMoved(
        Actor by, Request request, Deed deed, @Nullable String article, List<TallyEntry> entries)
        implements Recorded, Counted {

    @Override
    public Act act() {
        var act =
                Act.adding(
                        "request." + deed.word(),
                        by,
                        request.bodyId(),
                        request.ref(),
                        Map.of(
                                "number", request.number().toString(),
                                "standing", request.standing().name()));
        return article == null ? act : act.under(article);
    }
}
