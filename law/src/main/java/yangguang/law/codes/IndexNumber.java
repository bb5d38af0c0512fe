package yangguang.law.codes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 索引号: the number under which a document stands in the catalogue. By the national rule it is the
 * publisher's organisation code, a slash, the year, a hyphen and a serial of five digits, and it
 * never changes, even when the publisher does. Numbers of four local patterns are read as they are.
 */
public record IndexNumber(String value, Form form) {
    /** How an index number is built. */
    public enum Form {
        /** 000014349/2017-00110. */
        NATIONAL("(?<publisher>[0-9A-Z]{9})/(?<year>\\d{4})-(?<serial>\\d{5})"),
        /** 11370812004339255B/2020-22849. */
        CREDIT_CODE_YEAR("(?<publisher>[0-9A-Z]{18})/(?<year>\\d{4})-(?<serial>\\d{5})"),
        /** 11341702486344515H/202110-00013. */
        CREDIT_CODE_MONTH(
                "(?<publisher>[0-9A-Z]{18})/(?<year>\\d{4})(?:0[1-9]|1[0-2])-(?<serial>\\d{5})"),
        /** XM02100-0101-2019-00001: agency, category, year, serial. */
        FUJIAN("(?<publisher>[A-Z]{2}\\d{5})-\\d{4}-(?<year>\\d{4})-(?<serial>\\d{5})"),
        /** Region, department, category, group, date and serial, parted by hyphens or slashes. */
        GROUPED(
                "(?<publisher>[0-9A-Z]{2,9}[-/][0-9A-Z]{2,12})(?:[-/][0-9A-Z]{1,8}){1,3}"
                        + "[-/](?<year>(?:19|20)\\d{2})(?:-?\\d{2}){0,2}[-/](?<serial>\\d{3,6})");

        private final Pattern form;

        Form(String form) {
            this.form = Pattern.compile(form);
        }

        private Matcher in(String text) {
            return form.matcher(text);
        }
    }

    private static final int LARGEST_SERIAL = 99_999;

    public IndexNumber {
        if (!form.in(value).matches())
            throw new IllegalArgumentException("not an index number: " + value);
    }

    /** A new number by the national rule. */
    public static IndexNumber national(OrganisationCode publisher, int year, int serial) {
        if (serial < 1 || serial > LARGEST_SERIAL) {
            throw new IllegalArgumentException("no index number has the serial " + serial);
        }
        return new IndexNumber("%s/%04d-%05d".formatted(publisher, year, serial), Form.NATIONAL);
    }

    public static Parsed<IndexNumber> parse(String typed) {
        var text = Typed.code(typed);
        for (var form : Form.values()) {
            if (form.in(text).matches()) return checked(new IndexNumber(text, form));
        }
        return Parsed.wrong("law.index.form");
    }

    /** The code of the publisher, the part before the year. */
    public String publisher() {
        return part("publisher");
    }

    public int year() {
        return Integer.parseInt(part("year"));
    }

    public int serial() {
        return Integer.parseInt(part("serial"));
    }

    @Override
    public String toString() {
        return value;
    }

    private static Parsed<IndexNumber> checked(IndexNumber number) {
        var sound =
                switch (number.form) {
                    case NATIONAL ->
                            OrganisationCode.parse(number.publisher()).asOptional().isPresent();
                    case CREDIT_CODE_YEAR, CREDIT_CODE_MONTH ->
                            Uscc.parse(number.publisher()).asOptional().isPresent();
                    case FUJIAN, GROUPED -> true;
                };
        if (!sound) return Parsed.wrong("law.index.publisher", number.publisher());
        if (number.serial() == 0) return Parsed.wrong("law.index.serial");
        return new Parsed.Ok<>(number);
    }

    private String part(String name) {
        var matcher = form.in(value);
        if (!matcher.matches()) throw new IllegalStateException(value);
        return matcher.group(name);
    }
}
