package yangguang.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.law.Law;
import yangguang.law.codes.RegionCode;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Form;
import yangguang.law.forms.Forms;
import yangguang.pages.Choice;
import yangguang.tally.Tally;

/**
 * Figures of the statutory tables that no register keeps: neither sums nor what is counted here; of
 * the years before the body counted here, all but sums.
 */
@Component
public class OtherFigures {
    private final Forms forms;
    private final Bodies bodies;
    private final Tally tally;
    private final YearsHeld held;

    OtherFigures(Law law, Bodies bodies, Tally tally, YearsHeld held) {
        this.forms = law.forms();
        this.bodies = bodies;
        this.tally = tally;
        this.held = held;
    }

    /** Whether a body may take that figure of a year from elsewhere. */
    public boolean isOpen(long bodyId, String indicator, int year) {
        return cell(bodyId, indicator, year).isPresent();
    }

    Optional<Cell> cell(long bodyId, String indicator, int year) {
        return forms.tablesFor(year, region(bodyId)).stream()
                .flatMap(form -> form.cell(indicator).stream())
                .filter(cell -> !cell.isSum())
                .filter(cell -> isOpen(cell) || year < held.since(Set.of(bodyId)))
                .findFirst();
    }

    /** Whether no year of it is counted here. */
    private boolean isOpen(Cell cell) {
        return !cell.isSum()
                && !tally.isKept(cell.indicator())
                && cell.counted().stream().noneMatch(tally::isKept);
    }

    /**
     * All of a body, the newest forms first, to choose from.
     *
     * @param chosen the one that is chosen already, which may be counted here in other years
     */
    public List<Choice> choices(long bodyId, int thisYear, String chosen) {
        var choices = new LinkedHashMap<String, Choice>();
        forms.all().reversed().stream()
                .filter(form -> isOf(form, bodyId, thisYear))
                .forEach(form -> open(form).forEach(one -> choices.putIfAbsent(one.value(), one)));
        forms.all().stream()
                .flatMap(form -> form.cell(chosen).stream().map(cell -> choice(form, cell)))
                .forEach(one -> choices.putIfAbsent(one.value(), one));
        return List.copyOf(choices.values());
    }

    private boolean isOf(Form form, long bodyId, int thisYear) {
        int last = Optional.ofNullable(form.years().to()).orElse(thisYear);
        return forms.tablesFor(last, region(bodyId)).contains(form);
    }

    private Stream<Choice> open(Form form) {
        return form.cells().stream().filter(this::isOpen).map(cell -> choice(form, cell));
    }

    private static Choice choice(Form form, Cell cell) {
        return new Choice(cell.indicator(), form.label(cell.indicator()) + " " + cell.unit());
    }

    /** The key of what is wrong with such a figure; null if nothing is. */
    @Nullable String problem(long bodyId, String indicator, LocalDate day, BigDecimal number) {
        var cell = cell(bodyId, indicator, day.getYear());
        if (cell.isEmpty()) return "figure.year";
        if (number.signum() < 0 && !cell.get().signed()) return "figure.negative";
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole || cell.get().isMoney() ? null : "figure.whole";
    }

    private @Nullable RegionCode region(long bodyId) {
        return bodies.byId(bodyId).map(Body::regionCode).map(RegionCode::new).orElse(null);
    }
}
