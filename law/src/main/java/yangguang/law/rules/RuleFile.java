package yangguang.law.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one rule from its file below law/rules. A version with {@code value: null} is a repeal. */
public final class RuleFile {
    private RuleFile() {}

    /** A rule whose value is a number of days, months, pages or cases. */
    public static Rule<Integer> number(String id) {
        return read(id, version -> version.number("value"));
    }

    /** A rule whose value is a word. */
    public static Rule<String> word(String id) {
        return read(id, version -> version.text("value"));
    }

    /** A rule whose value is read from the version's entry, under the key {@code value}. */
    public static <T> Rule<T> read(String id, Function<Entry, T> value) {
        return read(id, Entry.ofFile("rules/" + id + ".yaml"), value);
    }

    static <T> Rule<T> read(String id, Entry file, Function<Entry, T> value) {
        file.only("id", "title", "unit", "anchor", "note", "versions");
        if (!file.text("id").equals(id)) throw file.problem("id", "a rule is named as its file");
        return new Rule<>(
                id,
                file.text("title"),
                file.text("unit"),
                file.read("anchor", Anchor::named),
                versions(file, value));
    }

    private static <T> List<Version<T>> versions(Entry file, Function<Entry, T> value) {
        var versions = new ArrayList<Version<T>>();
        var entries = file.entries("versions");
        if (entries.isEmpty()) throw file.problem("versions", "a rule has at least one version");
        for (int i = 0; i < entries.size(); i++) {
            var entry =
                    entries.get(i)
                            .only(
                                    "from",
                                    "value",
                                    "law",
                                    "source",
                                    "published",
                                    "certainty",
                                    "note");
            var until = i + 1 < entries.size() ? entries.get(i + 1).date("from") : null;
            refuseOverlap(entry, until);
            var version = version(entry, until, value);
            if (version != null) versions.add(version);
            else if (versions.isEmpty()) {
                throw entry.problem("value", "a rule cannot begin with its repeal");
            }
        }
        return versions;
    }

    private static void refuseOverlap(Entry entry, @Nullable LocalDate until) {
        if (until != null && !entry.date("from").isBefore(until)) {
            throw entry.problem("from", "this version overlaps the next; they go from old to new");
        }
    }

    private static <T> @Nullable Version<T> version(
            Entry entry, @Nullable LocalDate until, Function<Entry, T> value) {
        var from = entry.date("from");
        var law = entry.citation("law");
        var source = entry.text("source");
        var certainty = entry.certainty();
        if (entry.maybeDate("published").filter(from::isBefore).isPresent()) {
            throw entry.problem("published", "published after it came into force");
        }
        if (!entry.names("value")) {
            throw entry.problem("value", "value is missing; a repeal is value: null");
        }
        if (!entry.has("value")) return null;
        return new Version<>(from, until, value.apply(entry), law, source, certainty);
    }
}
