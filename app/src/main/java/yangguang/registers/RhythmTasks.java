package yangguang.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yangguang.access.Task;
import yangguang.access.TaskSource;
import yangguang.access.Viewer;
import yangguang.law.registers.Definition;

/**
 * 定期登记: of a register that wants an entry every so many months, in the last of these months and
 * until there is one. An office that never began is not reminded.
 */
@Component
class RhythmTasks implements TaskSource {
    private final EntryListRecords records;
    private final RegisterBook book;
    private final Dues dues;
    private final Clock clock;

    RhythmTasks(EntryListRecords records, RegisterBook book, Dues dues, Clock clock) {
        this.records = records;
        this.book = book;
        this.dues = dues;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        var regular = book.recordedIn(viewer).stream().filter(one -> one.every() != null).toList();
        if (regular.isEmpty()) return List.of();
        var ids = regular.stream().map(Definition::id).toList();
        return records.summaries(viewer.bodyId(), ids).stream()
                .flatMap(
                        one ->
                                Stream.ofNullable(one.last())
                                        .flatMap(last -> task(one.register(), last).stream()))
                .toList();
    }

    private Optional<Task> task(String id, LocalDate last) {
        var register = book.register(id);
        int months = Objects.requireNonNull(register.every());
        var end = end(last, months).plusMonths(months);
        end = end.withDayOfMonth(end.lengthOfMonth());
        if (LocalDate.now(clock).isBefore(end.withDayOfMonth(1))) return Optional.empty();
        return Optional.of(
                new Task(
                        "registers.task.regular",
                        register.label().chinese(),
                        "/desk/registers/" + id + "/new",
                        end,
                        dues.remaining(end),
                        "",
                        null));
    }

    /** The last day of the part of the year in which a day lies. */
    private static LocalDate end(LocalDate day, int months) {
        int part = (day.getMonthValue() - 1) / months;
        var month = LocalDate.of(day.getYear(), part * months + months, 1);
        return month.withDayOfMonth(month.lengthOfMonth());
    }
}
