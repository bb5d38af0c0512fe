package yangguang.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import yangguang.search.Answer.Count;
import yangguang.search.Question.Scope;

/** Reads one state of the index; all numbers of an answer are of that state. */
final class Results {
    private static final int MOST_VALUES = 50;
    private static final SortField NEWEST =
            new SortField(Entry.PUBLISHED, SortField.Type.LONG, true);
    private static final Sort BY_TIME = new Sort(NEWEST, SortField.FIELD_SCORE);
    private static final Sort BY_RELEVANCE = new Sort(SortField.FIELD_SCORE, NEWEST);

    private final Index index;
    private final IndexSearcher searcher;

    Results(Index index, IndexSearcher searcher) {
        this.index = index;
        this.searcher = searcher;
    }

    Answer answer(Question question) throws IOException {
        var jump = jump(question.words());
        if (jump.isPresent()) return jump.get();
        var found = found(question, Terms.of(question.words()));
        return found.total() > 0 ? found : new Advice(this).on(question);
    }

    List<Suggestion> suggestions(String typed, int most) throws IOException {
        var suggestions = new ArrayList<Suggestion>();
        for (var doc : top(Clauses.suggested(typed), BY_RELEVANCE, most))
            suggestions.add(Entry.suggestion(searcher.storedFields().document(doc.doc)));
        return suggestions;
    }

    /** How a word may have been meant. */
    List<String> spelled(String folded) throws IOException {
        return new Spelling(searcher.getIndexReader()).of(folded);
    }

    /** How many records answer this question. */
    long count(Question question) throws IOException {
        return searcher.count(narrowed(question, Terms.of(question.words())));
    }

    /** Records whose title is near to what was asked. */
    List<Hit> alike(Terms terms, int most) throws IOException {
        if (terms.isEmpty()) return List.of();
        return hits(top(Clauses.alike(terms), BY_RELEVANCE, most), new Marks(terms));
    }

    private Optional<Answer> jump(String typed) throws IOException {
        var bearers = top(Clauses.numbered(typed), BY_TIME, 2);
        if (bearers.length != 1) return Optional.empty();
        var address = searcher.storedFields().document(bearers[0].doc).get(Entry.ADDRESS);
        return Optional.of(new Answer.Jump(address));
    }

    private Answer.Found found(Question question, Terms terms) throws IOException {
        var query = narrowed(question, terms);
        var sort =
                switch (question.order()) {
                    case RELEVANCE -> BY_RELEVANCE;
                    case TIME -> BY_TIME;
                };
        int last = question.from() + question.limit();
        var all = new TopFieldCollectorManager(sort, last, Integer.MAX_VALUE);
        if (hasNothing()) return new Answer.Found(List.of(), 0, 0, 0, Map.of());
        var counts = index.facets(searcher.getIndexReader()).counts();
        var result = new DrillSideways(searcher, Entry.FACETS, counts).search(query, all);
        var docs = result.collectorResult.scoreDocs;
        var page = Arrays.copyOfRange(docs, Math.min(question.from(), docs.length), docs.length);
        long total = result.collectorResult.totalHits.value();
        return new Answer.Found(
                hits(page, new Marks(terms)),
                total,
                question.scope() == Scope.TITLE ? total : count(question.in(Scope.TITLE)),
                question.scope() == Scope.ALL ? total : count(question.in(Scope.ALL)),
                counts(question, result.facets));
    }

    private boolean hasNothing() {
        return searcher.getIndexReader().numDocs() == 0;
    }

    private DrillDownQuery narrowed(Question question, Terms terms) {
        var query = new DrillDownQuery(Entry.FACETS, Clauses.of(question, terms));
        question.chosen()
                .forEach(
                        (facet, values) -> values.forEach(value -> query.add(facet.name(), value)));
        return query;
    }

    private ScoreDoc[] top(Query query, Sort sort, int most) throws IOException {
        return searcher.search(query, most, sort).scoreDocs;
    }

    private List<Hit> hits(ScoreDoc[] docs, Marks marks) throws IOException {
        var fields = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (var doc : docs) hits.add(Entry.hit(fields.document(doc.doc), marks));
        return List.copyOf(hits);
    }

    private Map<Facet, List<Count>> counts(Question question, Facets facets) throws IOException {
        var counts = new EnumMap<Facet, List<Count>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = facets.getTopChildren(MOST_VALUES, facet.name());
            counts.put(facet, counts(facet, values, question.chosen(facet)));
        }
        return counts;
    }

    /** What was chosen stays in sight, even where it gives nothing any more. */
    private List<Count> counts(Facet facet, FacetResult values, Set<String> chosen)
            throws IOException {
        var counts = new ArrayList<Count>();
        if (values != null) {
            for (var value : values.labelValues) {
                var label = label(facet, value.label);
                long count = value.value.longValue();
                counts.add(new Count(value.label, label, count, chosen.contains(value.label)));
            }
        }
        var shown = counts.stream().map(Count::value).collect(Collectors.toSet());
        for (var value : chosen) {
            if (shown.contains(value)) continue;
            counts.add(new Count(value, label(facet, value), 0, true));
        }
        return List.copyOf(counts);
    }

    private String label(Facet facet, String value) throws IOException {
        if (facet != Facet.BODY) return value;
        var names = index.facets(searcher.getIndexReader()).names();
        var known = names.get(value);
        if (known != null) return known;
        var name = nameOfBody(value);
        names.put(value, name);
        return name;
    }

    private String nameOfBody(String code) throws IOException {
        var any = searcher.search(new TermQuery(new Term(Entry.BODY_CODE, code)), 1).scoreDocs;
        if (any.length == 0) return code;
        var name = Set.of(Entry.BODY_NAME);
        return searcher.storedFields().document(any[0].doc, name).get(Entry.BODY_NAME);
    }
}
