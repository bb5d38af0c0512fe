package yangguang.portal.memory;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts how often what stands behind a tag has changed. A page is good while the count is the one
 * that was read before it was rendered; so nothing has to know which pages a change concerns, and a
 * page that was being rendered while its document changed is never taken for new. Tags share
 * numbers; a shared number only makes a page be rendered once more.
 */
final class Generations {
    private static final int NUMBERS = 1 << 14;

    private final AtomicLongArray numbers = new AtomicLongArray(NUMBERS);
    private final AtomicLong everything = new AtomicLong();

    long of(String tag) {
        return numbers.get(number(tag)) + everything.get();
    }

    void next(String tag) {
        numbers.incrementAndGet(number(tag));
    }

    void nextOfAll() {
        everything.incrementAndGet();
    }

    private static int number(String tag) {
        int hash = tag.hashCode() * 0x9E3779B9;
        return hash >>> 18;
    }
}
