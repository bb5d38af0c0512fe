package yangguang.calendar;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.database.Notices;
import yangguang.journal.Actor;
import yangguang.law.calendar.CalendarYear;

/** 公布放假安排: adds a year to the calendar, or changes one, after its effect was shown. */
@Service
public class ChangeCalendar {
    private static final Comparator<OpenClock> ORDER =
            Comparator.comparing(OpenClock::after).thenComparing(OpenClock::address);

    public sealed interface Outcome {
        record Changed(int year) implements Outcome {}

        /** Somebody changed the calendar after the effect was shown. */
        record ShownBefore() implements Outcome {}
    }

    private final CurrentLaw law;
    private final ScheduleTables schedules;
    private final ObjectProvider<OpenClocks> rooms;
    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Clock clock;

    ChangeCalendar(
            CurrentLaw law,
            ScheduleTables schedules,
            ObjectProvider<OpenClocks> rooms,
            ApplicationEventPublisher events,
            Notices notices,
            Clock clock) {
        this.law = law;
        this.schedules = schedules;
        this.rooms = rooms;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /** Which calendar is shown; to be handed back when its change is confirmed. */
    public long mark() {
        return schedules.mark();
    }

    /** The schedules that were entered here, oldest year first. */
    public List<Schedule> entered() {
        return schedules.latest();
    }

    /** Every running clock of these bodies that the year would move, the nearest first. */
    public List<OpenClock> moved(CalendarYear year, Set<Long> bodies) {
        var before = law.now();
        var after = law.with(year);
        return rooms.stream()
                .flatMap(room -> room.running(bodies))
                .flatMap(clock -> clock.moved(before, after).stream())
                .sorted(ORDER)
                .toList();
    }

    /**
     * @param seen the {@link #mark()} of the calendar whose change was confirmed
     * @param bodyId in whose journal it stands
     */
    @Transactional
    public Outcome change(CalendarYear year, long seen, Actor by, long bodyId) {
        if (schedules.lockedMark() != seen) return new Outcome.ShownBefore();
        var before = law.now().calendar().year(year.year());
        schedules.add(year, by.name(), clock.instant());
        events.publishEvent(
                new CalendarChanged(
                        year.year(),
                        before.map(CalendarChanged::facts).orElse(Map.of()),
                        CalendarChanged.facts(year),
                        by,
                        bodyId));
        notices.send(CurrentLaw.TOPIC, String.valueOf(year.year()));
        return new Outcome.Changed(year.year());
    }
}
