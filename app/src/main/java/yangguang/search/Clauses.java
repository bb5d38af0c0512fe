package yangguang.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import yangguang.search.Segmentation.Word;

/** Turns what was asked into the index's language. */
final class Clauses {
    private static final float TITLE = 5;
    private static final float WHOLE = 3;
    private static final float OTHERWISE = 0.01f;
    private static final float NUMBER = 50;
    private static final int SHORTEST_NUMBER = 3;

    /** So many of the pairs must be there where the whole need not. */
    private static final double MOST = 0.5;

    private Clauses() {}

    /** Everything but the facets. */
    static Query of(Question question, Terms terms) {
        var all = new BooleanQuery.Builder();
        all.add(words(question.words(), terms, question.scope()), Occur.MUST);
        var number = NumberKey.of(question.number());
        if (!number.isEmpty()) all.add(begins(Entry.NUMBER_KEY, number), Occur.FILTER);
        return all.build();
    }

    /** Every term, or the number that all of them together are. */
    private static Query words(String typed, Terms terms, Question.Scope scope) {
        if (terms.isEmpty()) return MatchAllDocsQuery.INSTANCE;
        var every = new BooleanQuery.Builder();
        terms.all().forEach(term -> every.add(anyhow(term, scope), Occur.MUST));
        return any(List.of(every.build(), number(NumberKey.of(typed))));
    }

    /** As typed, or said with other words, which weighs less. */
    private static Query anyhow(Terms.Term term, Question.Scope scope) {
        if (term.otherwise().isEmpty()) return term(term, scope);
        var ways = new ArrayList<Query>();
        ways.add(term(term, scope));
        term.otherwise()
                .forEach(
                        other ->
                                ways.add(
                                        new BoostQuery(
                                                new ConstantScoreQuery(term(other, scope)),
                                                OTHERWISE)));
        return any(ways);
    }

    private static Query term(Terms.Term term, Question.Scope scope) {
        if (term.isOneWord()) return literally(term.literal(), scope);
        var words = new BooleanQuery.Builder();
        term.words().forEach(word -> words.add(word(word, scope), Occur.MUST));
        words.add(new BoostQuery(literally(term.literal(), scope), WHOLE), Occur.SHOULD);
        return words.build();
    }

    private static Query word(Word word, Question.Scope scope) {
        return word.isLoose()
                ? most(word.pairs().stream().map(pair -> literally(pair, scope)).toList())
                : literally(word.text(), scope);
    }

    private static Query literally(String folded, Question.Scope scope) {
        var title = new BoostQuery(exactly(Entry.TITLE, folded), TITLE);
        return switch (scope) {
            case TITLE -> title;
            case ALL ->
                    any(
                            List.of(
                                    title,
                                    exactly(Entry.TEXT, folded),
                                    exactly(Entry.BODY_NAME, folded)));
        };
    }

    /** These characters one after the other. */
    static Query exactly(String field, String folded) {
        var phrase = new PhraseQuery.Builder();
        Segmentation.pieces(folded)
                .forEach(piece -> phrase.add(new Term(field, piece.text()), piece.position()));
        return phrase.build();
    }

    private static Query number(String key) {
        return new BoostQuery(
                new ConstantScoreQuery(
                        any(
                                List.of(
                                        new TermQuery(new Term(Entry.NUMBER_KEY, key)),
                                        new TermQuery(new Term(Entry.INDEX_NUMBER_KEY, key))))),
                NUMBER);
    }

    /** A record that bears exactly this number. */
    static Query numbered(String typed) {
        return number(NumberKey.of(typed));
    }

    /** Titles that hold what has been typed, and numbers that begin with it. */
    static Query suggested(String typed) {
        var folded = Folding.joined(typed.strip());
        var ways = new ArrayList<Query>();
        if (!Segmentation.pieces(folded).isEmpty()) {
            ways.add(new ConstantScoreQuery(exactly(Entry.TITLE, folded)));
            ways.add(new BoostQuery(begins(Entry.TITLE_BEGINS, folded), TITLE));
        }
        var key = NumberKey.of(typed);
        if (key.length() >= SHORTEST_NUMBER) {
            ways.add(new BoostQuery(begins(Entry.NUMBER_KEY, key), NUMBER));
            ways.add(new BoostQuery(begins(Entry.INDEX_NUMBER_KEY, key), NUMBER));
        }
        return any(ways);
    }

    /** Titles that share much with what was asked. */
    static Query alike(Terms terms) {
        return most(
                terms.all().stream()
                        .flatMap(term -> new Word(term.literal(), false).pairs().stream())
                        .distinct()
                        .map(pair -> literally(pair, Question.Scope.TITLE))
                        .toList());
    }

    /** Records that time has changed since they were read. */
    static Query changedBy(long epochDay) {
        return LongPoint.newRangeQuery(Entry.CHANGES_ON, Long.MIN_VALUE, epochDay);
    }

    private static Query begins(String field, String key) {
        return new PrefixQuery(new Term(field, key));
    }

    private static Query most(List<Query> pairs) {
        var some = new BooleanQuery.Builder();
        pairs.forEach(pair -> some.add(pair, Occur.SHOULD));
        some.setMinimumNumberShouldMatch((int) Math.ceil(pairs.size() * MOST));
        return some.build();
    }

    private static Query any(List<Query> ways) {
        var any = new BooleanQuery.Builder();
        ways.forEach(way -> any.add(way, Occur.SHOULD));
        return any.build();
    }
}
