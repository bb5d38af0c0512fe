package yangguang.desk;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.access.Task;
import yangguang.access.TaskSource;
import yangguang.access.Viewer;

/** 待办: everything that waits for one person, what is due first on top. */
@Component
public class Todo {
    private final List<TaskSource> sources;

    Todo(List<TaskSource> sources) {
        this.sources = sources;
    }

    public List<Task> of(Viewer viewer) {
        return sources.stream()
                .flatMap(source -> source.tasks(viewer).stream())
                .sorted(
                        comparing(Task::due, nullsLast(naturalOrder()))
                                .thenComparing(Todo::at)
                                .thenComparing(Task::title))
                .toList();
    }

    /** What is due at a time of the day, before what has all of it. */
    private static LocalTime at(Task task) {
        return task.hours() == null ? LocalTime.MAX : task.hours().at();
    }
}
