package yangguang.messages;

import java.util.Optional;
import yangguang.access.Viewer;

/** 退信登记: where what became of a message is recorded; told by the room that it is about. */
public interface MessagePlace {
    /** A page that this viewer may open; empty where there is none for that key. */
    Optional<String> of(Viewer viewer, String key);
}
