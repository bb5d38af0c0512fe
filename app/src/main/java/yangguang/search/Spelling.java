package yangguang.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * 您要找的是不是: one character was mistaken. A pair of characters that stands in no title is replaced by
 * pairs of titles that share one of the two.
 */
final class Spelling {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;
    private static final int MOST = 12;

    private final IndexReader reader;

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    /** How a word may have been meant, what titles say most often first. */
    List<String> of(String folded) throws IOException {
        if (folded.length() < SHORTEST || folded.length() > LONGEST) return List.of();
        var meant = new LinkedHashSet<String>();
        for (int at = 0; at + 2 <= folded.length(); at++) {
            var pair = folded.substring(at, at + 2);
            if (standsInTitle(pair)) continue;
            for (String other : near(pair)) {
                var whole = folded.substring(0, at) + other + folded.substring(at + 2);
                if (isSpelledSo(whole)) meant.add(whole);
            }
        }
        return List.copyOf(meant);
    }

    /** Whether titles say each pair of it: what was put in fits what stands beside it. */
    private boolean isSpelledSo(String word) throws IOException {
        for (int at = 0; at + 2 <= word.length(); at++)
            if (!standsInTitle(word.substring(at, at + 2))) return false;
        return true;
    }

    private boolean standsInTitle(String pair) throws IOException {
        return reader.docFreq(new Term(Entry.TITLE, pair)) > 0;
    }

    private record Near(String pair, int titles) {}

    private List<String> near(String pair) throws IOException {
        var terms = Optional.ofNullable(MultiTerms.getTerms(reader, Entry.TITLE));
        if (terms.isEmpty()) return List.of();
        var near = new ArrayList<Near>();
        var alike = new FuzzyTermsEnum(terms.get(), new Term(Entry.TITLE, pair), 1, 0, false);
        for (BytesRef term = alike.next(); term != null; term = alike.next())
            if (term.utf8ToString().length() == pair.length())
                near.add(new Near(term.utf8ToString(), alike.docFreq()));
        return near.stream()
                .sorted(Comparator.comparingInt(Near::titles).reversed())
                .limit(MOST)
                .map(Near::pair)
                .toList();
    }
}
