package yangguang.reader;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.law.forms.Figures;
import yangguang.law.forms.Form;
import yangguang.law.forms.Forms;
import yangguang.law.forms.RuleMaking;
import yangguang.reader.Examined.Finding;
import yangguang.reader.Examined.Level;
import yangguang.reader.Figure.Source;

/** Examines the text of an annual report: its figures, what it denies, its contradictions. */
public final class Examination {
    private static final Pattern LOCAL = Pattern.compile("[省市县区州盟旗].*[局委厅办室队]$");

    private final Forms forms;
    private final ShownForm shownForm;

    public Examination(Forms forms) {
        this.forms = forms;
        this.shownForm = new ShownForm(forms.all());
    }

    /** Examines a report on its own. */
    public Examined of(String written) {
        return of(written, Map.of());
    }

    /**
     * Examines a report beside the one of the year before.
     *
     * @param lastYear the figures of that report by indicator; none if it is not known
     */
    public Examined of(String written, Map<String, @Nullable BigDecimal> lastYear) {
        return of(written, lastYear, Map.of());
    }

    /**
     * Examines the report of a body beside those of the bodies below it.
     *
     * @param below their figures and its own added up; none if they are not known
     */
    public Examined of(
            String written,
            Map<String, @Nullable BigDecimal> lastYear,
            Map<String, @Nullable BigDecimal> below) {
        var simplified = Simplified.of(written);
        var report = ReportText.of(simplified);
        var text = new PlainText(written);
        var year = report.year().map(OptionalInt::of).orElse(OptionalInt.empty());
        var shown = shownForm.in(text);
        var table = shown.map(form -> FormTables.in(text, form)).orElse(FormTables.Found.NONE);
        boolean requests = table.figures().stream().anyMatch(Examination::isOfRequests);
        var ofYear = year.isPresent() ? forms.tableFor(year.getAsInt()) : Optional.<Form>empty();
        Patience.goOn();
        var told = Told.in(new DenseText(text, table.spans()), requests, ofYear);
        var printed = shown.filter(form -> !table.figures().isEmpty());
        var unit = report.body().orElse("");
        var level = Levels.of(unit).or(() -> Levels.own(text));
        var findings = new ArrayList<Finding>();
        printed.or(() -> ofYear)
                .ifPresent(
                        form -> {
                            int of = year.orElse(form.years().from());
                            var figures =
                                    figures(of, table, told, lastYear, ruleMaking(unit, level))
                                            .withBelow(below);
                            form.check(figures).stream()
                                    .map(one -> finding(one, form, table, told))
                                    .forEach(findings::add);
                        });
        Patience.goOn();
        findings.addAll(Oddities.in(report, text, year, printed, table, level));
        findings.addAll(Omissions.in(text, year, printed, table, told, level));
        findings.sort(Comparator.comparing(Finding::severity));
        return new Examined(
                asWritten(written, simplified, report.title().orElse("")),
                asWritten(written, simplified, unit),
                level,
                year,
                printed.or(() -> ofYear),
                all(table, told),
                told.denied(),
                findings,
                Headings.chapters(text),
                Headings.annexes(text));
    }

    private static boolean isOfRequests(Figure figure) {
        return figure.code().startsWith("t2_");
    }

    /**
     * A figure of the table stands for the indicator; one of the text where the table is silent.
     */
    private static List<Figure> all(FormTables.Found table, Told.Found told) {
        var codes = new HashSet<String>();
        table.figures().forEach(figure -> codes.add(figure.code()));
        return Stream.concat(
                        table.figures().stream(),
                        told.figures().stream().filter(figure -> !codes.contains(figure.code())))
                .sorted(Comparator.comparingInt(Figure::offset))
                .toList();
    }

    private static Figures figures(
            int year,
            FormTables.Found table,
            Told.Found told,
            Map<String, @Nullable BigDecimal> lastYear,
            RuleMaking ruleMaking) {
        var now = new HashMap<String, @Nullable BigDecimal>();
        table.blank().forEach(code -> now.put(code, null));
        var printed = table.figures().isEmpty() ? told.figures() : table.figures();
        printed.forEach(figure -> now.put(figure.code(), figure.value()));
        var said = new HashMap<String, @Nullable BigDecimal>();
        told.figures().forEach(figure -> said.put(figure.code(), figure.value()));
        told.denied().forEach(code -> said.putIfAbsent(code, BigDecimal.ZERO));
        var all = Figures.of(year, now).withTold(said).withLastYear(lastYear);
        return (table.figures().isEmpty() ? all.withoutTable() : all).by(ruleMaking);
    }

    /**
     * A county, a town, a street and a department of a place make no 规章; of others it is not known.
     */
    private static RuleMaking ruleMaking(String unit, Optional<Level> level) {
        boolean none =
                level.filter(
                                one ->
                                        switch (one) {
                                            case TOWN, STREET, COUNTY -> true;
                                            case DEPT -> LOCAL.matcher(unit).find();
                                            case PROVINCE, CITY -> false;
                                        })
                        .isPresent();
        return none ? RuleMaking.NO : RuleMaking.UNKNOWN;
    }

    /** In the characters of the report, which may be traditional ones. */
    private static String asWritten(String written, String simplified, String words) {
        int at = simplified.indexOf(words);
        return at < 0 ? words : written.substring(at, at + words.length());
    }

    /**
     * Sentences are read by their words, and cells that ran together by their sums: what rests on
     * such reading is asked about and holds nothing up.
     */
    private static boolean isDoubtful(
            yangguang.law.forms.Finding found, Form form, FormTables.Found table) {
        boolean heard =
                form.relations().stream()
                        .anyMatch(one -> one.id().equals(found.relation()) && one.hears());
        return heard
                || table.figures().stream()
                        .filter(figure -> !figure.isCertain())
                        .anyMatch(figure -> found.cells().contains(figure.code()));
    }

    private static Finding finding(
            yangguang.law.forms.Finding one, Form form, FormTables.Found table, Told.Found told) {
        var found = isDoubtful(one, form, table) ? one.doubtful() : one;
        var places =
                Stream.concat(table.figures().stream(), told.figures().stream())
                        .filter(figure -> found.cells().contains(figure.code()))
                        .map(Figure::place)
                        .toList();
        return new Finding(
                found.relation(),
                found.severity(),
                found.sentence(),
                found.english(),
                found.basis(),
                places);
    }

    /**
     * What an indicator is called: as the report's form has it, else as any form has it.
     *
     * @param code as {@link Figure#code} has it
     */
    public String name(Examined examined, String code) {
        return Stream.concat(examined.form().stream(), forms.all().stream())
                .filter(form -> form.cell(code).isPresent())
                .map(form -> form.label(code))
                .findFirst()
                .or(() -> Told.name(code))
                .orElse(code);
    }

    /** The figures of the table by indicator, to stand beside next year's. */
    public static Map<String, BigDecimal> byIndicator(Examined examined) {
        return examined.figures().stream()
                .filter(figure -> figure.source() == Source.TABLE)
                .collect(toMap(Figure::code, Figure::value, (first, _) -> first));
    }
}
