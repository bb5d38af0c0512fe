package yangguang.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.law.calendar.CalendarYear;
import yangguang.law.rules.Certainty;
import yangguang.law.rules.Citation;

/** The statements of the working calendar. */
@Component
class ScheduleTables {
    private static final String LATEST =
            """
            select distinct on (year) id, year, notice, announced, days, by_name, at
              from calendar.schedule
             order by year, id desc
            """;

    private static final String ADD =
            """
            insert into calendar.schedule (year, notice, announced, days, by_name, at)
            values (:year, :notice, :announced, :days, :by, :at)
            returning id
            """;

    /** Two changes at the same moment wait for each other, so that the second sees the first. */
    private static final String LOCK = "lock table calendar.schedule in exclusive mode";

    private static final String MARK = "select coalesce(max(id), 0) from calendar.schedule";

    private final JdbcClient jdbc;

    ScheduleTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The schedule of each year that was entered, oldest year first. */
    List<Schedule> latest() {
        return jdbc.sql(LATEST).query(ScheduleTables::schedule).list();
    }

    /** Tells whether anything was entered since. */
    long mark() {
        return jdbc.sql(MARK).query(Long.class).single();
    }

    long lockedMark() {
        jdbc.sql(LOCK).update();
        return mark();
    }

    void add(CalendarYear year, String by, Instant at) {
        jdbc.sql(ADD)
                .param("year", year.year())
                .param("notice", year.notice().toString())
                .param("announced", year.announced().orElseThrow())
                .param("days", DayLines.write(year.days()))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static Schedule schedule(ResultSet row, int at) throws SQLException {
        var days =
                switch (DayLines.read(row.getInt("year"), row.getString("days"))) {
                    case DayLines.Days(var read) -> read;
                    case DayLines.Bad(var lines) -> throw new IllegalStateException("" + lines);
                };
        return new Schedule(
                row.getLong("id"),
                new CalendarYear(
                        row.getInt("year"),
                        Citation.of(row.getString("notice")),
                        Optional.of(row.getObject("announced", LocalDate.class)),
                        Certainty.VERIFIED,
                        days),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
