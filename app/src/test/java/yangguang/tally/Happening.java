package yangguang.tally;

import java.util.List;

/** Something that counts, for tests. */
record Happening(List<TallyEntry> entries) implements Counted {
    static Happening of(TallyEntry... entries) {
        return new Happening(List.of(entries));
    }
}
