package yangguang.reader;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import yangguang.law.forms.Cell;

/** Figures that stand without anything between them, taken apart where one way alone adds up. */
final class Glued {
    private static final int LONGEST = 24;

    private final String digits;
    private final List<Cell> cells;
    private final Map<String, BigInteger> values = new HashMap<>();
    private final List<String> parts = new ArrayList<>();
    private final List<List<String>> ways = new ArrayList<>();

    private Glued(String digits, List<Cell> cells) {
        this.digits = digits;
        this.cells = cells;
    }

    /** The figures of the cells in order; empty where no way adds up, or several do. */
    static List<String> apart(String digits, List<Cell> cells) {
        boolean sum = cells.getLast().isSum();
        if (!sum || digits.length() > LONGEST || digits.length() < cells.size()) return List.of();
        if (!digits.chars().allMatch(Character::isDigit)) return List.of();
        var glued = new Glued(digits, cells);
        glued.from(0);
        return glued.ways.size() == 1 ? glued.ways.getFirst() : List.of();
    }

    private void from(int place) {
        int at = parts.size();
        if (ways.size() > 1) return;
        if (at == cells.size()) {
            if (place == digits.length()) ways.add(List.copyOf(parts));
            return;
        }
        int left = cells.size() - at - 1;
        int longest = place < digits.length() && digits.charAt(place) == '0' ? 1 : LONGEST;
        for (int end = place + 1; end <= digits.length() - left && end <= place + longest; end++) {
            var part = digits.substring(place, end);
            var value = new BigInteger(part);
            if (!adds(at, value)) continue;
            values.put(cells.get(at).indicator(), value);
            parts.add(part);
            from(end);
            parts.removeLast();
            values.remove(cells.get(at).indicator());
        }
    }

    /** A sum is that of its parts in this row; the last one, of all before it. */
    private boolean adds(int at, BigInteger value) {
        var cell = cells.get(at);
        if (!cell.isSum()) return true;
        var inRow = cell.parts().stream().map(values::get).filter(Objects::nonNull).toList();
        if (inRow.isEmpty() && at + 1 < cells.size()) return true;
        var of = inRow.isEmpty() ? values.values() : inRow;
        return of.stream().reduce(BigInteger.ZERO, BigInteger::add).equals(value);
    }
}
