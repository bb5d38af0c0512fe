package yangguang.tally;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.journal.RecordRef;
import yangguang.pages.DayKey;

/** The statements of the counting entries. */
@Component
class TallyTables {
    private static final int ROWS_A_STATEMENT = 2_000;

    /** Two transactions that write the same figures take them in the same order. */
    private static final Comparator<Step> IN_ORDER_OF_LOCKS =
            Comparator.<Step, Long>comparing(one -> one.entry().bodyId())
                    .thenComparing(one -> one.entry().indicator())
                    .thenComparing(one -> one.entry().day());

    private static final String WRITTEN_FOR =
            """
            select body_id, day, indicator, amount, cause_kind, cause_id
              from unnest(:kinds::text[], :ids::bigint[]) as cause (kind, id)
              join tally.entry on cause_id = cause.id and cause_kind = cause.kind
             order by cause_id, cause_kind, body_id, indicator, step
            """;

    /** The sums of the days are kept in the statement that adds the entries. */
    private static final String WRITE =
            """
            with added as (
                insert into tally.entry
                       (body_id, indicator, day, amount, cause_kind, cause_id, step, at)
                select body_id, indicator, day, amount, cause_kind, cause_id, step, :at
                  from unnest(:body::bigint[], :indicator::text[], :day::date[],
                              :amount::numeric[], :kind::text[], :cause::bigint[],
                              :step::integer[])
                       as entry (body_id, indicator, day, amount, cause_kind, cause_id, step)
                returning body_id, indicator, day, amount)
            insert into tally.day_sum as known (body_id, indicator, day, amount, entries)
            select body_id, indicator, day, sum(amount), count(*)
              from added
             group by body_id, indicator, day
             order by body_id, indicator, day
                on conflict (body_id, indicator, day) do update
                   set amount = known.amount + excluded.amount,
                       entries = known.entries + excluded.entries
            """;

    private static final String SUMS =
            """
            select body_id, indicator, sum(amount) as amount
              from tally.day_sum
             where body_id = any(:bodies) and day between :from and :until
             group by body_id, indicator
            """;

    /** A range of the primary key for each body and indicator. */
    private static final String SUMS_OF =
            """
            select body_id, indicator, sum(amount) as amount
              from tally.day_sum
             where body_id = any(:bodies) and indicator = any(:indicators)
               and day between :from and :until
             group by body_id, indicator
            """;

    private static final String MONTHS =
            """
            select extract(year from day)::integer as year,
                   extract(month from day)::integer as month, indicator, sum(amount) as amount
              from tally.day_sum
             where body_id = any(:bodies) and indicator = any(:indicators)
               and day between :from and :until
             group by 1, 2, 3
            """;

    /** A range of the primary key for each body and indicator. */
    private static final String STOCKS =
            """
            select body_id, indicator,
                   coalesce(sum(amount) filter (where day < :first), 0) as before,
                   sum(amount) as after
              from tally.day_sum
             where body_id = any(:bodies) and indicator = any(:indicators) and day <= :last
             group by body_id, indicator
            """;

    private static final String ENTRIES =
            """
            select id, body_id, day, indicator, amount, cause_kind, cause_id
              from tally.entry
             where body_id = any(:bodies) and indicator = any(:indicators)
               and day between :from and :until
               and (day, id) < (:beforeDay, :beforeId)
             order by day desc, id desc
             limit :most
            """;

    private static final String STANDING =
            """
            select min(id) as id, body_id, min(day) as day, indicator, sum(amount) as amount,
                   cause_kind, cause_id
              from tally.entry
             where body_id = any(:bodies) and indicator = any(:indicators) and day <= :until
             group by body_id, indicator, cause_kind, cause_id
            having sum(amount) <> 0 and (min(day), min(id)) < (:beforeDay, :beforeId)
             order by day desc, id desc
             limit :most
            """;

    private static final String YEARS =
            """
            select distinct extract(year from day)::integer as year
              from tally.day_sum
             where body_id = any(:bodies)
             order by year desc
            """;

    private static final String SINCE =
            "select body_id, at from tally.since where body_id = any(:bodies)";

    private final JdbcClient jdbc;

    TallyTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What these causes counted so far, step by step. */
    List<TallyEntry> writtenFor(Collection<RecordRef> causes) {
        return jdbc.sql(WRITTEN_FOR)
                .param("kinds", causes.stream().map(RecordRef::kind).toArray(String[]::new))
                .param("ids", causes.stream().mapToLong(RecordRef::id).toArray())
                .query((row, _) -> entry(row))
                .list();
    }

    void write(List<Step> entries, Instant at) {
        var sorted = entries.stream().sorted(IN_ORDER_OF_LOCKS).toList();
        for (int i = 0; i < sorted.size(); i += ROWS_A_STATEMENT)
            writeAtOnce(sorted.subList(i, Math.min(i + ROWS_A_STATEMENT, sorted.size())), at);
    }

    private void writeAtOnce(List<Step> entries, Instant at) {
        jdbc.sql(WRITE)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("body", column(entries, one -> one.entry().bodyId()))
                .param("indicator", column(entries, one -> one.entry().indicator()))
                .param("day", column(entries, one -> one.entry().day()))
                .param("amount", column(entries, one -> one.entry().amount()))
                .param("kind", column(entries, one -> one.entry().cause().kind()))
                .param("cause", column(entries, one -> one.entry().cause().id()))
                .param("step", column(entries, Step::number))
                .update();
    }

    private static String[] column(List<Step> entries, Function<Step, Object> value) {
        return entries.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    /** By body and indicator; what was never recorded is not in it. */
    Map<Long, Map<String, BigDecimal>> sums(long[] bodies, LocalDate from, LocalDate until) {
        return sums(
                jdbc.sql(SUMS).param("bodies", bodies).param("from", from).param("until", until));
    }

    /** The same of some indicators only. */
    Map<Long, Map<String, BigDecimal>> sums(
            long[] bodies, String[] indicators, LocalDate from, LocalDate until) {
        return sums(
                jdbc.sql(SUMS_OF)
                        .param("bodies", bodies)
                        .param("indicators", indicators)
                        .param("from", from)
                        .param("until", until));
    }

    private static Map<Long, Map<String, BigDecimal>> sums(JdbcClient.StatementSpec asked) {
        var sums = new HashMap<Long, Map<String, BigDecimal>>();
        asked.query(
                row -> {
                    sums.computeIfAbsent(row.getLong("body_id"), _ -> new HashMap<>())
                            .put(row.getString("indicator"), row.getBigDecimal("amount"));
                });
        return sums;
    }

    /** Of all these bodies together, by month and indicator. */
    Map<YearMonth, Map<String, BigDecimal>> months(
            long[] bodies, String[] indicators, LocalDate from, LocalDate until) {
        var months = new HashMap<YearMonth, Map<String, BigDecimal>>();
        jdbc.sql(MONTHS)
                .param("bodies", bodies)
                .param("indicators", indicators)
                .param("from", from)
                .param("until", until)
                .query(
                        row -> {
                            var month = YearMonth.of(row.getInt("year"), row.getInt("month"));
                            months.computeIfAbsent(month, _ -> new HashMap<>())
                                    .put(row.getString("indicator"), row.getBigDecimal("amount"));
                        });
        return months;
    }

    /** By body and indicator. */
    Map<Long, Map<String, Standing>> stocks(
            long[] bodies, String[] indicators, LocalDate first, LocalDate last) {
        var stocks = new HashMap<Long, Map<String, Standing>>();
        jdbc.sql(STOCKS)
                .param("bodies", bodies)
                .param("indicators", indicators)
                .param("first", first)
                .param("last", last)
                .query(
                        row -> {
                            stocks.computeIfAbsent(row.getLong("body_id"), _ -> new HashMap<>())
                                    .put(
                                            row.getString("indicator"),
                                            new Standing(
                                                    row.getBigDecimal("before"),
                                                    row.getBigDecimal("after")));
                        });
        return stocks;
    }

    List<CountedEntry> entries(
            long[] bodies,
            String[] indicators,
            LocalDate from,
            LocalDate until,
            DayKey before,
            int most) {
        return jdbc.sql(ENTRIES)
                .param("bodies", bodies)
                .param("indicators", indicators)
                .param("from", from)
                .param("until", until)
                .param("beforeDay", before.day())
                .param("beforeId", before.id())
                .param("most", most)
                .query((row, _) -> new CountedEntry(row.getLong("id"), entry(row)))
                .list();
    }

    List<CountedEntry> standing(
            long[] bodies, String[] indicators, LocalDate until, DayKey before, int most) {
        return jdbc.sql(STANDING)
                .param("bodies", bodies)
                .param("indicators", indicators)
                .param("until", until)
                .param("beforeDay", before.day())
                .param("beforeId", before.id())
                .param("most", most)
                .query((row, _) -> new CountedEntry(row.getLong("id"), entry(row)))
                .list();
    }

    List<Integer> years(long[] bodies) {
        return jdbc.sql(YEARS).param("bodies", bodies).query(Integer.class).list();
    }

    /** When the first entry of each was written; a body without any is not in it. */
    Map<Long, Instant> since(long[] bodies) {
        var since = new HashMap<Long, Instant>();
        jdbc.sql(SINCE)
                .param("bodies", bodies)
                .query(
                        row -> {
                            since.put(row.getLong("body_id"), row.getTimestamp("at").toInstant());
                        });
        return since;
    }

    static TallyEntry entry(ResultSet row) throws SQLException {
        return new TallyEntry(
                row.getLong("body_id"),
                row.getObject("day", LocalDate.class),
                row.getString("indicator"),
                row.getBigDecimal("amount"),
                new RecordRef(row.getString("cause_kind"), row.getLong("cause_id")));
    }
}
