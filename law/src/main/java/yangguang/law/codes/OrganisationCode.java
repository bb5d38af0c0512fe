package yangguang.law.codes;

import org.jspecify.annotations.Nullable;

/**
 * 组织机构代码 (GB 11714): eight letters or digits and a check character, kept without the hyphen. The
 * range PDY00001 to PDY99999 is left for internal use.
 */
public record OrganisationCode(String value) {
    public static final int LENGTH = 9;

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "0123456789X";
    private static final String INTERNAL = "PDY";

    public OrganisationCode {
        if (problem(value) != null)
            throw new IllegalArgumentException("not an organisation code: " + value);
    }

    public static Parsed<OrganisationCode> parse(String typed) {
        var code = Typed.code(typed).replace("-", "");
        var problem = problem(code);
        return problem == null ? new Parsed.Ok<>(new OrganisationCode(code)) : problem;
    }

    /** The code of a body that has none of its own: 内部码. */
    public static OrganisationCode internal(int serial) {
        if (serial < 1 || serial > 99_999) {
            throw new IllegalArgumentException("no internal code has the serial " + serial);
        }
        var body = INTERNAL + "%05d".formatted(serial);
        return new OrganisationCode(body + check(body));
    }

    public boolean isInternal() {
        return value.startsWith(INTERNAL);
    }

    /** As it is printed: 01441633-0. */
    public String printed() {
        return value.substring(0, WEIGHTS.length) + "-" + value.substring(WEIGHTS.length);
    }

    @Override
    public String toString() {
        return value;
    }

    private static @Nullable Parsed<OrganisationCode> problem(String code) {
        if (code.length() != LENGTH) return Parsed.wrong("law.organisation.length", code.length());
        for (int i = 0; i < WEIGHTS.length; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return Parsed.wrong("law.organisation.letter", code.substring(i, i + 1), i + 1);
            }
        }
        var typed = code.charAt(WEIGHTS.length);
        var expected = check(code);
        if (typed != expected) {
            return Parsed.wrong(
                    "law.organisation.check", String.valueOf(typed), String.valueOf(expected));
        }
        return null;
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return CHECKS.charAt((11 - sum % 11) % 11);
    }
}
