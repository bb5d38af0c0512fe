package yangguang.law.registers;

import static java.util.stream.Collectors.toSet;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.FixedDates;
import yangguang.law.clocks.Periods;
import yangguang.law.forms.Forms;
import yangguang.law.rules.Entry;

/** Reads a register from its file; whatever it names must be there. */
final class DefinitionFile {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final Forms forms;
    private final Periods periods;
    private final FixedDates dates;
    private final Set<String> registers;
    private final List<Consumer<Map<String, Definition>>> later = new ArrayList<>();

    /**
     * @param registers the ids that may be referred to
     */
    DefinitionFile(Forms forms, Periods periods, FixedDates dates, Set<String> registers) {
        this.forms = forms;
        this.periods = periods;
        this.dates = dates;
        this.registers = registers;
    }

    Definition read(Entry file) {
        file.only(
                "id",
                "label",
                "english",
                "chapter",
                "basis",
                "who",
                "day",
                "title",
                "shown",
                "told",
                "assigned",
                "fields",
                "stages",
                "counts",
                "checks",
                "phrases",
                "indicators",
                "asks",
                "late",
                "feed",
                "every",
                "note");
        var fields = new DefinedFields(periods, dates, registers);
        var first = file.entries("fields").stream().map(fields::read).toList();
        if (first.isEmpty()) throw file.problem("fields", "a register has at least one field");
        var stages = file.entries("stages").stream().map(fields::stage).toList();
        var told = fields.told(file, first, stages);
        var own = file.entries("indicators").stream().map(DefinitionFile::indicator).toList();
        var counts = new DefinedCounts(forms, fields, fields.neededDay(file, first), own);
        var definition =
                new Definition(
                        id(file),
                        Label.of(file),
                        file.read("chapter", Chapter::named),
                        bases(file),
                        who(file),
                        counts.day(),
                        fields.known(file, "title"),
                        fields.shown(file),
                        told,
                        fields.assigned(file, first),
                        first,
                        stages,
                        file.entries("counts").stream().map(counts::read).toList(),
                        file.entries("checks").stream().map(fields::check).toList(),
                        file.texts("phrases"),
                        own,
                        fields.asks(file),
                        fields.late(file),
                        fields.feed(file),
                        file.has("every") ? months(file) : null);
        later.addAll(fields.later());
        return definition;
    }

    private static int months(Entry file) {
        int months = file.number("every", 0);
        if (months > 0 && Month.values().length % months == 0) return months;
        throw file.problem("every", "a year has no parts of " + months + " months");
    }

    /** Looks at what could not be seen before all were read. */
    void finish(Map<String, Definition> all) {
        later.forEach(one -> one.accept(all));
    }

    static String id(Entry entry) {
        var id = entry.text("id");
        if (ID.matcher(id).matches()) return id;
        throw entry.problem("id", "an id has small letters, digits and -, not " + id);
    }

    private static List<Basis> bases(Entry file) {
        var bases = file.entries("basis").stream().map(DefinitionFile::basis).toList();
        if (bases.isEmpty()) throw file.problem("basis", "basis is missing");
        for (int i = 1; i < bases.size(); i++) {
            if (!bases.get(i).from().isAfter(bases.get(i - 1).from()))
                throw file.problem("basis", "the articles go from old to new");
        }
        return bases;
    }

    private static Basis basis(Entry entry) {
        entry.only("from", "law", "source", "certainty");
        return new Basis(
                entry.date("from"), entry.citation("law"), entry.text("source"), entry.certainty());
    }

    private static Set<Recorder> who(Entry file) {
        var who = file.texts("who").stream().map(name -> recorder(file, name)).collect(toSet());
        if (who.isEmpty()) throw file.problem("who", "who is missing");
        return who;
    }

    private static Recorder recorder(Entry file, String name) {
        try {
            return Recorder.named(name);
        } catch (IllegalArgumentException unknown) {
            throw file.problem("who", "nobody is called " + name);
        }
    }

    private static Definition.Indicator indicator(Entry entry) {
        entry.only("id", "label", "english", "unit", "unit-english");
        return new Definition.Indicator(entry.text("id"), Label.of(entry), label(entry, "unit"));
    }

    /** A text and, under the same key with -english, the same in English. */
    static Label label(Entry entry, String key) {
        return new Label(entry.text(key), entry.text(key + "-english"));
    }

    static @Nullable Label maybeLabel(Entry entry, String key) {
        return entry.has(key) ? label(entry, key) : null;
    }
}
