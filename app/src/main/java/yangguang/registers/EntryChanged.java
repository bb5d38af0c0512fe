package yangguang.registers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Values;
import yangguang.tally.Counted;
import yangguang.tally.TallyEntry;

/**
 * An entry was recorded, corrected, carried on or taken back.
 *
 * @param before what it was, or null
 * @param reason why, empty where none is asked
 */
record EntryChanged(
        How how,
        Definition register,
        @Nullable Entry before,
        Entry now,
        String reason,
        Actor by,
        List<TallyEntry> entries)
        implements Recorded, Counted {

    enum How {
        RECORDED("register.recorded"),
        CORRECTED("register.corrected"),
        CARRIED_ON("register.carried-on"),
        TAKEN_BACK("register.taken-back");

        private final String act;

        How(String act) {
            this.act = act;
        }
    }

    static EntryChanged of(
            How how,
            Definition register,
            @Nullable Entry before,
            Entry now,
            String reason,
            Actor by) {
        var entries = new ArrayList<TallyEntry>();
        var old = EntryFigures.of(register, before);
        var next = EntryFigures.of(register, now);
        old.stream()
                .filter(one -> !next.contains(one))
                .forEach(one -> entries.add(one.reversedOn(one.day())));
        next.stream().filter(one -> !old.contains(one)).forEach(entries::add);
        return new EntryChanged(how, register, before, now, reason, by, List.copyOf(entries));
    }

    @Override
    public Act act() {
        return new Act(
                how.act,
                by,
                now.bodyId(),
                now.ref(),
                register.law(now.day()).toString(),
                before == null ? Map.of() : facts(before.values()),
                after());
    }

    private Map<String, Object> after() {
        var after =
                how == How.TAKEN_BACK ? new LinkedHashMap<String, Object>() : facts(now.values());
        if (!reason.isEmpty()) after.put("reason", reason);
        return after;
    }

    private LinkedHashMap<String, Object> facts(Values values) {
        var facts =
                new LinkedHashMap<String, Object>(Map.of("register", register.label().chinese()));
        for (var field : register.fields()) {
            if (values.has(field.id()))
                facts.put(field.label().chinese(), Plain.words(field, values.of(field.id())));
        }
        return facts;
    }
}
