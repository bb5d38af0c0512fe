package yangguang.visits;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of this module. */
@Repository
class VisitRecords {
    private static final String ADD =
            """
            insert into visits.visit as v (index_number, day, times)
            select * from unnest(:numbers, :days, :times)
                on conflict (index_number, day) do update set times = v.times + excluded.times
            """;
    private static final String OF =
            """
            select coalesce(sum(times), 0) from visits.visit
             where index_number = :number and day between :from and :until
            """;
    private static final String TOTAL =
            """
            select coalesce(sum(times), 0) from visits.visit
             where body_code = :body and day between :from and :until
            """;
    private static final String MOST =
            """
            select index_number, sum(times) as times from visits.visit
             where body_code = :body and day between :from and :until
             group by index_number
             order by sum(times) desc, index_number
             limit :limit
            """;

    private final JdbcClient jdbc;

    VisitRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Map<Visits.Key, Long> counted) {
        var keys = counted.keySet().stream().sorted(Visits.Key.IN_ORDER).toList();
        jdbc.sql(ADD)
                .param("numbers", keys.stream().map(Visits.Key::indexNumber).toArray(String[]::new))
                .param(
                        "days",
                        keys.stream().map(key -> Date.valueOf(key.day())).toArray(Date[]::new))
                .param("times", keys.stream().map(counted::get).toArray(Long[]::new))
                .update();
    }

    long of(String indexNumber, LocalDate from, LocalDate until) {
        return jdbc.sql(OF)
                .param("number", indexNumber)
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single();
    }

    long total(String bodyCode, LocalDate from, LocalDate until) {
        return jdbc.sql(TOTAL)
                .param("body", bodyCode)
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single();
    }

    List<Opened> most(String bodyCode, LocalDate from, LocalDate until, int limit) {
        return jdbc.sql(MOST)
                .param("body", bodyCode)
                .param("from", from)
                .param("until", until)
                .param("limit", limit)
                .query(Opened.class)
                .list();
    }
}
