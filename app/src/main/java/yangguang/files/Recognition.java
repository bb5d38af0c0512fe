package yangguang.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.law.codes.DocumentNumber;
import yangguang.reader.PrintedDate;

/**
 * Finds the elements of an official document where GB/T 9704 puts them, or in a block of labels.
 */
final class Recognition {
    private static final int HEAD_LINES = 30;
    private static final int TAIL_LINES = 40;
    private static final int LONGEST_TITLE_LINE = 60;
    private static final int MOST_TITLE_LINES = 4;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[\\p{IsHan}]{2,20}\\s*[〔\\[(（【﹝]\\s*(19|20)\\d{2}\\s*[〕\\])）】﹞]\\s*第?\\s*\\d{1,5}\\s*号");
    private static final Pattern SIGNATORY =
            Pattern.compile("签\\s*发\\s*人\\s*[:：]\\s*(\\p{IsHan}{2,4}(?:[ 、]\\p{IsHan}{2,4})*)");
    private static final Pattern NOTE =
            Pattern.compile("[（(]\\s*此件\\s*(主动公开|公开发布|依申请公开|不予公开|不公开|删减后公开)\\s*[）)]");
    private static final Pattern BEFORE_TITLE =
            Pattern.compile(
                    "签\\s*发\\s*人.*|(绝密|机密|秘密).*|特急|加急|平急|\\d{3,6}|.*文\\s*件|[（(].*[）)]|附件\\s*\\d*|[一二三四五六七八九十]{1,3}、.*|.{2,8}[:：].*");
    private static final Pattern LABEL = Pattern.compile("^\\D{1,12}[:：]");
    private static final Pattern SALUTATION = Pattern.compile(".*[:：]");
    private static final Pattern SIGNED =
            Pattern.compile("\\p{IsHan}{2,30}(政府|委员会|办公室|办事处|局|厅|委|部|院|会|中心|所|站|队|县|市|区|镇|乡|街道)");

    private final List<String> lines;
    private final Genres genres;

    private Recognition(List<String> lines, Genres genres) {
        this.lines = lines;
        this.genres = genres;
    }

    static Recognised of(String text, Genres genres) {
        return new Recognition(
                        text.replaceAll("[\\u3000\\u00A0]", " ")
                                .lines()
                                .map(String::strip)
                                .filter(Predicate.not(String::isEmpty))
                                .toList(),
                        genres)
                .read();
    }

    private Recognised read() {
        var title = title();
        var made = dateMade();
        return new Recognised(
                title.orElse(null),
                number().orElse(null),
                issuer(made.orElse(null), title.orElse(null)).orElse(null),
                made.orElse(null),
                attribute().orElse(null),
                head().flatMap(line -> found(SIGNATORY, line)).findFirst().orElse(null),
                title.flatMap(
                                found ->
                                        genres.of(found.value())
                                                .map(genre -> new Guess<>(genre, found.where())))
                        .orElse(null));
    }

    private Optional<Guess<String>> title() {
        var labelled = labelled("标\\s*题|名\\s*称|文件名称|信息名称");
        if (labelled.isPresent()) return labelled;
        var candidates =
                head().takeWhile(
                                line ->
                                        !SALUTATION.matcher(line).matches()
                                                && line.length() <= LONGEST_TITLE_LINE)
                        .filter(
                                line ->
                                        !BEFORE_TITLE.matcher(line).matches()
                                                && !numbered(line)
                                                && PrintedDate.only(line).isEmpty())
                        .limit(MOST_TITLE_LINES)
                        .toList();
        int end =
                IntStream.range(0, candidates.size())
                        .filter(line -> genres.of(candidates.get(line)).isPresent())
                        .findFirst()
                        .orElse(0);
        var printed = String.join("", candidates.subList(0, Math.min(end + 1, candidates.size())));
        return printed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Guess<>(printed, String.join("\n", candidates.subList(0, end + 1))));
    }

    private static boolean numbered(String line) {
        var number = NUMBER.matcher(line);
        return number.find() && number.end() - number.start() > line.length() / 2;
    }

    private Optional<Guess<DocumentNumber>> number() {
        return Stream.concat(
                        labelled("发\\s*文\\s*字\\s*号|文\\s*号").stream().map(Guess::where),
                        head().filter(Recognition::numbered))
                .flatMap(
                        line ->
                                NUMBER.matcher(line)
                                        .results()
                                        .map(found -> new Guess<>(found.group(), line)))
                .flatMap(
                        found ->
                                DocumentNumber.parse(found.value()).asOptional().stream()
                                        .map(number -> new Guess<>(number, found.where())))
                .findFirst();
    }

    /** The last day that stands alone on its line, as a signature does. */
    private Optional<Guess<LocalDate>> dateMade() {
        var labelled =
                labelled("成\\s*文\\s*日\\s*期|生成日期|公文生成日期")
                        .flatMap(
                                found ->
                                        PrintedDate.in(found.value()).stream()
                                                .findFirst()
                                                .map(
                                                        date ->
                                                                new Guess<>(
                                                                        date.day(),
                                                                        found.where())));
        return labelled.or(
                () ->
                        tail().flatMap(
                                        line ->
                                                PrintedDate.only(line).stream()
                                                        .map(day -> new Guess<>(day, line)))
                                .findFirst());
    }

    private Optional<Guess<String>> issuer(
            @Nullable Guess<LocalDate> made, @Nullable Guess<String> title) {
        return labelled("发\\s*文\\s*机\\s*关|发\\s*布\\s*机\\s*构|制发机关|发文机构")
                .or(() -> signature(made))
                .or(
                        () ->
                                head().limit(3)
                                        .map(line -> line.replaceAll("\\s", ""))
                                        .filter(line -> line.endsWith("文件") && line.length() > 4)
                                        .map(
                                                line ->
                                                        new Guess<>(
                                                                line.substring(
                                                                        0, line.length() - 2),
                                                                line))
                                        .findFirst())
                .or(
                        () ->
                                Optional.ofNullable(title)
                                        .filter(found -> found.value().indexOf("关于") > 2)
                                        .map(
                                                found ->
                                                        new Guess<>(
                                                                found.value()
                                                                        .substring(
                                                                                0,
                                                                                found.value()
                                                                                        .indexOf(
                                                                                                "关于")),
                                                                found.where())));
    }

    /** The line above the date. */
    private Optional<Guess<String>> signature(@Nullable Guess<LocalDate> made) {
        int date = made == null ? -1 : lines.lastIndexOf(made.where());
        if (date < 1) return Optional.empty();
        var above = lines.get(date - 1).replaceAll("\\s", "");
        return SIGNED.matcher(above).matches()
                ? Optional.of(new Guess<>(above, lines.get(date - 1)))
                : Optional.empty();
    }

    private Optional<Guess<String>> attribute() {
        var noted =
                tail().flatMap(line -> found(NOTE, line))
                        .findFirst()
                        .or(() -> labelled("公\\s*开\\s*(?:方\\s*式|属\\s*性)"));
        return noted.flatMap(
                found ->
                        attribute(found.value())
                                .map(attribute -> new Guess<>(attribute, found.where())));
    }

    private static Optional<String> attribute(String printed) {
        if (printed.contains("不予") || printed.contains("不公开")) return Optional.of("不予公开");
        if (printed.contains("依申请")) return Optional.of("依申请公开");
        return printed.contains("主动") || printed.contains("公开发布")
                ? Optional.of("主动公开")
                : Optional.empty();
    }

    /** A value behind its label, on the same line or alone on the next one. */
    private Optional<Guess<String>> labelled(String label) {
        var beside =
                Pattern.compile(
                        "(?:^|[\\s\\[【|])(?:"
                                + label
                                + ")\\s*[\\]】]?\\s*[:：|\\t]\\s*([^\\s|\\[【][^|\\t\\[【]*)");
        return head().flatMap(line -> found(beside, line)).findFirst().or(() -> below(label));
    }

    /** An empty field is followed by the next label, not by its value. */
    private Optional<Guess<String>> below(String label) {
        var alone =
                Pattern.compile("\\W*(?:" + label + ")\\s*[:：]", Pattern.UNICODE_CHARACTER_CLASS);
        return IntStream.range(0, Math.min(HEAD_LINES, lines.size() - 1))
                .filter(at -> alone.matcher(lines.get(at)).matches())
                .mapToObj(at -> lines.get(at + 1))
                .filter(next -> !LABEL.matcher(next).find())
                .map(next -> new Guess<>(next, next))
                .findFirst();
    }

    private static Stream<Guess<String>> found(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find()
                ? Stream.of(new Guess<>(matcher.group(1).strip(), line))
                : Stream.of();
    }

    private Stream<String> head() {
        return lines.stream().limit(HEAD_LINES);
    }

    /** From the last line up. */
    private Stream<String> tail() {
        var last =
                new ArrayList<>(
                        lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        Collections.reverse(last);
        return last.stream();
    }
}
