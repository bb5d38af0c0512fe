package yangguang.rollup;

import yangguang.reporting.HandedIn;

/** What somebody handed in, as one part of a sum; each kind with its number, from 1. */
public sealed interface HandedPart {
    int number();

    /** A body's own report. */
    record Report(HandedIn.Part part) implements HandedPart {
        @Override
        public int number() {
            return part.number();
        }
    }

    /** The sum of a body that has a campaign of its own. */
    record Sum(long campaignId, int number) implements HandedPart {}

    /** What was read from a file of a body outside of this system. */
    record File(long memberId, int number) implements HandedPart {}
}
