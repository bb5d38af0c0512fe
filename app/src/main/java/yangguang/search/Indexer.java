package yangguang.search;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import yangguang.database.DataFolder;
import yangguang.database.NoticeListener;

/** The only writer of the index: one thread, in the server alone, awake when there is something. */
@Component
@ConditionalOnWebApplication
class Indexer implements SmartLifecycle, NoticeListener {
    private static final Logger log = LoggerFactory.getLogger(Indexer.class);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(20);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(3);

    private final Upkeep upkeep;
    private final OpenIndex index;
    private final Bell bell = new Bell();
    private volatile @Nullable Thread thread;

    Indexer(Upkeep upkeep, DataFolder data) {
        this.upkeep = upkeep;
        this.index = new OpenIndex(new IndexFolder(data.folder("index")));
    }

    @Override
    public void start() {
        var working = Thread.ofPlatform().name("indexer").unstarted(this::workUntilStopped);
        thread = working; // known before it runs, since it stops when it is not
        working.start();
    }

    /** Never by interrupting: an interrupted write would break the index. */
    @Override
    public void stop() {
        var working = thread;
        thread = null;
        bell.ring();
        if (working != null) joinUninterrupted(working);
        index.close();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public String topic() {
        return Enqueuing.TOPIC;
    }

    @Override
    public void on(String payload) {
        bell.ring();
    }

    @Override
    public void missed() {
        bell.ring();
    }

    /** There is something to read; {@code atOnce} lets the next searches wait for it a moment. */
    void wake(boolean atOnce) {
        if (atOnce) bell.ringAndWaitFor();
        else bell.ring();
    }

    /** Reads the index as it is after all that was published just now. */
    <T> T read(Index.Reading<T> reading) {
        bell.awaitAnswer();
        return index.read(reading);
    }

    private void workUntilStopped() {
        boolean verified = false;
        while (isRunning()) {
            long rung = bell.rung();
            try {
                if (!verified) index.verify();
                verified = true;
                boolean more = upkeep.bringUpToDate(index.get());
                bell.answered(rung);
                if (!more) bell.awaitRing(rung, LOOK_ANYWAY);
            } catch (IOException | RuntimeException e) {
                recoverFrom(e);
            }
        }
    }

    private void recoverFrom(Exception failure) {
        if (!isRunning()) return;
        log.error("the search index could not be brought up to date; trying again", failure);
        try {
            index.recoverFrom(failure);
        } catch (IOException e) {
            log.error("the damaged search index cannot be removed", e);
        }
        bell.pause(AFTER_FAILURE);
    }

    private static void joinUninterrupted(Thread working) {
        boolean interrupted = false;
        while (working.isAlive()) {
            try {
                working.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
