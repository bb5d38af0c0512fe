package yangguang.reader;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangguang.law.forms.Cell;

/**
 * A figure of a cell with the unit that is printed behind it, if it is an amount of money. The
 * units stand in money.yaml.
 *
 * @param printed empty where none is printed, or the cell holds no money
 */
record Money(Cell cell, Optional<Unit> printed) {
    /**
     * @param suffix of the name of an indicator that names it
     * @param zeros of one of it in 元
     */
    record Unit(String word, String suffix, int zeros) {}

    private static final List<Unit> UNITS =
            Resource.read("money.yaml").entries("units").stream()
                    .map(one -> new Unit(one.text("word"), one.text("suffix"), one.number("zeros")))
                    .toList();
    private static final Pattern BEHIND =
            Pattern.compile(UNITS.stream().map(Unit::word).collect(joining("|", "\\h*(", ")")));

    /**
     * @param end of the number in the text
     */
    static Money of(Cell cell, String text, int end) {
        if (!cell.isMoney()) return new Money(cell, Optional.empty());
        var behind = BEHIND.matcher(text).region(end, text.length());
        return new Money(cell, behind.lookingAt() ? unit(behind.group(1)) : Optional.empty());
    }

    private static Optional<Unit> unit(String word) {
        return UNITS.stream().filter(unit -> unit.word().equals(word)).findFirst();
    }

    /** An amount whose form names no unit is called by the one that is printed. */
    String indicator() {
        return namesUnit() ? cell.indicator() : cell.indicator() + suffix();
    }

    private String suffix() {
        return printed.map(Unit::suffix).orElse("");
    }

    String unit() {
        return namesUnit() ? cell.unit() : printed.map(Unit::word).orElse(cell.unit());
    }

    /** In the unit of the cell, where its name says which. */
    BigDecimal amount(BigDecimal number) {
        var meant = unit(cell.unit());
        if (!namesUnit() || printed.isEmpty() || meant.isEmpty()) return number;
        int zeros = meant.get().zeros() - printed.get().zeros();
        return zeros == 0 ? number : number.movePointLeft(zeros);
    }

    private boolean namesUnit() {
        return UNITS.stream().anyMatch(unit -> cell.indicator().endsWith(unit.suffix()));
    }
}
