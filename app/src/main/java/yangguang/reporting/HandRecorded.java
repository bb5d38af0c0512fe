package yangguang.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;
import yangguang.tally.Counted;
import yangguang.tally.TallyEntry;

/**
 * Something was recorded by hand.
 *
 * @param old the record that it replaces or takes back, if any
 * @param article the notice that asks for the figure
 */
record HandRecorded(HandRecord record, @Nullable HandRecord old, Actor by, String article)
        implements Recorded, Counted {

    @Override
    public Act act() {
        return new Act(
                what(),
                by,
                record.bodyId(),
                record.ref(),
                article,
                old == null ? Map.of() : facts(old),
                facts(record));
    }

    private String what() {
        if (old == null) return "hand-record.recorded";
        return record.number() == null ? "hand-record.taken-back" : "hand-record.corrected";
    }

    @Override
    public List<TallyEntry> entries() {
        var entries = new ArrayList<TallyEntry>();
        if (old != null) entries.addAll(takenBack(old));
        if (record.number() != null) entries.add(record.entry(record.number()));
        return entries;
    }

    private static List<TallyEntry> takenBack(HandRecord old) {
        BigDecimal number = old.number();
        return number == null ? List.of() : List.of(old.entry(number).reversedOn(old.day()));
    }

    private static Map<String, Object> facts(HandRecord record) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("day", record.day());
        facts.put("indicator", record.indicator());
        if (record.number() != null) facts.put("number", record.number());
        facts.put("note", record.note());
        return facts;
    }
}
