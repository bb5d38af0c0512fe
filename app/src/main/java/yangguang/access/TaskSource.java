package yangguang.access;

import java.util.List;

/** A module that has work waiting for people. The desk collects it from all. */
public interface TaskSource {
    /** What waits for this viewer, in any order; only of their own body and roles. */
    List<Task> tasks(Viewer viewer);
}
