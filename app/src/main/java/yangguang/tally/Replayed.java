package yangguang.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes what the registers replay and hands it on in parts. */
final class Replayed implements Consumer<TallyEntry> {
    private static final int A_PART = 5_000;

    private final Consumer<List<TallyEntry>> keep;
    private final List<TallyEntry> part = new ArrayList<>(A_PART);

    Replayed(Consumer<List<TallyEntry>> keep) {
        this.keep = keep;
    }

    @Override
    public void accept(TallyEntry entry) {
        part.add(entry);
        if (part.size() == A_PART) finish();
    }

    void finish() {
        if (!part.isEmpty()) keep.accept(List.copyOf(part));
        part.clear();
    }
}
