package yangguang.catalogue;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of this module. */
@Component
class CatalogueRecords {
    private static final String REMARKS =
            """
            select body_id, category, words, promised, said_on, person_name from catalogue.remark
             where body_id = any(:bodies)
            """;
    private static final String REMARK =
            """
            insert into catalogue.remark (body_id, category, words, promised, said_on, person_id, person_name)
            values (:body, :category, :words, :promised, :on, :person, :name)
            on conflict (body_id, category) do update
               set words = excluded.words, promised = excluded.promised, said_on = excluded.said_on,
                   person_id = excluded.person_id, person_name = excluded.person_name
            """;
    private static final String ADD =
            """
            insert into catalogue.item (body_id, field, first_level, second_level, content, basis,
                time_limit, responsible, carrier, audience, manner, level)
            values (:body, :field, :first, :second, :content, :basis, :limit, :responsible, :carrier,
                :audience, :manner, :level)
            on conflict do nothing
            """;
    private static final String ADOPT =
            """
            insert into catalogue.item (body_id, field, first_level, second_level, content, basis,
                time_limit, responsible, carrier, audience, manner, level)
            select :body, field, first_level, second_level, content, basis, time_limit, :responsible,
                   carrier, audience, manner, level
              from catalogue.item
             where body_id = :from and field = any(:fields)
             order by id
            on conflict do nothing
            """;
    private static final String FIELDS =
            """
            select i.field, count(*) as items,
                   count(*) filter (where exists (
                       select from catalogue.item_document d where d.item_id = i.id)) as filled,
                   count(*) filter (where i.absent <> '' and not exists (
                       select from catalogue.item_document d where d.item_id = i.id)) as absent
              from catalogue.item i
             where i.body_id = :body
             group by i.field
             order by i.field
            """;

    /** One step of the index a body, however many rows it has. */
    private static final String KEEPERS =
            """
            with recursive keeper(id) as (
                select min(body_id) from catalogue.item
                union all
                select (select min(body_id) from catalogue.item where body_id > keeper.id) from keeper
                 where keeper.id is not null)
            select id from keeper where id is not null
            """;

    private static final String ITEMS =
            """
            select i.*, array(select d.document_id from catalogue.item_document d
                               where d.item_id = i.id order by d.document_id desc) as documents
              from catalogue.item i
            """;
    private static final String OF_FIELD =
            ITEMS + " where i.body_id = :body and i.field = :field order by i.id";
    private static final String FIND = ITEMS + " where i.body_id = :body and i.id = :id";
    private static final String ATTACH =
            """
            insert into catalogue.item_document (item_id, document_id) values (:item, :document)
            on conflict do nothing
            """;
    private static final String DETACH =
            "delete from catalogue.item_document where item_id = :item and document_id = :document";
    private static final String SAY_ABSENT =
            "update catalogue.item set absent = :absent where id = :item";
    private static final String REMOVE = "delete from catalogue.item where id = :item";

    private final JdbcClient jdbc;

    CatalogueRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By body and category. */
    Map<Long, Map<String, Remark>> remarks(Set<Long> bodies) {
        var remarks = new HashMap<Long, Map<String, Remark>>();
        jdbc.sql(REMARKS)
                .param("bodies", bodies.stream().mapToLong(Long::longValue).toArray())
                .query(
                        (RowCallbackHandler)
                                row ->
                                        remarks.computeIfAbsent(
                                                        row.getLong("body_id"),
                                                        _ -> new HashMap<>())
                                                .put(row.getString("category"), remark(row)));
        return remarks;
    }

    private static Remark remark(ResultSet row) throws SQLException {
        Date promised = row.getDate("promised");
        return new Remark(
                row.getString("words"),
                promised == null ? null : promised.toLocalDate(),
                row.getDate("said_on").toLocalDate(),
                row.getString("person_name"));
    }

    void remark(long body, String category, Remark remark, @Nullable Long person) {
        jdbc.sql(REMARK)
                .param("body", body)
                .param("category", category)
                .param("words", remark.words())
                .param("promised", remark.promised())
                .param("on", remark.on())
                .param("person", person)
                .param("name", remark.by())
                .update();
    }

    /** False where the same row stands there already. */
    boolean add(long body, CatalogueItem item) {
        return jdbc.sql(ADD)
                        .param("body", body)
                        .param("field", item.field())
                        .param("first", item.firstLevel())
                        .param("second", item.secondLevel())
                        .param("content", item.content())
                        .param("basis", item.basis())
                        .param("limit", item.timeLimit())
                        .param("responsible", item.responsible())
                        .param("carrier", item.carrier())
                        .param("audience", item.audience())
                        .param("manner", item.manner())
                        .param("level", item.level())
                        .update()
                > 0;
    }

    /** Copies the rows of these fields; answers how many were new. */
    int adopt(long body, long from, Collection<String> fields, String responsible) {
        return jdbc.sql(ADOPT)
                .param("body", body)
                .param("from", from)
                .param("fields", fields.toArray(String[]::new))
                .param("responsible", responsible)
                .update();
    }

    List<Long> keepers() {
        return jdbc.sql(KEEPERS).query(Long.class).list();
    }

    List<FieldCount> fields(long body) {
        return jdbc.sql(FIELDS)
                .param("body", body)
                .query(
                        (row, _) ->
                                new FieldCount(
                                        row.getString("field"),
                                        row.getLong("items"),
                                        row.getLong("filled"),
                                        row.getLong("absent")))
                .list();
    }

    List<KeptItem> items(long body, String field) {
        return jdbc.sql(OF_FIELD)
                .param("body", body)
                .param("field", field)
                .query(CatalogueRecords::item)
                .list();
    }

    Optional<KeptItem> item(long body, long id) {
        return jdbc.sql(FIND)
                .param("body", body)
                .param("id", id)
                .query(CatalogueRecords::item)
                .optional();
    }

    void attach(long item, long document) {
        jdbc.sql(ATTACH).param("item", item).param("document", document).update();
    }

    int detach(long item, long document) {
        return jdbc.sql(DETACH).param("item", item).param("document", document).update();
    }

    void sayAbsent(long item, String why) {
        jdbc.sql(SAY_ABSENT).param("item", item).param("absent", why).update();
    }

    void remove(long item) {
        jdbc.sql(REMOVE).param("item", item).update();
    }

    private static KeptItem item(ResultSet row, int at) throws SQLException {
        Array documents = row.getArray("documents");
        return new KeptItem(
                row.getLong("id"),
                row.getLong("body_id"),
                new CatalogueItem(
                        row.getString("field"),
                        row.getString("first_level"),
                        row.getString("second_level"),
                        row.getString("content"),
                        row.getString("basis"),
                        row.getString("time_limit"),
                        row.getString("responsible"),
                        row.getString("carrier"),
                        row.getString("audience"),
                        row.getString("manner"),
                        row.getString("level")),
                row.getString("absent"),
                Arrays.asList((Long[]) documents.getArray()));
    }
}
