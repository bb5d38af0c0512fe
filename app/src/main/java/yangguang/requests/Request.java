package yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.journal.RecordRef;
import yangguang.law.clocks.Channel;
import yangguang.law.clocks.Clock;
import yangguang.law.clocks.RequestClocks;
import yangguang.law.clocks.RequestClocks.Told;
import yangguang.law.clocks.RequestEvent;

/**
 * 一件申请: its log, and what the law's clocks say of it today. Who asks and for what is not in it; see
 * {@link Asked}.
 *
 * @param spoken 口头申请, written down by the officer
 * @param crowd the first of a crowd of near-identical requests, null if it stands alone
 * @param splitFrom the request of which it was one matter
 * @param mergedInto the request with whose reply it is answered
 * @param officer 承办人
 * @param outcome code of the outcome once it ended with one
 * @param told the clocks, as of today
 */
public record Request(
        long id,
        long bodyId,
        RequestNumber number,
        Channel channel,
        boolean spoken,
        ApplicantKind applicant,
        LocalDate submittedOn,
        @Nullable Long crowd,
        @Nullable Long splitFrom,
        @Nullable Long mergedInto,
        @Nullable Long officer,
        @Nullable LocalDate endedOn,
        @Nullable String outcome,
        List<CaseEvent> log,
        Told told) {
    /** The kind of record that a request is. */
    public static final String KIND = "request";

    public Request {
        log = List.copyOf(log);
    }

    public RecordRef ref() {
        return new RecordRef(KIND, id);
    }

    public boolean isOpen() {
        return endedOn == null;
    }

    public Optional<LocalDate> receivedOn() {
        return told.received();
    }

    /** The day whose law governs it: of receipt, and before that of submission. */
    public LocalDate governedBy() {
        return told.received().orElse(submittedOn);
    }

    public RequestClocks.Standing standing() {
        return told.standing();
    }

    /** The clock of the reply; empty while it is stopped. */
    public Optional<Clock> replyClock() {
        return told.reply();
    }

    /** The other clocks: of those consulted, of a payment, and what is over. */
    Stream<Clock> otherClocks() {
        return told.clocks().stream().filter(clock -> !replyClock().equals(Optional.of(clock)));
    }

    public boolean has(Class<? extends Deed> kind) {
        return last(kind).isPresent();
    }

    public <D extends Deed> Optional<CaseEvent> last(Class<D> kind) {
        return log.reversed().stream().filter(event -> kind.isInstance(event.deed())).findFirst();
    }

    /** Whether a proposal of that kind waits for a decision. */
    boolean awaits(Class<? extends Deed> proposal, List<Class<? extends Deed>> decisions) {
        int proposed = last(proposal).map(CaseEvent::number).orElse(0);
        return proposed > 0
                && decisions.stream()
                        .flatMap(decision -> last(decision).stream())
                        .allMatch(event -> event.number() < proposed);
    }

    /** 拟延期 that the head of the office has not decided. */
    public boolean awaitsExtension() {
        return isOpen()
                && awaits(
                        Deed.ExtensionProposed.class,
                        List.of(Deed.Extended.class, Deed.ExtensionDeclined.class));
    }

    /** 要求说明理由 (条例 art. 35) that the applicant has not answered. */
    public boolean awaitsReasons() {
        return isOpen() && awaits(Deed.ReasonsAsked.class, List.of(Deed.ReasonsGiven.class));
    }

    public boolean awaitsReplyApproval() {
        return isOpen()
                && awaits(
                        Deed.ReplyProposed.class,
                        List.of(Deed.ReplyReturned.class, Deed.ReplyApproved.class));
    }

    /** 并案: whether it is to be answered by the reply to another request, and was not yet. */
    public boolean awaitsLead() {
        return isOpen()
                && mergedInto != null
                && !awaits(Deed.ReplyApproved.class, List.of(Deed.ReplyReturned.class));
    }

    /** 并案: the request whose reply answers it, itself where it was not merged. */
    long answeredWith() {
        return mergedInto == null ? id : mergedInto;
    }

    /** Whether its reply is approved and can leave the office. */
    public boolean isApproved() {
        return isOpen()
                && awaits(
                        Deed.ReplyApproved.class,
                        List.of(Deed.ReplyReturned.class, Deed.ReplySent.class));
    }

    /** What the law's clocks see of the log. */
    List<RequestEvent> lawful() {
        return lawful(log);
    }

    static List<RequestEvent> lawful(List<CaseEvent> log) {
        return log.stream().flatMap(event -> event.deed().lawful(event.on()).stream()).toList();
    }

    /** Those consulted, in order. */
    public Stream<CaseEvent> consulted() {
        return log.stream().filter(event -> event.deed() instanceof Deed.OpinionAsked);
    }
}
