package yangguang.law.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangguang.law.forms.Expression.CellValue;
import yangguang.law.forms.Expression.Largest;
import yangguang.law.forms.Expression.Reading;
import yangguang.law.forms.Expression.Sum;
import yangguang.law.forms.Relation.Check;

/**
 * Puts a broken relation into words: the message of the relation with the figures in their places.
 */
record Sentence(Relation relation, Figures figures, Map<String, String> labels) {

    Finding about(Check.Sides sides, Reading left, Reading right) {
        var broken = sides.must();
        var cells =
                Stream.concat(broken.left().cells(), broken.right().cells())
                        .map(CellValue::indicator)
                        .distinct()
                        .toList();
        var words =
                Map.of(
                        "{each}", labels.getOrDefault(sides.each(), sides.each()),
                        "{left}", print(left.value()),
                        "{right}", print(right.value()),
                        "{left-working}", working(broken.left()),
                        "{right-working}", working(broken.right()),
                        "{left-label}", label(broken.left()),
                        "{right-label}", label(broken.right()));
        return finding(cells, left.value(), right.value(), words);
    }

    /** About cells that stand alone; nothing if there are none. */
    Optional<Finding> about(List<String> cells) {
        if (cells.isEmpty()) return Optional.empty();
        var names =
                cells.stream()
                        .map(cell -> labels.getOrDefault(cell, cell))
                        .collect(Collectors.joining("、"));
        return Optional.of(
                finding(cells, BigDecimal.ZERO, BigDecimal.ZERO, Map.of("{cells}", names)));
    }

    private Finding finding(
            List<String> cells, BigDecimal left, BigDecimal right, Map<String, String> words) {
        return new Finding(
                relation.id(),
                relation.severity(),
                cells,
                left,
                right,
                fill(relation.message(), words),
                fill(relation.english(), words),
                relation.basis());
    }

    private static String fill(String message, Map<String, String> words) {
        var sentence = message;
        for (var word : words.entrySet()) {
            sentence = sentence.replace(word.getKey(), word.getValue());
        }
        return sentence;
    }

    /** 403＋107＝510; a single figure as it is. */
    private String working(Expression side) {
        var total = print(side.in(figures).value());
        return side instanceof Sum(var plus, var minus)
                ? joined(plus, "＋")
                        + (minus.isEmpty() ? "" : "－" + joined(minus, "－"))
                        + "＝"
                        + total
                : total;
    }

    private String joined(List<Expression> parts, String sign) {
        return parts.stream()
                .map(part -> part.in(figures).value())
                .map(value -> value.signum() < 0 ? "（" + print(value) + "）" : print(value))
                .collect(Collectors.joining(sign));
    }

    /** The label of the cell meant; of the largest, where the relation asks for the largest. */
    private String label(Expression side) {
        var meant =
                side instanceof Largest(var of)
                        ? of.stream().filter(part -> isLargest(part, side)).findFirst().orElse(side)
                        : side;
        return meant.cells()
                .map(cell -> labels.getOrDefault(cell.indicator(), cell.indicator()))
                .collect(Collectors.joining("、"));
    }

    private boolean isLargest(Expression part, Expression all) {
        return part.in(figures).value().compareTo(all.in(figures).value()) == 0;
    }

    private static String print(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
