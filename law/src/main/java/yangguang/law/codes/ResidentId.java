package yangguang.law.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 公民身份号码 (GB 11643): region (6), date of birth (8), order (3), check (1). Prints masked. */
public record ResidentId(String value) {
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    public ResidentId {
        if (problem(value) != null) throw new IllegalArgumentException("not a resident's number");
    }

    public static Parsed<ResidentId> parse(String typed) {
        var code = Typed.code(typed);
        var problem = problem(code);
        return problem == null ? new Parsed.Ok<>(new ResidentId(code)) : problem;
    }

    public LocalDate born() {
        return born(value);
    }

    /** The first and the last character, the rest hidden. */
    public String masked() {
        return value.charAt(0) + "*".repeat(LENGTH - 2) + value.charAt(LENGTH - 1);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Parsed<ResidentId> problem(String code) {
        if (code.length() != LENGTH) return Parsed.wrong("law.resident.length", code.length());
        if (!FORM.matcher(code).matches()) return Parsed.wrong("law.resident.letter");
        if (!RegionCode.knowsProvince(code)) {
            return Parsed.wrong("law.resident.region", code.substring(0, 2));
        }
        try {
            var _ = born(code);
        } catch (DateTimeException e) {
            return Parsed.wrong("law.resident.birth", code.substring(6, 14));
        }
        // The expected character is not told: it would finish a number that somebody made up.
        return check(code) == code.charAt(LENGTH - 1) ? null : Parsed.wrong("law.resident.check");
    }

    private static LocalDate born(String code) {
        return LocalDate.parse(code.substring(6, 14), BIRTH);
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += (code.charAt(i) - '0') * WEIGHTS[i];
        return CHECKS.charAt(sum % CHECKS.length());
    }
}
