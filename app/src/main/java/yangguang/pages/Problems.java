package yangguang.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is wrong with a form, in the order of its fields. */
public final class Problems {
    private final List<Problem> all = new ArrayList<>();

    public static Problems none() {
        return new Problems();
    }

    public Problems add(String field, String key, Object... arguments) {
        return add(new Problem(field, key, arguments));
    }

    public Problems add(Problem problem) {
        all.add(problem);
        return this;
    }

    /** The first problem of a field, which stands beside it. */
    public @Nullable Problem of(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    public boolean has(String field) {
        return of(field) != null;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Problem> all() {
        return List.copyOf(all);
    }
}
