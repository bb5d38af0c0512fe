package yangguang.registers;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.database.Notices;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.law.registers.Stage;
import yangguang.law.registers.Values;
import yangguang.pages.NoSuchRecord;
import yangguang.registers.EntryChanged.How;
import yangguang.registers.EntryRecords.Draft;

/**
 * 登记、续办、更正、撤销 of entries of the viewer's own body. Each is a new version; none is ever edited or
 * removed. What is written was found sound by {@link ReadFields}.
 */
@Service
@Transactional
public class KeepEntries {
    private final RegisterBook book;
    private final EntryRecords records;
    private final Dues dues;
    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Clock clock;

    KeepEntries(
            RegisterBook book,
            EntryRecords records,
            Dues dues,
            ApplicationEventPublisher events,
            Notices notices,
            Clock clock) {
        this.book = book;
        this.records = records;
        this.dues = dues;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /** What came of a change. */
    public sealed interface Outcome {
        record Kept(Entry entry) implements Outcome {}

        /** Somebody wrote another version meanwhile. */
        record ChangedMeanwhile(Entry now) implements Outcome {}

        /** It was taken back meanwhile. */
        record TakenBack(Entry now) implements Outcome {}
    }

    /**
     * @throws yangguang.access.NotAllowed for somebody who may not record in this register
     */
    public Entry record(Viewer viewer, Definition register, Values values) {
        book.mayRecord(viewer, register);
        long id = records.add(draft(register, values), viewer, clock.instant());
        var entry = records.byId(Set.of(viewer.bodyId()), id).orElseThrow();
        tell(How.RECORDED, register, null, entry, "", viewer);
        return entry;
    }

    /**
     * @param seen the version that was corrected
     * @param reason why
     */
    public Outcome correct(Viewer viewer, long id, int seen, Values values, String reason) {
        var before = held(id, viewer, Optional.empty());
        return change(viewer, before, seen, How.CORRECTED, _ -> values, reason);
    }

    /**
     * Fills in a later stage; the other fields stay as they are. The body that was told may do so
     * where it is its turn.
     */
    public Outcome carryOn(Viewer viewer, long id, int seen, Stage stage, Values ofStage) {
        var filled =
                stage.fields().stream()
                        .map(Field::id)
                        .collect(Collectors.toMap(field -> field, ofStage::of));
        var before = held(id, viewer, Optional.of(stage));
        return change(viewer, before, seen, How.CARRIED_ON, values -> values.with(filled), "");
    }

    /** It no longer counts; it stays readable with the reason. */
    public Outcome takeBack(Viewer viewer, long id, int seen, String reason) {
        var before = held(id, viewer, Optional.empty());
        return change(viewer, before, seen, How.TAKEN_BACK, values -> values, reason);
    }

    private Entry held(long id, Viewer viewer, Optional<Stage> stage) {
        return records.hold(id)
                .filter(
                        entry ->
                                entry.isOf(viewer)
                                        || stage.filter(one -> isTurnOf(viewer, entry, one))
                                                .isPresent())
                .orElseThrow(() -> new NoSuchRecord("entry of this body: " + id));
    }

    private boolean isTurnOf(Viewer viewer, Entry entry, Stage stage) {
        return book.isTurnOfTold(viewer, entry)
                && book.register(entry.register()).next(entry.values()).equals(Optional.of(stage));
    }

    private Outcome change(
            Viewer viewer,
            Entry before,
            int seen,
            How how,
            UnaryOperator<Values> change,
            String reason) {
        var register = book.register(before.register());
        book.mayRecord(viewer, register);
        if (!before.standing()) return new Outcome.TakenBack(before);
        if (before.version() != seen) return new Outcome.ChangedMeanwhile(before);
        records.change(
                before.id(),
                draft(register, change.apply(before.values())),
                how != How.TAKEN_BACK,
                reason,
                viewer,
                clock.instant());
        var now = records.byId(Set.of(before.bodyId()), before.id()).orElseThrow();
        tell(how, register, before, now, reason, viewer);
        return new Outcome.Kept(now);
    }

    private void tell(
            How how,
            Definition register,
            @Nullable Entry before,
            Entry now,
            String reason,
            Viewer viewer) {
        events.publishEvent(EntryChanged.of(how, register, before, now, reason, viewer.actor()));
        EntryTold.between(register, before, now).ifPresent(events::publishEvent);
        EntryAssigned.between(register, before, now).ifPresent(events::publishEvent);
        ShownChanged.between(register, before, now)
                .ifPresent(
                        change -> {
                            events.publishEvent(new EntryFound(now.ref()));
                            notices.send(ShownChanged.TOPIC, change.notice());
                        });
    }

    private Draft draft(Definition register, Values values) {
        return new Draft(
                told(register, values),
                register.id(),
                values.day(register.day()).orElseThrow(),
                title(register, values),
                register.next(values).isPresent(),
                dues.of(register, values),
                dues.time(register, values),
                register.shownFrom(values).orElse(null),
                values,
                words(register, values));
    }

    private static @Nullable Long told(Definition register, Values values) {
        return register.told() == null
                ? null
                : values.text(register.told()).map(Long::valueOf).orElse(null);
    }

    private static String title(Definition register, Values values) {
        var field = register.field(register.title()).orElseThrow();
        return Plain.words(field, values.of(field.id()));
    }

    /** Everything that somebody may look for, in small letters. */
    private static String words(Definition register, Values values) {
        return register.fields().stream()
                .filter(field -> values.has(field.id()))
                .map(field -> Plain.words(field, values.of(field.id())))
                .collect(Collectors.joining(" "))
                .toLowerCase(java.util.Locale.ROOT);
    }
}
