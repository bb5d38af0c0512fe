package yangguang.law.reports;

import yangguang.law.rules.Entry;

/**
 * Words that every set of chapters shares.
 *
 * @param notice where nobody wrote which notice asks for the report
 * @param unknown what stands for a figure of which nothing is recorded
 * @param same half a sentence about a figure that is that of last year
 * @param note 附注 below the signature
 */
public record Phrases(
        String notice,
        String unknown,
        String same,
        String more,
        String less,
        String note,
        String address,
        String postcode,
        String phone,
        String fax,
        String email) {
    static Phrases read() {
        var file =
                Entry.ofFile("reports/phrases.yaml")
                        .only(
                                "notice",
                                "unknown",
                                "same",
                                "more",
                                "less",
                                "note",
                                "address",
                                "postcode",
                                "phone",
                                "fax",
                                "email");
        return new Phrases(
                file.text("notice"),
                file.text("unknown"),
                file.text("same"),
                file.text("more"),
                file.text("less"),
                file.text("note"),
                file.text("address"),
                file.text("postcode"),
                file.text("phone"),
                file.text("fax"),
                file.text("email"));
    }

    /**
     * How a figure changed.
     *
     * @param sign of the change, as {@link java.math.BigDecimal#signum} has it
     */
    public String change(int sign, String change, String unit) {
        if (sign == 0) return same;
        return (sign > 0 ? more : less).replace("{change}", change).replace("{unit}", unit);
    }
}
