package yangguang.registers;

import yangguang.journal.RecordRef;
import yangguang.search.Findable;

/** What the public may find of an entry changed. */
record EntryFound(RecordRef found) implements Findable {}
