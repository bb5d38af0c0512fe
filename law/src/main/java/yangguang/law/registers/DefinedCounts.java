package yangguang.law.registers;

import java.util.List;
import java.util.stream.Stream;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Forms;
import yangguang.law.registers.Field.Kind;
import yangguang.law.rules.Entry;

/**
 * What is counted.
 *
 * @param day the field on whose day it counts unless another is named
 */
final class DefinedCounts {
    private static final String TEN_THOUSAND = "万元";

    private final Forms forms;
    private final DefinedFields fields;
    private final String day;
    private final List<Definition.Indicator> own;

    DefinedCounts(Forms forms, DefinedFields fields, String day, List<Definition.Indicator> own) {
        this.forms = forms;
        this.fields = fields;
        this.day = day;
        this.own = own;
    }

    String day() {
        return day;
    }

    Count read(Entry entry) {
        entry.only("indicator", "named", "when", "on", "from", "until", "through", "amount");
        if (entry.has("named")) return named(entry);
        var indicator = entry.text("indicator");
        if (!isKnown(indicator)) throw entry.problem("indicator", "no form counts " + indicator);
        var when = fields.when(entry);
        var amount = amount(entry, indicator);
        if (!entry.has("from")) return new Count.Flow(indicator, when, on(entry), amount);
        boolean inclusive = entry.has("through");
        var to = inclusive ? "through" : "until";
        return new Count.Stock(
                indicator,
                when,
                fields.day(entry, "from"),
                entry.has(to) ? fields.day(entry, to) : null,
                inclusive,
                amount);
    }

    private Count named(Entry entry) {
        var figure = fields.named(entry, "named");
        if (!(figure.kind() instanceof Kind.Figure))
            throw entry.problem("named", figure.id() + " is not a figure");
        return new Count.Named(figure.id(), on(entry), amount(entry, ""));
    }

    private String on(Entry entry) {
        return entry.has("on") ? fields.day(entry, "on") : day;
    }

    private Count.Amount amount(Entry entry, String indicator) {
        if (!entry.has("amount")) return Count.Amount.ONE;
        var field = fields.named(entry, "amount");
        if (!field.isAmount()) throw entry.problem("amount", field.id() + " is not an amount");
        boolean shifted =
                field.kind() instanceof Kind.Money && unit(indicator).equals(TEN_THOUSAND);
        return shifted ? Count.Amount.inTenThousands(field.id()) : new Count.Amount(field.id(), 0);
    }

    private boolean isKnown(String indicator) {
        return own.stream().anyMatch(one -> one.id().equals(indicator))
                || cells().anyMatch(
                                cell ->
                                        cell.indicator().equals(indicator)
                                                || cell.counted().contains(indicator));
    }

    private String unit(String indicator) {
        return Stream.concat(
                        own.stream()
                                .filter(one -> one.id().equals(indicator))
                                .map(one -> one.unit().chinese()),
                        cells().filter(cell -> cell.indicator().equals(indicator)).map(Cell::unit))
                .findFirst()
                .orElse("");
    }

    private Stream<Cell> cells() {
        return forms.all().stream()
                .flatMap(form -> Stream.concat(form.cells().stream(), form.beside().stream()));
    }
}
