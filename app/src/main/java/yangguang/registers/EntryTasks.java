package yangguang.registers;

import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.access.Task;
import yangguang.access.TaskSource;
import yangguang.access.Viewer;
import yangguang.law.clocks.Deadline;
import yangguang.law.registers.Definition;

/** 待办 of the registers: entries that wait for their next stage. */
@Component
class EntryTasks implements TaskSource {
    private static final int MOST = 50;

    private final EntryListRecords records;
    private final RegisterBook book;
    private final Assignees assignees;
    private final Dues dues;

    EntryTasks(EntryListRecords records, RegisterBook book, Assignees assignees, Dues dues) {
        this.records = records;
        this.book = book;
        this.assignees = assignees;
        this.dues = dues;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        var registers = recordedIn(viewer);
        var account = assignees.account(viewer);
        var mine = assigned(viewer, account);
        var own =
                records.waiting(viewer.bodyId(), registers, MOST).stream()
                        .filter(entry -> !mine.containsKey(entry.id()))
                        .filter(entry -> assignees.isFor(account, register(entry), entry));
        var told =
                records.waitingTold(viewer.bodyId(), registers, MOST).stream()
                        .filter(entry -> book.isTurnOfTold(viewer, entry));
        return Stream.of(
                        mine.values().stream().map(one -> task("registers.task.assigned", one)),
                        own.map(entry -> task("registers.task.carry-on", entry)),
                        told.map(entry -> task("registers.task.told", entry)))
                .flatMap(tasks -> tasks)
                .toList();
    }

    /** Those that are the viewer's own, also where many others are due before them. */
    private Map<Long, Entry> assigned(Viewer viewer, String account) {
        var mine = new LinkedHashMap<Long, Entry>();
        for (var register : book.recordedIn(viewer)) {
            if (register.assigned() == null) continue;
            records.waitingAssigned(
                            viewer.bodyId(), register.id(), register.assigned(), account, MOST)
                    .forEach(entry -> mine.put(entry.id(), entry));
        }
        return mine;
    }

    private Definition register(Entry entry) {
        return book.register(entry.register());
    }

    private Set<String> recordedIn(Viewer viewer) {
        return book.recordedIn(viewer).stream().map(Definition::id).collect(toSet());
    }

    private Task task(String kind, Entry entry) {
        var register = register(entry);
        var proof = dues.proof(register, entry.values());
        return new Task(
                kind,
                register.label().chinese() + " · " + entry.title(),
                entry.address() + "/carry-on",
                entry.due(),
                entry.due() == null ? null : dues.remaining(entry.due()),
                !proof.map(Deadline::isSettled).orElse(true),
                dues.address(register, entry.values()).orElse(null),
                "",
                null,
                hours(register, entry));
    }

    private Task.@Nullable Hours hours(Definition register, Entry entry) {
        var at = dues.time(register, entry.values());
        var left = dues.left(register, entry);
        return at == null || left == null ? null : new Task.Hours(at, left.number());
    }
}
