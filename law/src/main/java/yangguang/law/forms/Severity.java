package yangguang.law.forms;

/** How grave a finding is. */
public enum Severity {
    /** The table cannot be submitted. */
    BLOCKING,
    /** The table can be submitted with an explanation. */
    EXPLAIN,
    /** Worth a look. */
    HINT;

    static Severity named(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }
}
