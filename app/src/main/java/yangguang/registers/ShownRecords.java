package yangguang.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.pages.DayKey;

/** The statements of what the public sees of the registers. */
@Component
class ShownRecords {
    private static final String SHOWN = " standing and shown_from <= :today ";

    private static final String NEWEST =
            """
            select register, max(newest.shown_from) as shown_from
              from unnest(:registers) as asked (register)
             cross join lateral (%s) as newest
             group by register
            """;

    private static final String NEWEST_OF_ALL =
            NEWEST.formatted(
                    """
                    select shown_from from registers.entry
                     where register = asked.register and {shown}
                     order by shown_from desc limit 1
                    """
                            .replace("{shown}", SHOWN));

    private static final String NEWEST_OF_SOME =
            NEWEST.formatted(
                    """
                    select each.shown_from from unnest(:bodies) as of_body (id)
                     cross join lateral
                           (select shown_from from registers.entry
                             where body_id = of_body.id and register = asked.register and {shown}
                             order by shown_from desc limit 1) as each
                    """
                            .replace("{shown}", SHOWN));

    private static final String PAGE =
            """
            select {columns}, shown_from from registers.entry
             where register = :register and {shown} and (shown_from, id) < (:beforeDay, :beforeId)
                   {of}
             order by shown_from desc, id desc
             limit :most
            """
                    .replace("{columns}", EntryRecords.COLUMNS)
                    .replace("{shown}", SHOWN);

    private static final String LIST_OF_ALL = PAGE.replace("{of}", "");

    /** A page of each body, of which the newest are kept. */
    private static final String LIST_OF_SOME =
            """
            select page.* from unnest(:bodies) as of_body (id)
             cross join lateral ({page}) as page
             order by page.shown_from desc, page.id desc
             limit :most
            """
                    .replace("{page}", PAGE.replace("{of}", "and body_id = of_body.id"));

    private static final String BY_IDS =
            "select "
                    + EntryRecords.COLUMNS
                    + " from registers.entry where id = any(:ids) and"
                    + SHOWN
                    + "order by id";

    private static final String NAMING =
            "select "
                    + EntryRecords.COLUMNS
                    + " from registers.entry where fields @> any(:naming::jsonb[]) and"
                    + SHOWN
                    + "order by shown_from desc, id desc limit :most";

    private static final String IDS =
            """
            select id from registers.entry
             where standing and shown_from between :from and :until
             order by id
            """;

    private final JdbcClient jdbc;

    ShownRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day of the newest of each register that has any; no bodies means all. */
    Map<String, LocalDate> newest(Set<Long> bodies, List<String> registers, LocalDate today) {
        var newest = new HashMap<String, LocalDate>();
        of(bodies, NEWEST_OF_ALL, NEWEST_OF_SOME)
                .param("registers", registers.toArray(String[]::new))
                .param("today", today)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        newest.put(
                                                row.getString("register"),
                                                row.getObject("shown_from", LocalDate.class)));
        return newest;
    }

    /** An entry of a list, with the day by which it is sorted. */
    record Found(Entry entry, LocalDate shownFrom) {
        DayKey key() {
            return new DayKey(shownFrom, entry.id());
        }

        static Found of(ResultSet row, int number) throws SQLException {
            return new Found(
                    EntryRecords.entry(row, number), row.getObject("shown_from", LocalDate.class));
        }
    }

    List<Found> list(Set<Long> bodies, String register, DayKey before, LocalDate today, int most) {
        return of(bodies, LIST_OF_ALL, LIST_OF_SOME)
                .param("register", register)
                .param("beforeDay", before.day())
                .param("beforeId", before.id())
                .param("today", today)
                .param("most", most)
                .query(Found::of)
                .list();
    }

    /** What came to be shown in that time. */
    List<Long> ids(LocalDate from, LocalDate until) {
        return jdbc.sql(IDS).param("from", from).param("until", until).query(Long.class).list();
    }

    List<Entry> byIds(Set<Long> ids, LocalDate today) {
        return jdbc.sql(BY_IDS)
                .param("ids", EntryRecords.array(ids))
                .param("today", today)
                .query(EntryRecords::entry)
                .list();
    }

    List<Entry> naming(List<String> fields, long document, LocalDate today, int most) {
        return jdbc.sql(NAMING)
                .param("naming", EntryListRecords.naming(fields, document))
                .param("today", today)
                .param("most", most)
                .query(EntryRecords::entry)
                .list();
    }

    private JdbcClient.StatementSpec of(Set<Long> bodies, String all, String some) {
        return bodies.isEmpty()
                ? jdbc.sql(all)
                : jdbc.sql(some).param("bodies", EntryRecords.array(bodies));
    }
}
