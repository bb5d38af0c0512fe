package yangguang.bodies;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yangguang.database.NoticeListener;
import yangguang.database.Notices;

/**
 * All bodies in memory, read again after a commit that changed one, on every node. The transaction
 * that changes them sees its own changes at once.
 */
@Component
class BodyTree implements Bodies, NoticeListener {
    private static final String TOPIC = "bodies";

    private final BodyRecords records;
    private final Notices notices;
    private volatile @Nullable Tree tree;

    BodyTree(BodyRecords records, Notices notices) {
        this.records = records;
        this.notices = notices;
    }

    @Override
    public Optional<Body> byId(long id) {
        return tree().byId(id);
    }

    @Override
    public Optional<Body> byCode(String code) {
        return tree().byCode(code);
    }

    @Override
    public Optional<Body> byName(String name) {
        return tree().byName(name);
    }

    @Override
    public Optional<Body> root() {
        return tree().root();
    }

    @Override
    public List<Body> children(long id) {
        return tree().children(id);
    }

    @Override
    public List<Body> all() {
        return tree().all();
    }

    @Override
    public Set<Long> subtree(long id) {
        return tree().subtree(id);
    }

    @EventListener
    void changed(BodiesChanged change) {
        notices.send(TOPIC, "");
        if (changing()) return;
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        TransactionSynchronizationManager.unbindResource(BodyTree.this);
                        missed();
                    }
                });
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void on(String payload) {
        missed();
    }

    /** Waits for a reading that is under way, so that none from before the change is kept. */
    @Override
    public synchronized void missed() {
        tree = null;
    }

    private Tree tree() {
        if (changing()) return new Tree(records.all());
        Tree known = tree;
        return known == null ? read() : known;
    }

    private synchronized Tree read() {
        if (tree == null) tree = new Tree(records.all());
        return tree;
    }

    private boolean changing() {
        return TransactionSynchronizationManager.hasResource(this);
    }
}
