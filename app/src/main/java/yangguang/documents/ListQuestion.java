package yangguang.documents;

import org.jspecify.annotations.Nullable;

/**
 * Which documents an office wants to see.
 *
 * @param words of the title, or a 文号, or an 索引号; empty for all
 * @param stage of the newest edition
 * @param category 法定主动公开内容, by its code
 * @param year in which they were made
 * @param mine only what the viewer recorded or edited last
 * @param byDue what still has to become public, the nearest due day first
 */
public record ListQuestion(
        String words,
        @Nullable Stage stage,
        @Nullable String category,
        @Nullable Integer year,
        boolean mine,
        boolean byDue) {
    public static final ListQuestion ALL = new ListQuestion("", null, null, null, false, false);
}
