package yangguang.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangguang.reader.Block.Table;
import yangguang.reader.Line.Kind;

/** 统计表, one cell a line: a name, then perhaps its unit, then perhaps its figure. */
final class StatisticsTable {
    private static final List<String> HEAD = List.of("统计指标", "单位", "统计数");
    private static final Pattern UNIT = Pattern.compile("[条件次篇个人]|人次|万元|[—－-]+");
    private static final Pattern ASIDE = Pattern.compile("[（(].*[）)]");
    private static final Pattern END = Pattern.compile("附件.*|附表.*|填报人.*|填表人.*|说明[:：].*|注[:：].*");
    private static final int LONGEST_NAME = 60;

    private final List<Line> lines;
    private final List<List<String>> rows = new ArrayList<>();
    private int at;

    private StatisticsTable(List<Line> lines, int at) {
        this.lines = lines;
        this.at = at;
    }

    static Optional<Tables.Found> at(List<Line> lines, int start) {
        if (!headAt(lines, start)) return Optional.empty();
        var table = new StatisticsTable(lines, start);
        table.read();
        return table.rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Tables.Found(new Table(HEAD, table.rows), table.at));
    }

    private static boolean headAt(List<Line> lines, int start) {
        return start + HEAD.size() <= lines.size()
                && lines.get(start).text().startsWith("统")
                && lines.subList(start, start + HEAD.size()).stream()
                        .map(Line::bare)
                        .toList()
                        .equals(HEAD);
    }

    private void read() {
        while (at < lines.size()) {
            if (headAt(lines, at)) at += HEAD.size();
            else if (lines.get(at).blank()) at++;
            else if (named()) row();
            else return;
        }
    }

    private boolean named() {
        var line = lines.get(at);
        return line.kind() == Kind.TEXT
                && line.text().length() <= LONGEST_NAME
                && !END.matcher(line.text()).matches();
    }

    private void row() {
        var name = new StringBuilder(lines.get(at++).text());
        while (at < lines.size() && ASIDE.matcher(lines.get(at).text()).matches() && !headed()) {
            name.append(lines.get(at++).text());
        }
        var unit = take(line -> UNIT.matcher(line.text()).matches() || line.blank());
        var figure = take(line -> line.kind() == Kind.NUMBER || line.blank());
        rows.add(List.of(Layout.tidy(name.toString()), unit, figure));
    }

    /** （一）收到申请数 opens with brackets too, but does not end with them. */
    private boolean headed() {
        return lines.get(at).text().matches("[（(][一二三四五六七八九十]+[）)].+");
    }

    private String take(java.util.function.Predicate<Line> wanted) {
        return at < lines.size() && wanted.test(lines.get(at)) ? lines.get(at++).text() : "";
    }
}
