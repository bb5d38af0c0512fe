package yangguang.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yangguang.secrets.Seal;

/** 办理环节: the logs of requests, only ever added to. What was written in words is sealed. */
@Component
class LogRecords {
    private static final String LOG =
            """
            select number, kind, on_day, at, person_id, person_name, article, facts, sealed
              from requests.event
             where request_id = :id
             order by number
            """;
    private static final String ADD_EVENT =
            """
            insert into requests.event (request_id, number, kind, on_day, at, person_id,
                person_name, article, facts, sealed)
            values (:id, :number, :kind, :on, :at, :person, :name, :article, :facts::jsonb, :sealed)
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Seal seal;

    LogRecords(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    List<CaseEvent> of(long id) {
        return jdbc.sql(LOG).param("id", id).query((row, _) -> event(id, row)).list();
    }

    void add(long id, CaseEvent event) {
        jdbc.sql(ADD_EVENT)
                .param("id", id)
                .param("number", event.number())
                .param("kind", event.deed().word())
                .param("on", event.on())
                .param("at", OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC))
                .param("person", event.personId())
                .param("name", event.by())
                .param("article", event.article())
                .param("facts", JSON.writeValueAsString(event.deed()))
                .param("sealed", closed(id, event))
                .update();
    }

    private byte @Nullable [] closed(long id, CaseEvent event) {
        return event.words().all().isEmpty()
                ? null
                : seal.closeText(label(id, event.number()), JSON.writeValueAsString(event.words()));
    }

    private CaseEvent event(long id, ResultSet row) throws SQLException {
        int number = row.getInt("number");
        var kind = Deed.KINDS.get(row.getString("kind"));
        if (kind == null) throw new IllegalStateException("unknown deed " + row.getString("kind"));
        return new CaseEvent(
                number,
                JSON.readValue(row.getString("facts"), kind),
                row.getObject("on_day", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("person_id", Long.class),
                row.getString("person_name"),
                row.getString("article"),
                words(id, number, row.getBytes("sealed")));
    }

    private Words words(long id, int number, byte @Nullable [] closed) {
        return closed == null
                ? Words.NONE
                : JSON.readValue(seal.openText(label(id, number), closed), Words.class);
    }

    private static String label(long id, int number) {
        return "request " + id + " event " + number;
    }
}
