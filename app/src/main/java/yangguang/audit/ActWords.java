package yangguang.audit;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import yangguang.audit.JournalPage.Change;
import yangguang.journal.Actor;
import yangguang.journal.JournalEntry;
import yangguang.pages.Text;

/** Says acts in words. */
public final class ActWords {
    private final Text text;

    public ActWords(Text text) {
        this.text = text;
    }

    /** The act; one without words of its own is named as another act, never by its code. */
    public String act(String what) {
        return text.has("journal.act." + what)
                ? text.of("journal.act." + what)
                : text.of("journal.act.other");
    }

    public String who(Actor actor) {
        return actor.said(text);
    }

    public String record(String kind, long number) {
        return text.has("journal.record." + kind)
                ? text.of("journal.record." + kind, number)
                : text.of("journal.record.other", number);
    }

    /** What differs between before and after, by name. */
    public List<Change> changes(JournalEntry entry) {
        var names = new TreeSet<>(entry.before().keySet());
        names.addAll(entry.after().keySet());
        var changes = new ArrayList<Change>();
        for (var name : names) {
            var kind = entry.on().kind();
            var before = value(kind, name, entry.before());
            var after = value(kind, name, entry.after());
            if (!before.equals(after)) changes.add(new Change(field(kind, name), before, after));
        }
        return changes;
    }

    /** The heads of the columns of an export. */
    List<String> heads() {
        return Stream.of("sequence", "at", "who", "what", "record", "article", "changes", "hash")
                .map(column -> text.of("journal.column." + column))
                .toList();
    }

    /** A field is named as records of its kind name it, or as it is named everywhere. */
    private String field(String kind, String name) {
        var own = "journal.field." + kind + "." + name;
        var key = "journal.field." + name.replace(' ', '-');
        if (text.has(own)) return text.of(own);
        return text.has(key) ? text.of(key) : name;
    }

    private String value(String kind, String name, Map<String, Object> values) {
        var value =
                values.get(name) instanceof Collection<?> several
                        ? several.stream().map(String::valueOf).collect(joining("、"))
                        : Objects.toString(values.get(name), "");
        var key = "journal.value." + kind + "." + name + "." + value;
        return text.has(key) ? text.of(key) : value;
    }
}
