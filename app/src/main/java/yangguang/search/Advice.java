package yangguang.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import yangguang.search.Answer.Condition;
import yangguang.search.Answer.Nothing;
import yangguang.search.Answer.Relaxed;
import yangguang.search.Answer.Reworded;
import yangguang.search.Question.Scope;

/** What to try when nothing was found. */
final class Advice {
    private static final int MOST = 3;

    /** Whoever types more words than these is not helped by one of them. */
    private static final int MOST_WORDS = 6;

    private final Results results;

    Advice(Results results) {
        this.results = results;
    }

    Nothing on(Question question) throws IOException {
        long everywhere = question.isNarrowed() ? results.count(question.everywhere()) : 0;
        if (everywhere > 0)
            return new Nothing(relaxed(question), everywhere, List.of(), List.of(), List.of());
        var terms = Terms.of(question.words());
        return new Nothing(
                List.of(),
                0,
                meant(question.everywhere(), terms),
                reworded(question.everywhere(), terms),
                results.alike(terms, MOST));
    }

    /** What gives results most, of all ways in which one term may have been meant. */
    private List<Reworded> meant(Question question, Terms terms) throws IOException {
        var meant = new ArrayList<Reworded>();
        for (var term : terms.all().stream().limit(MOST_WORDS).toList()) {
            for (var spelled : results.spelled(term.literal())) {
                var words = question.words().replace(term.literal(), spelled);
                if (words.equals(question.words())) continue;
                long count = results.count(question.saying(words));
                if (count > 0) meant.add(new Reworded(words, count));
            }
        }
        return meant.stream()
                .sorted(Comparator.comparingLong(Reworded::count).reversed())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private List<Relaxed> relaxed(Question question) throws IOException {
        var relaxed = new ArrayList<Relaxed>();
        for (var facet : question.chosen().keySet().stream().sorted().toList())
            propose(relaxed, new Condition.Chosen(facet), question.without(facet));
        if (!question.number().isEmpty())
            propose(relaxed, new Condition.Number(), question.numbered(""));
        if (question.scope() == Scope.TITLE)
            propose(relaxed, new Condition.TitleOnly(), question.in(Scope.ALL));
        return List.copyOf(relaxed);
    }

    private void propose(List<Relaxed> relaxed, Condition dropped, Question without)
            throws IOException {
        long count = results.count(without);
        if (count > 0) relaxed.add(new Relaxed(dropped, count));
    }

    /** All words but one, then single words; the rarest result says most. */
    private List<Reworded> reworded(Question question, Terms terms) throws IOException {
        var words = terms.words().stream().limit(MOST_WORDS).toList();
        var fewer = new LinkedHashSet<String>();
        if (words.size() > 2) {
            for (int left = words.size() - 1; left >= 0; left--) fewer.add(without(words, left));
        }
        if (words.size() > 1) fewer.addAll(words);
        var reworded = new ArrayList<Reworded>();
        for (var some : fewer) {
            long count = results.count(question.saying(some));
            if (count > 0) reworded.add(new Reworded(some, count));
        }
        return reworded.stream()
                .sorted(Comparator.comparingInt((Reworded some) -> -some.words().length()))
                .limit(MOST)
                .toList();
    }

    private static String without(List<String> words, int left) {
        var rest = IntStream.range(0, words.size()).filter(at -> at != left).mapToObj(words::get);
        return String.join(" ", rest.toList());
    }
}
