package yangguang.documents;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.NotAllowed;
import yangguang.access.Viewer;
import yangguang.documents.Saving.Refused;
import yangguang.documents.Saving.Saved;
import yangguang.files.StoredFile;

/** Adds files to a draft, or takes one away. */
@Component
public class ChangeFiles {
    private final DocumentRecords records;
    private final FileReading reading;
    private final Rewriting rewriting;

    ChangeFiles(DocumentRecords records, FileReading reading, Rewriting rewriting) {
        this.records = records;
        this.reading = reading;
        this.rewriting = rewriting;
    }

    @Transactional
    public Saving add(Viewer viewer, long id, List<StoredFile> files) {
        Document document = records.hold(id, viewer);
        Edition edition = document.edition();
        return changing(
                viewer, document, reading.adding(edition.content(), edition.marks(), files));
    }

    @Transactional
    public Saving remove(Viewer viewer, long id, String hash) {
        Document document = records.hold(id, viewer);
        Edition edition = document.edition();
        return changing(
                viewer,
                document,
                new FileReading.Draft(reading.without(edition.content(), hash), edition.marks()));
    }

    /** Puts a file in the place of another one. */
    @Transactional
    public Saving replace(Viewer viewer, long id, String hash, StoredFile file) {
        Document document = records.hold(id, viewer);
        Edition edition = document.edition();
        return changing(
                viewer,
                document,
                new FileReading.Draft(
                        reading.replacing(edition.content(), hash, file), edition.marks()));
    }

    private Saving changing(Viewer viewer, Document document, FileReading.Draft draft) {
        return switch (Permissions.ask(Move.EDIT, document, viewer)) {
            case Permission.NeedsRole(var role) -> throw new NotAllowed(role);
            case Permission.Closed closed -> new Refused(closed);
            case Permission.Open _ -> {
                Document after =
                        rewriting.rewrite(document, draft.content(), draft.marks(), viewer);
                boolean fell =
                        document.edition().stage().bound() && !after.edition().stage().bound();
                yield new Saved(after, fell);
            }
        };
    }
}
