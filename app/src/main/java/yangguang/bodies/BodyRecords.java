package yangguang.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The SQL of this module. */
@Repository
class BodyRecords {
    private static final String ALL =
            """
            with recursive tree as (
                select b.*, array[b.id] as path from bodies.body b where b.parent_id is null
                union all
                select b.*, t.path || b.id from bodies.body b join tree t on b.parent_id = t.id
            )
            select id, code, parent_id, name, short_name, kind, region_code, uscc,
                   address, postcode, hours, phone, fax, email, website
              from tree
             order by path
            """;

    private static final String BODY =
            """
            select id, code, parent_id, name, short_name, kind, region_code, uscc,
                   address, postcode, hours, phone, fax, email, website
              from bodies.body
             where id = :id
            """;

    /** Writers of bodies wait for each other: names and codes are looked up before they write. */
    private static final String LOCK = "lock table bodies.body in share row exclusive mode";

    private static final String NAME_TAKEN =
            """
            select exists (
                select from bodies.body
                 where parent_id is not distinct from :parent
                   and name = :name and id is distinct from :self)
            """;

    private static final String CODE_TAKEN =
            """
            select exists (
                select from bodies.body
                 where (code = :code or uscc = :uscc) and id is distinct from :self)
            """;

    private static final String NEXT_INTERNAL = "select nextval('bodies.internal_code')";

    private static final String ADD =
            """
            insert into bodies.body (code, parent_id, name, short_name, kind, region_code, uscc,
                                     address, postcode, hours, phone, fax, email, website)
            values (:code, :parent, :name, :shortName, :kind, :regionCode, :uscc,
                    :address, :postcode, :hours, :phone, :fax, :email, :website)
            returning id
            """;

    private static final String CHANGE =
            """
            update bodies.body
               set name = :name, short_name = :shortName, kind = :kind, region_code = :regionCode,
                   uscc = :uscc, address = :address, postcode = :postcode, hours = :hours,
                   phone = :phone, fax = :fax, email = :email, website = :website
             where id = :id
            """;

    private static final String MOVE = "update bodies.body set parent_id = :above where id = :id";

    private static final String OFFICERS =
            """
            select id, body_id, name, post, standing, since, until
              from bodies.officer
            """;

    private static final String APPOINT =
            """
            insert into bodies.officer (body_id, name, post, standing, since)
            values (:body, :name, :post, :standing, :since)
            returning id
            """;

    private static final String END = "update bodies.officer set until = :until where id = :id";

    private final JdbcClient jdbc;

    BodyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole tree, each body before those below it. */
    List<Body> all() {
        return jdbc.sql(ALL).query(BodyRecords::body).list();
    }

    Body byId(long id) {
        return jdbc.sql(BODY).param("id", id).query(BodyRecords::body).single();
    }

    void lock() {
        jdbc.sql(LOCK).update();
    }

    boolean nameTaken(@Nullable Long parentId, String name, @Nullable Long self) {
        return jdbc.sql(NAME_TAKEN)
                .param("parent", parentId, Types.BIGINT)
                .param("name", name)
                .param("self", self, Types.BIGINT)
                .query(Boolean.class)
                .single();
    }

    boolean codeTaken(String code, @Nullable String uscc, @Nullable Long self) {
        return jdbc.sql(CODE_TAKEN)
                .param("code", code)
                .param("uscc", uscc, Types.VARCHAR)
                .param("self", self, Types.BIGINT)
                .query(Boolean.class)
                .single();
    }

    int nextInternal() {
        return jdbc.sql(NEXT_INTERNAL).query(Integer.class).single();
    }

    long add(String code, @Nullable Long parentId, BodyFacts facts) {
        return with(
                        facts,
                        jdbc.sql(ADD).param("code", code).param("parent", parentId, Types.BIGINT))
                .query(Long.class)
                .single();
    }

    void change(long id, BodyFacts facts) {
        with(facts, jdbc.sql(CHANGE).param("id", id)).update();
    }

    void move(long id, long above) {
        jdbc.sql(MOVE).param("id", id).param("above", above).update();
    }

    List<Officer> officers(long bodyId) {
        return jdbc.sql(OFFICERS + " where body_id = :body order by since, id")
                .param("body", bodyId)
                .query(Officer.class)
                .list();
    }

    Optional<Officer> officer(long id) {
        return jdbc.sql(OFFICERS + " where id = :id")
                .param("id", id)
                .query(Officer.class)
                .optional();
    }

    long appoint(long bodyId, String name, String post, Standing standing, LocalDate since) {
        return jdbc.sql(APPOINT)
                .param("body", bodyId)
                .param("name", name)
                .param("post", post)
                .param("standing", standing.name())
                .param("since", since)
                .query(Long.class)
                .single();
    }

    void end(long officerId, LocalDate until) {
        jdbc.sql(END).param("id", officerId).param("until", until).update();
    }

    private static StatementSpec with(BodyFacts facts, StatementSpec statement) {
        return statement
                .param("name", facts.name())
                .param("shortName", facts.shortName())
                .param("kind", facts.kind().name())
                .param("regionCode", facts.regionCode(), Types.VARCHAR)
                .param("uscc", facts.uscc(), Types.VARCHAR)
                .param("address", facts.contact().address())
                .param("postcode", facts.contact().postcode())
                .param("hours", facts.contact().hours())
                .param("phone", facts.contact().phone())
                .param("fax", facts.contact().fax())
                .param("email", facts.contact().email())
                .param("website", facts.contact().website());
    }

    private static Body body(ResultSet row, int number) throws SQLException {
        return new Body(
                row.getLong("id"),
                row.getString("code"),
                row.getObject("parent_id", Long.class),
                row.getString("name"),
                row.getString("short_name"),
                BodyKind.valueOf(row.getString("kind")),
                row.getString("region_code"),
                row.getString("uscc"),
                new Contact(
                        row.getString("address"),
                        row.getString("postcode"),
                        row.getString("hours"),
                        row.getString("phone"),
                        row.getString("fax"),
                        row.getString("email"),
                        row.getString("website")));
    }
}
