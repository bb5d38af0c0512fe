package yangguang.law.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A piece of a text with fields between double braces. */
public sealed interface Piece {
    record Words(String words) implements Piece {}

    record Known(Fact fact) implements Piece {}

    /** Figures added up. */
    record Number(List<String> indicators, Which which) implements Piece {
        public Number {
            indicators = List.copyOf(indicators);
        }
    }

    /** 占比: what figures are of others, in hundredths. */
    record Share(List<String> part, List<String> whole) implements Piece {
        public Share {
            part = List.copyOf(part);
            whole = List.copyOf(whole);
        }
    }

    /** The figures that it names. */
    default List<String> figures() {
        return switch (this) {
            case Words _, Known _ -> List.of();
            case Number(var indicators, _) -> indicators;
            case Share(var part, var whole) ->
                    Stream.concat(part.stream(), whole.stream()).distinct().toList();
        };
    }

    /** Which of its numbers. */
    enum Which {
        NOW(""),
        /** That of the year before. */
        LAST_YEAR("上年"),
        /** How it changed, as half a sentence with its comma. */
        CHANGE("比上年");

        private final String word;

        Which(String word) {
            this.word = word;
        }

        private static Which named(String word) {
            return Arrays.stream(values())
                    .filter(which -> which.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no figure is called " + word));
        }
    }

    Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}\\s]{1,2000})\\s*}}");
    Pattern INDICATOR = Pattern.compile("[a-z][a-z0-9_]*");

    /**
     * The pieces of a text.
     *
     * @throws IllegalArgumentException for a field that cannot be read
     */
    static List<Piece> of(String text) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        var field = FIELD.matcher(text);
        while (field.find()) {
            if (field.start() > from) pieces.add(words(text.substring(from, field.start())));
            pieces.add(named(field.group(1)));
            from = field.end();
        }
        if (from < text.length()) pieces.add(words(text.substring(from)));
        return List.copyOf(pieces);
    }

    private static Words words(String words) {
        if (words.contains("{{") || words.contains("}}"))
            throw new IllegalArgumentException("braces that are no field: " + words);
        return new Words(words);
    }

    private static Piece named(String name) {
        var fact = Fact.named(name);
        if (fact.isPresent()) return new Known(fact.get());
        int of = name.indexOf('/');
        if (of >= 0) return new Share(sum(name.substring(0, of)), sum(name.substring(of + 1)));
        int colon = name.indexOf(':');
        return colon < 0
                ? new Number(sum(name), Which.NOW)
                : new Number(sum(name.substring(0, colon)), Which.named(name.substring(colon + 1)));
    }

    /**
     * The indicators of a sum such as {@code a+b}.
     *
     * @throws IllegalArgumentException where it cannot be read
     */
    static List<String> sum(String written) {
        var indicators = List.of(written.split("\\+"));
        for (var indicator : indicators) {
            if (!INDICATOR.matcher(indicator).matches())
                throw new IllegalArgumentException("no figure is called " + written);
        }
        return indicators;
    }
}
