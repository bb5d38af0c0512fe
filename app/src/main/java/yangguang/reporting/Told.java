package yangguang.reporting;

import java.util.List;

/**
 * A paragraph as it is shown.
 *
 * @param pieces in order
 */
public record Told(List<Shown> pieces) {
    public Told {
        pieces = List.copyOf(pieces);
    }

    /**
     * Words, or a figure with what stands behind it.
     *
     * @param indicator of the figure that it is; empty for words, and for a sum
     * @param blank whether nothing is recorded of the figure
     */
    public record Shown(String words, String indicator, boolean blank) {
        static Shown words(String words) {
            return new Shown(words, "", false);
        }

        public boolean isFigure() {
            return !indicator.isEmpty();
        }
    }

    public String plain() {
        var plain = new StringBuilder();
        pieces.forEach(piece -> plain.append(piece.words()));
        return plain.toString();
    }
}
