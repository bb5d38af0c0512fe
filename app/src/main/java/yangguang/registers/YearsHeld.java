package yangguang.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.calendar.CurrentLaw;
import yangguang.tally.Tally;

/**
 * The years of which a body keeps its records here. In earlier ones nothing recorded does not mean
 * that there was nothing, and their figures may come from elsewhere.
 */
@Component
public class YearsHeld {
    private final Tally tally;
    private final CurrentLaw law;
    private final Clock clock;

    YearsHeld(Tally tally, CurrentLaw law, Clock clock) {
        this.tally = tally;
        this.law = law;
        this.clock = clock;
    }

    /** The first year of any of these bodies. */
    public int since(Set<Long> bodies) {
        return firstYears(bodies).values().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(none());
    }

    /** By body; who never recorded anything here may begin today. */
    public Map<Long, Integer> firstYears(Set<Long> bodies) {
        var years = new java.util.HashMap<Long, Integer>();
        bodies.forEach(body -> years.put(body, none()));
        tally.since(bodies)
                .forEach(
                        (body, at) ->
                                years.put(
                                        body, firstYear(LocalDate.ofInstant(at, clock.getZone()))));
        return years;
    }

    private int none() {
        return firstYear(LocalDate.now(clock));
    }

    /** Who begins before the last day for the report on the year before still reports on it. */
    private int firstYear(LocalDate began) {
        int before = began.getYear() - 1;
        if (law.now().forms().tableFor(before).isEmpty()) return began.getYear();
        var due = law.now().dates().reportByGovernment(before).due();
        return began.isAfter(due) ? began.getYear() : before;
    }
}
