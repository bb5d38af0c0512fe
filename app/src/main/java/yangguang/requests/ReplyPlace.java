package yangguang.requests;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.messages.MessagePlace;

/** A reply that came back is recorded with its delivery. */
@Component
class ReplyPlace implements MessagePlace {
    private final RequestRecords records;

    ReplyPlace(RequestRecords records) {
        this.records = records;
    }

    @Override
    public Optional<String> of(Viewer viewer, String key) {
        return ReplyMail.requestOf(key)
                .filter(id -> viewer.has(Role.REQUEST_OFFICER))
                .filter(id -> records.isOf(viewer.bodyId(), id))
                .map("/desk/requests/%d/delivery#failed"::formatted);
    }
}
