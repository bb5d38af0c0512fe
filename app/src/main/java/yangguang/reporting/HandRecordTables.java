package yangguang.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;
import yangguang.pages.DayKey;

/** The statements of the records by hand. */
@Component
class HandRecordTables {
    private static final int ROWS_AT_ONCE = 1_000;

    private static final String ADD =
            """
            insert into reporting.hand_record
                   (body_id, indicator, day, number, note, takes_back, by_id, by_name, at)
            values (:body, :indicator, :day, :number, :note, :takesBack, :byId, :byName, :at)
            returning id
            """;

    private static final String LOCK =
            "select id from reporting.hand_record where id = :id for update";

    private static final String RECORD =
            """
            select record.id, record.body_id, record.indicator, record.day, record.number,
                   record.note, record.takes_back, later.id as taken_back_by, record.by_name,
                   record.at
              from reporting.hand_record as record
              left join reporting.hand_record as later on later.takes_back = record.id
            """;

    private static final String BY_ID =
            RECORD + "where record.id = :id and record.body_id = any(:readable)";

    private static final String LIST =
            RECORD
                    + """
                     where record.body_id = any(:bodies)
                       and record.day between :from and :until
                       and (:indicator = '' or record.indicator = :indicator)
                       and (record.day, record.id) < (:beforeDay, :beforeId)
                     order by record.day desc, record.id desc
                     limit :most
                    """;

    private static final String ALL = RECORD + "order by record.id";

    private static final String STANDING =
            """
            select distinct indicator
              from reporting.hand_record as record
             where body_id = any(:bodies) and day between :from and :until
               and number is not null
               and not exists (select from reporting.hand_record as later
                                where later.takes_back = record.id)
            """;

    private static final String NOTES =
            "select id, note from reporting.hand_record where id = any(:ids)";

    /** What a record says of itself. */
    record Note(long id, String text) {}

    private final JdbcClient jdbc;

    HandRecordTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(HandEntry entry, @Nullable Long takesBack, Viewer by, Instant at) {
        return jdbc.sql(ADD)
                .param("body", by.bodyId())
                .param("indicator", entry.indicator())
                .param("day", entry.day())
                .param("number", entry.number())
                .param("note", entry.note())
                .param("takesBack", takesBack)
                .param("byId", by.personId())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<HandRecord> byId(Viewer viewer, long id) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .param("readable", array(viewer.readable()))
                .query(HandRecordTables::record)
                .optional();
    }

    /** Holds a record until the end of the transaction, so that only one takes it back. */
    void lock(long id) {
        jdbc.sql(LOCK).param("id", id).query(Long.class).optional();
    }

    List<HandRecord> list(
            Set<Long> bodies,
            LocalDate from,
            LocalDate until,
            String indicator,
            DayKey before,
            int most) {
        return jdbc.sql(LIST)
                .param("bodies", array(bodies))
                .param("from", from)
                .param("until", until)
                .param("indicator", indicator)
                .param("beforeDay", before.day())
                .param("beforeId", before.id())
                .param("most", most)
                .query(HandRecordTables::record)
                .list();
    }

    List<Note> notes(Set<Long> ids) {
        return jdbc.sql(NOTES)
                .param("ids", array(ids))
                .query((row, _) -> new Note(row.getLong("id"), row.getString("note")))
                .list();
    }

    /** All of them, read in parts, inside a transaction. */
    Stream<HandRecord> all() {
        return jdbc.sql(ALL).withFetchSize(ROWS_AT_ONCE).query(HandRecordTables::record).stream();
    }

    /** The indicators of which something stands recorded by hand. */
    Set<String> standing(Set<Long> bodies, LocalDate from, LocalDate until) {
        return new HashSet<>(
                jdbc.sql(STANDING)
                        .param("bodies", array(bodies))
                        .param("from", from)
                        .param("until", until)
                        .query(String.class)
                        .list());
    }

    private static long[] array(Set<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    private static HandRecord record(ResultSet row, int number) throws SQLException {
        return new HandRecord(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getString("indicator"),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("number"),
                row.getString("note"),
                row.getObject("takes_back", Long.class),
                row.getObject("taken_back_by", Long.class),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
