package yangguang.bench;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import yangguang.search.Answer;
import yangguang.search.Facet;
import yangguang.search.Question;
import yangguang.search.Search;

@Command(name = "search", description = "two words, with facets, counts and excerpts")
final class SearchBench extends Measurement {
    private static final int WARM_UP = 500;
    private static final int TIMES = 2_000;
    private static final Set<String> NOT_ENDED = Set.of("in-force", "not-yet", "unmarked");

    @Override
    String name() {
        return "search";
    }

    @Override
    Map<String, Object> measure(Loaded loaded) {
        try (var platform = Platform.on(loaded.folder())) {
            var search = platform.the(Search.class);
            var hits = new AtomicLong();
            var times =
                    Times.of(
                            WARM_UP,
                            TIMES,
                            number -> {
                                var answer = search.find(asked(Invented.question(number)));
                                if (answer instanceof Answer.Found found)
                                    hits.addAndGet(found.total());
                            });
            long average = hits.get() / (WARM_UP + TIMES);
            System.out.println(
                    "%,d documents: two words: %s; %d hits on average"
                            .formatted(loaded.documents(), times, average));
            var figures = times.figures();
            figures.put("hits", average);
            return figures;
        }
    }

    /** As the page asks: what has ended is left out. */
    private static Question asked(String words) {
        return Question.of(words).choosing(Facet.VALIDITY, NOT_ENDED);
    }
}
