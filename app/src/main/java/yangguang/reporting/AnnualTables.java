package yangguang.reporting;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.bodies.BodyKind;
import yangguang.documents.PublishedLine;
import yangguang.law.Law;
import yangguang.law.codes.RegionCode;
import yangguang.law.forms.Figures;
import yangguang.law.forms.Form;
import yangguang.law.forms.RuleMaking;
import yangguang.registers.YearsHeld;
import yangguang.tally.Tally;

/** The statutory tables, computed from counting entries whenever they are asked for. */
@Service
@Transactional(readOnly = true)
public class AnnualTables {
    private final Law law;
    private final Bodies bodies;
    private final Tally tally;
    private final FiguresOfYear figures;
    private final FiledReports filed;
    private final YearsHeld held;
    private final Clock clock;

    AnnualTables(
            Law law,
            Bodies bodies,
            Tally tally,
            FiguresOfYear figures,
            FiledReports filed,
            YearsHeld held,
            Clock clock) {
        this.law = law;
        this.bodies = bodies;
        this.tally = tally;
        this.figures = figures;
        this.filed = filed;
        this.held = held;
        this.clock = clock;
    }

    /**
     * All forms of a year, the national one first: of one body, or of several together, each figure
     * then being the sum of theirs.
     */
    public List<AnnualTable> tables(Set<Long> of, int year) {
        return forms(of, year).stream().map(form -> table(form, of, year)).toList();
    }

    /** The first form of a body and year; empty where none is prescribed. */
    public Optional<AnnualTable> table(long bodyId, int year) {
        return table(Set.of(bodyId), year);
    }

    /** The same for several bodies together. */
    public Optional<AnnualTable> table(Set<Long> of, int year) {
        return forms(of, year).stream().findFirst().map(form -> table(form, of, year));
    }

    /**
     * One figure of many, read at once; null where it is blank, or the year has no form with it.
     *
     * @param sides whose records are added up for each
     */
    Map<Long, @Nullable BigDecimal> figures(
            Map<Long, Set<Long>> sides, int year, String indicator) {
        var byForm = new HashMap<Form, Map<Long, Set<Long>>>();
        var values = new HashMap<Long, @Nullable BigDecimal>();
        sides.forEach(
                (side, of) -> {
                    values.put(side, null);
                    forms(of, year).stream()
                            .filter(form -> form.cell(indicator).isPresent())
                            .findFirst()
                            .ifPresent(
                                    form ->
                                            byForm.computeIfAbsent(form, _ -> new HashMap<>())
                                                    .put(side, of));
                });
        byForm.forEach((form, of) -> values.putAll(figures.one(form, indicator, of, year)));
        return values;
    }

    /** The forms of a year with figures that were submitted, whatever is recorded since. */
    List<AnnualTable> submitted(Set<Long> of, int year, Map<String, @Nullable BigDecimal> figures) {
        return forms(of, year).stream().map(form -> table(form, of, year, figures)).toList();
    }

    /**
     * A form with figures from elsewhere, such as a sum over many bodies, and those of last year.
     */
    public AnnualTable laidOut(
            Form form,
            int year,
            Map<String, @Nullable BigDecimal> now,
            Map<String, @Nullable BigDecimal> lastYear) {
        return new FilledForm(form, Figures.of(year, now).withLastYear(lastYear)).table();
    }

    /** One figure of a form month by month, as far as the year is lived; see the charts of 对比. */
    Map<Integer, List<@Nullable BigDecimal>> months(
            Form form, String indicator, Set<Long> of, List<Integer> years) {
        return figures.months(form, indicator, of, years, YearMonth.now(clock));
    }

    /** The filed report from which the figures of one body and year come. */
    public Optional<PublishedLine> filed(Set<Long> of, int year) {
        return of.size() == 1 ? filed.report(of.iterator().next(), year) : Optional.empty();
    }

    /** Where the filed report of one body says a figure of that year. */
    public Optional<SaidInReport> said(Set<Long> of, int year, String indicator) {
        return of.size() == 1
                ? filed.said(of.iterator().next(), year, indicator)
                : Optional.empty();
    }

    /**
     * Where nothing of a year is recorded here: the first year of which something is. Empty where
     * these bodies keep its records, or it has a filed report.
     */
    public OptionalInt beganAfter(Set<Long> of, int year) {
        int first = held.since(of);
        return first <= year || filed(of, year).isPresent()
                ? OptionalInt.empty()
                : OptionalInt.of(first);
    }

    /** The forms in which all these bodies report that year. */
    public List<Form> forms(Set<Long> of, int year) {
        var common = new HashSet<>(law.forms().all());
        for (long body : of) common.retainAll(law.forms().tablesFor(year, region(body)));
        return law.forms().all().stream().filter(common::contains).toList();
    }

    /** This year and every earlier one since these bodies first recorded anything, newest first. */
    public List<Integer> years(Set<Long> bodies) {
        int now = LocalDate.now(clock).getYear();
        int first =
                Stream.concat(
                                tally.years(bodies).stream(),
                                filed.all(bodies).stream().map(FiledRecords.Filed::year))
                        .mapToInt(year -> year)
                        .min()
                        .orElse(now);
        return IntStream.rangeClosed(Math.min(first, now - 1), now)
                .map(year -> now + Math.min(first, now - 1) - year)
                .boxed()
                .toList();
    }

    private AnnualTable table(Form form, Set<Long> of, int year) {
        return table(form, of, year, figures.of(form, of, year));
    }

    private AnnualTable table(
            Form form, Set<Long> of, int year, Map<String, @Nullable BigDecimal> known) {
        var checked =
                Figures.of(year, known).withLastYear(lastYear(form, of, year)).by(ruleMaking(of));
        return new FilledForm(form, checked).table();
    }

    /** What was recorded the year before; what was left blank then is not known. */
    private Map<String, @Nullable BigDecimal> lastYear(Form form, Set<Long> of, int year) {
        return law
                .forms()
                .before(form, year)
                .map(before -> figures.of(before, of, year - 1))
                .orElse(Map.of())
                .entrySet()
                .stream()
                .filter(figure -> figure.getValue() != null)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private RuleMaking ruleMaking(Set<Long> of) {
        if (of.size() > 1) return RuleMaking.UNKNOWN;
        return of.stream()
                .findFirst()
                .flatMap(bodies::byId)
                .map(body -> RuleMaking.of(body.kind() == BodyKind.GOVERNMENT, region(body.id())))
                .orElse(RuleMaking.UNKNOWN);
    }

    private @Nullable RegionCode region(long bodyId) {
        return bodies.byId(bodyId).map(Body::regionCode).map(RegionCode::new).orElse(null);
    }
}
