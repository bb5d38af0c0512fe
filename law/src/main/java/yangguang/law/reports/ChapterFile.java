package yangguang.law.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import yangguang.law.forms.Form;
import yangguang.law.forms.Forms;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Registers;
import yangguang.law.rules.Entry;

/** Reads a set of chapters from its file; whatever it names must be there. */
final class ChapterFile {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
    private static final String PREFACE = "preface";

    private final Forms forms;
    private final Registers registers;
    private final Set<String> ids = new HashSet<>();

    ChapterFile(Forms forms, Registers registers) {
        this.forms = forms;
        this.registers = registers;
    }

    ChapterSet read(Entry file) {
        file.only(
                "id",
                "label",
                "from",
                "to",
                "regions",
                "law",
                "source",
                "certainty",
                "heading",
                "preface",
                "parts",
                "trend");
        file.text("source");
        file.certainty();
        var parts = new ArrayList<Part>();
        parts.add(new Part(PREFACE, 0, "", "", false, List.of(), lines(file, "preface")));
        for (var part : file.entries("parts")) {
            parts.add(part(part, 0));
            for (var section : part.entries("sections")) parts.add(part(section, 1));
        }
        return new ChapterSet(
                id(file),
                file.text("label"),
                new Form.Years(file.number("from"), file.has("to") ? file.number("to") : null),
                file.texts("regions"),
                file.citation("law"),
                fields(file, "heading"),
                parts,
                file.entries("trend").stream().map(this::column).toList());
    }

    private ChapterSet.Column column(Entry entry) {
        entry.only("figure", "label");
        figure(entry, "figure", entry.text("figure"));
        return new ChapterSet.Column(entry.text("figure"), entry.text("label"));
    }

    private Part part(Entry entry, int level) {
        if (level == 0) entry.only("id", "title", "note", "written", "tables", "text", "sections");
        else entry.only("id", "title", "note", "written", "tables", "text");
        var id = id(entry);
        if (!ids.add(id) || id.equals(PREFACE))
            throw entry.problem("id", "the part " + id + " stands twice");
        return new Part(
                id,
                level,
                entry.text("title"),
                entry.text("note", ""),
                entry.has("written") && entry.flag("written"),
                tables(entry),
                lines(entry, "text"));
    }

    private static String id(Entry entry) {
        var id = entry.text("id");
        if (ID.matcher(id).matches()) return id;
        throw entry.problem("id", "an id has small letters, digits and -, not " + id);
    }

    private List<String> tables(Entry entry) {
        var tables = entry.texts("tables");
        for (var table : tables) {
            boolean known =
                    forms.all().stream()
                            .flatMap(form -> form.tables().stream())
                            .anyMatch(one -> one.id().equals(table));
            if (!known) throw entry.problem("tables", "no form has a table " + table);
        }
        return tables;
    }

    private List<Line> lines(Entry entry, String key) {
        return entry.entries(key).stream().map(this::line).toList();
    }

    private Line line(Entry entry) {
        boolean begins = entry.has("new") && entry.flag("new");
        if (entry.has("by")) return groups(entry, begins);
        if (entry.has("register")) return entries(entry, begins);
        if (!entry.has("items")) return sentence(entry, begins);
        entry.only("new", "head", "items", "none");
        return new Line.Items(
                begins,
                maybe(entry, "head"),
                entry.entries("items").stream().map(item -> sentence(item, false)).toList(),
                maybe(entry, "none"));
    }

    private Line.Sentence sentence(Entry entry, boolean begins) {
        entry.only("new", "count", "zero", "say");
        List<String> count = entry.has("count") ? entry.read("count", Piece::sum) : List.of();
        for (var indicator : count) figure(entry, "count", indicator);
        return new Line.Sentence(begins, count, maybe(entry, "zero"), fields(entry, "say"));
    }

    private Line entries(Entry entry, boolean begins) {
        entry.only("new", "register", "head", "each", "most", "none");
        var register = register(entry);
        return new Line.Entries(
                begins,
                register.id(),
                maybe(entry, "head"),
                each(entry, register),
                entry.number("most"),
                maybe(entry, "none"));
    }

    private Definition register(Entry entry) {
        var id = entry.text("register");
        return registers
                .named(id)
                .orElseThrow(() -> entry.problem("register", "no register " + id));
    }

    private Line groups(Entry entry, boolean begins) {
        entry.only("new", "register", "by", "head", "unit", "done", "none");
        var register = register(entry);
        var by = entry.text("by");
        if (register.field(by).filter(field -> !field.options().isEmpty()).isEmpty())
            throw entry.problem("by", register.id() + " has no field with options " + by);
        return new Line.Groups(
                begins,
                register.id(),
                by,
                maybe(entry, "head"),
                entry.text("unit"),
                maybe(entry, "done"),
                maybe(entry, "none"));
    }

    private static String each(Entry entry, Definition register) {
        var each = entry.text("each");
        Piece.FIELD
                .matcher(each)
                .results()
                .map(field -> field.group(1))
                .filter(field -> register.field(field).isEmpty())
                .findFirst()
                .ifPresent(
                        field -> {
                            throw entry.problem("each", register.id() + " has no field " + field);
                        });
        return each;
    }

    private String maybe(Entry entry, String key) {
        return entry.has(key) ? fields(entry, key) : "";
    }

    /** A text whose fields are all known. */
    private String fields(Entry entry, String key) {
        for (var piece : entry.read(key, Piece::of)) {
            piece.figures().forEach(indicator -> figure(entry, key, indicator));
        }
        return entry.text(key);
    }

    private void figure(Entry entry, String key, String indicator) {
        if (forms.all().stream().allMatch(form -> form.cell(indicator).isEmpty()))
            throw entry.problem(key, "no form has a figure " + indicator);
    }
}
