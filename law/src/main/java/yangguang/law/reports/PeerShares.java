package yangguang.law.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.law.rules.Entry;

/**
 * 与可比单位比: which shares of a table are looked at beside those of bodies of the same kind and level,
 * and from when on one is so far away that somebody should look again.
 *
 * @param fewestBodies fewer say nothing
 * @param fewestCases of what a share is a part of, in each body
 * @param points hundredths between a share and the middle one
 */
public record PeerShares(int fewestBodies, int fewestCases, int points, List<Share> shares) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public PeerShares {
        shares = List.copyOf(shares);
    }

    /**
     * @param parts the figures that together are the part
     * @param of those that together are the whole
     */
    public record Share(
            String id, String label, String english, List<String> parts, List<String> of) {
        public Share {
            parts = List.copyOf(parts);
            of = List.copyOf(of);
        }
    }

    /**
     * A share of one body.
     *
     * @param percent what the part is of the whole
     */
    public record Held(BigDecimal part, BigDecimal whole, BigDecimal percent) {}

    /**
     * A share that is far from all those of others.
     *
     * @param bodies how many others have it
     * @param median of theirs
     */
    public record Apart(
            Share share,
            Held own,
            int bodies,
            BigDecimal median,
            BigDecimal least,
            BigDecimal most) {}

    static PeerShares read() {
        var file =
                Entry.ofFile("reports/peers.yaml")
                        .only("fewest-bodies", "fewest-cases", "points", "shares");
        return new PeerShares(
                file.number("fewest-bodies"),
                file.number("fewest-cases"),
                file.number("points"),
                file.entries("shares").stream().map(PeerShares::share).toList());
    }

    private static Share share(Entry entry) {
        entry.only("id", "label", "english", "parts", "of");
        return new Share(
                entry.text("id"),
                entry.text("label"),
                entry.text("english"),
                entry.texts("parts"),
                entry.texts("of"));
    }

    /**
     * The shares of a body that lie outside of all those of the others, and far from their middle.
     *
     * @param others the figures of each, by indicator
     */
    public List<Apart> apart(
            Map<String, @Nullable BigDecimal> own, List<Map<String, @Nullable BigDecimal>> others) {
        return shares.stream().flatMap(share -> apart(share, own, others).stream()).toList();
    }

    private Optional<Apart> apart(
            Share share,
            Map<String, @Nullable BigDecimal> own,
            List<Map<String, @Nullable BigDecimal>> others) {
        var here = held(share, own);
        if (here.isEmpty()) return Optional.empty();
        var theirs =
                others.stream()
                        .flatMap(one -> held(share, one).stream())
                        .map(Held::percent)
                        .sorted()
                        .toList();
        if (theirs.size() < fewestBodies) return Optional.empty();
        var percent = here.get().percent();
        var least = theirs.getFirst();
        var most = theirs.getLast();
        boolean among = percent.compareTo(least) >= 0 && percent.compareTo(most) <= 0;
        var median = theirs.get(theirs.size() / 2);
        boolean near = percent.subtract(median).abs().compareTo(BigDecimal.valueOf(points)) < 0;
        return among || near
                ? Optional.empty()
                : Optional.of(new Apart(share, here.get(), theirs.size(), median, least, most));
    }

    /** Nothing where a figure is not known, or there are too few cases. */
    private Optional<Held> held(Share share, Map<String, @Nullable BigDecimal> figures) {
        if (Stream.concat(share.parts().stream(), share.of().stream())
                .anyMatch(name -> figures.get(name) == null)) return Optional.empty();
        var part = sum(share.parts(), figures);
        var whole = sum(share.of(), figures);
        if (whole.compareTo(BigDecimal.valueOf(fewestCases)) < 0) return Optional.empty();
        return Optional.of(
                new Held(part, whole, part.multiply(WHOLE).divide(whole, 0, RoundingMode.HALF_UP)));
    }

    private static BigDecimal sum(List<String> names, Map<String, @Nullable BigDecimal> figures) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(figures.get(name)).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
