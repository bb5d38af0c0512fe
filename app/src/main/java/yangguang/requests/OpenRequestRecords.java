package yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which requests are open, and what their clocks say today. */
@Component
class OpenRequestRecords {
    private static final String RUNNING =
            """
            select id from requests.request
             where body_id = any(:bodies) and ended_on is null and due_on is not null
             order by body_id, next_on, id
            """;
    private static final String OPEN_AFTER =
            """
            select id from requests.request
             where id > :id and ended_on is null and received_on is not null
             order by id
             limit :most
            """;
    private static final String REFRESH =
            """
            update requests.request
               set standing = :standing, due_on = :due, next_on = :next, proof = :proof,
                   provisional = :provisional
             where id = :id
               and (standing, due_on, next_on, proof, provisional) is distinct from
                   (:standing, :due::date, :next::date, :proof::text, :provisional::boolean)
            """;
    private static final String LOADS =
            """
            select officer, count(*) as open
              from requests.request
             where body_id = :body and officer is not null and ended_on is null
             group by officer
             order by officer
            """;
    private static final String OPEN_OF =
            """
            select id from requests.request
             where body_id = :body and officer = :officer and ended_on is null
             order by id
            """;

    private final JdbcClient jdbc;

    OpenRequestRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open requests whose reply has a day. */
    List<Long> running(Set<Long> bodies) {
        return jdbc.sql(RUNNING)
                .param("bodies", bodies.stream().mapToLong(Long::longValue).toArray())
                .query(Long.class)
                .list();
    }

    /** Received and open requests in the order of their ids, in parts. */
    List<Long> openAfter(long id, int most) {
        return jdbc.sql(OPEN_AFTER).param("id", id).param("most", most).query(Long.class).list();
    }

    /** Writes what the clocks say today, if that is not what stands there. */
    void refresh(Request request, @Nullable LocalDate next, @Nullable String proof) {
        jdbc.sql(REFRESH)
                .param("id", request.id())
                .param("standing", request.standing().name())
                .param("due", RequestRecords.dueOn(request))
                .param("next", next)
                .param("proof", proof)
                .param("provisional", RequestRecords.isProvisional(request))
                .update();
    }

    /** How many open requests somebody has. */
    record Load(long officer, int open) {}

    List<Load> loads(long bodyId) {
        return jdbc.sql(LOADS).param("body", bodyId).query(Load.class).list();
    }

    List<Long> openOf(long bodyId, long officer) {
        return jdbc.sql(OPEN_OF)
                .param("body", bodyId)
                .param("officer", officer)
                .query(Long.class)
                .list();
    }
}
