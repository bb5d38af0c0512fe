package yangguang.documents;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.files.StoredFile;
import yangguang.journal.RecordRef;
import yangguang.law.catalogue.Category;

/**
 * 转为主动公开 (条例 art. 44): what was given on request becomes a draft that is to be public, and goes
 * through the review like any other. Who may hand it over is for the room that does to say; whoever
 * does cannot approve it.
 */
@Component
public class MakeProactive {
    private final DocumentRecords records;
    private final OriginRecords origins;
    private final RegisterDocuments register;
    private final FileReading reading;
    private final Rewriting rewriting;
    private final DisclosureLaw law;

    MakeProactive(
            DocumentRecords records,
            OriginRecords origins,
            RegisterDocuments register,
            FileReading reading,
            Rewriting rewriting,
            DisclosureLaw law) {
        this.records = records;
        this.origins = origins;
        this.register = register;
        this.reading = reading;
        this.rewriting = rewriting;
        this.law = law;
    }

    /**
     * A document that the register does not have yet.
     *
     * @param known fields that need not be guessed
     * @param otherwise fields to be confirmed where the file does not tell them
     * @param where these are known from
     * @return its id
     */
    @Transactional
    public long register(
            Viewer viewer,
            RecordRef origin,
            StoredFile file,
            Map<Field, String> known,
            Map<Field, String> otherwise,
            String where) {
        var given = proactive(Filling.over(Content.EMPTY, Marks.NONE, known).content());
        var draft = reading.adding(given, Marks.NONE, List.of(file));
        draft = withoutTakenNumber(draft, viewer);
        draft = guessing(draft, otherwise, where);
        long id = register.add(viewer, draft);
        origins.add(id, origin);
        return id;
    }

    /** What only part is public of does not bear the number of the whole. */
    private FileReading.Draft withoutTakenNumber(FileReading.Draft draft, Viewer viewer) {
        var taken = records.numberHolder(viewer.bodyId(), draft.content().facts());
        if (taken.isEmpty()) return draft;
        var guesses = new HashMap<>(draft.marks().guesses());
        guesses.remove(Field.NUMBER.fieldName());
        var marks = new Marks(draft.marks().unread(), guesses);
        var filled = Filling.over(draft.content(), marks, Map.of(Field.NUMBER, ""));
        return new FileReading.Draft(filled.content(), marks);
    }

    private static FileReading.Draft guessing(
            FileReading.Draft draft, Map<Field, String> otherwise, String where) {
        var present = Filling.formOf(draft.content(), draft.marks());
        var guessed = new EnumMap<Field, String>(Field.class);
        var guesses = new HashMap<>(draft.marks().guesses());
        otherwise.forEach(
                (field, value) -> {
                    if (!present.getOrDefault(field, "").isEmpty()) return;
                    guessed.put(field, value);
                    guesses.put(field.fieldName(), where);
                });
        var marks = new Marks(draft.marks().unread(), guesses);
        return new FileReading.Draft(
                Filling.over(draft.content(), marks, guessed).content(), marks);
    }

    /**
     * A document of the register that was open on request only; an approval for that falls.
     *
     * @return whether it could be changed
     */
    @Transactional
    public boolean turn(Viewer viewer, RecordRef origin, long id) {
        var document = records.hold(id, viewer);
        var edition = document.edition();
        if (!edition.stage().permits(Move.EDIT) || document.withdrawal() != null) return false;
        rewriting.rewrite(document, proactive(edition.content()), edition.marks(), viewer);
        origins.add(id, origin);
        return true;
    }

    private Content proactive(Content content) {
        var category = content.disclosure().category();
        if (category == null) category = law.residual().map(Category::code).orElse(null);
        return content.with(
                new Disclosure(
                        Attribute.PROACTIVE, category, category, content.disclosure().normative()));
    }
}
