package yangguang.law.forms;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import yangguang.law.forms.Expression.CellValue;
import yangguang.law.forms.Expression.Constant;
import yangguang.law.forms.Expression.Largest;
import yangguang.law.forms.Expression.Source;
import yangguang.law.forms.Expression.Sum;

/**
 * Reads {@code a + b - c}, {@code max(a, b)}, and cells of other tables: {@code last(a)} of the
 * year before, {@code told(a)} of the text, {@code below(a)} of all subordinate bodies.
 */
final class ExpressionText {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z_][\\w.]*|\\d+(?:\\.\\d+)?|\\S");

    private final ArrayDeque<String> tokens;

    private ExpressionText(String text) {
        tokens =
                TOKEN.matcher(text)
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .collect(java.util.stream.Collectors.toCollection(ArrayDeque::new));
    }

    static Expression read(String text) {
        var reader = new ExpressionText(text);
        var expression = reader.sum();
        if (!reader.tokens.isEmpty()) {
            throw new IllegalArgumentException("unexpected " + reader.tokens.peek());
        }
        return expression;
    }

    private Expression sum() {
        var plus = new ArrayList<>(List.of(term()));
        var minus = new ArrayList<Expression>();
        while (nextIs("+") || nextIs("-")) {
            (next().equals("+") ? plus : minus).add(term());
        }
        return plus.size() == 1 && minus.isEmpty() ? plus.getFirst() : new Sum(plus, minus);
    }

    private Expression term() {
        var token = next();
        if (Character.isDigit(token.charAt(0))) return new Constant(new BigDecimal(token));
        if (!Character.isLetter(token.charAt(0))) {
            throw new IllegalArgumentException("expected a cell, found " + token);
        }
        if (!nextIs("(")) return new CellValue(Source.NOW, token);
        var arguments = arguments();
        if (token.equals("max")) return new Largest(arguments);
        var source = Source.valueOf(token.toUpperCase(Locale.ROOT));
        if (arguments.size() == 1 && arguments.getFirst() instanceof CellValue(_, var cell)) {
            return new CellValue(source, cell);
        }
        throw new IllegalArgumentException(token + " takes one cell");
    }

    private List<Expression> arguments() {
        var arguments = new ArrayList<Expression>();
        do {
            next();
            arguments.add(sum());
        } while (nextIs(","));
        if (!next().equals(")")) throw new IllegalArgumentException("a bracket is not closed");
        return arguments;
    }

    private boolean nextIs(String token) {
        return token.equals(tokens.peek());
    }

    private String next() {
        if (tokens.isEmpty()) throw new IllegalArgumentException("the expression ends too early");
        return tokens.remove();
    }
}
