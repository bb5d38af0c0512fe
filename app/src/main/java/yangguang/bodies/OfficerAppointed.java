package yangguang.bodies;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** Somebody took a seat in the leading group or a duty of disclosure. */
public record OfficerAppointed(Officer officer, Actor by) implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                "officer.appointed",
                by,
                officer.bodyId(),
                new RecordRef("officer", officer.id()),
                Map.of(
                        "name", officer.name(),
                        "post", officer.post(),
                        "standing", officer.standing().name(),
                        "since", officer.since().toString()));
    }
}
