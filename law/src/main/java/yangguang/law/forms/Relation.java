package yangguang.law.forms;

import java.util.List;
import java.util.Optional;
import yangguang.law.rules.Citation;

/**
 * 勾稽关系: what must hold between cells.
 *
 * @param id such as A1; unique in its form
 * @param from the first year of which it is asked
 * @param text the relation as the file writes it, for people to read
 * @param basis why it must hold
 * @param law the articles that say so; none where the form itself does, or arithmetic
 * @param message the sentence when it does not, with places for the figures
 * @param english the same in English
 * @param checks what is looked at: one thing, or one for each column, row or cell that it is
 *     written for
 */
public record Relation(
        String id,
        Severity severity,
        int from,
        String text,
        String basis,
        List<Citation> law,
        String message,
        String english,
        List<Check> checks) {
    public Relation {
        law = List.copyOf(law);
        checks = List.copyOf(checks);
    }

    /** Whether it compares with the year before. */
    public boolean looksBack() {
        return reads(Expression.Source.LAST);
    }

    /** Whether it compares with what sentences say. */
    public boolean hears() {
        return reads(Expression.Source.TOLD);
    }

    private boolean reads(Expression.Source source) {
        return checks.stream()
                .filter(Check.Sides.class::isInstance)
                .map(Check.Sides.class::cast)
                .flatMap(sides -> sides.must().cells())
                .anyMatch(cell -> cell.source() == source);
    }

    /** What is looked at. */
    sealed interface Check {
        /**
         * Two sides are compared, {@code when} a condition holds.
         *
         * @param each the label of the column, row or cell that it is about; empty if of none
         */
        record Sides(String each, Optional<Comparison> when, Comparison must) implements Check {}

        /** 标题行不填数. */
        record HeadingsEmpty() implements Check {}

        /** 空白不等于零. */
        record CellsFilled() implements Check {}

        /** 件数是不小于零的整数，金额不小于零. */
        record CellsCount() implements Check {}

        /** 规章由有规章制定权的机关填. */
        record CellsReserved() implements Check {}
    }
}
