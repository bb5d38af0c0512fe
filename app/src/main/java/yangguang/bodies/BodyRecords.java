package yangguang.bodies;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient jdbc;

    BodyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole tree, each body before those below it. */
    List<Body> all() {
        return jdbc.sql(ALL)
                .query(
                        (row, number) ->
                                new Body(
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
                                                row.getString("website"))))
                .list();
    }
}
