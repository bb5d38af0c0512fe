package yangguang.documents;

import java.util.List;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;
import yangguang.tally.Counted;
import yangguang.tally.TallyEntry;

/**
 * What an edition says was changed. If it was under review or approved, that fell with the change;
 * a normative document that was counted as made is taken back until it is approved again.
 */
public record DocumentEdited(Actor by, Document before, Document after)
        implements Recorded, Counted {
    public boolean approvalFell() {
        return before.edition().stage().bound();
    }

    @Override
    public Act act() {
        return new Act(
                approvalFell() ? "document.approval-fell" : "document.edited",
                by,
                after.bodyId(),
                after.ref(),
                null,
                Traces.changed(before.edition(), after.edition()),
                Traces.changed(after.edition(), before.edition()));
    }

    @Override
    public List<TallyEntry> entries() {
        if (after.countedAsNormative() != null) return List.of();
        return Figures.made(before).stream().map(entry -> entry.reversedOn(entry.day())).toList();
    }
}
