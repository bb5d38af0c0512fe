package yangguang.rollup;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A campaign with everybody it asks.
 *
 * @param rows in the order of the tree, those outside of this system last
 */
public record Board(Campaign campaign, List<BoardRow> rows) {
    public Board {
        rows = List.copyOf(rows);
    }

    /** How many stand in each state; those with nobody in them are not in it. */
    public Map<PartState, Long> counts() {
        return rows.stream()
                .collect(
                        groupingBy(
                                BoardRow::state, () -> new EnumMap<>(PartState.class), counting()));
    }

    public Optional<BoardRow> member(long id) {
        return rows.stream().filter(row -> row.member().id() == id).findFirst();
    }

    /** Those whose figures are in the sum. */
    public List<BoardRow> counted() {
        return rows.stream().filter(BoardRow::counts).toList();
    }

    /** Those whose figures are not. */
    public List<BoardRow> missing() {
        return rows.stream().filter(row -> !row.counts()).toList();
    }

    /** Those who still owe a report. */
    public List<BoardRow> owing() {
        return rows.stream().filter(row -> !row.state().isHandedIn()).toList();
    }
}
