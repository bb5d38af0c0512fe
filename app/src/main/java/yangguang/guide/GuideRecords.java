package yangguang.guide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of this module. */
@Component
class GuideRecords {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private static final String EDITION =
            """
            select body_id, number, published_on, person_name, change, fields from guide.edition
             where body_id = :body
            """;
    private static final String NEWEST = EDITION + " order by number desc limit 1";
    private static final String ONE = EDITION + " and number = :number";
    private static final String ALL = EDITION + " order by number desc";
    private static final String DRAFT =
            """
            select fields, change, ready, person_name, edited_on, version from guide.draft
             where body_id = :body
            """;
    private static final String SAVE =
            """
            insert into guide.draft (body_id, fields, change, ready, person_id, person_name, edited_on, version)
            values (:body, cast(:fields as jsonb), :change, :ready, :person, :name, :on, 1)
            on conflict (body_id) do update
               set fields = excluded.fields, change = excluded.change, ready = excluded.ready,
                   person_id = excluded.person_id, person_name = excluded.person_name,
                   edited_on = excluded.edited_on, version = guide.draft.version + 1
             where guide.draft.version = :version
            """;
    private static final String RETURN =
            "update guide.draft set ready = false, version = version + 1 where body_id = :body";
    private static final String DROP = "delete from guide.draft where body_id = :body";
    private static final String PUBLISH =
            """
            insert into guide.edition (body_id, number, published_on, person_id, person_name, change, fields)
            select :body, coalesce(max(number), 0) + 1, :on, :person, :name, :change, cast(:fields as jsonb)
              from guide.edition where body_id = :body
            returning number
            """;
    private static final String CONFIRM =
            """
            insert into guide.confirmed (body_id, confirmed_on, person_name)
            values (:body, :on, :name)
            on conflict (body_id) do update
               set confirmed_on = excluded.confirmed_on, person_name = excluded.person_name
            """;
    private static final String CONFIRMED =
            "select confirmed_on from guide.confirmed where body_id = :body";

    private final JdbcClient jdbc;

    GuideRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<GuideEdition> newest(long body) {
        return jdbc.sql(NEWEST).param("body", body).query(GuideRecords::edition).optional();
    }

    Optional<GuideEdition> edition(long body, int number) {
        return jdbc.sql(ONE)
                .param("body", body)
                .param("number", number)
                .query(GuideRecords::edition)
                .optional();
    }

    List<GuideEdition> editions(long body) {
        return jdbc.sql(ALL).param("body", body).query(GuideRecords::edition).list();
    }

    Optional<GuideDraft> draft(long body) {
        return jdbc.sql(DRAFT)
                .param("body", body)
                .query(
                        (row, _) ->
                                new GuideDraft(
                                        text(row),
                                        row.getString("change"),
                                        row.getBoolean("ready"),
                                        row.getString("person_name"),
                                        row.getDate("edited_on").toLocalDate(),
                                        row.getLong("version")))
                .optional();
    }

    /** False where somebody else saved meanwhile. */
    boolean save(long body, GuideDraft draft, long person) {
        return jdbc.sql(SAVE)
                        .param("body", body)
                        .param("fields", json(draft.text()))
                        .param("change", draft.change())
                        .param("ready", draft.ready())
                        .param("person", person)
                        .param("name", draft.by())
                        .param("on", draft.on())
                        .param("version", draft.version())
                        .update()
                > 0;
    }

    void sendBack(long body) {
        jdbc.sql(RETURN).param("body", body).update();
    }

    int publish(long body, GuideDraft draft, LocalDate on, long person, String name) {
        jdbc.sql(DROP).param("body", body).update();
        return jdbc.sql(PUBLISH)
                .param("body", body)
                .param("on", on)
                .param("person", person)
                .param("name", name)
                .param("change", draft.change())
                .param("fields", json(draft.text()))
                .query(Integer.class)
                .single();
    }

    void confirm(long body, LocalDate on, String name) {
        jdbc.sql(CONFIRM).param("body", body).param("on", on).param("name", name).update();
    }

    Optional<LocalDate> confirmed(long body) {
        return jdbc.sql(CONFIRMED).param("body", body).query(LocalDate.class).optional();
    }

    private static GuideEdition edition(ResultSet row, int at) throws SQLException {
        return new GuideEdition(
                row.getLong("body_id"),
                row.getInt("number"),
                row.getDate("published_on").toLocalDate(),
                row.getString("person_name"),
                row.getString("change"),
                text(row));
    }

    private static GuideText text(ResultSet row) throws SQLException {
        Map<String, String> kept = JSON.readValue(row.getString("fields"), FIELDS);
        return GuideText.read(name -> kept.getOrDefault(name, ""));
    }

    private static String json(GuideText text) {
        var kept = new HashMap<String, String>();
        text.fields().forEach((field, words) -> kept.put(field.fieldName(), words));
        return JSON.writeValueAsString(kept);
    }
}
