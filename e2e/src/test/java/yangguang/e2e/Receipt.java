package yangguang.e2e;

import java.util.regex.Pattern;

/** What an applicant needs to see how a request stands. */
record Receipt(String number, String code) {
    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{5}");
    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{5}-[A-Z2-9]{5}");

    /** As it stands in some words. */
    static Receipt of(String words) {
        return new Receipt(found(NUMBER, words), found(CODE, words));
    }

    /** Opens the case to the one who holds the receipt. */
    void shownBy(Visitor citizen) {
        citizen.open("/foi/progress");
        citizen.fillsIn("number", number, "code", code);
        citizen.press("查询");
    }

    private static String found(Pattern pattern, String words) {
        var found = pattern.matcher(words);
        if (!found.find()) throw new AssertionError("no " + pattern + " in: " + words);
        return found.group();
    }
}
