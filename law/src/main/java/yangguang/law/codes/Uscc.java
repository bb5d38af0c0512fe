package yangguang.law.codes;

import org.jspecify.annotations.Nullable;

/**
 * 统一社会信用代码 (GB 32100): authority and kind (2), region (6), organisation code (9), check (1).
 * Agencies begin with 11.
 */
public record Uscc(String value) {
    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
    };

    public Uscc {
        if (problem(value) != null)
            throw new IllegalArgumentException("not a credit code: " + value);
    }

    public static Parsed<Uscc> parse(String typed) {
        var code = Typed.code(typed);
        var problem = problem(code);
        return problem == null ? new Parsed.Ok<>(new Uscc(code)) : problem;
    }

    /** Characters 9 to 17. */
    public OrganisationCode organisationCode() {
        return new OrganisationCode(value.substring(8, 17));
    }

    /** Characters 3 to 8: where the body was registered. */
    public String region() {
        return value.substring(2, 8);
    }

    /** Whether the code was given to an organ of state (机关). */
    public boolean isAgency() {
        return value.startsWith("11");
    }

    @Override
    public String toString() {
        return value;
    }

    private static @Nullable Parsed<Uscc> problem(String code) {
        if (code.length() != LENGTH) return Parsed.wrong("law.uscc.length", code.length());
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return Parsed.wrong("law.uscc.letter", code.substring(i, i + 1), i + 1);
            }
        }
        var typed = code.substring(LENGTH - 1);
        var expected = String.valueOf(check(code));
        if (!typed.equals(expected)) return Parsed.wrong("law.uscc.check", typed, expected);
        return switch (OrganisationCode.parse(code.substring(8, 17))) {
            case Parsed.Ok<OrganisationCode> _ -> null;
            case Parsed.Wrong<OrganisationCode> _ ->
                    Parsed.wrong("law.uscc.organisation", code.substring(8, 17));
        };
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        int modulus = ALPHABET.length();
        return ALPHABET.charAt((modulus - sum % modulus) % modulus);
    }
}
