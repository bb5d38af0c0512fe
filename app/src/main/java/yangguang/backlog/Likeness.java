package yangguang.backlog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yangguang.documents.ExistingDocument;
import yangguang.documents.LikeDocuments;

/**
 * 疑似重复: made on the same day by the same body, and either titled the same but for marks and blanks,
 * or saying almost the same.
 */
final class Likeness {
    private static final int SHINGLE = 5;
    private static final double ALIKE = 0.9;

    /** Shorter texts are alike by chance. */
    private static final int FEWEST = 40;

    private record Known(String called, String title, Set<String> shingles) {}

    private final Map<LocalDate, List<Known>> known = new HashMap<>();

    Likeness(List<LikeDocuments.Known> public_) {
        for (var one : public_) remember(one.madeOn(), one.indexNumber(), one.title(), one.text());
    }

    /**
     * What a document is alike to.
     *
     * @param same whether title and text are the same but for marks and blanks
     */
    record Match(String called, boolean same) {}

    /** What it is alike to; from now on it is known itself. */
    Optional<Match> alike(ExistingDocument document) {
        var its = new Known("", plain(document.title()), shingles(document.text()));
        var found =
                known.getOrDefault(document.madeOn(), List.of()).stream()
                        .filter(one -> isAlike(one, its))
                        .map(one -> new Match(one.called(), isSame(one, its)))
                        .findFirst();
        remember(document.madeOn(), document.title(), document.title(), document.text());
        return found;
    }

    private void remember(LocalDate day, String called, String title, String text) {
        known.computeIfAbsent(day, _ -> new ArrayList<>())
                .add(new Known(called, plain(title), shingles(text)));
    }

    private static boolean isSame(Known one, Known other) {
        return one.title().equals(other.title()) && one.shingles().equals(other.shingles());
    }

    private static boolean isAlike(Known one, Known other) {
        if (one.title().equals(other.title())) return true;
        if (one.shingles().size() < FEWEST || other.shingles().size() < FEWEST) return false;
        var common = new HashSet<>(one.shingles());
        common.retainAll(other.shingles());
        int all = one.shingles().size() + other.shingles().size() - common.size();
        return common.size() >= ALIKE * all;
    }

    private static String plain(String title) {
        return title.replaceAll("[\\p{P}\\p{S}\\p{Z}\\s]", "");
    }

    private static Set<String> shingles(String text) {
        String plain = plain(text);
        var shingles = new HashSet<String>();
        for (int at = 0; at + SHINGLE <= plain.length(); at++)
            shingles.add(plain.substring(at, at + SHINGLE));
        return shingles;
    }
}
