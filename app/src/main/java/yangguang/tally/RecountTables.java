package yangguang.tally;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.journal.RecordRef;

/** The statements of recounting. What the registers replay waits in a table of the transaction. */
@Component
class RecountTables {
    private static final String OPEN =
            """
            create temporary table replayed (
                body_id bigint, indicator text, day date, amount numeric,
                cause_kind text, cause_id bigint) on commit drop
            """;

    private static final String KEEP =
            """
            insert into replayed (body_id, indicator, day, amount, cause_kind, cause_id)
            select * from unnest(:body::bigint[], :indicator::text[], :day::date[],
                                 :amount::numeric[], :kind::text[], :cause::bigint[])
            """;

    /** What was counted and taken back again is not a difference: nothing of it stands. */
    private static final String COMPARE =
            """
            with recorded as (
                select body_id, indicator, day, cause_kind, cause_id, sum(amount) as amount
                  from replayed group by body_id, indicator, day, cause_kind, cause_id),
            counted as (
                select body_id, indicator, day, cause_kind, cause_id, sum(amount) as amount
                  from tally.entry group by body_id, indicator, day, cause_kind, cause_id)
            select body_id, indicator, day, cause_kind, cause_id,
                   recorded.amount as recorded, counted.amount as counted
              from recorded full join counted
                   using (body_id, indicator, day, cause_kind, cause_id)
             where case when recorded.amount is null then counted.amount <> 0
                        else recorded.amount is distinct from counted.amount end
             order by body_id, day, indicator, cause_kind, cause_id
            """;

    private static final String COMPARE_SUMS =
            """
            with counted as (
                select body_id, indicator, day, sum(amount) as amount, count(*) as entries
                  from tally.entry group by body_id, indicator, day)
            select body_id, indicator, day, counted.amount as recorded, known.amount as counted
              from counted full join tally.day_sum as known using (body_id, indicator, day)
             where counted.amount is distinct from known.amount
                or counted.entries is distinct from known.entries
             order by body_id, day, indicator
            """;

    private static final String CORRECT =
            """
            insert into tally.entry
                   (body_id, indicator, day, amount, cause_kind, cause_id, step, at)
            select :body, :indicator, :day, :amount, :kind, :cause, coalesce(max(step), 0) + 1, :at
              from tally.entry
             where cause_id = :cause and cause_kind = :kind and body_id = :body
               and indicator = :indicator
            """;

    private static final String DROP_SUM =
            """
            delete from tally.day_sum
             where body_id = :body and indicator = :indicator and day = :day
            """;

    private static final String SUM_ANEW =
            """
            insert into tally.day_sum (body_id, indicator, day, amount, entries)
            select body_id, indicator, day, sum(amount), count(*)
              from tally.entry
             where body_id = :body and indicator = :indicator and day = :day
             group by body_id, indicator, day
            """;

    private final JdbcClient jdbc;

    RecountTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open() {
        jdbc.sql(OPEN).update();
    }

    void keep(List<TallyEntry> replayed) {
        jdbc.sql(KEEP)
                .param("body", column(replayed, TallyEntry::bodyId))
                .param("indicator", column(replayed, TallyEntry::indicator))
                .param("day", column(replayed, TallyEntry::day))
                .param("amount", column(replayed, TallyEntry::amount))
                .param("kind", column(replayed, one -> one.cause().kind()))
                .param("cause", column(replayed, one -> one.cause().id()))
                .update();
    }

    private static String[] column(List<TallyEntry> entries, Function<TallyEntry, Object> value) {
        return entries.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    List<Difference> differences() {
        return differences(COMPARE, true);
    }

    List<Difference> differencesOfSums() {
        return differences(COMPARE_SUMS, false);
    }

    private List<Difference> differences(String statement, boolean withCause) {
        return jdbc.sql(statement)
                .query(
                        (row, _) ->
                                new Difference(
                                        row.getLong("body_id"),
                                        row.getObject("day", LocalDate.class),
                                        row.getString("indicator"),
                                        withCause
                                                ? new RecordRef(
                                                        row.getString("cause_kind"),
                                                        row.getLong("cause_id"))
                                                : null,
                                        row.getBigDecimal("recorded"),
                                        row.getBigDecimal("counted")))
                .list();
    }

    void correct(Difference difference, RecordRef cause, Instant at) {
        jdbc.sql(CORRECT)
                .param("body", difference.bodyId())
                .param("indicator", difference.indicator())
                .param("day", difference.day())
                .param("amount", lacking(difference))
                .param("kind", cause.kind())
                .param("cause", cause.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static BigDecimal lacking(Difference difference) {
        return or0(difference.recorded()).subtract(or0(difference.counted()));
    }

    private static BigDecimal or0(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** Sums anew the days of these differences, from their entries. */
    void renewSums(List<Difference> differences) {
        for (var one : differences) {
            for (var statement : List.of(DROP_SUM, SUM_ANEW)) {
                jdbc.sql(statement)
                        .param("body", one.bodyId())
                        .param("indicator", one.indicator())
                        .param("day", one.day())
                        .update();
            }
        }
    }
}
