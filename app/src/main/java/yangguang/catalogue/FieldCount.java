package yangguang.catalogue;

/**
 * How a field stands in one body.
 *
 * @param items its rows; {@code filled} those with a document, {@code absent} those that do not
 *     concern the body
 */
public record FieldCount(String field, long items, long filled, long absent) {
    public long open() {
        return items - filled - absent;
    }
}
