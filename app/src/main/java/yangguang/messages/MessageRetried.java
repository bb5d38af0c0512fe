package yangguang.messages;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** A message that failed is sent once more because somebody said so. */
public record MessageRetried(long id, String key, long bodyId, Actor by) implements Recorded {
    @Override
    public Act act() {
        var message = new RecordRef("message", id);
        return Act.adding("message.retried", by, bodyId, message, Map.of("message", key));
    }
}
