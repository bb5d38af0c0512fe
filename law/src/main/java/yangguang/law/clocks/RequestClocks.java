package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the log of a request says about its clocks. */
public sealed interface RequestClocks {

    /** The log cannot be: an event came when the law does not allow it. */
    record Refused(Refusal refusal) implements RequestClocks {}

    /**
     * @param standing what is awaited
     * @param received 收到申请之日; empty while the law does not regard the request as received
     * @param clocks all of them, the reply first; the reply has none while a correction or a
     *     payment is awaited that will start it anew
     */
    record Told(Standing standing, Optional<LocalDate> received, List<Clock> clocks)
            implements RequestClocks {
        public Told {
            clocks = List.copyOf(clocks);
        }

        /** The clock for that purpose; for opinions, the first. */
        public Optional<Clock> clock(Purpose purpose) {
            return clocks.stream().filter(clock -> clock.purpose() == purpose).findFirst();
        }

        /** The clock of the reply, whatever started it last. */
        public Optional<Clock> reply() {
            return clocks.stream().filter(clock -> clock.purpose().isReply()).findFirst();
        }
    }

    /** What a request waits for. */
    enum Standing {
        /** Not yet received in law: signature or confirmation is missing. */
        AWAITING_RECEIPT,
        AWAITING_REPLY,
        AWAITING_CORRECTION,
        /** 逾期不补正: without good reason the request counts as given up. */
        CORRECTION_OVERDUE,
        AWAITING_PAYMENT,
        /** 逾期未缴费: the request counts as given up. */
        PAYMENT_OVERDUE,
        /** Sent for delivery by hand, not yet signed. */
        AWAITING_SIGNATURE,
        ANSWERED,
        /** 视为放弃: no longer processed, since no correction or payment came in time. */
        GIVEN_UP,
        WITHDRAWN;

        /** Whether nothing more can happen to the request. */
        public boolean ended() {
            return switch (this) {
                case ANSWERED, GIVEN_UP, WITHDRAWN -> true;
                case AWAITING_RECEIPT,
                        AWAITING_REPLY,
                        AWAITING_CORRECTION,
                        CORRECTION_OVERDUE,
                        AWAITING_PAYMENT,
                        PAYMENT_OVERDUE,
                        AWAITING_SIGNATURE ->
                        false;
            };
        }
    }
}
