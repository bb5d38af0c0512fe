package yangguang.requests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * 提醒的日子.
 *
 * @param marks how many working days are left; 0 on the last day, negative after it. The earliest
 *     first
 */
public record Reminders(List<Integer> marks) {
    /** No earlier and no later than so many working days. */
    public static final int FARTHEST = 20;

    public Reminders {
        if (marks.stream().anyMatch(mark -> Math.abs(mark) > FARTHEST))
            throw new IllegalArgumentException("too far: " + marks);
        marks = marks.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** Before, on and after the last day. */
    public static Reminders of(Collection<Integer> before, Collection<Integer> after) {
        var marks = new ArrayList<>(before);
        marks.add(0);
        after.forEach(days -> marks.add(-days));
        return new Reminders(marks);
    }

    /** As it is kept, such as {@code 3 1 0 -1}. */
    static Reminders read(String kept) {
        return new Reminders(Arrays.stream(kept.split(" ")).map(Integer::valueOf).toList());
    }

    public List<Integer> before() {
        return marks.stream().filter(mark -> mark > 0).toList();
    }

    /** How many working days after. */
    public List<Integer> after() {
        return marks.stream().filter(mark -> mark < 0).map(mark -> -mark).toList();
    }

    /** The latest that is reached with so many working days left; empty before the first. */
    public OptionalInt reached(int left) {
        return marks.stream().mapToInt(Integer::intValue).filter(mark -> mark >= left).min();
    }

    @Override
    public String toString() {
        return marks.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
