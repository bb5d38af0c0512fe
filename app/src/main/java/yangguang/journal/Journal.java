package yangguang.journal;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.pages.Slice;

/** Reads the journal 办理记录. It is written by publishing events that are {@link Recorded}. */
@Service
public class Journal {
    /** The chain of acts that belong to no body. */
    public static final long INSTALLATION = 0;

    private static final int A_PART = 1_000;

    private final JournalTables tables;

    Journal(JournalTables tables) {
        this.tables = tables;
    }

    /**
     * The acts of these bodies, newest first.
     *
     * @param after the key where the last part ended; empty for the first part
     */
    @Transactional(readOnly = true)
    public Slice<JournalEntry> entries(
            Set<Long> bodies, JournalFilter filter, String after, int most) {
        var links = tables.latest(array(bodies), filter, JournalKey.read(after), most + 1);
        var shown = Slice.of(links, most, JournalKey::of);
        return new Slice<>(shown.items().stream().map(JournalEntry::of).toList(), shown.next());
    }

    /** All such acts, newest first, without holding them in memory. */
    public void each(Set<Long> bodies, JournalFilter filter, Consumer<JournalEntry> taker) {
        var part = entries(bodies, filter, "", A_PART);
        part.items().forEach(taker);
        while (part.next() != null) {
            part = entries(bodies, filter, part.next(), A_PART);
            part.items().forEach(taker);
        }
    }

    /** Every act that was ever done here, for a list to choose from. */
    @Transactional(readOnly = true)
    public List<String> acts() {
        return tables.kindsOfActs();
    }

    private static long[] array(Set<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
