package yangguang.journal;

import java.util.Map;

/** An act for tests. */
record Deed(Act act) implements Recorded {
    static final Actor SOMEBODY = new Actor.Person(7, "林小满");

    static Deed of(long bodyId, String title) {
        return new Deed(
                Act.adding(
                        "document.published",
                        SOMEBODY,
                        bodyId,
                        new RecordRef("document", 1),
                        Map.of("title", title)));
    }
}
