package yangguang.documents.web;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import yangguang.documents.Document;
import yangguang.documents.Field;

/**
 * What an edition changes in the one before.
 *
 * @param fields that differ
 * @param paragraphs that differ, as safe markup with what goes and what comes
 */
public record Changes(List<Change> fields, List<String> paragraphs) {
    private static final int MOST = 200;

    /** A field before and after. */
    public record Change(Field field, String before, String after) {}

    static Changes between(Document before, Document after) {
        Map<Field, String> old = before.form();
        List<Change> fields =
                after.form().entrySet().stream()
                        .filter(now -> now.getKey() != Field.TYPED)
                        .filter(now -> !now.getValue().equals(old.get(now.getKey())))
                        .map(
                                now ->
                                        new Change(
                                                now.getKey(),
                                                Objects.toString(old.get(now.getKey()), ""),
                                                now.getValue()))
                        .toList();
        return new Changes(fields, paragraphs(text(before), text(after)));
    }

    public boolean isEmpty() {
        return fields.isEmpty() && paragraphs.isEmpty();
    }

    private static List<String> paragraphs(List<String> before, List<String> after) {
        return DiffRowGenerator.create()
                .showInlineDiffs(true)
                .mergeOriginalRevised(true)
                .inlineDiffByWord(false)
                .oldTag(opens -> opens ? "<del>" : "</del>")
                .newTag(opens -> opens ? "<ins>" : "</ins>")
                .build()
                .generateDiffRows(before, after)
                .stream()
                .filter(row -> row.getTag() != DiffRow.Tag.EQUAL)
                .map(DiffRow::getOldLine)
                .limit(MOST)
                .toList();
    }

    private static List<String> text(Document document) {
        return Arrays.asList(document.edition().content().wording().text().split("\n"));
    }
}
