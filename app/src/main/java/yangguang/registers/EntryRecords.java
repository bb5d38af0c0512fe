package yangguang.registers;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

/** The statements of the registers. */
@Component
class EntryRecords {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private static final String ADD =
            """
            insert into registers.entry
                   (body_id, told_id, register, day, title, open, due, due_time, shown_from, fields, words,
                    version, by_id, by_name, at)
            values (:body, :told, :register, :day, :title, :open, :due, :dueTime, :shownFrom,
                    :fields::jsonb, :words, 1, :byId, :byName, :at)
            returning id
            """;

    private static final String CHANGE =
            """
            update registers.entry
               set told_id = :told, day = :day, title = :title, open = :open, due = :due, due_time = :dueTime,
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
            id, body_id, told_id, register, day, title, open, due, fields, version, standing, by_name, at
            """;

    private static final String BY_ID =
            "select " + COLUMNS + "from registers.entry where id = :id and body_id = any(:bodies)";

    private static final String BY_IDS = BY_ID.replace("id = :id", "id = any(:ids)");

    private static final String READ =
            "select "
                    + COLUMNS
                    + """
                    from registers.entry
                     where id = :id and standing and told_id = :told
                        or id = :id and body_id = any(:bodies)
                    """;

    private static final String HOLD =
            "select " + COLUMNS + "from registers.entry where id = :id for update";

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
            select distinct body_id, fields -> :field ->> 0 as chosen
              from registers.entry
             where body_id = any(:bodies) and register = :register and standing
               and day between :from and :until
            """;

    private static final String NAMES =
            "select id, title from registers.entry where id = any(:ids)";

    /** What an entry goes by. */
    record Named(long id, String title) {}

    /** What is to be kept of an entry. */
    record Draft(
            @Nullable Long told,
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
                .param("told", draft.told())
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

    /** Of the bodies that the viewer reads, or told to the viewer's own. */
    Optional<Entry> read(Viewer viewer, long id) {
        return jdbc.sql(READ)
                .param("id", id)
                .param("told", viewer.bodyId())
                .param("bodies", array(viewer.readable()))
                .query(EntryRecords::entry)
                .optional();
    }

    /** Of whatever body, held until the end of the transaction, so that only one changes it. */
    Optional<Entry> hold(long id) {
        return jdbc.sql(HOLD).param("id", id).query(EntryRecords::entry).optional();
    }

    Optional<Entry> byId(Set<Long> bodies, long id) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .param("bodies", array(bodies))
                .query(EntryRecords::entry)
                .optional();
    }

    Map<Long, Entry> byIds(Set<Long> bodies, Set<Long> ids) {
        return jdbc
                .sql(BY_IDS)
                .param("ids", array(ids))
                .param("bodies", array(bodies))
                .query(EntryRecords::entry)
                .list()
                .stream()
                .collect(toMap(Entry::id, entry -> entry));
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

    /** What stands in a field of the entries of that time, by body. */
    Map<Long, Set<String>> chosen(
            Set<Long> bodies, String register, String field, LocalDate from, LocalDate until) {
        var chosen = new HashMap<Long, Set<String>>();
        jdbc.sql(CHOSEN)
                .param("field", field)
                .param("bodies", array(bodies))
                .param("register", register)
                .param("from", from)
                .param("until", until)
                .query(
                        row -> {
                            chosen.computeIfAbsent(row.getLong("body_id"), _ -> new HashSet<>())
                                    .add(row.getString("chosen"));
                        });
        return chosen;
    }

    List<Named> names(Set<Long> ids) {
        return jdbc.sql(NAMES)
                .param("ids", array(ids))
                .query((row, _) -> new Named(row.getLong("id"), row.getString("title")))
                .list();
    }

    static long[] array(Set<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getObject("told_id", Long.class),
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
