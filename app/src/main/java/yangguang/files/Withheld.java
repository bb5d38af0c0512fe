package yangguang.files;

/**
 * What is kept back from a document that is otherwise released (区分处理, 条例 art. 37).
 *
 * <p>Pages and lines count from 1.
 */
public sealed interface Withheld {
    /** Why, in the few words that are printed on the black box: 个人隐私. */
    String ground();

    /**
     * These words, wherever they stand: in full or half width, across lines, pages and changes of
     * type, with blanks between them or none.
     */
    record Phrase(String words, String ground) implements Withheld {}

    /** One of the lines that {@link Redaction#lines} lists. */
    record Line(int page, int number, String ground) implements Withheld {}

    /**
     * A rectangle on a page or picture as it is seen; all four are fractions of its width or
     * height, from the upper left corner.
     */
    record Area(int page, double x, double y, double width, double height, String ground)
            implements Withheld {
        public Area {
            if (!(x >= 0 && y >= 0 && width > 0 && height > 0 && x < 1 && y < 1))
                throw new IllegalArgumentException(
                        "no part of a page: %s, %s, %s × %s".formatted(x, y, width, height));
        }
    }
}
