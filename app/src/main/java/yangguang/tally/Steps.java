package yangguang.tally;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yangguang.journal.RecordRef;

/**
 * Numbers what each cause counts for each figure, and leaves out an event that comes twice: one
 * whose entries are exactly the last steps of that cause. A document that is published, withdrawn
 * and published again on one day takes three steps; its second publication, heard twice, adds none.
 */
final class Steps {
    private record Figure(RecordRef cause, long bodyId, String indicator) {
        static Figure of(TallyEntry entry) {
            return new Figure(entry.cause(), entry.bodyId(), entry.indicator());
        }
    }

    private final Map<Figure, List<TallyEntry>> taken = new HashMap<>();

    Steps(List<TallyEntry> written) {
        written.forEach(entry -> of(Figure.of(entry)).add(entry));
    }

    /** The new steps of one event; none for what came before. */
    Stream<Step> take(List<TallyEntry> event) {
        return event.stream()
                .collect(groupingBy(Figure::of, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .flatMap(part -> take(of(part.getKey()), part.getValue()));
    }

    private static Stream<Step> take(List<TallyEntry> taken, List<TallyEntry> next) {
        int before = taken.size();
        int overlap = Math.max(0, before - next.size());
        if (taken.subList(overlap, before).equals(next)) return Stream.of();
        taken.addAll(next);
        return IntStream.range(0, next.size()).mapToObj(i -> new Step(next.get(i), before + i + 1));
    }

    private List<TallyEntry> of(Figure figure) {
        return taken.computeIfAbsent(figure, _ -> new ArrayList<>());
    }
}
