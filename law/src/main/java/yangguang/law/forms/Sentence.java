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
 *
 * @param sides what was compared; empty where cells stand alone
 */
record Sentence(
        Relation relation,
        Figures figures,
        Map<String, String> labels,
        Optional<Check.Sides> sides) {
    /** More names than this make no sentence. */
    private static final int NAMED = 8;

    String chinese(Finding finding) {
        return fill(relation.message(), words(finding, "等%d项"));
    }

    String english(Finding finding) {
        return fill(relation.english(), words(finding, "… (%d in all)"));
    }

    /** About the two sides of the comparison. */
    Finding about(Check.Sides broken, Reading left, Reading right) {
        var cells =
                Stream.concat(broken.must().left().cells(), broken.must().right().cells())
                        .map(CellValue::indicator)
                        .distinct()
                        .toList();
        return finding(cells, left.value(), right.value());
    }

    /** About cells that stand alone; nothing if there are none. */
    Optional<Finding> about(List<String> cells) {
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(cells, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private Finding finding(List<String> cells, BigDecimal left, BigDecimal right) {
        return new Finding(
                relation.id(), relation.severity(), cells, left, right, relation.basis(), this);
    }

    private Map<String, String> words(Finding finding, String all) {
        return sides.map(broken -> words(broken, finding))
                .orElseGet(() -> Map.of("{cells}", names(finding.cells(), all)));
    }

    private Map<String, String> words(Check.Sides broken, Finding finding) {
        var must = broken.must();
        return Map.of(
                "{each}", labels.getOrDefault(broken.each(), broken.each()),
                "{left}", print(finding.left()),
                "{right}", print(finding.right()),
                "{left-working}", working(must.left()),
                "{right-working}", working(must.right()),
                "{left-label}", label(must.left()),
                "{right-label}", label(must.right()));
    }

    /** The first few, and how many they are together. */
    private String names(List<String> cells, String all) {
        var named =
                cells.stream()
                        .limit(NAMED)
                        .map(cell -> labels.getOrDefault(cell, cell))
                        .collect(Collectors.joining("、"));
        return cells.size() <= NAMED ? named : named + all.formatted(cells.size());
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
