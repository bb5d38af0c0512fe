package yangguang.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.law.codes.DocumentNumber;
import yangguang.reader.Reading.NotAReport;
import yangguang.reader.Reading.Reason;
import yangguang.reader.Reading.Report;

/** Reads the text of an annual report as a crawler, a PDF tool or an office leaves it. */
public final class ReportText {
    private static final String YEAR = "(?<![\\d号])((?:19|20)\\d{2}|二[〇○零0Ｏ][〇○零一二三四五六七八九]{2})\\h*";
    private static final Pattern YEAR_IN_TITLE = Pattern.compile(YEAR + "年?");
    private static final List<Pattern> YEAR_IN_TEXT =
            List.of(
                    Pattern.compile("(?:现将|报告如下|编制|发布|公布)[^。]{0,10}?" + YEAR + "年"),
                    Pattern.compile("统计(?:数据)?(?:的)?(?:期限|时限|时间)[^。]{0,6}?" + YEAR + "年"),
                    Pattern.compile(YEAR + "年度"),
                    Pattern.compile(
                            YEAR + "\\s*年(?!\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*(?:起|开始|以来))"));
    private static final Pattern SUBJECT = Pattern.compile("信息公开|政务公开|公开政府信息|主动公开|依申请公开");
    private static final List<Pattern> SIGNS =
            List.of(
                    SUBJECT,
                    Pattern.compile("主动公开|公开信息|公开各?类?\\d"),
                    Pattern.compile("依申请|公开申请|公开的申请|申请公开|申请件|收到申请|受理申请"),
                    Pattern.compile("行政复议|行政诉讼"),
                    Pattern.compile("查阅点|受理点"),
                    Pattern.compile("存在的?(?:主要)?问题"));

    private final List<Line> lines;
    private final Masthead head;
    private @Nullable List<Block> blocks;

    private ReportText(List<Line> lines) {
        this.lines = lines;
        this.head = Masthead.of(lines);
    }

    /** A report, or the reason why it is none. Never throws, whatever the bytes. */
    public static Reading read(byte[] bytes) {
        if (bytes.length == 0) return new NotAReport(Reason.EMPTY);
        return Decoding.text(bytes).map(ReportText::read).orElse(new NotAReport(Reason.NOT_TEXT));
    }

    /** The same for text that is decoded already. */
    public static Reading read(String text) {
        return text.isBlank() ? new NotAReport(Reason.EMPTY) : of(text).read();
    }

    static ReportText of(String text) {
        return new ReportText(Line.of(text));
    }

    private Reading read() {
        if (!aboutDisclosure()) return new NotAReport(Reason.OTHER_SUBJECT);
        var year = year();
        if (year.isEmpty()) return new NotAReport(Reason.NO_YEAR);
        return body().<Reading>map(body -> report(body, year.get()))
                .orElse(new NotAReport(Reason.NO_BODY));
    }

    private Report report(String body, int year) {
        var title = head.title().orElse(body + year + "年政府信息公开工作年度报告");
        return new Report(
                title,
                body,
                year,
                published(year).orElse(null),
                made(year).orElse(null),
                number().orElse(null),
                blocks());
    }

    /** Found when they are asked for: a good title tells without them. */
    private List<Block> blocks() {
        if (blocks == null) blocks = Layout.of(head.below());
        return blocks;
    }

    private String text() {
        return Layout.text(blocks());
    }

    /** A title that says so; for a vague title or none, the signs that such reports bear. */
    boolean aboutDisclosure() {
        var title = head.title();
        if (title.filter(words -> SUBJECT.matcher(words).find()).isPresent()) return true;
        var text = text();
        long signs = SIGNS.stream().filter(sign -> sign.matcher(text).find()).count();
        return signs >= (title.isPresent() ? 1 : 2) && !head.otherGenre();
    }

    Optional<Integer> year() {
        var inTitle =
                head.title().stream().flatMap(title -> YEAR_IN_TITLE.matcher(title).results());
        var inText = YEAR_IN_TEXT.stream().flatMap(pattern -> pattern.matcher(text()).results());
        return Stream.concat(inTitle, inText).map(ReportText::year).findFirst();
    }

    private static int year(MatchResult found) {
        return PrintedDate.year(found.group(1));
    }

    Optional<String> body() {
        return BodyName.of(head, lines);
    }

    /** The day on the page. */
    Optional<LocalDate> published(int year) {
        return head.labelledDays().filter(day -> day.getYear() >= year).findFirst();
    }

    /** The day below the title, else below the signature, else at the very end. */
    Optional<LocalDate> made(int year) {
        var signed = Signature.all(lines).stream().map(Signature::day);
        return Stream.of(head.dayBelowTitle().stream(), signed, lastDay().stream())
                .flatMap(days -> days)
                .filter(day -> day.getYear() >= year)
                .findFirst();
    }

    private Optional<LocalDate> lastDay() {
        var printed = lines.stream().map(Line::text).filter(text -> !text.isEmpty()).toList();
        return printed.isEmpty() ? Optional.empty() : PrintedDate.only(printed.getLast());
    }

    Optional<String> title() {
        return head.title();
    }

    Optional<DocumentNumber> number() {
        return head.number();
    }
}
