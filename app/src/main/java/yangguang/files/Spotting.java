package yangguang.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Looks through a text for what must not leave an office unseen. Time grows with its length. */
public final class Spotting {
    private Spotting() {}

    /** In the order of the text; no two overlap, and the graver kind stands. */
    public static List<Spot> in(String text, OwnWords own) {
        var found =
                Stream.of(
                                Numbers.in(text),
                                WatchedWords.COMMON.in(text),
                                WatchedWords.own(own.watched()).in(text))
                        .flatMap(spots -> spots)
                        .filter(spot -> !own.allows(text.substring(spot.start(), spot.end())))
                        .sorted(
                                Comparator.comparingInt(Spot::start)
                                        .thenComparing(Spot::kind)
                                        .thenComparing(Spot::end, Comparator.reverseOrder()))
                        .toList();
        var apart = new ArrayList<Spot>();
        for (var spot : found) {
            if (apart.isEmpty() || !apart.getLast().overlaps(spot)) apart.add(spot);
            else if (spot.kind().compareTo(apart.getLast().kind()) < 0)
                apart.set(apart.size() - 1, spot);
        }
        return withNames(text, apart, own);
    }

    /** A name is worth asking about where a number says whose it is. */
    private static List<Spot> withNames(String text, List<Spot> spots, OwnWords own) {
        var names = Names.beside(text, spots);
        if (names.isEmpty()) return List.copyOf(spots);
        return Stream.concat(
                        spots.stream(),
                        names.stream().filter(name -> !own.allows(name.words(text))))
                .sorted(Comparator.comparingInt(Spot::start))
                .toList();
    }
}
