package yangguang.search;

import org.springframework.stereotype.Component;
import yangguang.database.NoticeListener;

/** Tests share one index; it is emptied with the tables. */
@Component
class EmptyIndex implements NoticeListener {
    private final Upkeep upkeep;
    private final Indexer indexer;

    EmptyIndex(Upkeep upkeep, Indexer indexer) {
        this.upkeep = upkeep;
        this.indexer = indexer;
    }

    @Override
    public String topic() {
        return "test";
    }

    @Override
    public void on(String payload) {}

    @Override
    public void missed() {
        indexer.read(
                (index, _) -> {
                    synchronized (upkeep) {
                        if (index.size() > 0) index.clear();
                    }
                    return index;
                });
    }
}
