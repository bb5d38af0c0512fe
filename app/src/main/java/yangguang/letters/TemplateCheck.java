package yangguang.letters;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import yangguang.pages.Problems;

/** Whether sound letters can be made from a template, in Word and as PDF. */
final class TemplateCheck {
    /**
     * What would not come out in the PDF, or would come out in a letter that nobody wants it in.
     */
    private static final Map<String, String> UNFIT = unfit();

    private final Docx docx;
    private final LetterKind kind;
    private final Problems problems = Problems.none();
    private final Set<MergeField> used = EnumSet.noneOf(MergeField.class);
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> elsewhere = new LinkedHashSet<>();

    private TemplateCheck(Docx docx, LetterKind kind) {
        this.docx = docx;
        this.kind = kind;
    }

    private static Map<String, String> unfit() {
        var unfit = new LinkedHashMap<String, String>();
        for (String tag : List.of("w:ins", "w:del", "w:moveFrom", "w:moveTo"))
            unfit.put(tag, "changes");
        unfit.put("w:commentReference", "comments");
        for (String tag : List.of("w:drawing", "w:pict", "w:object", "mc:AlternateContent"))
            unfit.put(tag, "pictures");
        for (String tag : List.of("w:footnoteReference", "w:endnoteReference"))
            unfit.put(tag, "notes");
        unfit.put("w:altChunk", "inserted");
        return unfit;
    }

    static Problems of(byte[] file, LetterKind kind) {
        try {
            return new TemplateCheck(Docx.read(file), kind).problems();
        } catch (UncheckedIOException large) {
            return Problems.none()
                    .add(SendTemplate.FIELD, "letters.problem.large", Docx.LARGEST >> 20);
        }
    }

    private Problems problems() {
        var styles = new WordStyles(docx);
        var found = new LinkedHashSet<String>();
        if (docx.has("word/vbaProject.bin")) found.add("macros");
        for (String name : docx.written()) {
            var part = docx.xml(name);
            UNFIT.forEach(
                    (tag, what) -> {
                        if (!part.getElementsByTag(tag).isEmpty()) found.add(what);
                    });
            for (Element paragraph : part.getElementsByTag("w:p")) {
                if (isNumbered(styles, paragraph)) found.add("numbering");
                read(paragraph, found);
            }
        }
        if (docx.xml(Docx.BODY).getElementsByTag("w:sectPr").size() > 1) found.add("sections");
        tell(found);
        return problems;
    }

    private static boolean isNumbered(WordStyles styles, Element paragraph) {
        return styles.paragraph(paragraph).levels().stream()
                .flatMap(level -> WordStyles.child(level, "w:numPr").stream())
                .findFirst()
                .flatMap(list -> WordStyles.child(list, "w:numId"))
                .filter(list -> !list.attr("w:val").equals("0"))
                .isPresent();
    }

    private void read(Element paragraph, Set<String> found) {
        String text = Merge.text(paragraph);
        var fields = new ArrayList<MergeField>();
        for (String name : Merge.names(text)) {
            Optional<MergeField> field = MergeField.named(name);
            if (field.isEmpty()) unknown.add(name);
            else if (!kind.fields().contains(field.get())) elsewhere.add(name);
            field.ifPresent(fields::add);
        }
        used.addAll(fields);
        if (Merge.hasLooseBraces(text)) found.add("braces");
        boolean inRow = paragraph.closest("w|tr") != null;
        if (fields.contains(MergeField.PLACE) && !inRow && fields.size() != 2) found.add("place");
        if (fields.stream().anyMatch(MergeField::isColumn) && !inRow) found.add("columns");
        if (fields.contains(MergeField.PROGRESS_QR) && !Drawing.isPlace(paragraph))
            found.add("alone");
    }

    private void tell(Set<String> found) {
        if (!unknown.isEmpty()) tell("unknown", quoted(unknown));
        if (!elsewhere.isEmpty()) tell("elsewhere", quoted(elsewhere));
        found.forEach(what -> tell(what, example(what)));
        var missing =
                kind.needs().stream()
                        .filter(need -> !isThere(need.field()))
                        .map(need -> need.field().written() + "（" + need.article() + "）")
                        .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) tell("missing", missing);
    }

    private static String example(String what) {
        return switch (what) {
            case "place" -> MergeField.PLACE.written();
            case "columns" -> MergeField.ROW_TITLE.written();
            case "alone" -> MergeField.PROGRESS_QR.written();
            default -> MergeField.APPLICANT.written();
        };
    }

    private boolean isThere(MergeField field) {
        return field == MergeField.ROWS
                ? used.contains(MergeField.ROW_TITLE)
                : used.contains(field);
    }

    private void tell(String what, Object... arguments) {
        problems.add(SendTemplate.FIELD, "letters.problem." + what, arguments);
    }

    private static String quoted(Set<String> names) {
        return names.stream().map(name -> "{{" + name + "}}").collect(Collectors.joining("、"));
    }
}
