package yangguang.law.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yangguang.law.rules.Entry;

/**
 * 工作日历: which days are worked. Years are announced by the State Council's General Office in the
 * year before. After the last announced year the ordinary week is assumed, and whoever counts there
 * must call the result provisional.
 */
public final class WorkingCalendar {
    private final List<CalendarYear> years;
    private final LocalDate firstDay;
    private final LocalDate lastAnnouncedDay;
    private final Day[] days;

    private WorkingCalendar(List<CalendarYear> years) {
        this.years = List.copyOf(years);
        this.firstDay = LocalDate.of(years.getFirst().year(), 1, 1);
        this.lastAnnouncedDay = LocalDate.of(years.getLast().year(), 12, 31);
        this.days =
                firstDay.datesUntil(lastAnnouncedDay.plusDays(1))
                        .map(WorkingCalendar::ordinary)
                        .toArray(Day[]::new);
        for (var year : years) {
            for (var day : year.days()) days[index(day.date())] = day;
        }
    }

    /** The calendar of the law folder, from 2004 to the last year that has a file. */
    public static WorkingCalendar announced() {
        var years =
                Stream.iterate(2004, year -> year + 1)
                        .map(year -> Entry.find("calendars/" + year + ".yaml"))
                        .takeWhile(Optional::isPresent)
                        .flatMap(Optional::stream)
                        .map(CalendarYear::read)
                        .toList();
        return new WorkingCalendar(years);
    }

    /** This calendar with one year added at its end, or one of its years replaced. */
    public WorkingCalendar with(CalendarYear year) {
        var next = lastAnnouncedDay.getYear() + 1;
        if (year.year() < firstDay.getYear() || year.year() > next) {
            throw new IllegalArgumentException("the next year to announce is " + next);
        }
        var changed = new ArrayList<>(years);
        changed.removeIf(known -> known.year() == year.year());
        changed.add(year.year() - firstDay.getYear(), year);
        return new WorkingCalendar(changed);
    }

    public Day day(LocalDate date) {
        if (date.isBefore(firstDay)) throw new NoCalendar(date);
        return date.isAfter(lastAnnouncedDay) ? ordinary(date) : days[index(date)];
    }

    public boolean isWorkingDay(LocalDate date) {
        return day(date).kind().worked();
    }

    /** The nth working day after a day, which itself is not counted. */
    public LocalDate nthWorkingDayAfter(LocalDate start, int n) {
        var day = start;
        for (int counted = 0; counted < n; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) counted++;
        }
        return day;
    }

    /** The day itself if it is worked, else the next that is (顺延). */
    public LocalDate workingDayFrom(LocalDate date) {
        return isWorkingDay(date) ? date : nthWorkingDayAfter(date, 1);
    }

    /**
     * Working days after one day up to and including another; negative if that other lies before.
     */
    public int workingDaysUntil(LocalDate after, LocalDate upTo) {
        if (upTo.isBefore(after)) return -workingDaysUntil(upTo, after);
        int worked = 0;
        for (var day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            if (isWorkingDay(day)) worked++;
        }
        return worked;
    }

    /** Whether the holidays of that day's year are known. */
    public boolean isAnnounced(LocalDate date) {
        return !date.isBefore(firstDay) && !date.isAfter(lastAnnouncedDay);
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastAnnouncedDay() {
        return lastAnnouncedDay;
    }

    public List<CalendarYear> years() {
        return years;
    }

    /** The schedule of a year; empty where none is announced. */
    public Optional<CalendarYear> year(int year) {
        return years.stream().filter(known -> known.year() == year).findFirst();
    }

    private int index(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - firstDay.toEpochDay());
    }

    private static Day ordinary(LocalDate date) {
        var weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return new Day(date, weekend ? DayKind.WEEKEND : DayKind.WORKING, "");
    }
}
