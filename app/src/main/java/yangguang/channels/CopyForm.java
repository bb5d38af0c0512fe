package yangguang.channels;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yangguang.pages.Problems;

/** What somebody typed of a copy. */
public record CopyForm(String channel, String on, String until, String place) {
    static final int LONGEST = 300;

    public CopyForm {
        channel = channel.strip();
        on = on.strip();
        until = until.strip();
        place = place.strip();
    }

    Optional<Channel> read() {
        return Arrays.stream(Channel.values())
                .filter(one -> one.name().equals(channel))
                .findFirst();
    }

    /** What is wrong with it. */
    Problems problems(LocalDate today) {
        var problems = Problems.none();
        if (read().isEmpty()) problems.add("channel", "channels.problem.channel");
        LocalDate begins = day(on);
        if (begins == null) problems.add("on", "channels.problem.day", on);
        else if (begins.isAfter(today)) problems.add("on", "channels.problem.future", today);
        LocalDate ends = day(until);
        if (!until.isEmpty() && ends == null) problems.add("until", "channels.problem.day", until);
        if (begins != null && ends != null && ends.isBefore(begins))
            problems.add("until", "channels.problem.until", begins);
        if (place.isEmpty()) problems.add("place", "channels.problem.place");
        if (place.length() > LONGEST) problems.add("place", "channels.problem.long", LONGEST);
        return problems;
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
