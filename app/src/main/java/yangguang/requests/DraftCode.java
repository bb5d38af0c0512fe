package yangguang.requests;

import java.util.regex.Pattern;

/**
 * 续填码: all that leads back to what an applicant has filled in so far. Fifteen characters, some 74
 * bits of chance, since no number stands beside it.
 */
public record DraftCode(String value) {
    private static final int LENGTH = 15;
    private static final Pattern GROUP = Pattern.compile("(.{5})(?=.)");

    static DraftCode made() {
        return new DraftCode(QueryCode.letters(LENGTH));
    }

    /** As typed: blanks, hyphens, small and full-width letters do not matter. */
    public static DraftCode typed(String typed) {
        return new DraftCode(QueryCode.typed(typed).value());
    }

    /** As printed: ABCDE-FGHJK-LMNPQ. */
    public String printed() {
        return GROUP.matcher(value).replaceAll("$1-");
    }

    /** It opens what is personal, so no log tells it. */
    @Override
    public String toString() {
        return "draft code";
    }
}
