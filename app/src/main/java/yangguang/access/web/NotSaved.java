package yangguang.access.web;

import yangguang.pages.Problems;

/** Rolls back a form's work and its key, so that it can be sent again with the problems mended. */
final class NotSaved extends RuntimeException {
    private final transient Problems problems;

    NotSaved(String field, String key, Object... arguments) {
        super(key, null, false, false);
        this.problems = Problems.none().add(field, key, arguments);
    }

    Problems problems() {
        return problems;
    }
}
