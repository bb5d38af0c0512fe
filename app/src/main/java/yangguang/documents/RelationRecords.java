package yangguang.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which document repeals, replaces or amends which. */
@Component
class RelationRecords {
    private static final String SIDES =
            """
            select r.id, r.kind, true as outgoing, r.other_id as other from documents.relation r
             where r.document_id = :id
            union all
            select r.id, r.kind, false, r.document_id from documents.relation r
             where r.other_id = :id
            """;
    private static final String OF =
            "select s.id, s.kind, s.outgoing, s.other, d.index_number, e.title, e.doc_number from ("
                    + SIDES
                    + """
                    ) s
                      join documents.document d on d.id = s.other
                     cross join lateral (
                           select title, doc_number from documents.edition
                            where document_id = d.id order by number desc limit 1) e
                     order by s.id
                    """;
    private static final String ADD =
            """
            insert into documents.relation
                   (document_id, kind, other_id, recorded_by, recorded_name, recorded_at)
            values (:id, :kind, :other, :by, :name, :at)
            on conflict (document_id, other_id) do nothing
            """;
    private static final String REMOVE =
            "delete from documents.relation where id = :relation and document_id = :id";
    private static final String EXISTS =
            """
            select exists (select from documents.relation
                            where document_id = :id and other_id = :other)
            """;

    private final JdbcClient jdbc;

    RelationRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One end of a relation, seen from the other. */
    record Side(Relation kind, boolean outgoing, long other) {}

    List<Side> sides(long id) {
        return jdbc.sql(SIDES)
                .param("id", id)
                .query(
                        (row, _) ->
                                new Side(
                                        Relation.valueOf(row.getString("kind")),
                                        row.getBoolean("outgoing"),
                                        row.getLong("other")))
                .list();
    }

    List<Related> of(long id) {
        return jdbc.sql(OF).param("id", id).query(RelationRecords::related).list();
    }

    Optional<Related> find(long id, long relation) {
        return of(id).stream().filter(one -> one.id() == relation && one.outgoing()).findFirst();
    }

    boolean exists(long id, long other) {
        return jdbc.sql(EXISTS).param("id", id).param("other", other).query(Boolean.class).single();
    }

    void add(long id, Relation kind, long other, Hand by) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("kind", kind.name())
                .param("other", other)
                .param("by", by.personId())
                .param("name", by.name())
                .param("at", DocumentRecords.stamp(by.at()))
                .update();
    }

    void remove(long id, long relation) {
        jdbc.sql(REMOVE).param("id", id).param("relation", relation).update();
    }

    private static Related related(ResultSet row, int at) throws SQLException {
        return new Related(
                row.getLong("id"),
                Relation.valueOf(row.getString("kind")),
                row.getBoolean("outgoing"),
                row.getLong("other"),
                row.getString("title"),
                row.getString("doc_number"),
                row.getString("index_number"));
    }
}
