package yangguang.requests;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** 受理编号: year and serial of a body's requests, such as 2026-00017. */
public record RequestNumber(int year, int serial) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-?(\\d{5,9})");

    public static Optional<RequestNumber> read(String typed) {
        var form = FORM.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        return form.matches()
                ? Optional.of(
                        new RequestNumber(
                                Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "%04d-%05d".formatted(year, serial);
    }
}
