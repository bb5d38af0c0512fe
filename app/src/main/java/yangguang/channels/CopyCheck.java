package yangguang.channels;

import java.time.Instant;

/**
 * How a copy was found that stands at an address of the web.
 *
 * @param since when it came to this state
 * @param share percent of the document's sentences that stand there
 * @param usual what of them stood there when it was first seen, or when somebody looked it through
 * @param nights so often in this state, one after the other
 */
public record CopyCheck(
        State state, Instant since, Instant checkedAt, int share, int usual, int nights) {
    /** A page has menus and dates of its own, and a short message says only a part. */
    private static final int MAY_LACK = 20;

    /** A server may be away for a night. */
    private static final int PATIENCE = 3;

    /** How it is. */
    public enum State {
        /** 一致 */
        SAME,
        /** 还在: its words are made by a program or stand in a picture, and cannot be compared. */
        BARE,
        /** 内容不一致: it says less of what the document says now. */
        CHANGED,
        /** 不见了: its server says that nothing is there. */
        GONE,
        /** 没有回应 */
        SILENT,
        /** 内网地址: this server does not ask there. */
        OWN
    }

    /** Whether somebody has to look. */
    public boolean wantsLook() {
        return switch (state) {
            case CHANGED, GONE -> true;
            case SILENT -> nights >= PATIENCE;
            case SAME, BARE, OWN -> false;
        };
    }

    /** The first one. */
    static CopyCheck first(State state, int share, Instant at) {
        return new CopyCheck(state, at, at, share, share, 1);
    }

    /** What is there says so much of the document, after this. */
    CopyCheck says(int found, Instant at) {
        boolean compared = usual > 0;
        int is = compared ? usual : found;
        State next = is == 0 ? State.BARE : found < is - MAY_LACK ? State.CHANGED : State.SAME;
        return next(next, found, is, at);
    }

    CopyCheck is(State next, Instant at) {
        return next(next, share, usual, at);
    }

    /** Somebody looked it through: as it is now it is right. */
    CopyCheck lookedThrough(Instant at) {
        return new CopyCheck(share == 0 ? State.BARE : State.SAME, at, at, share, share, 1);
    }

    private CopyCheck next(State next, int found, int is, Instant at) {
        return next == state
                ? new CopyCheck(next, since, at, found, is, nights + 1)
                : new CopyCheck(next, at, at, found, is, 1);
    }
}
