package yangguang.rollup.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.rollup.Board;
import yangguang.rollup.BoardRow;
import yangguang.rollup.Campaign;
import yangguang.rollup.PartState;

/**
 * D6: everybody whom a campaign asks.
 *
 * @param body short name of the body that asks
 * @param state the one that is looked at, or null for all
 * @param words that names are narrowed by
 * @param rows that are shown now
 * @param next where the rows after these begin, or null
 * @param left working days until the last day
 */
public record BoardPage(
        Board board,
        String body,
        @Nullable PartState state,
        String words,
        List<BoardRow> rows,
        @Nullable Integer next,
        int left,
        boolean mayChange) {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Campaign campaign() {
        return board.campaign();
    }

    public long count(PartState of) {
        return board.counts().getOrDefault(of, 0L);
    }

    public long handedIn() {
        return board.rows().stream().filter(row -> row.state().isHandedIn()).count();
    }

    public boolean isNarrowed() {
        return state != null || !words.isEmpty();
    }

    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** How a state is marked. */
    public static String tag(PartState state) {
        return switch (state) {
            case NOT_STARTED, DRAFTING -> "tag";
            case FINDINGS, RETURNED -> "tag warn";
            case REVIEW, SUBMITTED -> "tag info";
            case ACCEPTED, PUBLISHED -> "tag ok";
        };
    }
}
