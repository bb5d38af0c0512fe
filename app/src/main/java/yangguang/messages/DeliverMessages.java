package yangguang.messages;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.journal.Actor;
import yangguang.secrets.BrokenSeal;

/** Sends the messages that are due, one by one, each at every try with the same token. */
@Component
class DeliverMessages {
    private final MessageRecords records;
    private final DeliveryRecords lines;
    private final Deliveries deliveries;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeliverMessages(
            MessageRecords records,
            DeliveryRecords lines,
            Deliveries deliveries,
            Bodies bodies,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.records = records;
        this.lines = lines;
        this.deliveries = deliveries;
        this.bodies = bodies;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Sends one message, and tells whether it is worth while to send another at once. */
    boolean next(Carrier carrier) {
        var courier = new Mailbag(carrier);
        if (carrier.isSetUp())
            return deliveries
                    .next(carrier.way().name(), courier)
                    .map(answer -> !concernsAll(answer))
                    .orElse(false);
        var now = clock.instant();
        deliveries.failing(courier, () -> lines.withoutAWay(carrier.way().name(), now));
        return false;
    }

    private static boolean concernsAll(Answer answer) {
        return answer instanceof Answer.Later later && later.cause().concernsAll();
    }

    /** Opens what is sealed, and wipes it when it was taken over. */
    private final class Mailbag implements Courier {
        private final Carrier carrier;

        Mailbag(Carrier carrier) {
            this.carrier = carrier;
        }

        @Override
        public Answer carry(Parcel parcel) {
            try {
                return carrier.carry(records.open(parcel, sender(parcel.bodyId())));
            } catch (BrokenSeal gone) {
                return new Answer.Never(Cause.UNREADABLE, null);
            }
        }

        @Override
        public void accepted(Parcel parcel, String receipt) {
            records.wipe(parcel.record());
        }

        @Override
        public void failed(Parcel parcel) {
            var message = records.named(parcel.record());
            events.publishEvent(new MessageFailed(message.key(), message.bodyId()));
        }
    }

    private String sender(long bodyId) {
        return bodies.byId(bodyId).map(Body::name).orElse("");
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
