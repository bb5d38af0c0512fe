package yangguang.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yangguang.law.reports.Fact;
import yangguang.law.reports.Phrases;
import yangguang.law.reports.Piece;
import yangguang.law.reports.Piece.Which;

/** Puts facts and figures in the places of a text that name them. */
final class Telling {
    private static final BigDecimal LEAST = new BigDecimal("0.1");

    private final Map<Fact, String> facts;
    private final NarrativeFigures figures;
    private final Phrases phrases;

    Telling(Map<Fact, String> facts, NarrativeFigures figures, Phrases phrases) {
        this.facts = new EnumMap<>(facts);
        this.figures = figures;
        this.phrases = phrases;
    }

    NarrativeFigures figures() {
        return figures;
    }

    /** The paragraphs of a text. */
    List<Told> tell(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(this::line)
                .toList();
    }

    String plain(String text) {
        return tell(text).stream().map(Told::plain).collect(Collectors.joining("\n"));
    }

    private Told line(String line) {
        var shown = new ArrayList<Told.Shown>();
        for (var piece : Piece.of(line)) shown.add(piece(piece));
        return new Told(shown);
    }

    private Told.Shown piece(Piece piece) {
        return switch (piece) {
            case Piece.Words(var words) -> Told.Shown.words(words);
            case Piece.Known(var fact) -> Told.Shown.words(facts.getOrDefault(fact, ""));
            case Piece.Number number -> number(number);
            case Piece.Share share -> Told.Shown.words(share(share));
        };
    }

    private Told.Shown number(Piece.Number number) {
        var indicators = number.indicators();
        return switch (number.which()) {
            case NOW ->
                    shown(
                            figures.now(indicators),
                            indicators.size() == 1 ? indicators.getFirst() : "");
            case LAST_YEAR -> shown(figures.lastYear(indicators), "");
            case CHANGE -> Told.Shown.words(change(indicators));
        };
    }

    private Told.Shown shown(@Nullable BigDecimal figure, String indicator) {
        return figure == null
                ? new Told.Shown(phrases.unknown(), indicator, true)
                : new Told.Shown(print(figure), indicator, false);
    }

    private String share(Piece.Share share) {
        var part = figures.now(share.part());
        var whole = figures.now(share.whole());
        return part == null || whole == null || whole.signum() == 0
                ? phrases.unknown()
                : percent(part, whole);
    }

    /** Less than all is never 100%, and more than nothing never 0%. */
    static String percent(BigDecimal part, BigDecimal whole) {
        var share = part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
        var all = BigDecimal.valueOf(100);
        if (share.compareTo(all) == 0 && part.compareTo(whole) < 0) share = all.subtract(LEAST);
        if (share.signum() == 0 && part.signum() > 0) share = LEAST;
        return print(share) + "%";
    }

    static String print(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    /** Half a sentence; nothing where one of the years is not known. */
    private String change(List<String> indicators) {
        var now = figures.now(indicators);
        var before = figures.lastYear(indicators);
        if (now == null || before == null) return "";
        var more = now.subtract(before);
        return phrases.change(
                more.signum(), print(more.abs()), figures.unit(indicators.getFirst()));
    }

    /** Whether a sentence names a fact that nobody knows. */
    boolean lacksFact(String text) {
        return Piece.of(text).stream()
                .anyMatch(
                        piece ->
                                piece instanceof Piece.Known(var fact)
                                        && facts.getOrDefault(fact, "").isEmpty());
    }

    /** Whether it compares with a year that is not known. */
    boolean lacksLastYear(String text) {
        return Piece.of(text).stream()
                .anyMatch(
                        piece ->
                                piece instanceof Piece.Number(var indicators, var which)
                                        && which == Which.LAST_YEAR
                                        && figures.lastYear(indicators) == null);
    }
}
