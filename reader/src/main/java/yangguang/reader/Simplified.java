package yangguang.reader;

import com.ibm.icu.text.Transliterator;

/** 繁体 read as 简体, character by character, so that places stay. */
final class Simplified {
    /**
     * Hardly a report is without one of these; loading the table costs more than reading a report.
     */
    private static final String TRADITIONAL = "開條號務個請處關會發與報職辦";

    private Simplified() {}

    /**
     * Each character by itself, a line each, so that none is read by those beside it. What becomes
     * two stays.
     */
    private static final class Table {
        private static final char FIRST = '\u4E00';
        private static final char LAST = '\u9FFF';
        private static final String SIMPLE = simple();

        private static String simple() {
            var all = new StringBuilder();
            for (char one = FIRST; one <= LAST; one++) all.append(one).append('\n');
            var simple = new StringBuilder();
            Transliterator.getInstance("Traditional-Simplified")
                    .transliterate(all.toString())
                    .lines()
                    .forEach(
                            one ->
                                    simple.append(
                                            one.length() == 1
                                                    ? one.charAt(0)
                                                    : (char) (FIRST + simple.length())));
            return simple.toString();
        }

        private static char simple(char sign) {
            return sign >= FIRST && sign <= LAST ? SIMPLE.charAt(sign - FIRST) : sign;
        }
    }

    static String of(String text) {
        if (text.chars().noneMatch(sign -> TRADITIONAL.indexOf(sign) >= 0)) return text;
        var simple = text.toCharArray();
        for (int at = 0; at < simple.length; at++) simple[at] = Table.simple(simple[at]);
        return new String(simple);
    }
}
