package yangguang.desk;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

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
                .sorted(comparing(Task::due, nullsLast(naturalOrder())).thenComparing(Task::title))
                .toList();
    }
}
