package yangguang.bodies;

import java.time.LocalDate;
import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** Somebody's seat or duty ended. */
public record OfficerLeft(Officer officer, LocalDate until, Actor by) implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                "officer.left",
                by,
                officer.bodyId(),
                new RecordRef("officer", officer.id()),
                Map.of("name", officer.name(), "until", until.toString()));
    }
}
