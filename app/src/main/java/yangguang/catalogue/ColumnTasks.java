package yangguang.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.TaskSource;
import yangguang.access.Viewer;
import yangguang.catalogue.CatalogueColumn.State;
import yangguang.pages.Page;

/** 待办 of the catalogue: one for all columns of a body that are empty, late or soon late. */
@Component
class ColumnTasks implements TaskSource {
    private static final int NAMED = 3;

    private final CatalogueColumns columns;

    ColumnTasks(CatalogueColumns columns) {
        this.columns = columns;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        if (!viewer.has(Role.EDITOR)) return List.of();
        var all = columns.of(viewer.bodyId());
        // An office that has not begun to publish is not told that everything is missing.
        if (all.stream().allMatch(one -> one.documents() == 0 && one.remark() == null))
            return List.of();
        var waiting = all.stream().filter(one -> one.state().wantsWork()).toList();
        return waiting.isEmpty() ? List.of() : List.of(task(waiting));
    }

    private Task task(List<CatalogueColumn> waiting) {
        var urgent = CatalogueColumns.mostUrgent(waiting);
        return new Task(
                "catalogue.task.columns",
                waiting.stream()
                        .limit(NAMED)
                        .map(one -> one.category().label())
                        .collect(Collectors.joining("、")),
                "/desk/catalogue",
                urgent.map(CatalogueColumn::due).orElse(null),
                urgent.map(CatalogueColumn::due).map(columns::left).orElse(null),
                urgent.map(CatalogueColumn::provisional).orElse(false),
                urgent.map(CatalogueColumn::proof).orElse(null),
                "",
                new Page.Said(
                        "catalogue.task.columns.why",
                        List.of(
                                count(waiting, State.EMPTY),
                                count(waiting, State.STALE),
                                count(waiting, State.SOON))));
    }

    private static long count(List<CatalogueColumn> columns, State state) {
        return columns.stream().filter(one -> one.state() == state).count();
    }
}
