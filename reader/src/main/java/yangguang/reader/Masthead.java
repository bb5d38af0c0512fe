package yangguang.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.law.codes.DocumentNumber;

/**
 * What stands above the text: the furniture of the web page, labels with values, the document
 * number, and the title, which may run over several lines.
 *
 * @param labels the lines with labels, such as 发布日期
 * @param title in one line; null where none is printed
 * @param below the lines after all of these
 */
record Masthead(
        List<String> labels,
        @Nullable String printedNumber,
        @Nullable String printedTitle,
        boolean otherGenre,
        List<Line> below) {
    private static final int LONGEST = 30;
    private static final int LONGEST_TITLE = 80;
    private static final int MOST_TITLE_LINES = 4;

    private static final Pattern FURNITURE =
            Pattern.compile(
                    "(?:[\\s>|·•\\-【】\\[\\]:：×]|登录|注册|首页|打印|关闭|下载|收藏|返回|顶部|分享到?|微信|微博|QQ|X|字号|字体|大|中|小|用微信扫描二维码|朋友圈|好友和|分享至)+");
    private static final Pattern PATH_OF_PAGE =
            Pattern.compile(
                    "[^<。]{1,40}>[^<>。]{1,40}|[^<。]{0,40}>[^<。]{1,40}>[^<。]{0,40}|[^。]{0,6}(?:当前|所在)位置[^。]{0,80}");
    private static final String LABEL =
            "(?:发布日期|发布时间|公开日期|成文日期|生成日期|公文生成日期|发文日期|时间|日期|索\\s*引\\s*号|信息索引号|发布机构|发文机关|发布单位|发布者|来源|信息来源|作者"
                    + "|文\\s*号|备注/文号|发文字号|主题分类|组配分类|体裁分类|体\\s*裁|分\\s*类|标\\s*题|名\\s*称|文件名称|有\\s*效\\s*性|时\\s*效|公开方式|公开范围|关\\s*键\\s*词"
                    + "|点击数|点击量|点击|浏览次数|浏览量|访问次数|阅读人数|阅读次数|编辑|责任编辑|审核|文件编号|访问量|字号|字体)";
    private static final Pattern LABELLED =
            Pattern.compile("[\\s•·|\\[【]*" + LABEL + "\\s*[\\]】]?\\s*(?:[:：|].*|$)");
    private static final Pattern NEXT_LABEL = Pattern.compile("\\s+(?=" + LABEL + "\\s*[:：])");
    private static final Pattern BEHIND_NUMBER = Pattern.compile("(?<=[〕\\])）】﹞]第?\\d{1,5}号)\\s+");
    private static final Pattern TITLE_FIRST =
            Pattern.compile("^([^。,，;；]{6,60}?(?:报告|年报))(?:\\s+|(?=一、|根据|按照|为))");
    private static final Pattern DAY_LABEL =
            Pattern.compile(
                    "(?:发布日期|发布时间|公开日期|发文日期|成文日期|时间|日期)\\s*[\\]】]?\\s*[:：|]?\\s*(\\d{4}\\D\\d{1,2}\\D\\d{1,2}日?)");
    private static final Pattern BODY_LABEL =
            Pattern.compile("(?:发布机构|发文机关|发布单位|信息来源|来源)\\s*[\\]】]?\\s*[:：|]\\s*(\\p{IsHan}{4,30})");
    private static final Pattern NUMBER =
            Pattern.compile("\\p{IsHan}{2,20}[〔\\[(（【﹝](?:19|20)\\d{2}[〕\\])）】﹞]第?\\d{1,5}号");
    private static final Pattern REPORT =
            Pattern.compile(".*(?:公开|\\d{4}年).*(?:报告|年报|工作总结)(?:[（(][^（）()]{1,20}[）)])?");
    private static final Pattern OTHER =
            Pattern.compile(
                    ".{4,}(?:通知|公告|通告|公示|意见|办法|方案|预案|规定|细则|通报|请示|批复|函|纪要|指南|目录|制度|规则|计划|规划|要点|清单|流程|说明|解读)");
    private static final Pattern FIRST_CHAPTER = Pattern.compile("(?:一、|第一[章部]|引言|前言).*");

    static Masthead of(List<Line> file) {
        var lines = titleApart(file);
        var labels = new ArrayList<String>();
        var head = new ArrayList<Line>();
        String number = null;
        int at = 0;
        for (; at < lines.size() && head.size() < LONGEST && !prose(lines.get(at)); at++) {
            for (var line : apart(lines.get(at))) {
                var printed =
                        NUMBER.matcher(line.bare())
                                .results()
                                .filter(found -> found.end() > line.bare().length() / 2)
                                .map(MatchResult::group)
                                .findFirst();
                if (printed.isPresent() && number == null && !REPORT.matcher(line.bare()).matches())
                    number = printed.get();
                else if (LABELLED.matcher(line.text()).matches()) labels.add(line.text());
                else if (!line.blank()
                        && !furniture(line)
                        && !PATH_OF_PAGE.matcher(line.text()).matches()) head.add(line);
            }
        }
        return titled(labels, number, head, withoutFurniture(lines.subList(at, lines.size())));
    }

    /** 2015年报告 来源:教育局 时间:2016-01-25 is a title and two labels. */
    private static List<Line> apart(Line line) {
        return NEXT_LABEL
                .splitAsStream(line.text())
                .flatMap(BEHIND_NUMBER::splitAsStream)
                .map(part -> line.with(part))
                .toList();
    }

    /** A text without line ends begins with its title. */
    private static List<Line> titleApart(List<Line> lines) {
        var first = lines.stream().filter(line -> !line.blank()).findFirst();
        if (first.isEmpty() || !prose(first.get())) return lines;
        var title = TITLE_FIRST.matcher(first.get().text());
        if (!title.find()) return lines;
        var apart = new ArrayList<>(lines);
        int at = lines.indexOf(first.get());
        apart.set(at, first.get().with(title.group(1)));
        apart.add(at + 1, first.get().with(first.get().text().substring(title.end()).strip()));
        return apart;
    }

    private static List<Line> withoutFurniture(List<Line> lines) {
        return lines.stream().filter(line -> line.blank() || !furniture(line)).toList();
    }

    /** Words of the page's own buttons; a single sign is rather a cell of a table. */
    private static boolean furniture(Line line) {
        return line.text().length() > 1 && FURNITURE.matcher(line.text()).matches();
    }

    /** The text begins with a sentence or with the first chapter. */
    private static boolean prose(Line line) {
        return line.text().length() > LONGEST_TITLE && !LABELLED.matcher(line.text()).matches()
                || line.text().indexOf('。') >= 0
                || FIRST_CHAPTER.matcher(line.text()).matches();
    }

    private static Masthead titled(
            List<String> labels, @Nullable String number, List<Line> head, List<Line> below) {
        for (int length = 1; length <= MOST_TITLE_LINES; length++) {
            for (int from = 0; from + length <= head.size(); from++) {
                var title = joined(head.subList(from, from + length));
                if (title.length() > LONGEST_TITLE || !REPORT.matcher(title).matches()) continue;
                var rest = new ArrayList<>(head.subList(from + length, head.size()));
                rest.removeIf(line -> line.bare().equals(title));
                rest.addAll(below);
                var named = withBodyBelow(head, from + length, withBodyAbove(head, from, title));
                return new Masthead(labels, number, named, false, List.copyOf(rest));
            }
        }
        var all = new ArrayList<>(head);
        all.addAll(below);
        return new Masthead(
                labels,
                number,
                null,
                head.stream().anyMatch(line -> OTHER.matcher(line.bare()).matches()),
                List.copyOf(all));
    }

    private static String withBodyAbove(List<Line> head, int from, String title) {
        boolean bodiless = BodyName.inTitle(title).isEmpty();
        if (!bodiless || from == 0) return title;
        var above = head.get(from - 1).bare();
        return Signature.BODY.matcher(above).matches() ? above + title : title;
    }

    /** 政府信息公开工作年度报告, and whose it is in the line below. */
    private static String withBodyBelow(List<Line> head, int to, String title) {
        if (to >= head.size() || BodyName.inTitle(title).isPresent()) return title;
        var below = head.get(to).bare();
        return Signature.BODY.matcher(below).matches() && Levels.of(below).isPresent()
                ? below + title
                : title;
    }

    private static String joined(List<Line> lines) {
        return Layout.tidy(String.join("", lines.stream().map(Line::bare).toList()));
    }

    Optional<String> title() {
        return Optional.ofNullable(printedTitle);
    }

    Optional<DocumentNumber> number() {
        return Optional.ofNullable(printedNumber)
                .flatMap(printed -> DocumentNumber.parse(printed).asOptional());
    }

    Stream<LocalDate> labelledDays() {
        return labels.stream()
                .flatMap(label -> DAY_LABEL.matcher(label).results())
                .flatMap(found -> PrintedDate.in(found.group(1)).stream())
                .map(PrintedDate::day);
    }

    Stream<String> labelledBodies() {
        return labels.stream()
                .flatMap(label -> BODY_LABEL.matcher(label).results())
                .map(found -> found.group(1));
    }

    /** （2018年2月24日） below the title. */
    Optional<LocalDate> dayBelowTitle() {
        return below.stream()
                .filter(line -> !line.blank())
                .limit(1)
                .flatMap(line -> PrintedDate.only(line.text().replaceAll("[（()）]", "")).stream())
                .findFirst();
    }
}
