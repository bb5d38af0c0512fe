package yangguang.search;

import java.util.regex.Pattern;
import yangguang.law.codes.DocumentNumber;
import yangguang.law.codes.Parsed;

/** One writing for all the ways in which a 文号 or 索引号 is typed; prefixes stay prefixes. */
final class NumberKey {
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[^\\p{L}\\d]+(?=\\d)");
    private static final Pattern ORDINAL =
            Pattern.compile("(?<=\\d)[^\\p{L}\\d]*年?[^\\p{L}\\d]*第(?=\\d)");
    private static final Pattern NOT_SAID = Pattern.compile("[^\\p{L}\\d-]+|号");

    private NumberKey() {}

    /** {@code x政办2026 15号}, {@code X政办[2026]15号} and {@code X政办〔2026〕15号} all give one key. */
    static String of(String typed) {
        var folded = Folding.of(typed);
        var standard =
                switch (DocumentNumber.parse(folded)) {
                    case Parsed.Ok<DocumentNumber>(var number) -> Folding.of(number.toString());
                    case Parsed.Wrong<DocumentNumber> _ -> folded;
                };
        var parted = ORDINAL.matcher(standard.strip()).replaceAll("-");
        return NOT_SAID.matcher(BETWEEN_DIGITS.matcher(parted).replaceAll("-")).replaceAll("");
    }
}
