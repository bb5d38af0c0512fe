package yangguang.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangguang.law.forms.Form;
import yangguang.law.rules.ChineseNumber;
import yangguang.reader.Examined.Heading;
import yangguang.reader.Examined.Place;

/**
 * 部分: the parts of the report itself, in order, without rows of its tables and what its annexes
 * hold.
 */
record Chapters(List<Heading> all) {
    private static final Pattern NUMBERED = Pattern.compile("([一二三四五六七八九十]{1,3})\\h*、(.+)");
    private static final Pattern LAST = Pattern.compile("问题|改进|打算|计划|思路|其[他它]|说明|附表");
    private static final int FEWEST = 3;

    static Chapters of(
            List<Heading> headings,
            List<Heading> annexes,
            FormTables.Found table,
            Optional<Form> form) {
        var all = new ArrayList<Heading>();
        for (var heading : headings) {
            boolean row = form.filter(one -> isRow(heading, one)).isPresent();
            if (row || heading.title().indexOf('|') >= 0 || table.holds(heading.offset())) continue;
            if (!all.isEmpty() && annexBetween(all.getFirst(), heading, annexes)) break;
            int number = number(heading);
            boolean next = all.isEmpty() ? number == 1 : number > number(all.getLast());
            if (next) all.add(heading);
        }
        return new Chapters(List.copyOf(all));
    }

    /** The rows of 统计表 have the names of chapters; they stand in an annex. */
    private static boolean isRow(Heading heading, Form form) {
        var key = FormTables.key(heading.title());
        return form.tables().size() > 1
                && form.tables().stream()
                        .flatMap(table -> table.rows().stream())
                        .anyMatch(row -> FormTables.key(row).equals(key));
    }

    private static boolean annexBetween(Heading first, Heading one, List<Heading> annexes) {
        return annexes.stream()
                .anyMatch(
                        annex -> annex.offset() > first.offset() && annex.offset() < one.offset());
    }

    static int number(Heading heading) {
        var numbered = NUMBERED.matcher(heading.title());
        return numbered.matches() ? ChineseNumber.read(numbered.group(1)) : 0;
    }

    /** From the first part to one that ends a report: what is not there was not cut off. */
    boolean areWhole() {
        return all.size() >= FEWEST && LAST.matcher(all.getLast().title()).find();
    }

    /** The part behind which another is missing: 四 and then 六. */
    Optional<Heading> beforeGap() {
        for (int at = 1; at < all.size(); at++) {
            if (number(all.get(at)) > number(all.get(at - 1)) + 1)
                return Optional.of(all.get(at - 1));
        }
        return Optional.empty();
    }

    List<Place> places() {
        return all.stream().map(Chapters::place).toList();
    }

    static Place place(Heading heading) {
        return new Place(heading.title(), heading.offset());
    }
}
