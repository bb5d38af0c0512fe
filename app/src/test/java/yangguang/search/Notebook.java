package yangguang.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.database.NoticeListener;
import yangguang.journal.RecordRef;

/** Records of a kind that only tests know. */
@Component
class Notebook implements SearchSource, NoticeListener {
    private final Map<Long, Samples> notes = new ConcurrentHashMap<>();
    private final Set<Long> unreadable = ConcurrentHashMap.newKeySet();
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Notebook(ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.events = events;
        this.transaction = transaction;
    }

    record Noted(RecordRef found) implements Findable {}

    void publish(Samples... some) {
        transaction.executeWithoutResult(
                _ -> {
                    for (var note : some) {
                        notes.put(note.id(), note);
                        events.publishEvent(new Noted(ref(note.id())));
                    }
                });
    }

    void withdraw(long id) {
        transaction.executeWithoutResult(
                _ -> {
                    notes.remove(id);
                    events.publishEvent(new Noted(ref(id)));
                });
    }

    /** As a crash or another program would leave it: the record is there, nobody said so. */
    void slipIn(Samples note) {
        notes.put(note.id(), note);
    }

    void makeUnreadable(long id) {
        unreadable.add(id);
    }

    void makeReadable(long id) {
        unreadable.remove(id);
    }

    Map<Long, Samples> all() {
        return Map.copyOf(notes);
    }

    static RecordRef ref(long id) {
        return new RecordRef(Samples.KIND, id);
    }

    @Override
    public String kind() {
        return Samples.KIND;
    }

    @Override
    public List<SearchDocument> read(Collection<Long> ids) {
        for (long id : ids) {
            if (unreadable.contains(id))
                throw new IllegalStateException("note %d is torn".formatted(id));
        }
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(notes.get(id)).stream())
                .map(Samples::record)
                .toList();
    }

    @Override
    public void readAll(Consumer<RecordRef> each) {
        notes.keySet().stream().map(Notebook::ref).forEach(each);
    }

    @Override
    public String topic() {
        return "test";
    }

    @Override
    public void on(String payload) {}

    @Override
    public void missed() {
        notes.clear();
        unreadable.clear();
    }
}
