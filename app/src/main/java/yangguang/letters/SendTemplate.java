package yangguang.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.files.FileType;
import yangguang.files.Files;
import yangguang.files.StoredFile;
import yangguang.files.Storing;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problems;

/** Takes in a body's own template. Letters are made from it once it is chosen. */
@Component
public class SendTemplate {
    /** The field beside which everything is told that is wrong with a template. */
    public static final String FIELD = "template";

    private final Files files;
    private final LetterTemplates templates;
    private final TemplateRecords records;
    private final ApplicationEventPublisher events;

    SendTemplate(
            Files files,
            LetterTemplates templates,
            TemplateRecords records,
            ApplicationEventPublisher events) {
        this.files = files;
        this.templates = templates;
        this.records = records;
        this.events = events;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Kept(Template template) implements Outcome {}

        /** Nothing is kept. */
        record Unfit(Problems problems) implements Outcome {}
    }

    /**
     * Keeps the file as the next version of the body's template, if a sound letter can be made from
     * it.
     *
     * @param name of the file
     * @param by whoever keeps the body, as the caller has made sure
     */
    @Transactional
    public Outcome send(long bodyId, LetterKind kind, String name, InputStream file, Viewer by) {
        return switch (files.store(name, file)) {
            case Storing.Refused refused -> unfit(refused.message(), refused.arguments().toArray());
            case Storing.Stored(StoredFile stored) ->
                    stored.type() == FileType.DOCX
                            ? keep(bodyId, kind, stored, by)
                            : unfit("letters.problem.not-word", stored.name());
        };
    }

    private static Outcome.Unfit unfit(String key, Object... arguments) {
        return new Outcome.Unfit(Problems.none().add(FIELD, key, arguments));
    }

    private Outcome keep(long bodyId, LetterKind kind, StoredFile file, Viewer by) {
        if (file.size() > Docx.LARGEST) return unfit("letters.problem.large", Docx.LARGEST >> 20);
        Problems problems = TemplateCheck.of(bytes(file), kind);
        if (!problems.isEmpty()) return new Outcome.Unfit(problems);
        int version = records.add(bodyId, kind, file, by);
        var template =
                templates
                        .version(bodyId, kind, version)
                        .orElseThrow(() -> new NoSuchRecord("template " + version));
        events.publishEvent(new TemplateSent(template, by.actor()));
        return new Outcome.Kept(template);
    }

    private byte[] bytes(StoredFile file) {
        try {
            return files.bytes(file.hash()).orElseThrow().getContentAsByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }
}
