package yangguang.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The server's ear: one connection that listens, and is opened again whenever it breaks. */
@Component
@ConditionalOnWebApplication
class NoticeLine implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(NoticeLine.class);
    private static final int LISTEN_MS = 500;
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);

    private final Database database;
    private final List<NoticeListener> listeners;
    private volatile @Nullable Thread thread;

    NoticeLine(Database database, List<NoticeListener> listeners) {
        this.database = database;
        this.listeners = listeners;
    }

    @Override
    public void start() {
        var listening =
                Thread.ofPlatform().name("notices").daemon().unstarted(this::listenUntilStopped);
        thread = listening;
        listening.start();
    }

    @Override
    public void stop() {
        var listening = thread;
        thread = null;
        if (listening == null) return;
        listening.interrupt();
        try {
            listening.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void listenUntilStopped() {
        var first = true;
        while (isRunning()) {
            try {
                listen(first);
            } catch (SQLException e) {
                if (isRunning())
                    log.warn("the notice line broke and is opened again: {}", e.getMessage());
                first = false;
                pause();
            }
        }
    }

    private void listen(boolean first) throws SQLException {
        try (var connection = database.address().connect();
                var statement = connection.createStatement()) {
            statement.execute("listen " + Notices.CHANNEL);
            if (!first) tellAllToLook();
            var line = connection.unwrap(PGConnection.class);
            while (isRunning()) {
                for (var notification : line.getNotifications(LISTEN_MS)) pass(notification);
            }
        }
    }

    private void pass(PGNotification notification) {
        var notice = notification.getParameter();
        var colon = notice.indexOf(':');
        if (colon < 0) return; // a stranger's, on a database that others use too
        var topic = notice.substring(0, colon);
        if (topic.equals(Restore.RESTORED)) tellAllToLook();
        for (var listener : listeners) {
            if (!listener.topic().equals(topic)) continue;
            safely(listener, () -> listener.on(notice.substring(colon + 1)));
        }
    }

    private void tellAllToLook() {
        listeners.forEach(listener -> safely(listener, listener::missed));
    }

    /** One listener's failure is told, and does not make the others deaf. */
    private static void safely(NoticeListener listener, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            log.error("a listener to {} failed", listener.topic(), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BEFORE_RETRY);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
