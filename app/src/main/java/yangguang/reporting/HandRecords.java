package yangguang.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.forms.Cell;
import yangguang.pages.DayKey;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Slice;
import yangguang.tally.Tally;

/**
 * 手工登记: what counts for the annual table and has no register of its own yet. A record is never
 * edited: a correction is a new record that takes the old one back.
 */
@Service
@Transactional
public class HandRecords {
    private final HandRecordTables tables;
    private final AnnualTables annual;
    private final Tally tally;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandRecords(
            HandRecordTables tables,
            AnnualTables annual,
            Tally tally,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables;
        this.annual = annual;
        this.tally = tally;
        this.events = events;
        this.clock = clock;
    }

    /** What a body may record by hand in that year: no sums, nothing that has a register. */
    public List<Cell> fillable(long bodyId, int year) {
        var known = new LinkedHashMap<String, Cell>();
        annual.forms(Set.of(bodyId), year).stream()
                .flatMap(form -> form.cells().stream())
                .filter(cell -> !cell.isSum() && cell.counted().stream().noneMatch(tally::isKept))
                .filter(cell -> !tally.isKept(cell.indicator()))
                .forEach(cell -> known.putIfAbsent(cell.indicator(), cell));
        return List.copyOf(known.values());
    }

    /**
     * Records something in the viewer's own body.
     *
     * @return its number
     */
    public long add(Viewer viewer, HandEntry entry) {
        viewer.mustHave(Role.STATISTICIAN);
        return keep(viewer, entry, null);
    }

    /**
     * Puts another record in the place of one; without a number it only takes it back.
     *
     * @return the number of the new record; empty if the old one does not stand any more
     */
    public Optional<Long> replace(Viewer viewer, long id, HandEntry entry) {
        viewer.mustHave(Role.STATISTICIAN);
        tables.lock(id);
        var old = byId(viewer, id);
        if (old.bodyId() != viewer.bodyId()) throw new NoSuchRecord("not of this body: " + id);
        return old.stands() ? Optional.of(keep(viewer, entry, old)) : Optional.empty();
    }

    private long keep(Viewer viewer, HandEntry entry, @Nullable HandRecord old) {
        long id = tables.add(entry, old == null ? null : old.id(), viewer, clock.instant());
        var record = byId(viewer, id);
        events.publishEvent(new HandRecorded(record, old, viewer.actor(), article(record)));
        return id;
    }

    /** The notice that prescribes the form of that year. */
    private String article(HandRecord record) {
        return annual.forms(Set.of(record.bodyId()), record.day().getYear()).stream()
                .filter(form -> form.cell(record.indicator()).isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("form with " + record.indicator()))
                .law()
                .toString();
    }

    /**
     * @throws NoSuchRecord if there is none that this viewer may read
     */
    @Transactional(readOnly = true)
    public HandRecord byId(Viewer viewer, long id) {
        return tables.byId(viewer, id).orElseThrow(() -> new NoSuchRecord("hand record " + id));
    }

    /**
     * The records of a year, newest first.
     *
     * @param indicator empty for all
     * @param after the key where the last part ended; empty for the first part
     */
    @Transactional(readOnly = true)
    public Slice<HandRecord> list(
            Set<Long> bodies, int year, String indicator, String after, int most) {
        return Slice.of(
                tables.list(
                        bodies,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        indicator,
                        DayKey.parse(after).orElse(DayKey.NEWEST),
                        most + 1),
                most,
                record -> new DayKey(record.day(), record.id()));
    }
}
