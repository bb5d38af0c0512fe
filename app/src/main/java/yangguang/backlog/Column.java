package yangguang.backlog;

import java.util.Locale;

/** What a list can say of a document; its words stand under {@code backlog.column}. */
enum Column {
    TITLE,
    NUMBER,
    ISSUER,
    MADE,
    PUBLISHED,
    CATEGORY,
    GENRE,
    SUMMARY,
    TEXT,
    FROM,
    UNTIL,
    NORMATIVE,
    FILES;

    String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
