package yangguang.law.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 发文字号 or 文号 (GB/T 9704): the mark of the issuing agency, the full year in 〔 〕, and a serial
 * without 第 and without leading zeros. Orders (国务院令第711号) have no year; announcements have their
 * own style (公告2020年第5号).
 *
 * @param agency 机关代字, or for orders and announcements the words before the number
 * @param year the year, 0 for an order
 */
public record DocumentNumber(Style style, String agency, int year, int serial) {
    /** How the parts are put together. */
    public enum Style {
        /** 国办发〔2019〕54号. */
        LETTER("%s〔%d〕%d号"),
        /** 国务院令第711号. */
        ORDER("%1$s第%3$d号"),
        /** 国家税务总局公告2020年第5号. */
        ANNOUNCEMENT("%s%d年第%d号");

        private final String print;

        Style(String print) {
            this.print = print;
        }
    }

    private static final String AGENCY = "(?<agency>[\\p{IsHan}A-Za-z·]{1,30}";
    private static final String SERIAL = "第?0*(?<serial>[1-9]\\d{0,5})号?";
    private static final String YEAR = "(?<year>(?:19|20)\\d{2})";
    private static final Pattern ANNOUNCEMENT =
            Pattern.compile(AGENCY + "(?:公告|通告))[〔(\\[【]?" + YEAR + "[〕)\\]】]?年" + SERIAL);
    private static final Pattern LETTER =
            Pattern.compile(AGENCY + ")[〔(\\[【{<]?" + YEAR + "[〕)\\]】}>]?年?" + SERIAL);
    private static final Pattern ORDER = Pattern.compile(AGENCY + "令)" + SERIAL);

    private static final Pattern MARK = Pattern.compile("^\\p{IsHan}.*");
    private static final Pattern HAS_YEAR = Pattern.compile(".*(?:19|20)\\d{2}.*");
    private static final Pattern SHORT_YEAR = Pattern.compile(".*[〔(\\[【]\\d{1,3}[〕)\\]】].*");
    private static final Pattern LEADING_ZERO = Pattern.compile(".*[〕)\\]】年第]0+\\d.*");

    public DocumentNumber {
        if (agency.isBlank() || serial < 1) {
            throw new IllegalArgumentException("not a document number: " + agency + " " + serial);
        }
    }

    public static Parsed<DocumentNumber> parse(String typed) {
        var text = Typed.dense(typed);
        for (var style : List.of(Style.ANNOUNCEMENT, Style.LETTER, Style.ORDER)) {
            var matcher = matcher(style, text);
            if (matcher.matches()) return new Parsed.Ok<>(number(style, matcher));
        }
        return Parsed.wrong(problem(text), typed.strip());
    }

    /**
     * What was not as the standard wants it in text that could be read; message keys, none if all
     * was well.
     */
    public static List<String> departures(String typed) {
        var text = Typed.dense(typed);
        var found = new ArrayList<String>();
        if (!typed.strip().equals(typed.strip().replaceAll("\\s", ""))) {
            found.add("law.document-number.blanks");
        }
        if (LEADING_ZERO.matcher(text).matches()) found.add("law.document-number.leading-zero");
        if (!text.endsWith("号")) found.add("law.document-number.suffix");
        if (LETTER.matcher(text).matches() && !ANNOUNCEMENT.matcher(text).matches()) {
            if (!text.contains("〔") || !text.contains("〕")) {
                found.add("law.document-number.brackets");
            }
            if (text.contains("第")) found.add("law.document-number.ordinal");
        }
        return found;
    }

    /** Two numbers are the same number if their keys are equal. */
    public String key() {
        return toString();
    }

    @Override
    public String toString() {
        return style.print.formatted(agency, year, serial);
    }

    private static Matcher matcher(Style style, String text) {
        return switch (style) {
            case LETTER -> LETTER.matcher(text);
            case ORDER -> ORDER.matcher(text);
            case ANNOUNCEMENT -> ANNOUNCEMENT.matcher(text);
        };
    }

    private static DocumentNumber number(Style style, Matcher parts) {
        var year = style == Style.ORDER ? 0 : Integer.parseInt(parts.group("year"));
        return new DocumentNumber(
                style, parts.group("agency"), year, Integer.parseInt(parts.group("serial")));
    }

    private static String problem(String text) {
        if (text.isEmpty()) return "law.document-number.blank";
        if (!MARK.matcher(text).matches()) return "law.document-number.agency";
        if (SHORT_YEAR.matcher(text).matches()) return "law.document-number.short-year";
        if (!HAS_YEAR.matcher(text).matches()) return "law.document-number.year";
        return "law.document-number.form";
    }
}
