package yangguang.law.rules;

/** How sure we are of a value, so that a lawyer knows where to look first. */
public enum Certainty {
    /** The text was read in the named source. */
    VERIFIED,
    /** Computed or deduced from text that was read. */
    DERIVED,
    /** Known in the field; the text itself was not seen. */
    GENERAL_KNOWLEDGE,
    /** The law is silent; this is our choice and may be changed. */
    POLICY;

    static Certainty named(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
