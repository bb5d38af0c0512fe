package yangguang.calendar;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;
import yangguang.law.calendar.CalendarYear;

/** The holidays of a year were entered or changed. */
public record CalendarChanged(
        int year, Map<String, String> before, Map<String, String> after, Actor by, long bodyId)
        implements Recorded {

    static Map<String, String> facts(CalendarYear year) {
        return Map.of(
                "notice", year.notice().toString(),
                "schedule", DayLines.write(year.days()).replace('\n', '；'));
    }

    @Override
    public Act act() {
        return new Act(
                "calendar.changed",
                by,
                bodyId,
                new RecordRef("calendar", year),
                after.get("notice"),
                before,
                after);
    }
}
