package yangguang.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 用时: from which day to which day records took that were counted at their beginning and end. */
@Service
@Transactional(readOnly = true)
public class TimeTaken {
    /** What was counted and taken back on the same day never happened. */
    private static final String SPANS =
            """
            with ended as (
                select body_id, cause_kind, cause_id, day
                  from tally.entry
                 where body_id = any(:bodies) and indicator = :ended
                   and day between :from and :until
                 group by body_id, cause_kind, cause_id, day
                having sum(amount) > 0)
            select begun.day as begun, ended.day as ended, count(*) as records
              from ended
             cross join lateral (
                   select day
                     from tally.entry
                    where cause_id = ended.cause_id and cause_kind = ended.cause_kind
                      and body_id = ended.body_id and indicator = :begun
                    group by day
                   having sum(amount) > 0
                    order by day desc
                    limit 1) as begun
             group by begun.day, ended.day
            """;

    private final JdbcClient jdbc;

    TimeTaken(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many records began on one day and ended on another. */
    public record Span(LocalDate begun, LocalDate ended, long records) {}

    /**
     * @param begun what is counted when a record begins
     * @param ended what is counted when it ends
     * @param from the first day on which they ended
     */
    public List<Span> spans(
            Set<Long> bodies, String begun, String ended, LocalDate from, LocalDate until) {
        return jdbc.sql(SPANS)
                .param("bodies", bodies.stream().mapToLong(Long::longValue).toArray())
                .param("begun", begun)
                .param("ended", ended)
                .param("from", from)
                .param("until", until)
                .query(
                        (row, _) ->
                                new Span(
                                        row.getObject("begun", LocalDate.class),
                                        row.getObject("ended", LocalDate.class),
                                        row.getLong("records")))
                .list();
    }
}
