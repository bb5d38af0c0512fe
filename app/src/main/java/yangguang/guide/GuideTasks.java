package yangguang.guide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.TaskSource;
import yangguang.access.Viewer;
import yangguang.law.clocks.Deadline;
import yangguang.pages.Page;

/** 待办 of the guide: to publish what was written, and to look through what stands. */
@Component
class GuideTasks implements TaskSource {
    private static final String ADDRESS = "/desk/guide";

    private final Guides guides;

    GuideTasks(Guides guides) {
        this.guides = guides;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        var tasks = new ArrayList<Task>();
        var draft = guides.draft(viewer);
        if (viewer.has(Role.APPROVER) && draft.filter(GuideDraft::ready).isPresent())
            tasks.add(task(viewer, "publish", draft.get().by(), null, null));
        if (viewer.has(Role.EDITOR) && draft.isEmpty()) review(viewer, tasks);
        return tasks;
    }

    /** A year has gone, or the record of the body says otherwise. */
    private void review(Viewer viewer, List<Task> tasks) {
        var newest = guides.newest(viewer.bodyId());
        if (newest.isEmpty()) return;
        if (!newest.get().text().unlike(guides.own(viewer)).isEmpty())
            tasks.add(
                    task(
                            viewer,
                            "unlike",
                            "",
                            null,
                            new Page.Said("guide.task.unlike.why", List.of())));
        else
            guides.due(viewer.bodyId())
                    .filter(guides::isNear)
                    .ifPresent(due -> tasks.add(task(viewer, "review", "", due, null)));
    }

    private Task task(
            Viewer viewer,
            String kind,
            String from,
            @Nullable Deadline due,
            Page.@Nullable Said why) {
        return new Task(
                "guide.task." + kind,
                guides.own(viewer).shortName(),
                ADDRESS,
                due == null ? null : due.due(),
                due == null ? null : guides.left(due.due()),
                due != null && !due.isSettled(),
                due == null ? null : Guides.proof(due),
                from,
                why);
    }
}
