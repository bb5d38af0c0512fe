package yangguang.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/** Words to look for, all of them in one pass over the text, however many they are. */
final class WatchedWords {
    /** Those of {@code words.csv} and {@code terms.csv}. */
    static final WatchedWords COMMON = common();

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Trie trie;

    /**
     * @param harmless whether it only keeps a shorter word inside from meaning anything
     */
    private record Meaning(Sensitive kind, String advice, boolean harmless) {}

    private WatchedWords(Map<String, Meaning> meanings) {
        meanings.forEach(
                (word, meaning) -> {
                    var letters = Letters.withoutBlanks(word).text();
                    if (!letters.isEmpty()) this.meanings.put(letters, meaning);
                });
        this.trie = Trie.builder().addKeywords(this.meanings.keySet()).build();
    }

    private static WatchedWords common() {
        var meanings = new HashMap<String, Meaning>();
        SafetyLists.rows("words.csv")
                .forEach(
                        row ->
                                add(
                                        meanings,
                                        row.get("word"),
                                        row.get("unless"),
                                        new Meaning(
                                                Sensitive.valueOf(row.get("kind")), "", false)));
        SafetyLists.rows("terms.csv")
                .forEach(
                        row ->
                                add(
                                        meanings,
                                        row.get("wrong"),
                                        row.get("unless"),
                                        new Meaning(Sensitive.TERM, row.get("right"), false)));
        return new WatchedWords(meanings);
    }

    private static void add(
            Map<String, Meaning> meanings, String word, String unless, Meaning meaning) {
        meanings.put(word, meaning);
        for (var longer : unless.split("\\|"))
            if (!longer.isBlank())
                meanings.putIfAbsent(longer, new Meaning(meaning.kind(), "", true));
    }

    /** Those of an office. */
    static WatchedWords own(List<String> words) {
        var meanings = new HashMap<String, Meaning>();
        words.forEach(word -> meanings.put(word, new Meaning(Sensitive.OWN_WORD, "", false)));
        return new WatchedWords(meanings);
    }

    Stream<Spot> in(String text) {
        if (meanings.isEmpty()) return Stream.empty();
        var letters = Letters.withoutBlanks(text);
        var found = new ArrayList<Spot>();
        int harmlessUntil = 0;
        var emits = new ArrayList<>(trie.parseText(letters.text()));
        emits.sort(
                java.util.Comparator.comparingInt(Emit::getStart)
                        .thenComparing(Emit::getEnd, java.util.Comparator.reverseOrder()));
        for (var emit : emits) {
            var meaning = meanings.get(emit.getKeyword());
            if (meaning == null || emit.getEnd() < harmlessUntil) continue;
            if (meaning.harmless()) harmlessUntil = emit.getEnd() + 1;
            else
                found.add(
                        letters.spot(
                                meaning.kind(),
                                emit.getStart(),
                                emit.getEnd() + 1,
                                meaning.advice()));
        }
        return found.stream();
    }
}
