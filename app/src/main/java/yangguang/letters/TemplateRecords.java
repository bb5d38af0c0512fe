package yangguang.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;
import yangguang.files.StoredFile;

/** The statements of templates. */
@Component
class TemplateRecords {
    /** Told with the body whose letters are made from another template from now on. */
    static final String NOTICE = "letters";

    private static final String LOCK = "lock table letters.template in share row exclusive mode";

    private static final String ADD =
            """
            insert into letters.template (body_id, kind, version, hash, name, by_id, by_name, at)
            select :body, :kind, coalesce(max(version), 0) + 1, :hash, :name, :byId, :byName, :at
              from letters.template
             where body_id = :body and kind = :kind
            returning version
            """;

    private static final String CHOOSE =
            """
            insert into letters.choice (body_id, kind, version, by_id, by_name, at)
            values (:body, :kind, :version, :byId, :byName, :at)
            """;

    private static final String OF_KIND =
            """
            select template.id, template.version, template.hash, template.name, template.by_name,
                   template.at,
                   template.version is not distinct from
                       (select choice.version
                          from letters.choice as choice
                         where choice.body_id = :body and choice.kind = :kind
                         order by choice.id desc
                         limit 1) as in_use
              from letters.template as template
             where template.body_id = :body and template.kind = :kind
             order by template.version desc
            """;

    private static final String OWN_KINDS =
            """
            select kind
              from (select distinct on (kind) kind, version
                      from letters.choice
                     where body_id = :body
                     order by kind, id desc) as last
             where version is not null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TemplateRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int add(long body, LetterKind kind, StoredFile file, Viewer by) {
        jdbc.sql(LOCK).update();
        return signed(ADD, body, kind, by)
                .param("hash", file.hash())
                .param("name", file.name())
                .query(Integer.class)
                .single();
    }

    void choose(long body, LetterKind kind, @Nullable Integer version, Viewer by) {
        signed(CHOOSE, body, kind, by).param("version", version).update();
    }

    private JdbcClient.StatementSpec signed(String sql, long body, LetterKind kind, Viewer by) {
        return jdbc.sql(sql)
                .param("body", body)
                .param("kind", kind.name())
                .param("byId", by.personId())
                .param("byName", by.name())
                .param("at", OffsetDateTime.now(clock));
    }

    /** The newest first. */
    List<Template> of(long body, LetterKind kind) {
        return jdbc.sql(OF_KIND)
                .param("body", body)
                .param("kind", kind.name())
                .query((row, at) -> template(row, body, kind))
                .list();
    }

    Optional<Template> inUse(long body, LetterKind kind) {
        return of(body, kind).stream().filter(Template::inUse).findFirst();
    }

    List<LetterKind> ownKinds(long body) {
        return jdbc.sql(OWN_KINDS)
                .param("body", body)
                .query((row, at) -> LetterKind.valueOf(row.getString("kind")))
                .list();
    }

    private Template template(ResultSet row, long body, LetterKind kind) throws SQLException {
        return new Template(
                row.getLong("id"),
                body,
                kind,
                row.getInt("version"),
                row.getString("hash"),
                row.getString("name"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDateTime(),
                row.getBoolean("in_use"));
    }
}
