package yangguang.reader;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** 繁体 read as 简体, character by character, so that places stay. */
final class Simplified {
    /**
     * Hardly a report is without one of these; loading the table costs more than reading a report.
     */
    private static final Pattern TRADITIONAL = Pattern.compile("[開條號務個請處關會發與報職辦]");

    private Simplified() {}

    private static final class Table {
        private static final Transliterator ALL =
                Transliterator.getInstance("Traditional-Simplified");
    }

    static String of(String text) {
        if (!TRADITIONAL.matcher(text).find()) return text;
        var simple = Table.ALL.transliterate(text);
        return simple.length() == text.length() ? simple : text;
    }
}
