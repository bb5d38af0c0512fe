package yangguang.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangguang.search.Segmentation.Word;

/** What was typed, taken apart: each term must be found, itself or by its words. */
record Terms(List<Term> all) {
    private static final Pattern TERM =
            Pattern.compile("\"([^\"]+)\"|[“”]([^“”]+)[“”]|([^\\s\"“”]+)");
    private static final int MOST = 12;

    /**
     * @param literal as typed, folded
     * @param words its words, more than one if it can be cut
     * @param otherwise the same said with other words
     */
    record Term(String literal, List<Word> words, List<Term> otherwise) {
        private static Term loose(String literal) {
            var others = Synonyms.of(literal).stream();
            return new Term(
                    literal,
                    Segmentation.words(literal),
                    others.map(other -> new Term(other, Segmentation.words(other), List.of()))
                            .toList());
        }

        private static Term quoted(String literal) {
            return new Term(literal, List.of(new Word(literal, true)), List.of());
        }

        boolean isOneWord() {
            var first = words.getFirst();
            return words.size() == 1 && first.text().equals(literal) && !first.isLoose();
        }
    }

    static Terms of(String typed) {
        var terms = new ArrayList<Term>();
        var matcher = TERM.matcher(Folding.of(typed));
        while (matcher.find() && terms.size() < MOST) {
            var loose = matcher.group(3);
            var quoted = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            var literal = loose != null ? loose : quoted;
            if (Segmentation.pieces(literal).isEmpty()) continue;
            terms.add(loose != null ? Term.loose(literal) : Term.quoted(literal));
        }
        return new Terms(List.copyOf(terms));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** All words, of all terms, without repetition. */
    List<String> words() {
        return all.stream()
                .flatMap(term -> term.words().stream())
                .map(Word::text)
                .distinct()
                .toList();
    }

    /** All that is worth marking in a text, the longest first. */
    List<String> marked() {
        return all.stream()
                .flatMap(term -> Stream.concat(Stream.of(term), term.otherwise().stream()))
                .flatMap(term -> Stream.concat(Stream.of(term.literal()), marked(term.words())))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Stream<String> marked(List<Word> words) {
        return words.stream()
                .flatMap(word -> word.isLoose() ? word.pairs().stream() : Stream.of(word.text()));
    }
}
