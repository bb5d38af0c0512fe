package yangguang.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yangguang.access.Viewer;
import yangguang.law.registers.Values;
import yangguang.pages.DayKey;

/** The statements of the registers. */
@Component
class EntryRecords {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private static final String ADD =
            """
            insert into registers.entry
                   (body_id, register, day, title, open, due, due_time, shown_from, fields, words,
                    version, by_id, by_name, at)
            values (:body, :register, :day, :title, :open, :due, :dueTime, :shownFrom,
                    :fields::jsonb, :words, 1, :byId, :byName, :at)
            returning id
            """;

    private static final String CHANGE =
            """
            update registers.entry
               set day = :day, title = :title, open = :open, due = :due, due_time = :dueTime,
                   shown_from = :shownFrom, fields = :fields::jsonb, words = :words,
                   version = version + 1, standing = :standing, by_id = :byId, by_name = :byName,
                   at = :at
             where id = :id
            """;

    private static final String KEEP_VERSION =
            """
            insert into registers.version (entry_id, number, fields, reason, by_id, by_name, at)
            select id, version, fields, :reason, by_id, by_name, at
              from registers.entry where id = :id
            """;

    static final String COLUMNS =
            """
            id, body_id, register, day, title, open, due, fields, version, standing, by_name, at
            """;

    private static final String BY_ID =
            "select " + COLUMNS + "from registers.entry where id = :id and body_id = any(:bodies)";

    private static final String HOLD =
            "select " + COLUMNS + "from registers.entry where id = :id for update";

    /** A page of each body, of which the newest are kept. */
    private static final String LIST =
            """
            select page.* from unnest(:bodies) as of_body (id)
             cross join lateral
                   (select {columns} from registers.entry
                     where body_id = of_body.id and register = :register and standing
                       and (day, id) < (:beforeDay, :beforeId) {narrowed}
                     order by day desc, id desc
                     limit :most) as page
             order by page.day desc, page.id desc
             limit :most
            """
                    .replace("{columns}", COLUMNS);

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
                    .replace("{columns}", COLUMNS);

    private static final String WAITING =
            "select "
                    + COLUMNS
                    + """
                      from registers.entry
                     where body_id = :body and open and standing and register = any(:registers)
                     order by due nulls last, due_time nulls last, id
                     limit :most
                    """;

    private static final String OPEN =
            "select "
                    + COLUMNS
                    + "from registers.entry where open and standing and body_id = any(:bodies)"
                    + " order by id";

    private static final String OPEN_AFTER =
            """
            select id from registers.entry
             where open and standing and id > :after
             order by id
             limit :most
            """;

    private static final String SET_DUE =
            """
            update registers.entry set due = :due, due_time = :time
             where id = :id and (due, due_time) is distinct from (:due::date, :time::time)
            """;

    private static final String NAMING =
            "select "
                    + COLUMNS
                    + """
                    from registers.entry
                     where fields @> any(:naming::jsonb[]) and body_id = any(:bodies)
                     order by day desc, id desc
                    """;

    private static final String STANDING =
            "select " + COLUMNS + "from registers.entry where standing order by id";

    private static final String VERSIONS =
            """
            select number, fields, reason, by_name, at
              from registers.version
             where entry_id = :id
             order by number desc
            """;

    private static final String CHOSEN =
            """
            select distinct fields -> :field ->> 0
              from registers.entry
             where body_id = any(:bodies) and register = :register and standing
               and day between :from and :until
            """;

    private static final String NAMES =
            "select id, title from registers.entry where id = any(:ids)";

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

    /** What an entry goes by. */
    record Named(long id, String title) {}

    /** What is to be kept of an entry. */
    record Draft(
            String register,
            LocalDate day,
            String title,
            boolean open,
            @Nullable LocalDate due,
            @Nullable LocalTime dueTime,
            @Nullable LocalDate shownFrom,
            Values values,
            String words) {}

    private final JdbcClient jdbc;

    EntryRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Draft draft, Viewer by, Instant at) {
        long id =
                written(ADD, draft, by, at)
                        .param("body", by.bodyId())
                        .param("register", draft.register())
                        .query(Long.class)
                        .single();
        keepVersion(id, "");
        return id;
    }

    void change(long id, Draft draft, boolean standing, String reason, Viewer by, Instant at) {
        written(CHANGE, draft, by, at).param("id", id).param("standing", standing).update();
        keepVersion(id, reason);
    }

    private JdbcClient.StatementSpec written(String sql, Draft draft, Viewer by, Instant at) {
        return jdbc.sql(sql)
                .param("day", draft.day())
                .param("title", draft.title())
                .param("open", draft.open())
                .param("due", draft.due())
                .param("dueTime", draft.dueTime())
                .param("shownFrom", draft.shownFrom())
                .param("fields", JSON.writeValueAsString(draft.values().all()))
                .param("words", draft.words())
                .param("byId", by.personId())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    private void keepVersion(long id, String reason) {
        jdbc.sql(KEEP_VERSION).param("id", id).param("reason", reason).update();
    }

    Optional<Entry> byId(Set<Long> bodies, long id) {
        return byId(BY_ID, bodies, id);
    }

    /** The same, held until the end of the transaction, so that only one changes it. */
    Optional<Entry> hold(long bodyId, long id) {
        return byId(BY_ID + " for update", Set.of(bodyId), id);
    }

    /** The same, of whatever body. */
    Optional<Entry> hold(long id) {
        return jdbc.sql(HOLD).param("id", id).query(EntryRecords::entry).optional();
    }

    private Optional<Entry> byId(String sql, Set<Long> bodies, long id) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("bodies", array(bodies))
                .query(EntryRecords::entry)
                .optional();
    }

    List<Entry.Version> versions(long id) {
        return jdbc.sql(VERSIONS)
                .param("id", id)
                .query(
                        (row, _) ->
                                new Entry.Version(
                                        row.getInt("number"),
                                        values(row),
                                        row.getString("reason"),
                                        row.getString("by_name"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Entry> list(
            Set<Long> bodies, EntryQuestion asked, DayKey before, LocalDateTime now, int most) {
        int year = asked.year() == null ? 0 : asked.year();
        return jdbc.sql(LIST.replace("{narrowed}", narrowed(asked)))
                .param("bodies", array(bodies))
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

    /** The statement has only the conditions that are asked, so that its index is plain. */
    private static String narrowed(EntryQuestion asked) {
        var narrowed = new StringBuilder();
        if (asked.year() != null) narrowed.append(" and day between :from and :until");
        narrowed.append(
                switch (asked.state()) {
                    case ALL -> "";
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
                .param("bodies", array(bodies))
                .param("words", like(words))
                .param("most", most)
                .query(EntryRecords::entry)
                .list();
    }

    /** All in which one of these fields names that record. */
    List<Entry> naming(Set<Long> bodies, List<String> fields, long record) {
        return jdbc.sql(NAMING)
                .param("naming", naming(fields, record))
                .param("bodies", array(bodies))
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
        return jdbc.sql(WAITING)
                .param("body", bodyId)
                .param("registers", registers.toArray(String[]::new))
                .param("most", most)
                .query(EntryRecords::entry)
                .list();
    }

    List<Entry> open(Set<Long> bodies) {
        return jdbc.sql(OPEN).param("bodies", array(bodies)).query(EntryRecords::entry).list();
    }

    List<Long> openAfter(long after, int most) {
        return jdbc.sql(OPEN_AFTER)
                .param("after", after)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    void setDue(long id, @Nullable LocalDate due, @Nullable LocalTime time) {
        jdbc.sql(SET_DUE).param("id", id).param("due", due).param("time", time).update();
    }

    /** All that stand, read in parts, inside a transaction. */
    Stream<Entry> standing() {
        return jdbc.sql(STANDING).withFetchSize(ROWS_AT_ONCE).query(EntryRecords::entry).stream();
    }

    /** What stands in a field of the entries of that time. */
    Set<String> chosen(
            Set<Long> bodies, String register, String field, LocalDate from, LocalDate until) {
        return new HashSet<>(
                jdbc.sql(CHOSEN)
                        .param("field", field)
                        .param("bodies", array(bodies))
                        .param("register", register)
                        .param("from", from)
                        .param("until", until)
                        .query(String.class)
                        .list());
    }

    List<Named> names(Set<Long> ids) {
        return jdbc.sql(NAMES)
                .param("ids", array(ids))
                .query((row, _) -> new Named(row.getLong("id"), row.getString("title")))
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

    static long[] array(Set<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getString("register"),
                row.getObject("day", LocalDate.class),
                row.getString("title"),
                row.getBoolean("open"),
                row.getObject("due", LocalDate.class),
                values(row),
                row.getInt("version"),
                row.getBoolean("standing"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Values values(ResultSet row) throws SQLException {
        return new Values(JSON.readValue(row.getString("fields"), FIELDS));
    }
}
