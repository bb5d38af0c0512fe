package yangguang.law.rules;

import java.util.regex.Pattern;

/** Numbers as articles of law write them: 三十三, 一百零二. From one to 999, which is enough for law. */
public final class ChineseNumber {
    static final String PATTERN = "[一二三四五六七八九十百零]+";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern LEADING_TEN = Pattern.compile("^一十");

    private ChineseNumber() {}

    public static String write(int number) {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException("no article has the number " + number);
        }
        var text = new StringBuilder();
        int hundreds = number / 100;
        int tens = number % 100 / 10;
        int ones = number % 10;
        if (hundreds > 0) text.append(DIGITS.charAt(hundreds)).append('百');
        if (tens > 0) text.append(DIGITS.charAt(tens)).append('十');
        if (hundreds > 0 && tens == 0 && ones > 0) text.append('零');
        if (ones > 0) text.append(DIGITS.charAt(ones));
        return LEADING_TEN.matcher(text).replaceFirst("十");
    }

    public static int read(String text) {
        int number = 0;
        int digit = 0;
        for (char letter : text.toCharArray()) {
            switch (letter) {
                case '百' -> {
                    number += Math.max(digit, 1) * 100;
                    digit = 0;
                }
                case '十' -> {
                    number += Math.max(digit, 1) * 10;
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(letter);
            }
        }
        return number + digit;
    }
}
