package yangguang.desk.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.access.Task;

/**
 * The first page of an officer's day.
 *
 * @param publishedThisMonth how many documents the body made public this month
 * @param mayRegister whether they record documents
 * @param mayRecord whether they record in registers
 */
public record TodoPage(
        LocalDate today,
        List<Task> tasks,
        long publishedThisMonth,
        boolean mayRegister,
        boolean mayRecord) {
    private static final int AT_ONCE = 3;

    /** What to do first: never more than a person can keep in mind. */
    public List<Task> first() {
        return tasks.stream().limit(AT_ONCE).toList();
    }

    /** The class of the chip that says how much time is left. */
    public static String urgency(@Nullable Integer remaining) {
        if (remaining == null || remaining > 5) return "tag";
        return remaining > 2 ? "tag warn" : "tag danger";
    }

    /** The key of the words where hours count; what is due within the hour says no number. */
    public static String hoursKey(int left) {
        if (left < 0) return "desk.todo.hours.over";
        return left == 0 ? "desk.todo.hours.now" : "desk.todo.hours";
    }

    /** The key of the words on that chip. */
    public static String remainingKey(int remaining) {
        if (remaining < 0) return "desk.todo.overdue";
        return remaining == 0 ? "desk.todo.today" : "desk.todo.remaining";
    }
}
