package yangguang.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangguang.law.forms.Form;
import yangguang.law.forms.Severity;
import yangguang.law.reports.Requirement;
import yangguang.law.rules.ChineseNumber;
import yangguang.reader.Examined.Finding;
import yangguang.reader.Examined.Heading;
import yangguang.reader.Examined.Level;
import yangguang.reader.Examined.Place;

/**
 * What a report should say and does not: parts and figures that the law asks for, parts that it
 * announces itself, the year. A fragment is not blamed for what was cut off.
 */
final class Omissions {
    private static final String NUMBER = "([一二三四五六七八九十]{1,3}|\\d{1,2})";
    private static final Pattern ANNOUNCED =
            Pattern.compile("由[^。]{10,300}?" + NUMBER + "个?(?:大)?部分(?:组成|构成)|等" + NUMBER + "个?部分");
    private static final Pattern ANNEX =
            Pattern.compile("(?m)^\\h*附件\\h*([1-9一二三四五六七八九])\\h*(?:[:.、]|$)");
    private static final Pattern FIRST_ANNEX = Pattern.compile("附件\\h*[:：]?\\s*[1一]|附件\\h*[:：]");
    private static final String REGULATIONS = "t1_regulations_made";
    private static final String NORMATIVE = "t1_normative_made";

    private final PlainText text;
    private final Chapters chapters;
    private final FormTables.Found table;
    private final Told.Found told;
    private final List<Finding> findings = new ArrayList<>();

    private Omissions(PlainText text, Chapters chapters, FormTables.Found table, Told.Found told) {
        this.text = text;
        this.chapters = chapters;
        this.table = table;
        this.told = told;
    }

    static List<Finding> in(
            PlainText text,
            OptionalInt year,
            Optional<Form> form,
            FormTables.Found table,
            Told.Found told,
            Optional<Level> level) {
        var chapters = Chapters.of(Headings.chapters(text), Headings.annexes(text), table, form);
        var omissions = new Omissions(text, chapters, table, told);
        if (year.isEmpty()) form.ifPresent(omissions::year);
        if (year.isPresent() && chapters.areWhole()) omissions.required(year.getAsInt());
        omissions.numbering();
        omissions.announced();
        omissions.annex();
        if (level.isEmpty()) omissions.regulations();
        return omissions.findings;
    }

    /** What the articles on annual reports list; the preface only names it. */
    private void required(int year) {
        var body = text.text().substring(chapters.all().getFirst().offset());
        var known = known();
        for (var item : Requirement.of(year)) {
            boolean said = item.says().matcher(body).find();
            boolean counted =
                    item.figures().isEmpty() || item.figures().stream().anyMatch(known::contains);
            if (said && counted) continue;
            add(
                    said ? "UNCOUNTED" : "UNSAID",
                    "MISSING",
                    Severity.EXPLAIN,
                    said ? placesOf(item) : chapters.places(),
                    item.label(),
                    item.english(),
                    item.law());
        }
    }

    private Set<String> known() {
        var known = new HashSet<>(told.denied());
        known.addAll(table.blank());
        table.figures().forEach(figure -> known.add(figure.code()));
        told.figures().forEach(figure -> known.add(figure.code()));
        return known;
    }

    /** The parts that speak of it without a figure. */
    private List<Place> placesOf(Requirement item) {
        var speaking =
                chapters.all().stream()
                        .filter(chapter -> item.says().matcher(chapter.title()).find())
                        .map(Chapters::place)
                        .toList();
        return speaking.isEmpty() ? chapters.places() : speaking;
    }

    /** 四 and then 六. */
    private void numbering() {
        chapters.beforeGap()
                .ifPresent(
                        before -> {
                            int at = chapters.all().indexOf(before);
                            Heading after = chapters.all().get(at + 1);
                            int missing = Chapters.number(before) + 1;
                            if (standsBetween(before, after, missing)) return;
                            add(
                                    "NUMBERING",
                                    "NUMBERING",
                                    Severity.HINT,
                                    List.of(Chapters.place(before), Chapters.place(after)),
                                    ChineseNumber.write(missing),
                                    missing);
                        });
    }

    /** Within a line, where headings are not looked for. */
    private boolean standsBetween(Heading before, Heading after, int number) {
        return text.text()
                .substring(before.offset(), after.offset())
                .contains(ChineseNumber.write(number) + "、");
    }

    /** 由…七部分组成, and four follow. */
    private void announced() {
        var found = ANNOUNCED.matcher(text.text());
        if (!chapters.areWhole() || chapters.beforeGap().isPresent() || !found.find()) return;
        int group = found.group(1) != null ? 1 : 2;
        int said = number(found.group(group));
        int are = chapters.all().size();
        if (said == are || found.start() > chapters.all().getFirst().offset()) return;
        var places = new ArrayList<Place>();
        places.add(place(Math.max(found.start(), found.start(group) - 8), found.end()));
        places.addAll(chapters.places());
        add("ANNOUNCED", "COUNT", Severity.HINT, places, said, are);
    }

    private static int number(String written) {
        return Character.isDigit(written.charAt(0))
                ? Integer.parseInt(written)
                : ChineseNumber.read(written);
    }

    /** 附件2 without 附件1. */
    private void annex() {
        var found = ANNEX.matcher(text.text());
        if (!found.find() || FIRST_ANNEX.matcher(text.text()).find()) return;
        add(
                "ANNEX",
                "ANNEX",
                Severity.HINT,
                List.of(place(found.start(), found.end(1))),
                found.group(1));
    }

    /** A table of a form that was in use for some years only, and no word of which year it is. */
    private void year(Form form) {
        if (!form.isNational() || table.figures().isEmpty()) return;
        var first = table.figures().getFirst();
        var years = form.years();
        add(
                years.to() == null ? "YEARLESS" : "YEARLESS-PAST",
                "FORM",
                Severity.HINT,
                List.of(first.place()),
                form.law(),
                years.from(),
                years.to() == null ? "" : years.to());
    }

    /**
     * 规章 of a body that does not say who it is, as many as its 规范性文件: it counted its own 规章制度. Who
     * may make 规章 makes many more of the others.
     */
    private void regulations() {
        var normative = made(NORMATIVE);
        made(REGULATIONS)
                .filter(one -> one.value().signum() > 0)
                .filter(
                        one ->
                                normative
                                        .filter(other -> other.value().compareTo(one.value()) <= 0)
                                        .isPresent())
                .ifPresent(
                        one ->
                                add(
                                        "REGULATIONS",
                                        "R7",
                                        Severity.HINT,
                                        Stream.of(one, normative.orElseThrow())
                                                .map(Figure::place)
                                                .toList(),
                                        one.value()));
    }

    private Optional<Figure> made(String code) {
        return table.figures().stream().filter(figure -> figure.code().equals(code)).findFirst();
    }

    private void add(
            String saying,
            String rule,
            Severity severity,
            List<Place> places,
            Object... arguments) {
        findings.add(Saying.named(saying).of(rule, severity, places, arguments));
    }

    private Place place(int from, int to) {
        return new Place(text.quote(from, to), from);
    }
}
