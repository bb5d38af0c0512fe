package yangguang.registers.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.Deadline;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Label;
import yangguang.law.registers.Stage;
import yangguang.pages.Strip;
import yangguang.registers.Entry;
import yangguang.registers.FieldLine;

/**
 * One entry, with what it counts and every version that it had.
 *
 * @param next the stage that it waits for, or null
 * @param left working days until that is due, or null
 * @param proof how the due day was reached, where the law counts it
 */
public record EntryPage(
        Definition register,
        Entry entry,
        String body,
        List<Section> sections,
        List<Figure> figures,
        List<Entry.Version> versions,
        @Nullable Stage next,
        @Nullable Integer left,
        @Nullable Deadline proof,
        @Nullable Strip strip,
        boolean mayChange) {

    /**
     * The fields of one stage.
     *
     * @param label null for what was filled in at once
     */
    public record Section(@Nullable Label label, List<FieldLine> lines) {}

    /** What it counts. */
    public record Figure(Label label, LocalDate day, BigDecimal amount) {
        /** More is marked, so that less is seen at once. */
        public String change() {
            return (amount.signum() > 0 ? "+" : "") + amount.stripTrailingZeros().toPlainString();
        }
    }
}
