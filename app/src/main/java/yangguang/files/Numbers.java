package yangguang.files;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds numbers and marks by {@code patterns.csv}. What looks like one but fails its check digit,
 * or is a piece of a longer number, is none.
 */
final class Numbers {
    private static final Set<Integer> PROVINCES =
            Set.of(
                    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45,
                    46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83);

    /** GB 11643 */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String CHECK_DIGITS = "10x98765432";

    /** Digits of a telephone with its area code. */
    private static final int SHORTEST = 10;

    private static final List<Rule> RULES =
            SafetyLists.rows("patterns.csv")
                    .map(
                            row ->
                                    new Rule(
                                            Sensitive.valueOf(row.get("kind")),
                                            Check.valueOf(
                                                    row.get("check")
                                                            .replace('-', '_')
                                                            .toUpperCase(java.util.Locale.ROOT)),
                                            List.of(row.get("needs").split("\\|")),
                                            Pattern.compile(row.get("pattern"))))
                    .toList();

    private Numbers() {}

    private record Rule(Sensitive kind, Check check, List<String> needs, Pattern pattern) {
        /** Most texts have no long number and no such word; they are left alone quickly. */
        boolean mayMatch(String text, int longest) {
            return check == Check.NONE
                    ? needs.stream().anyMatch(text::contains)
                    : longest >= SHORTEST;
        }
    }

    /** Digits of the longest number, blanks and hyphens within left aside. */
    private static int longest(String text) {
        int longest = 0;
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (digit(letter)) longest = Math.max(longest, ++digits);
            else if (" -()转".indexOf(letter) < 0) digits = 0;
        }
        return longest;
    }

    private enum Check {
        RESIDENT_ID,
        LUHN,
        PHONE,
        NONE;

        boolean accepts(String words) {
            var number = words.replaceAll("[ -]", "");
            return switch (this) {
                case RESIDENT_ID -> residentId(number);
                case LUHN -> luhn(number);
                case PHONE, NONE -> true;
            };
        }
    }

    static Stream<Spot> in(String text) {
        var letters = Letters.of(text);
        var found = new ArrayList<Spot>();
        int longest = longest(letters.text());
        for (var rule : RULES)
            if (rule.mayMatch(letters.text(), longest)) find(rule, letters, found);
        return found.stream();
    }

    /** A match is at most some tens of letters long, so to go on one letter later stays linear. */
    private static void find(Rule rule, Letters letters, List<Spot> found) {
        Matcher matcher = rule.pattern.matcher(letters.text());
        for (int from = 0; from < letters.text().length() && matcher.find(from); ) {
            boolean whole = rule.check == Check.NONE || standsAlone(letters.text(), matcher);
            if (matcher.end() > matcher.start() && whole && rule.check.accepts(matcher.group())) {
                found.add(letters.spot(rule.kind, matcher.start(), matcher.end(), ""));
                from = matcher.end();
            } else {
                from = matcher.start() + 1;
            }
        }
    }

    /** Not a piece of a longer number, of a word in Latin letters, or of a decimal fraction. */
    private static boolean standsAlone(String text, Matcher matcher) {
        int before = matcher.start() - 1;
        int behind = matcher.end();
        if (before >= 0 && latin(text.charAt(before))) return false;
        if (before >= 1 && text.charAt(before) == '.' && digit(text.charAt(before - 1)))
            return false;
        if (before >= 1 && text.charAt(before) == '-' && letter(text.charAt(before - 1)))
            return false;
        if (behind < text.length() && latin(text.charAt(behind))) return false;
        return behind + 1 >= text.length()
                || text.charAt(behind) != '.'
                || !digit(text.charAt(behind + 1));
    }

    private static boolean latin(char letter) {
        return digit(letter) || letter(letter) || letter == '_';
    }

    private static boolean letter(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** A province, a day of the calendar, and the check digit. */
    static boolean residentId(String number) {
        if (!PROVINCES.contains(Integer.parseInt(number.substring(0, 2)))) return false;
        try {
            LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException noDay) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) sum += WEIGHTS[at] * (number.charAt(at) - '0');
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) == number.charAt(17);
    }

    /** ISO/IEC 7812 */
    static boolean luhn(String number) {
        int sum = 0;
        for (int at = 0; at < number.length(); at++) {
            int digit = number.charAt(number.length() - 1 - at) - '0';
            int doubled = at % 2 == 0 ? digit : digit * 2;
            sum += doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }
}
