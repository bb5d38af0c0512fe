package yangguang.portal.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The pages that are kept; how many depends on their size alone. */
@Component
class Memory {
    /**
     * One page for one way of reading.
     *
     * @param secure over https, which has headers of its own
     */
    record Key(String path, @Nullable String after, String reading, boolean secure) {}

    private final Cache<Key, KeptPage> pages;
    private final Generations generations = new Generations();
    private final Clock clock;

    Memory(@Value("${yangguang.pages-in-memory:32MB}") DataSize size, Clock clock) {
        this.pages =
                Caffeine.newBuilder()
                        .maximumWeight(size.toBytes())
                        .weigher((Key _, KeptPage page) -> page.weight())
                        .build();
        this.clock = clock;
    }

    /** The page, if it still shows what is so. */
    @Nullable KeptPage find(Key key, String tag) {
        KeptPage page = pages.getIfPresent(key);
        return page != null && page.generation() == generation(tag) && page.day() == today()
                ? page
                : null;
    }

    void keep(Key key, KeptPage page) {
        pages.put(key, page);
    }

    /** To be read before a page is rendered. */
    long generation(String tag) {
        return generations.of(tag);
    }

    long today() {
        return LocalDate.now(clock).toEpochDay();
    }

    void forget(String tag) {
        generations.next(tag);
    }

    void forgetAll() {
        generations.nextOfAll();
        pages.invalidateAll();
    }

    long size() {
        return pages.estimatedSize();
    }
}
