package yangguang.messages;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for messages every few seconds, in the server alone; a slow mail server delays no SMS. */
@Component
@ConditionalOnWebApplication
class Postman implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    /** Within the server's own limit; who is cut off is tried again later. */
    private static final Duration FAREWELL = Duration.ofSeconds(8);

    private final DeliverMessages deliver;
    private final List<Carrier> carriers;
    private volatile @Nullable ScheduledExecutorService rounds;

    Postman(DeliverMessages deliver, List<Carrier> carriers) {
        this.deliver = deliver;
        this.carriers = List.copyOf(carriers);
    }

    @Override
    public void start() {
        var threads = Thread.ofPlatform().name("postman-", 1).daemon().factory();
        var starting = Executors.newScheduledThreadPool(carriers.size(), threads);
        rounds = starting;
        for (var carrier : carriers) every(LOOK_EVERY, starting, () -> round(carrier));
        every(TIDY_EVERY, starting, deliver::giveUpForgotten);
    }

    private static void every(Duration pause, ScheduledExecutorService rounds, Runnable work) {
        rounds.scheduleWithFixedDelay(
                () -> survive(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round(Carrier carrier) {
        while (isRunning() && deliver.next(carrier)) {}
    }

    /** A failure of ours, such as a database that is away; a carrier's failures are answers. */
    private static void survive(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("messages could not be sent; trying again", e);
        }
    }

    @Override
    public void stop() {
        var stopping = rounds;
        rounds = null;
        if (stopping == null) return;
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS))
                LOG.warn("a message was being sent; it is sent again if nobody took it");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
