package yangguang.journal;

/**
 * A record of some module, named without knowing the module.
 *
 * @param kind what it is, such as {@code document}
 * @param id its number among its kind
 */
public record RecordRef(String kind, long id) {
    public RecordRef {
        if (kind.isBlank()) throw new IllegalArgumentException("a record without a kind: " + id);
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
