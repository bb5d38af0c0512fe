package yangguang.requests;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.Channel;

/**
 * How a list of requests was asked for.
 *
 * @param find a number, or exactly a name or the number of an identity; empty for all
 * @param year of the number
 * @param officer who handles it; {@link #NOBODY} for those that are not assigned
 * @param crowd only the members of that crowd
 */
public record CaseQuestion(
        CaseView view,
        String find,
        @Nullable Integer year,
        @Nullable Channel channel,
        @Nullable Long officer,
        @Nullable CaseClock clock,
        @Nullable Long crowd) {
    public static final long NOBODY = 0;
    public static final CaseQuestion ALL_OPEN = of(CaseView.OPEN);

    public static CaseQuestion of(CaseView view) {
        return new CaseQuestion(view, "", null, null, null, null, null);
    }

    /** As an address says it; what is not understood counts as not said. */
    public static CaseQuestion read(Map<String, String> said) {
        return new CaseQuestion(
                CaseView.named(said.getOrDefault("view", "")).orElse(CaseView.OPEN),
                said.getOrDefault("q", "").strip(),
                number(said, "year", 4).map(Long::intValue).orElse(null),
                Channel.named(said.getOrDefault("channel", "")).orElse(null),
                number(said, "officer", 18).orElse(null),
                CaseClock.named(said.getOrDefault("clock", "")).orElse(null),
                number(said, "crowd", 18).orElse(null));
    }

    /** The one whose {@link #query} it is. */
    static CaseQuestion read(String query) {
        return read(
                Stream.of(query.split("&"))
                        .map(said -> said.split("=", 2))
                        .collect(Collectors.toMap(said -> said[0], said -> said[1])));
    }

    private static Optional<Long> number(Map<String, String> said, String name, int longest) {
        return Optional.of(said.getOrDefault(name, "").strip())
                .filter(typed -> typed.matches("\\d{1,%d}".formatted(longest)))
                .map(Long::valueOf);
    }

    /**
     * View and filters as an address says them; not what was searched for, that may name people.
     */
    public String query() {
        var said = new ArrayList<String>();
        said.add("view=" + view.word());
        if (year != null) said.add("year=" + year);
        if (channel != null) said.add("channel=" + channel.word());
        if (officer != null) said.add("officer=" + officer);
        if (clock != null) said.add("clock=" + clock.word());
        return String.join("&", said);
    }

    /** Whether there is something that can be kept under a name. */
    public boolean isFiltered() {
        return year != null || channel != null || officer != null || clock != null;
    }

    public boolean isUnassigned() {
        return officer != null && officer == NOBODY;
    }

    /** A search goes through closed requests too. */
    CaseView searched() {
        return find.isEmpty() || view != CaseView.OPEN ? view : CaseView.ALL;
    }

    /** View and filters, as a condition on the request of that alias. */
    String condition(String alias) {
        var all = new StringBuilder(searched().of("$"));
        if (year != null) all.append(" and $.year = :year");
        if (channel != null) all.append(" and $.channel = :channel");
        if (isUnassigned()) all.append(" and $.officer is null");
        else if (officer != null) all.append(" and $.officer = :officer");
        if (clock != null) all.append(" and ").append(clock.of("$"));
        return all.toString().replace("$", alias);
    }

    /** Whether members of a crowd with the same day stand behind the first of them. */
    boolean gathers() {
        return searched().isOpen() && find.isEmpty() && crowd == null;
    }
}
