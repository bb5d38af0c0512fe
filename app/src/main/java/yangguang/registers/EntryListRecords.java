package yangguang.registers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yangguang.pages.DayKey;

/** The statements by which entries are looked for. */
@Component
class EntryListRecords {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A page of each body, of which the newest are kept. */
    private static final String LIST =
            """
            select page.* from unnest(:bodies) as of_body (id)
             cross join lateral
                   (select {columns} from registers.entry
                     where {whose} = of_body.id and register = :register and standing
                       and (day, id) < (:beforeDay, :beforeId) {narrowed}
                     order by day desc, id desc
                     limit :most) as page
             order by page.day desc, page.id desc
             limit :most
            """
                    .replace("{columns}", EntryRecords.COLUMNS);

    private static final String COUNTS =
            """
            select coalesce(fields -> :field, '[]')::text as chosen, open, count(*) as entries
              from registers.entry
             where body_id = :body and register = :register and standing
               and day between :from and :until
             group by 1, 2
            """;

    /** The same of all registers. */
    private static final String FIND =
            """
            select page.* from unnest(:bodies) as of_body (id)
             cross join lateral
                   (select {columns} from registers.entry
                     where body_id = of_body.id and standing and words like :words
                     order by day desc, id desc
                     limit :most) as page
             order by page.day desc, page.id desc
             limit :most
            """
                    .replace("{columns}", EntryRecords.COLUMNS);

    private static final String WAITING =
            "select "
                    + EntryRecords.COLUMNS
                    + """
                      from registers.entry
                     where body_id = :body and open and standing and register = any(:registers)
                     order by due nulls last, due_time nulls last, id
                     limit :most
                    """;

    private static final String NAMING =
            "select "
                    + EntryRecords.COLUMNS
                    + """
                    from registers.entry
                     where fields @> any(:naming::jsonb[]) and body_id = any(:bodies)
                     order by day desc, id desc
                    """;

    private static final String WAITING_TOLD = WAITING.replace("body_id =", "told_id =");

    private static final String WAITING_ASSIGNED =
            WAITING.replace(
                    "register = any(:registers)",
                    "register = :register and fields @> :assigned::jsonb");

    private static final String SUMMARY =
            """
            select asked.register,
                   (select max(day) from registers.entry e
                     where e.body_id = :body and e.register = asked.register and e.standing) as last,
                   (select count(*) from registers.entry e
                     where e.body_id = :body and e.register = asked.register and e.standing
                       and e.open) as open
              from unnest(:registers) as asked (register)
            """;

    /**
     * How a register of a body stands.
     *
     * @param last the day of its newest entry, null while it is empty
     */
    record Summary(String register, @Nullable LocalDate last, int open) {}

    private final JdbcClient jdbc;

    EntryListRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> list(
            Set<Long> bodies, EntryQuestion asked, DayKey before, LocalDateTime now, int most) {
        int year = asked.year() == null ? 0 : asked.year();
        var whose = asked.state() == EntryQuestion.State.TOLD ? "told_id" : "body_id";
        return jdbc.sql(LIST.replace("{whose}", whose).replace("{narrowed}", narrowed(asked)))
                .param("bodies", EntryRecords.array(bodies))
                .param("register", asked.register())
                .param("beforeDay", before.day())
                .param("beforeId", before.id())
                .param("from", LocalDate.of(year, 1, 1))
                .param("until", LocalDate.of(year, 12, 31))
                .param("today", now.toLocalDate())
                .param("time", now.toLocalTime())
                .param("words", like(asked.words()))
                .param("chosen", JSON.writeValueAsString(lists(asked.chosen())))
                .param("most", most)
                .query(EntryRecords::entry)
                .list();
    }

    /**
     * How many entries of a year have the same chosen in a field.
     *
     * @param chosen ids of options
     */
    record Chosen(List<String> chosen, boolean open, long entries) {}

    List<Chosen> counts(long body, String register, String field, int year) {
        return jdbc.sql(COUNTS)
                .param("field", field)
                .param("body", body)
                .param("register", register)
                .param("from", LocalDate.of(year, 1, 1))
                .param("until", LocalDate.of(year, 12, 31))
                .query(
                        (row, _) ->
                                new Chosen(
                                        List.of(
                                                JSON.readValue(
                                                        row.getString("chosen"), String[].class)),
                                        row.getBoolean("open"),
                                        row.getLong("entries")))
                .list();
    }

    /** The statement has only the conditions that are asked, so that its index is plain. */
    private static String narrowed(EntryQuestion asked) {
        var narrowed = new StringBuilder();
        if (asked.year() != null) narrowed.append(" and day between :from and :until");
        narrowed.append(
                switch (asked.state()) {
                    case ALL, TOLD -> "";
                    case OPEN -> " and open";
                    case OVERDUE ->
                            " and open and (due < :today or due = :today and due_time < :time)";
                });
        if (!asked.words().isBlank()) narrowed.append(" and words like :words");
        if (!asked.chosen().isEmpty()) narrowed.append(" and fields @> :chosen::jsonb");
        return narrowed.toString();
    }

    private static Map<String, List<String>> lists(Map<String, String> chosen) {
        var lists = new java.util.TreeMap<String, List<String>>();
        chosen.forEach((field, option) -> lists.put(field, List.of(option)));
        return lists;
    }

    private static String like(String words) {
        return "%"
                + words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1")
                + "%";
    }

    /** Of whatever register, newest first. */
    List<Entry> find(Set<Long> bodies, String words, int most) {
        return jdbc.sql(FIND)
                .param("bodies", EntryRecords.array(bodies))
                .param("words", like(words))
                .param("most", most)
                .query(EntryRecords::entry)
                .list();
    }

    /** All in which one of these fields names that record. */
    List<Entry> naming(Set<Long> bodies, List<String> fields, long record) {
        return jdbc.sql(NAMING)
                .param("naming", naming(fields, record))
                .param("bodies", EntryRecords.array(bodies))
                .query(EntryRecords::entry)
                .list();
    }

    /** That record in each of these fields. */
    static String[] naming(List<String> fields, long record) {
        return fields.stream()
                .map(field -> Map.of(field, List.of(String.valueOf(record))))
                .map(JSON::writeValueAsString)
                .toArray(String[]::new);
    }

    /** The open entries of these registers, what is due first on top. */
    List<Entry> waiting(long bodyId, Set<String> registers, int most) {
        return waiting(WAITING, bodyId, registers, most);
    }

    /** The same of those of which the body is told. */
    List<Entry> waitingTold(long bodyId, Set<String> registers, int most) {
        return waiting(WAITING_TOLD, bodyId, registers, most);
    }

    /** Those of a register that are assigned to somebody. */
    List<Entry> waitingAssigned(
            long bodyId, String register, String field, String account, int most) {
        return jdbc.sql(WAITING_ASSIGNED)
                .param("body", bodyId)
                .param("register", register)
                .param("assigned", JSON.writeValueAsString(Map.of(field, List.of(account))))
                .param("most", most)
                .query(EntryRecords::entry)
                .list();
    }

    private List<Entry> waiting(String sql, long bodyId, Set<String> registers, int most) {
        return jdbc.sql(sql)
                .param("body", bodyId)
                .param("registers", registers.toArray(String[]::new))
                .param("most", most)
                .query(EntryRecords::entry)
                .list();
    }

    List<Summary> summaries(long bodyId, List<String> registers) {
        return jdbc.sql(SUMMARY)
                .param("body", bodyId)
                .param("registers", registers.toArray(String[]::new))
                .query(
                        (row, _) ->
                                new Summary(
                                        row.getString("register"),
                                        row.getObject("last", LocalDate.class),
                                        row.getInt("open")))
                .list();
    }
}
