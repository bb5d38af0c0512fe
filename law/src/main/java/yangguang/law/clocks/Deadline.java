package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yangguang.law.clocks.CountedDay.Why;
import yangguang.law.rules.Citation;

/** 期限届满日: a due day, and whether the holidays up to it are already announced. */
public sealed interface Deadline {
    /** Every day of the period lies in a year whose holidays are announced. */
    record Settled(Counting counting) implements Deadline {}

    /**
     * 暂定: the period runs past the last announced year; the ordinary week was assumed after it.
     *
     * @param announcedUntil the last day whose kind is known
     */
    record Provisional(Counting counting, LocalDate announcedUntil) implements Deadline {}

    Counting counting();

    default LocalDate due() {
        return counting().due();
    }

    default LocalDate start() {
        return counting().start();
    }

    default Citation citation() {
        return counting().citations().getFirst();
    }

    default List<CountedDay> proof() {
        return counting().proof();
    }

    /**
     * The days that were left out, as spans: from the last day that counted up to the last that did
     * not, so that leaving these out gives the same day again.
     */
    default List<Exclusion> leftOut() {
        var spans = new ArrayList<Exclusion>();
        var counted = start();
        LocalDate out = null;
        for (var day : proof()) {
            if (day.why() == Why.EXCLUDED) out = day.date();
            if (!day.counted()) continue;
            if (out != null) spans.add(new Exclusion(counted, out, ""));
            out = null;
            counted = day.date();
        }
        return spans;
    }

    default boolean isSettled() {
        return this instanceof Settled;
    }
}
