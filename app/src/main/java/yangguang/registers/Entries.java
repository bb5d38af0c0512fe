package yangguang.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.law.registers.Field;
import yangguang.pages.DayKey;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Slice;

/** Reads entries, of the bodies whose records the viewer may read. */
@Service
@Transactional(readOnly = true)
public class Entries {
    private final EntryRecords records;
    private final EntryListRecords lists;
    private final RegisterBook book;
    private final Clock clock;

    Entries(EntryRecords records, EntryListRecords lists, RegisterBook book, Clock clock) {
        this.records = records;
        this.lists = lists;
        this.book = book;
        this.clock = clock;
    }

    /**
     * How a register of the viewer's own body stands.
     *
     * @param last the day of its newest entry, null while it is empty
     */
    public record Summary(@Nullable LocalDate last, int open) {}

    /**
     * @throws NoSuchRecord if there is none in this register that this viewer may read, or is told
     */
    public Entry read(Viewer viewer, String register, long id) {
        return records.read(viewer, id)
                .filter(entry -> entry.register().equals(register))
                .orElseThrow(() -> new NoSuchRecord("entry " + id + " of " + register));
    }

    /** The same, whatever its register. */
    public Entry read(Viewer viewer, long id) {
        return records.read(viewer, id).orElseThrow(() -> new NoSuchRecord("entry " + id));
    }

    /** Newest first; the entry must have been read by the same viewer. */
    public List<Entry.Version> versions(Entry entry) {
        return records.versions(entry.id());
    }

    /** Whether a value stands in a field of an entry, or stood there in an earlier version. */
    public boolean stood(Entry entry, String field, String value) {
        return versions(entry).stream()
                .anyMatch(version -> version.values().of(field).contains(value));
    }

    /**
     * @param after the key where the last part ended; empty for the first part
     */
    public Slice<Entry> list(Viewer viewer, EntryQuestion asked, String after, int most) {
        var told = asked.state() == EntryQuestion.State.TOLD;
        return list(told ? Set.of(viewer.bodyId()) : viewer.readable(), asked, after, most);
    }

    /** The same of the viewer's own body alone. */
    public Slice<Entry> ownList(Viewer viewer, EntryQuestion asked, String after, int most) {
        return list(Set.of(viewer.bodyId()), asked, after, most);
    }

    /** The newest of one body, for a room that has asked whether its viewer may read that body. */
    public List<Entry> ofBody(long bodyId, EntryQuestion asked, int most) {
        return list(Set.of(bodyId), asked, "", most).items();
    }

    /**
     * The records that the entries of one body since a day name in a field, for a room that has
     * asked whether its viewer may read that body.
     */
    public Set<String> named(long bodyId, String register, String field, LocalDate since) {
        return records.chosen(Set.of(bodyId), register, field, since, LocalDate.now(clock))
                .getOrDefault(bodyId, Set.of());
    }

    /** How many of a year there are by what was chosen in a field; the same caution as above. */
    public EntryCounts counts(long bodyId, String register, String field, int year) {
        var found = lists.counts(bodyId, register, field, year);
        var chosen = new LinkedHashMap<String, Long>();
        for (var option : book.register(register).field(field).orElseThrow().options()) {
            long entries =
                    found.stream()
                            .filter(one -> one.chosen().contains(option.id()))
                            .mapToLong(EntryListRecords.Chosen::entries)
                            .sum();
            if (entries > 0) chosen.put(option.label().in(true), entries);
        }
        return new EntryCounts(
                found.stream().mapToLong(EntryListRecords.Chosen::entries).sum(),
                found.stream()
                        .filter(one -> !one.open())
                        .mapToLong(EntryListRecords.Chosen::entries)
                        .sum(),
                chosen);
    }

    /** What stands in a field, in Chinese. */
    public String words(Entry entry, String field) {
        return book.register(entry.register())
                .field(field)
                .map(known -> Plain.words(known, entry.values().of(field)))
                .orElse("");
    }

    private Slice<Entry> list(Set<Long> bodies, EntryQuestion asked, String after, int most) {
        var key = DayKey.parse(after).orElse(DayKey.NEWEST);
        var found = lists.list(bodies, asked, key, LocalDateTime.now(clock), most + 1);
        return Slice.of(found, most, entry -> new DayKey(entry.day(), entry.id()));
    }

    /**
     * Those that name a record of another room, newest first.
     *
     * @param kind of the record, as its room calls it
     */
    public List<Entry> naming(Viewer viewer, String kind, long id) {
        var fields =
                book.all().all().stream()
                        .flatMap(register -> register.fields().stream())
                        .filter(field -> References.room(field).filter(kind::equals).isPresent())
                        .map(Field::id)
                        .distinct()
                        .toList();
        return lists.naming(viewer.readable(), fields, id).stream()
                .filter(Entry::standing)
                .toList();
    }

    /** By id of the register. */
    public Map<String, Summary> summaries(Viewer viewer) {
        var ids = book.all().all().stream().map(register -> register.id()).toList();
        return lists.summaries(viewer.bodyId(), ids).stream()
                .collect(
                        Collectors.toMap(
                                EntryListRecords.Summary::register,
                                one -> new Summary(one.last(), one.open())));
    }
}
