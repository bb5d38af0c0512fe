package yangguang.search;

import yangguang.journal.RecordRef;

/** The side of an event after which a record is to be read again by the index. */
public interface Findable {
    RecordRef found();
}
