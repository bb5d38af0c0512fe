package yangguang.files;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The numbers that Word counts by itself: lists stay lists, but 一、 and （一） must be written out. */
final class WordNumbers {
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final boolean any;
    private final Map<String, Integer> counted = new HashMap<>();

    WordNumbers(XWPFDocument document) {
        this.any = document.getNumbering() != null;
    }

    /** ul or ol, for a paragraph that belongs to a list of points or of plain numbers. */
    Optional<String> listOf(XWPFParagraph paragraph) {
        if (!any || paragraph.getNumID() == null || paragraph.getNumFmt() == null)
            return Optional.empty();
        return switch (paragraph.getNumFmt()) {
            case "bullet" -> Optional.of("ul");
            case "decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman" ->
                    plain(paragraph) ? Optional.of("ol") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A number with words around it, such as 第1条, is part of the text. */
    private static boolean plain(XWPFParagraph paragraph) {
        var pattern = paragraph.getNumLevelText();
        return pattern == null || pattern.matches("%\\d[.、．)）]?");
    }

    /** The number as it would be printed before the paragraph; empty if there is none. */
    String printed(XWPFParagraph paragraph) {
        if (!any || paragraph.getNumID() == null || paragraph.getNumLevelText() == null) return "";
        int level = level(paragraph.getNumIlvl());
        int number = counted.merge(paragraph.getNumID() + "/" + level, 1, Integer::sum);
        counted.keySet().removeIf(key -> deeper(key, paragraph.getNumID(), level));
        var sign =
                paragraph.getNumFmt().startsWith("chinese")
                                || paragraph.getNumFmt().startsWith("japanese")
                                || paragraph.getNumFmt().startsWith("ideograph")
                        ? chinese(number)
                        : String.valueOf(number);
        return paragraph.getNumLevelText().replaceAll("%\\d", sign);
    }

    private static int level(BigInteger level) {
        return level == null ? 0 : level.intValue();
    }

    /** A new 二、 starts its （一） again. */
    private static boolean deeper(String key, BigInteger list, int level) {
        var parts = key.split("/", 2);
        return parts[0].equals(list.toString()) && Integer.parseInt(parts[1]) > level;
    }

    /** 1-99; more points than that no document has. */
    private static String chinese(int number) {
        int tens = number / 10 % 10;
        var ten = tens == 0 ? "" : (tens == 1 ? "" : DIGITS[tens]) + "十";
        return ten + DIGITS[number % 10];
    }
}
