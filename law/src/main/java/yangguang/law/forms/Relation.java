package yangguang.law.forms;

import java.util.Optional;

/**
 * 勾稽关系: what must hold between cells.
 *
 * @param id such as A1; unique in its form
 * @param text the relation as the file writes it, for people to read
 * @param basis why it must hold
 * @param message the sentence when it does not, with places for the figures
 * @param english the same in English
 */
public record Relation(
        String id,
        Severity severity,
        String text,
        String basis,
        String message,
        String english,
        Check check) {

    /** What is looked at. */
    sealed interface Check {
        /** Two sides are compared, {@code when} a condition holds. */
        record Sides(Optional<Comparison> when, Comparison must) implements Check {}

        /** 标题行不填数. */
        record HeadingsEmpty() implements Check {}

        /** 空白不等于零. */
        record CellsFilled() implements Check {}

        /** 件数是不小于零的整数，金额不小于零. */
        record CellsCount() implements Check {}
    }
}
