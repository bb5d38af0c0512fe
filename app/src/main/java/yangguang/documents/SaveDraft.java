package yangguang.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.NotAllowed;
import yangguang.access.Viewer;
import yangguang.documents.Filling.Filled;
import yangguang.documents.Saving.Conflict;
import yangguang.documents.Saving.Refused;
import yangguang.documents.Saving.Saved;
import yangguang.documents.Saving.TwoVersions;

/** Saves what somebody typed into a draft, unless somebody else saved in between. */
@Component
public class SaveDraft {
    private final DocumentRecords records;
    private final FileReading reading;
    private final Rewriting rewriting;

    SaveDraft(DocumentRecords records, FileReading reading, Rewriting rewriting) {
        this.records = records;
        this.reading = reading;
        this.rewriting = rewriting;
    }

    /**
     * @param seen the version that the viewer had before their eyes
     * @param typed the fields of the form; others stay as they are
     * @param confirming whether a person looked at these fields, guesses included
     */
    @Transactional
    public Saving save(
            Viewer viewer, long id, long seen, Map<Field, String> typed, boolean confirming) {
        Document document = records.hold(id, viewer);
        return switch (Permissions.ask(Move.EDIT, document, viewer)) {
            case Permission.NeedsRole(var role) -> throw new NotAllowed(role);
            case Permission.Closed closed -> new Refused(closed);
            case Permission.Open _ -> save(viewer, document, seen, typed, confirming);
        };
    }

    private Saving save(
            Viewer viewer,
            Document document,
            long seen,
            Map<Field, String> typed,
            boolean confirming) {
        Edition edition = document.edition();
        var filled = Filling.fill(edition, typed, () -> reading.wording(edition.content()));
        List<TwoVersions> differing = differing(edition, typed, filled);
        if (!differing.isEmpty() && seen != edition.version())
            return new Conflict(document, differing);
        var guesses = new HashMap<>(edition.marks().guesses());
        differing.forEach(field -> guesses.remove(field.field().fieldName()));
        if (confirming) typed.keySet().forEach(field -> guesses.remove(field.fieldName()));
        Document after =
                rewriting.rewrite(
                        document, filled.content(), new Marks(filled.unread(), guesses), viewer);
        boolean fell = edition.stage().bound() && !after.edition().stage().bound();
        return new Saved(after, fell);
    }

    /** What is spelt in two ways and read alike, such as the brackets of a number, is the same. */
    private static List<TwoVersions> differing(
            Edition edition, Map<Field, String> typed, Filled filled) {
        Map<Field, String> theirs = Filling.formOf(edition);
        Map<Field, String> mine =
                Filling.formOf(filled.content(), new Marks(filled.unread(), Map.of()));
        return typed.entrySet().stream()
                .filter(field -> !said(mine, field.getKey()).equals(said(theirs, field.getKey())))
                .map(
                        field ->
                                new TwoVersions(
                                        field.getKey(),
                                        field.getValue(),
                                        said(theirs, field.getKey())))
                .toList();
    }

    private static String said(Map<Field, String> form, Field field) {
        return form.getOrDefault(field, "");
    }
}
