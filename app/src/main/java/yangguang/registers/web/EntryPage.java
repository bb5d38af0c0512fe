package yangguang.registers.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.Deadline;
import yangguang.law.clocks.FixedDates.DueMoment;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.law.registers.Label;
import yangguang.law.registers.Stage;
import yangguang.pages.Strip;
import yangguang.registers.Entry;
import yangguang.registers.FieldLine;
import yangguang.registers.Left;
import yangguang.registers.ReadFields;

/**
 * One entry, with what it counts and every version that it had.
 *
 * @param until the day after which it came, where another entry set one; null where it is not late
 * @param next the stage that it waits for, or null
 * @param naming other entries that name it
 * @param onward registers in which an entry that names it can be recorded
 * @param left until that is due, or null
 * @param moment until when, where the law counts hours
 * @param proof how the due day was reached, where the law counts it
 * @param mayCarryOn also where the viewer's body is told of it and it is its turn
 * @param again where it can be counted again, or null for a day that was set
 */
public record EntryPage(
        Definition register,
        Entry entry,
        String body,
        List<Section> sections,
        List<Figure> figures,
        List<Entry.Version> versions,
        List<Entry> naming,
        List<Onward> onward,
        @Nullable LocalDate until,
        @Nullable Stage next,
        @Nullable Left left,
        @Nullable DueMoment moment,
        @Nullable Deadline proof,
        @Nullable Strip strip,
        @Nullable String again,
        boolean mayChange,
        boolean mayCarryOn) {

    /**
     * The fields of one stage.
     *
     * @param label null for what was filled in at once
     */
    public record Section(@Nullable Label label, List<FieldLine> lines) {
        Section unlinked() {
            return new Section(label, lines.stream().map(FieldLine::unlinked).toList());
        }
    }

    /** Where an entry that names this one is recorded. */
    public record Onward(Definition register, Field field) {
        public String address(Entry entry) {
            return "/desk/registers/%s/new?%s=%d"
                    .formatted(register.id(), ReadFields.name(field), entry.id());
        }
    }

    /** What it counts. */
    public record Figure(Label label, LocalDate day, BigDecimal amount) {
        /** More is marked, so that less is seen at once. */
        public String change() {
            return (amount.signum() > 0 ? "+" : "") + amount.stripTrailingZeros().toPlainString();
        }
    }
}
