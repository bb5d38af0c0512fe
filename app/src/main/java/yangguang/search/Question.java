package yangguang.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What a reader asks.
 *
 * @param words as typed; blank asks for everything
 * @param number a 文号 or its beginning, as typed
 * @param chosen for each facet the values of which one must apply; a facet without values is open
 * @param from how many results to skip
 * @param limit how many to show, at most {@value #LONGEST_PAGE}
 */
public record Question(
        String words,
        Scope scope,
        String number,
        Map<Facet, Set<String>> chosen,
        Order order,
        int from,
        int limit) {
    /** More than anybody reads at once. */
    public static final int LONGEST_PAGE = 100;

    /** Deeper than anybody turns pages; whoever wants all narrows or takes the catalogue. */
    public static final int DEEPEST = 10_000;

    private static final int LONGEST_WORDS = 120;
    private static final int USUAL_PAGE = 10;

    /** Where the words must stand. */
    public enum Scope {
        /** 标题和全文 */
        ALL,
        /** 只查标题 */
        TITLE
    }

    /** What comes first. */
    public enum Order {
        /** 相关度 */
        RELEVANCE,
        /** 发布时间 */
        TIME
    }

    public Question {
        words = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
        number = number.length() > LONGEST_WORDS ? "" : number.strip();
        var open = new EnumMap<Facet, Set<String>>(Facet.class);
        chosen.forEach(
                (facet, values) -> {
                    if (!values.isEmpty()) open.put(facet, Set.copyOf(values));
                });
        chosen = Map.copyOf(open);
        from = Math.clamp(from, 0, DEEPEST);
        limit = Math.clamp(limit, 1, LONGEST_PAGE);
    }

    /** These words, anywhere, nothing narrowed. */
    public static Question of(String words) {
        return new Question(words, Scope.ALL, "", Map.of(), Order.RELEVANCE, 0, USUAL_PAGE);
    }

    public Set<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    public boolean isNarrowed() {
        return !chosen.isEmpty() || !number.isEmpty() || scope != Scope.ALL;
    }

    public Question choosing(Facet facet, Set<String> values) {
        var changed = new EnumMap<Facet, Set<String>>(Facet.class);
        changed.putAll(chosen);
        changed.put(facet, values);
        return new Question(words, scope, number, changed, order, from, limit);
    }

    public Question without(Facet facet) {
        return choosing(facet, Set.of());
    }

    public Question in(Scope scope) {
        return new Question(words, scope, number, chosen, order, from, limit);
    }

    public Question numbered(String number) {
        return new Question(words, scope, number, chosen, order, from, limit);
    }

    public Question saying(String words) {
        return new Question(words, scope, number, chosen, order, from, limit);
    }

    public Question by(Order order) {
        return new Question(words, scope, number, chosen, order, from, limit);
    }

    public Question page(int from, int limit) {
        return new Question(words, scope, number, chosen, order, from, limit);
    }

    /** The same words with nothing narrowed. */
    public Question everywhere() {
        return new Question(words, Scope.ALL, "", Map.of(), order, from, limit);
    }
}
