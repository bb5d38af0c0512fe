package yangguang.law.registers;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yangguang.law.clocks.FixedDates;
import yangguang.law.clocks.Periods;
import yangguang.law.forms.Forms;
import yangguang.law.rules.Entry;

/** All registers: those of the law folder, and an installation's own. */
public final class Registers {
    static final List<String> FILES =
            List.of(
                    "institution",
                    "leader",
                    "power",
                    "service-guide",
                    "interpretation",
                    "press-conference",
                    "web-interview",
                    "hot-topic",
                    "follow-up",
                    "consultation",
                    "opinion",
                    "suggestion",
                    "complaint",
                    "record-correction",
                    "reconsideration",
                    "lawsuit",
                    "meeting",
                    "training",
                    "publicity",
                    "leading-group",
                    "responsible",
                    "dedicated-body",
                    "staff",
                    "information-officer",
                    "reading-point",
                    "subordinate",
                    "funds",
                    "equipment",
                    "rule",
                    "plan",
                    "inspection",
                    "finding",
                    "secrecy-check",
                    "supervisor",
                    "supervisor-report",
                    "accountability",
                    "proposal",
                    "other-source");

    private final Forms forms;
    private final Periods periods;
    private final FixedDates dates;
    private final Map<String, Definition> all;
    private final Set<String> indicators;

    public Registers(Forms forms, Periods periods, FixedDates dates) {
        this(forms, periods, dates, read(forms, periods, dates, Map.of(), files()));
    }

    private Registers(Forms forms, Periods periods, FixedDates dates, Map<String, Definition> all) {
        this.forms = forms;
        this.periods = periods;
        this.dates = dates;
        this.all = all;
        this.indicators =
                all.values().stream()
                        .flatMap(one -> one.indicators().stream())
                        .collect(toUnmodifiableSet());
    }

    private static List<Entry> files() {
        return FILES.stream().map(id -> Entry.ofFile("registers/" + id + ".yaml")).toList();
    }

    /**
     * The same with registers of an installation's own. One that has the id of another stands in
     * its place.
     */
    public Registers with(List<Entry> files) {
        return new Registers(forms, periods, dates, read(forms, periods, dates, all, files));
    }

    private static Map<String, Definition> read(
            Forms forms,
            Periods periods,
            FixedDates dates,
            Map<String, Definition> known,
            List<Entry> files) {
        var all = new LinkedHashMap<>(known);
        var registers =
                Stream.concat(known.keySet().stream(), files.stream().map(file -> file.text("id")))
                        .collect(toCollection(LinkedHashSet::new));
        var reader = new DefinitionFile(forms, periods, dates, registers);
        for (var file : files) all.put(file.text("id"), reader.read(file));
        reader.finish(all);
        return all;
    }

    public List<Definition> all() {
        return List.copyOf(all.values());
    }

    public List<Definition> of(Chapter chapter) {
        return all.values().stream().filter(one -> one.chapter() == chapter).toList();
    }

    public Optional<Definition> named(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** The indicators that are 0 as long as nothing is recorded. */
    public Set<String> indicators() {
        return indicators;
    }
}
