package yangguang.documents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.files.Extracted;
import yangguang.files.FileType;
import yangguang.files.Files;
import yangguang.files.Guess;
import yangguang.files.Recognised;
import yangguang.files.StoredFile;

/** Brings uploaded files into a draft: their text, and guesses for what is still empty. */
@Component
class FileReading {
    private final Files files;

    FileReading(Files files) {
        this.files = files;
    }

    /** The draft with these files behind its own. A first file gives the text and the guesses. */
    Draft adding(Content content, Marks marks, List<StoredFile> added) {
        var all = new ArrayList<>(content.files());
        for (StoredFile file : added) {
            if (all.stream().noneMatch(known -> known.hash().equals(file.hash())))
                all.add(file(all.size(), file));
        }
        var draft = new Draft(content.with(all), marks);
        return content.files().isEmpty() && !added.isEmpty()
                ? readingFirst(draft, added.getFirst())
                : draft;
    }

    /** The draft without that file; if it was the first, the next one speaks. */
    Content without(Content content, String hash) {
        var left = new ArrayList<EditionFile>();
        for (EditionFile file : content.files()) {
            if (!file.hash().equals(hash)) left.add(file.at(left.size()));
        }
        Content changed = content.with(left);
        return content.wording().typed().isEmpty() ? changed.with(wording(changed)) : changed;
    }

    /** The draft with another file in the place of that one; what it says is read anew. */
    Content replacing(Content content, String hash, StoredFile other) {
        var files = new ArrayList<EditionFile>();
        for (EditionFile file : content.files())
            files.add(file.hash().equals(hash) ? file(files.size(), other) : file);
        Content changed = content.with(files);
        return content.wording().typed().isEmpty() ? changed.with(wording(changed)) : changed;
    }

    /** The text of the first file that has any. */
    Wording wording(Content content) {
        for (EditionFile file : content.files()) {
            Extracted read = files.extract(stored(file));
            if (!read.empty()) return new Wording("", read.html(), read.text());
        }
        return Wording.NONE;
    }

    /** A draft that is about to be written. */
    record Draft(Content content, Marks marks) {}

    private Draft readingFirst(Draft draft, StoredFile first) {
        Extracted read = files.extract(first);
        Content content = draft.content();
        if (content.wording().isEmpty())
            content = content.with(new Wording("", read.html(), read.text()));
        return guessing(content, draft.marks(), files.recognise(read));
    }

    private static Draft guessing(Content content, Marks marks, Recognised seen) {
        var guessed = new EnumMap<Field, String>(Field.class);
        var where = new HashMap<>(marks.guesses());
        Facts facts = content.facts();
        take(Field.TITLE, facts.title(), seen.title(), guess -> guess, guessed, where);
        take(Field.ISSUER, facts.issuer(), seen.issuer(), guess -> guess, guessed, where);
        take(Field.NUMBER, facts.number(), seen.number(), Object::toString, guessed, where);
        take(Field.MADE_ON, facts.madeOn(), seen.dateMade(), Object::toString, guessed, where);
        take(Field.GENRE, facts.genre(), seen.genre(), guess -> guess, guessed, where);
        take(
                Field.ATTRIBUTE,
                content.disclosure().attribute(),
                seen.attribute(),
                FileReading::attribute,
                guessed,
                where);
        var filled = Filling.over(content, marks, guessed);
        return new Draft(filled.content(), new Marks(filled.unread(), where));
    }

    private static <T> void take(
            Field field,
            @Nullable Object present,
            @Nullable Guess<T> guess,
            Function<T, String> typed,
            Map<Field, String> guessed,
            Map<String, String> where) {
        boolean empty = present == null || present.toString().isEmpty();
        if (!empty || guess == null) return;
        guessed.put(field, typed.apply(guess.value()));
        where.put(field.fieldName(), guess.where());
    }

    /** As the note at the end of a document words it (附注). */
    private static String attribute(String worded) {
        return switch (worded) {
            case "主动公开" -> Attribute.PROACTIVE.name();
            case "依申请公开" -> Attribute.ON_REQUEST.name();
            case "不予公开" -> Attribute.WITHHELD.name();
            case String other -> "";
        };
    }

    private static EditionFile file(int position, StoredFile file) {
        return new EditionFile(
                position,
                file.hash(),
                file.name(),
                file.type().extensions().getFirst(),
                file.size());
    }

    private static StoredFile stored(EditionFile file) {
        return new StoredFile(file.hash(), file.name(), FileType.of(file.format()), file.size());
    }
}
