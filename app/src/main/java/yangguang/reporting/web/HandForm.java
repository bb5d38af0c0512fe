package yangguang.reporting.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yangguang.law.forms.Cell;
import yangguang.pages.Problems;
import yangguang.pages.TypedDay;
import yangguang.reporting.HandEntry;
import yangguang.reporting.HandRecord;

/** A record by hand as it was typed. */
public record HandForm(String indicator, String day, String number, String note) {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");
    private static final Pattern MONEY = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern CHANGE = Pattern.compile("-?\\d{1,12}");
    private static final int LONGEST_NOTE = 500;

    /** What a form leaves out is empty. */
    public HandForm {
        indicator = Objects.requireNonNullElse(indicator, "");
        day = Objects.requireNonNullElse(day, "");
        number = Objects.requireNonNullElse(number, "");
        note = Objects.requireNonNullElse(note, "");
    }

    static HandForm empty(String indicator) {
        return new HandForm(indicator, "", "", "");
    }

    static HandForm of(HandRecord record) {
        return new HandForm(
                record.indicator(),
                record.day().toString(),
                record.number() == null ? "" : record.number().toPlainString(),
                record.note());
    }

    /** What it says, or null with all that is wrong told to {@code problems}. */
    @Nullable HandEntry read(int year, LocalDate today, List<Cell> fillable, Problems problems) {
        var cell = cell(fillable);
        var date = TypedDay.parse(day);
        var amount = cell.flatMap(this::amount);
        if (cell.isEmpty()) problems.add("indicator", "reporting.problem.indicator");
        checkDay(date, year, today, problems);
        if (amount.isEmpty()) problems.add("number", numberProblem(cell));
        if (note.strip().length() > LONGEST_NOTE)
            problems.add("note", "reporting.problem.note.long", LONGEST_NOTE);
        return problems.isEmpty()
                ? new HandEntry(indicator, date.orElseThrow(), amount.orElseThrow(), note.strip())
                : null;
    }

    private Optional<Cell> cell(List<Cell> fillable) {
        return fillable.stream().filter(one -> one.indicator().equals(indicator)).findFirst();
    }

    private static void checkDay(
            Optional<LocalDate> date, int year, LocalDate today, Problems problems) {
        if (date.isEmpty()) problems.add("day", "reporting.problem.day");
        else if (date.get().isAfter(today))
            problems.add("day", "reporting.problem.day.future", today);
        else if (date.get().getYear() != year)
            problems.add("day", "reporting.problem.day.year", year, date.get().getYear());
    }

    private Optional<BigDecimal> amount(Cell cell) {
        var digits =
                Normalizer.normalize(number, Normalizer.Form.NFKC)
                        .replaceAll("[\\s,]", "")
                        .replace('\u2212', '-');
        return pattern(cell).matcher(digits).matches()
                ? Optional.of(new BigDecimal(digits))
                : Optional.empty();
    }

    private static Pattern pattern(Cell cell) {
        if (cell.signed()) return CHANGE;
        return cell.isMoney() ? MONEY : WHOLE;
    }

    private static String numberProblem(Optional<Cell> cell) {
        if (cell.filter(Cell::signed).isPresent()) return "reporting.problem.number.signed";
        return cell.filter(Cell::isMoney).isPresent()
                ? "reporting.problem.number.money"
                : "reporting.problem.number.whole";
    }
}
