package yangguang.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what happens in a transaction and writes it in one piece just before the commit. Many
 * facts then cost few statements, and a row that everybody needs is locked only at the very end.
 * What a savepoint takes back is not written.
 */
public final class BeforeCommit<T> {
    private final int order;
    private final Consumer<List<T>> write;

    /**
     * @param order among all that write before a commit, lowest first. Everybody takes locks in
     *     this order, so nobody waits for each other
     * @param write what to do with the things of one transaction, in the order they came
     */
    public BeforeCommit(int order, Consumer<List<T>> write) {
        this.order = order;
        this.write = write;
    }

    /**
     * @throws IllegalStateException outside of a transaction: a fact and its traces are written
     *     together or not at all
     */
    public void add(T thing) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("outside of a transaction: " + thing);
        gathering().add(thing);
    }

    @SuppressWarnings("unchecked") // bound under this very key by the line below
    private Gathering gathering() {
        var known = (Gathering) TransactionSynchronizationManager.getResource(this);
        return known == null ? new Gathering() : known;
    }

    private final class Gathering implements TransactionSynchronization {
        private final List<T> things = new ArrayList<>();
        private final Map<Object, Integer> sizeAtSavepoint = new HashMap<>();
        private boolean written;

        Gathering() {
            resume();
            TransactionSynchronizationManager.registerSynchronization(this);
        }

        /** What another listener brings while the commit is being prepared is written at once. */
        void add(T thing) {
            if (written) write.accept(List.of(thing));
            else things.add(thing);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            if (!things.isEmpty()) write.accept(List.copyOf(things));
        }

        @Override
        public void savepoint(Object savepoint) {
            sizeAtSavepoint.put(savepoint, things.size());
        }

        @Override
        public void savepointRollback(Object savepoint) {
            int size = sizeAtSavepoint.getOrDefault(savepoint, 0);
            things.subList(size, things.size()).clear();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(BeforeCommit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(BeforeCommit.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
        }

        @Override
        public int getOrder() {
            return order;
        }
    }
}
