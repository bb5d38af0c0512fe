package yangguang.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.pages.NoSuchRecord;

/** Makes letters from a body's templates. */
@Component
public class Letters {
    private final Bodies bodies;
    private final LetterTemplates templates;

    Letters(Bodies bodies, LetterTemplates templates) {
        this.bodies = bodies;
        this.templates = templates;
    }

    /**
     * The letter as a Word file, from the body's own template where it has one. A field without a
     * value leaves nothing; a paragraph with nothing but such fields is left out. The same values
     * make the same bytes.
     *
     * @param fields by the keys of {@link MergeField}: texts, whose line breaks begin new
     *     paragraphs; lists of texts; for {@code rows} a list of maps
     * @throws IllegalArgumentException for a key that is no merge field
     */
    public byte[] docx(long bodyId, LetterKind kind, Map<String, ?> fields) {
        Body body = bodies.byId(bodyId).orElseThrow(() -> new NoSuchRecord("body " + bodyId));
        var merge = Merge.of(withBody(body, fields));
        return merge.into(templates.inUse(bodyId, kind)).signed(kind.title(), body.name()).bytes();
    }

    /** What the letter needs by law and does not have yet. */
    public List<Need> missing(LetterKind kind, Map<String, ?> fields) {
        var merge = Merge.of(fields);
        return kind.needs().stream().filter(need -> merge.lacks(need.field())).toList();
    }

    /** A letter of ours as PDF/UA, with the glyphs that it uses inside. */
    public byte[] pdf(byte[] docx) {
        return Pdf.of(Docx.read(docx));
    }

    /** The characters of a name or text that no font here can print; 〓 stands in their place. */
    public List<String> unprintable(String text) {
        return Fonts.unprintable(text);
    }

    private static Map<String, Object> withBody(Body body, Map<String, ?> fields) {
        var all = new HashMap<String, Object>();
        all.put(MergeField.BODY.key(), body.name());
        all.put(MergeField.BODY_ADDRESS.key(), body.contact().address());
        all.put(MergeField.BODY_PHONE.key(), body.contact().phone());
        fields.forEach((key, value) -> all.put(key, Objects.requireNonNullElse(value, "")));
        all.putIfAbsent(MergeField.SIGNATURE.key(), all.get(MergeField.BODY.key()));
        return all;
    }
}
