package yangguang.portal;

import java.util.Locale;

/**
 * 栏目: a column of the site. Its name, description, keywords and type in the meta tags (政府网站发展指引)
 * are words under {@code portal.column}.
 */
public enum Column {
    HOME,
    GUIDE,
    RULES,
    CATALOGUE,
    ANNUAL,
    UNITS,
    DEADLINE,
    CHECK,
    SEARCH;

    /**
     * The key of one of its words: {@code name}, {@code description}, {@code keywords}, {@code
     * type}.
     */
    public String key(String word) {
        return "portal.column." + name().toLowerCase(Locale.ROOT) + "." + word;
    }
}
