package yangguang.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.Delivery;

/**
 * 送达: one attempt to bring a reply to the applicant.
 *
 * @param event number of the deed with which it left
 * @param on the day on which it left
 * @param proof the number of the mail, or whatever shows that it left; may be empty
 * @param signedOn when the applicant signed; null if that is not known
 * @param failedOn when it was seen not to have arrived; null if it was not
 * @param why it did not arrive; empty where it did
 */
public record Delivered(
        int event,
        Delivery way,
        LocalDate on,
        String proof,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate failedOn,
        String why) {
    public boolean isOpen() {
        return signedOn == null && failedOn == null;
    }

    public boolean hasFailed() {
        return failedOn != null;
    }

    /** 知道该行政行为之日; empty where only the post knows when the letter came. */
    public Optional<LocalDate> reachedOn() {
        if (hasFailed()) return Optional.empty();
        return switch (way) {
            case BY_HAND, BY_POST -> Optional.ofNullable(signedOn);
            case ONLINE, BY_EMAIL -> Optional.of(on);
        };
    }

    /** All attempts of a request, the first one first. */
    public static List<Delivered> of(Request request) {
        var attempts = new ArrayList<Delivered>();
        for (var event : request.log()) {
            if (!(event.deed() instanceof Deed.Delivering deed)) continue;
            attempts.add(
                    switch (deed) {
                        case Deed.ReplySent(_, _, var way) -> begun(way, event);
                        case Deed.SentAgain(var way) -> begun(way, event);
                        case Deed.ReplySigned _ -> attempts.removeLast().signed(event.on());
                        case Deed.DeliveryFailed _ -> attempts.removeLast().failed(event);
                    });
        }
        return attempts;
    }

    private static Delivered begun(Delivery way, CaseEvent event) {
        return new Delivered(
                event.number(), way, event.on(), event.words().of("proof"), null, null, "");
    }

    private Delivered signed(LocalDate day) {
        return new Delivered(event, way, on, proof, day, null, "");
    }

    private Delivered failed(CaseEvent seen) {
        return new Delivered(event, way, on, proof, null, seen.on(), seen.words().of("reason"));
    }
}
