package yangguang.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.journal.Actor;
import yangguang.secrets.BrokenSeal;

/**
 * Sends what is due, one by one. A message is taken for a while, sent outside of any transaction,
 * and its end is noted. Killed in between, it is taken again when that while is over and sent with
 * the same token: nothing is lost, and whoever gets it twice can tell.
 */
@Component
class DeliverMessages {
    private final MessageRecords records;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeliverMessages(
            MessageRecords records,
            Bodies bodies,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.records = records;
        this.bodies = bodies;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Sends one message, and tells whether it is worth while to send another at once. */
    boolean next(Carrier carrier) {
        var now = clock.instant();
        failing(() -> records.failExhausted(carrier.way(), now));
        if (carrier.isSetUp())
            return records.take(carrier.way(), now, now.plus(Patience.WITH_ONE_TRY))
                    .map(one -> note(one, send(carrier, one)))
                    .orElse(false);
        failing(() -> records.failWithoutAWay(carrier.way(), now));
        return false;
    }

    private Answer send(Carrier carrier, MessageRecords.Taken one) {
        try {
            return carrier.carry(records.open(one, sender(one.bodyId())));
        } catch (BrokenSeal gone) {
            return new Answer.Never(Cause.UNREADABLE, null);
        }
    }

    private String sender(long bodyId) {
        return bodies.byId(bodyId).map(Body::name).orElse("");
    }

    private boolean note(MessageRecords.Taken one, Answer answer) {
        var now = clock.instant();
        return switch (answer) {
            case Answer.Accepted() -> {
                records.accepted(one, now);
                yield true;
            }
            case Answer.Never(var cause, var code) -> {
                failing(() -> records.failed(one, now, cause, code));
                yield true;
            }
            case Answer.Later later -> {
                putOff(one, later, now);
                yield !later.cause().concernsAll();
            }
        };
    }

    private void putOff(MessageRecords.Taken one, Answer.Later answer, Instant now) {
        if (one.tries() >= Patience.MOST_TRIES)
            failing(() -> records.failed(one, now, answer.cause(), answer.code()));
        else {
            var next = now.plus(Patience.after(one.tries()));
            records.later(one, next, answer.cause(), answer.code());
        }
    }

    /** Whoever waits for a message is told that it failed, together with that or not at all. */
    private void failing(Supplier<List<MessageRecords.Named>> work) {
        transaction.executeWithoutResult(
                _ ->
                        work.get()
                                .forEach(
                                        one ->
                                                events.publishEvent(
                                                        new MessageFailed(
                                                                one.key(), one.bodyId()))));
    }

    /** What failed long ago and nobody looked after does not keep people's data for ever. */
    void giveUpForgotten() {
        transaction.executeWithoutResult(
                _ -> {
                    List<MessageRecords.Named> gone = records.giveUpForgotten(clock.instant());
                    gone.forEach(one -> events.publishEvent(given(one)));
                });
    }

    private static MessageGivenUp given(MessageRecords.Named one) {
        return new MessageGivenUp(one.id(), one.key(), one.bodyId(), new Actor.Clockwork());
    }
}
