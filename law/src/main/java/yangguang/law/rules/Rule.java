package yangguang.law.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 规则: one quantity of the law over time.
 *
 * @param id its name, which is the name of its file
 * @param title what a lawyer calls it
 * @param unit what the value counts, for example working-day
 * @param anchor the event whose day chooses the version
 * @param versions oldest first, none overlapping another
 */
public record Rule<T>(
        String id, String title, String unit, Anchor anchor, List<Version<T>> versions) {
    public Rule {
        versions = List.copyOf(versions);
    }

    /**
     * The version in force on that day. Silence in the law is an error, never the nearest value.
     */
    public Version<T> on(LocalDate day) {
        return find(day).orElseThrow(() -> new NoLawInForce(id, day));
    }

    /** The version in force on that day, if the law had something to say. */
    public Optional<Version<T>> find(LocalDate day) {
        for (var version : versions) {
            if (version.holdsOn(day)) return Optional.of(version);
        }
        return Optional.empty();
    }
}
