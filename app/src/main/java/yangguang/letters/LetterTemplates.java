package yangguang.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.files.Files;

/** The templates from which letters are made: a body's own, or the standard ones. */
@Component
public class LetterTemplates {
    private final TemplateRecords records;
    private final Files files;

    LetterTemplates(TemplateRecords records, Files files) {
        this.records = records;
        this.files = files;
    }

    /** Those that a body sent in, the newest first. */
    public List<Template> of(long bodyId, LetterKind kind) {
        return records.of(bodyId, kind);
    }

    /** The kinds for which a body uses its own. */
    public Set<LetterKind> ownKinds(long bodyId) {
        return Set.copyOf(records.ownKinds(bodyId));
    }

    public Optional<Template> version(long bodyId, LetterKind kind, int version) {
        return records.of(bodyId, kind).stream()
                .filter(template -> template.version() == version)
                .findFirst();
    }

    /** The file of a template as it was sent. */
    public byte[] file(Template template) {
        var bytes =
                files.bytes(template.hash())
                        .orElseThrow(() -> new IllegalStateException("gone: " + template));
        try {
            return bytes.getContentAsByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + template, broken);
        }
    }

    /** The standard letter as a Word file, for an office to begin with. */
    public byte[] standard(LetterKind kind) {
        return StandardLetter.of(kind).signed(kind.title(), "").bytes();
    }

    /** A template filled with invented values. */
    public byte[] preview(Template template) {
        return preview(Docx.read(file(template)), template.kind());
    }

    /** The standard letter filled with invented values. */
    public byte[] preview(LetterKind kind) {
        return preview(StandardLetter.of(kind), kind);
    }

    private static byte[] preview(Docx docx, LetterKind kind) {
        return Pdf.of(Merge.of(Invented.fields()).into(docx).signed(kind.title(), ""));
    }

    /** What may stand in a template of that kind, each with an invented example. */
    public Map<MergeField, String> examples(LetterKind kind) {
        var invented = Invented.fields();
        var examples = new LinkedHashMap<MergeField, String>();
        for (MergeField field : kind.fields())
            examples.put(field, Objects.toString(invented.get(field.key()), ""));
        examples.remove(MergeField.ROWS);
        return examples;
    }

    Docx inUse(long bodyId, LetterKind kind) {
        return records.inUse(bodyId, kind)
                .map(template -> Docx.read(file(template)))
                .orElseGet(() -> StandardLetter.of(kind));
    }
}
