package yangguang.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import yangguang.search.Facet;
import yangguang.search.Question;
import yangguang.search.Question.Order;
import yangguang.search.Question.Scope;

/**
 * The search form as it stands in the address: every search is a link that can be kept and sent.
 *
 * @param fields what was given, by name; nothing unknown and nothing empty
 */
public record SearchForm(Map<String, List<String>> fields) {
    static final String WORDS = "q";
    static final String SCOPE = "in";
    static final String NUMBER = "number";
    static final String ORDER = "sort";
    static final String FROM = "from";

    /** Chosen where everything shall be shown, ended documents too. */
    static final String ALL = "all";

    /** Who says nothing does not look for what has ended. */
    static final Set<String> USUAL_VALIDITY = Set.of("in-force", "not-yet", "unmarked");

    private static final int PAGE = 10;
    private static final String TITLE = "title";
    private static final String TIME = "time";

    static SearchForm of(MultiValueMap<String, String> given) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var name : List.of(WORDS, SCOPE, NUMBER, ORDER, FROM)) keep(fields, name, given);
        for (var facet : Facet.values()) keep(fields, name(facet), given);
        return new SearchForm(fields);
    }

    /** The same search as a feed, what is new first. */
    String feed() {
        return with(ORDER, List.of(TIME)).replaceFirst("^/search", "/search/feed.atom");
    }

    /** The name of the field of a facet. */
    static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    Question question() {
        return new Question(
                words(),
                isTitleOnly() ? Scope.TITLE : Scope.ALL,
                number(),
                chosen(),
                isByTime() ? Order.TIME : Order.RELEVANCE,
                from(),
                PAGE);
    }

    public String words() {
        return first(WORDS);
    }

    public String number() {
        return first(NUMBER);
    }

    public boolean isTitleOnly() {
        return first(SCOPE).equals(TITLE);
    }

    public boolean isByTime() {
        return first(ORDER).equals(TIME);
    }

    /** Whether the reader has not said which validity. */
    public boolean isUsualValidity() {
        return !fields.containsKey(name(Facet.VALIDITY));
    }

    Set<String> given(Facet facet) {
        return new LinkedHashSet<>(fields.getOrDefault(name(facet), List.of()));
    }

    /** The address with one value of a facet left out. */
    String without(Facet facet, String value) {
        var rest = new ArrayList<>(given(facet));
        rest.remove(value);
        return rest.isEmpty() ? without(facet) : with(name(facet), rest);
    }

    /** The address with a facet left open. */
    String without(Facet facet) {
        return with(name(facet), facet == Facet.VALIDITY ? List.of(ALL) : List.of());
    }

    String without(String field) {
        return with(field, List.of());
    }

    /** The address with a field changed; it shows the first part of the results. */
    String with(String field, List<String> values) {
        var changed = new LinkedHashMap<>(fields);
        changed.remove(FROM);
        changed.remove(field);
        if (!values.isEmpty()) changed.put(field, values);
        return address(changed);
    }

    /** The address of these words, with nothing narrowed. */
    static String everywhere(String words) {
        return address(Map.of(WORDS, List.of(words)), Map.of(name(Facet.VALIDITY), List.of(ALL)));
    }

    /** The address of these words as a reader types them. */
    static String of(String words) {
        return address(Map.of(WORDS, List.of(words)));
    }

    @SafeVarargs
    private static String address(Map<String, List<String>>... fields) {
        var pairs = new ArrayList<String>();
        for (var some : fields)
            some.forEach((name, values) -> values.forEach(value -> pairs.add(pair(name, value))));
        return "/search" + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, UTF_8);
    }

    private int from() {
        var digits = first(FROM);
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }

    private Map<Facet, Set<String>> chosen() {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) chosen.put(facet, given(facet));
        if (isUsualValidity()) chosen.put(Facet.VALIDITY, USUAL_VALIDITY);
        if (given(Facet.VALIDITY).contains(ALL)) chosen.put(Facet.VALIDITY, Set.of());
        return chosen;
    }

    private String first(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    private static void keep(
            Map<String, List<String>> fields, String name, MultiValueMap<String, String> given) {
        var values =
                given.getOrDefault(name, List.of()).stream()
                        .filter(value -> value != null && !value.isBlank())
                        .map(String::strip)
                        .toList();
        if (!values.isEmpty()) fields.put(name, values);
    }
}
