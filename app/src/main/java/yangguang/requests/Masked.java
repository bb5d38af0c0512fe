package yangguang.requests;

/** Personal data as somebody may see them who needs no more than to tell people apart. */
public final class Masked {
    private static final int SHORT = 4;

    private Masked() {}

    /** 张某某: the family name stays. Characters outside of the basic plane count as one. */
    public static String name(String name) {
        var letters = name.strip().codePoints().toArray();
        if (letters.length == 0) return "";
        return new String(letters, 0, 1) + "某".repeat(Math.max(1, letters.length - 1));
    }

    /** 138****5678. */
    public static String phone(String phone) {
        var digits = phone.strip();
        if (digits.length() <= SHORT * 2 - 1) return "*".repeat(digits.length());
        int tail = digits.length() - SHORT;
        return digits.substring(0, 3) + "*".repeat(tail - 3) + digits.substring(tail);
    }

    /** The first and the last character of a number that names somebody. */
    public static String identity(String identity) {
        var number = identity.strip();
        if (number.length() < 3) return "*".repeat(number.length());
        return number.charAt(0)
                + "*".repeat(number.length() - 2)
                + number.charAt(number.length() - 1);
    }
}
