package yangguang.search;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Finds what the public may find, nothing else; what was published just now is among it. */
@Component
@ConditionalOnWebApplication
public class Search {
    private static final int MOST_SUGGESTIONS = 8;

    private final Indexer indexer;

    Search(Indexer indexer) {
        this.indexer = indexer;
    }

    /** Answers any words whatever; none ask for everything. */
    public Answer find(Question question) {
        return indexer.read((index, searcher) -> new Results(index, searcher).answer(question));
    }

    /** Records that may be meant by what has been typed so far, at most eight. */
    public List<Suggestion> suggest(String typed) {
        if (typed.isBlank()) return List.of();
        var words = Question.of(typed).words();
        return indexer.read(
                (index, searcher) ->
                        new Results(index, searcher).suggestions(words, MOST_SUGGESTIONS));
    }
}
