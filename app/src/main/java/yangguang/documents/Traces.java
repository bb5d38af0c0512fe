package yangguang.documents;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yangguang.journal.RecordRef;

/** What the journal keeps of a document: enough to tell what happened, not the text again. */
final class Traces {
    private Traces() {}

    static RecordRef ref(long id) {
        return new RecordRef(Document.KIND, id);
    }

    static List<String> files(Content content) {
        return content.files().stream().map(file -> file.name() + " " + file.hash()).toList();
    }

    /** The fields of one edition that differ in the other. */
    static Map<String, ?> changed(Edition edition, Edition other) {
        var differing = new TreeMap<String, Object>();
        Map<Field, String> there = Filling.formOf(other);
        Filling.formOf(edition)
                .forEach(
                        (field, value) -> {
                            if (!value.equals(there.get(field)))
                                differing.put(field.fieldName(), shortened(value));
                        });
        if (!edition.content().files().equals(other.content().files()))
            differing.put("files", files(edition.content()));
        differing.put("edition", edition.number());
        differing.put("fingerprint", edition.fingerprint());
        return differing;
    }

    private static String shortened(String value) {
        return value.length() <= 200 ? value : value.substring(0, 200) + "…";
    }
}
