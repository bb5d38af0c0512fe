package yangguang.documents;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import yangguang.access.NotAllowed;
import yangguang.access.Viewer;

/** The common frame of what is done with a whole document: hold it, ask, do it. */
@Component
class Acting {
    private final DocumentRecords records;

    Acting(DocumentRecords records) {
        this.records = records;
    }

    Publishing act(Viewer viewer, long id, Move move, Function<Document, Publishing> deed) {
        Document document = records.hold(id, viewer);
        return switch (Permissions.ask(move, document, viewer)) {
            case Permission.NeedsRole(var role) -> throw new NotAllowed(role);
            case Permission.Closed closed -> new Publishing.Refused(closed);
            case Permission.Open _ -> deed.apply(document);
        };
    }

    Publishing done(long id, Viewer viewer) {
        return new Publishing.Done(records.find(id, viewer.readable()).orElseThrow());
    }
}
