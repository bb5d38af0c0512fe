package yangguang.law.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yangguang.law.codes.RegionCode;
import yangguang.law.forms.Forms;
import yangguang.law.registers.Registers;
import yangguang.law.rules.Entry;

/** All sets of chapters: those of the law folder, and an installation's own. */
public final class ChapterSets {
    private static final List<String> FILES =
            List.of(
                    "format-2021",
                    "format-2019",
                    "jilin",
                    "shandong",
                    "fujian",
                    "articles-of-2008");

    private final Forms forms;
    private final Registers registers;
    private final Map<String, ChapterSet> all;
    private final Tellings tellings = Tellings.read();
    private final Phrases phrases = Phrases.read();
    private final PeerShares peers = PeerShares.read();
    private final Doubts doubts = Doubts.read();

    public ChapterSets(Forms forms, Registers registers) {
        this(
                forms,
                registers,
                read(
                        forms,
                        registers,
                        Map.of(),
                        FILES.stream()
                                .map(id -> Entry.ofFile("reports/" + id + ".yaml"))
                                .toList()));
    }

    private ChapterSets(Forms forms, Registers registers, Map<String, ChapterSet> all) {
        this.forms = forms;
        this.registers = registers;
        this.all = all;
    }

    /**
     * The same with sets of an installation's own. One that has the id of another stands in its
     * place.
     */
    public ChapterSets with(List<Entry> files) {
        return new ChapterSets(forms, registers, read(forms, registers, all, files));
    }

    private static Map<String, ChapterSet> read(
            Forms forms, Registers registers, Map<String, ChapterSet> known, List<Entry> files) {
        var all = new LinkedHashMap<>(known);
        for (var file : files) {
            var set = new ChapterFile(forms, registers).read(file);
            all.put(set.id(), set);
        }
        return all;
    }

    /** How texts tell figures. */
    public Tellings tellings() {
        return tellings;
    }

    /** Words that all of them share. */
    public Phrases phrases() {
        return phrases;
    }

    /** Which shares of a table are looked at beside those of comparable bodies. */
    public PeerShares peers() {
        return peers;
    }

    /** What speaks against the words of a report, as it is said. */
    public Doubts doubts() {
        return doubts;
    }

    public List<ChapterSet> all() {
        return List.copyOf(all.values());
    }

    public Optional<ChapterSet> named(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /**
     * The sets in which a body may report a year, the one of its region first.
     *
     * @param region where the body is, null if not known
     */
    public List<ChapterSet> of(int year, @Nullable RegionCode region) {
        var regional = new ArrayList<ChapterSet>();
        var others = new ArrayList<ChapterSet>();
        for (var set : all.values()) {
            if (!set.years().contain(year)) continue;
            if (!set.regions().isEmpty() && set.isOf(region)) regional.add(set);
            else others.add(set);
        }
        others.sort(java.util.Comparator.comparing(set -> !set.regions().isEmpty()));
        regional.addAll(others);
        return List.copyOf(regional);
    }
}
