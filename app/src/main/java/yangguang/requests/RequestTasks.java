package yangguang.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.access.People;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.TaskSource;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.pages.Page;

/** 待办 of requests: what is next due first, never more than a page of them. */
@Component
class RequestTasks implements TaskSource {
    private static final int MOST = 50;

    /** What was merged stands behind the request that answers it, as long as that is due first. */
    private static final String OFFICER =
            """
            select r.id, r.year, r.serial, r.standing, r.officer, r.next_on,
                   given.person_name as given_by,
                   case when r.next_on = coalesce(r.due_on, r.next_on) then r.proof end as proof,
                   r.next_on = r.due_on and r.provisional as provisional
              from (select id, year, serial, standing, officer, due_on, proof, provisional,
                           coalesce(next_on, submitted_on) as next_on
                      from requests.request one
                     where body_id = :body and ended_on is null
                       and (officer is null or officer = any(:mine))
                       and not exists
                           (select from requests.request lead
                             where lead.id = one.merged_into and lead.ended_on is null
                               and lead.next_on <= one.next_on)
                     order by coalesce(next_on, submitted_on), coalesce(crowd, id), id
                     limit :most) as r
              left join lateral
                   (select e.person_name from requests.event e
                     where e.request_id = r.id and e.kind = 'assigned'
                       and r.officer = :me and e.person_id <> :me
                     order by e.number desc
                     limit 1) as given on true
             order by r.next_on, r.id
            """;

    private static final String APPROVER =
            """
            select r.id, r.year, r.serial, r.standing, null::bigint as officer, r.next_on, r.awaits,
                   null as given_by,
                   case when r.next_on = coalesce(r.due_on, r.next_on) then r.proof end as proof,
                   r.next_on = r.due_on and r.provisional as provisional
              from requests.request r
             cross join lateral
                   (select e.person_id from requests.event e
                     where e.request_id = r.id
                       and e.kind = case r.awaits when 'REPLY' then 'reply-proposed'
                                                  else 'extension-proposed' end
                     order by e.number desc
                     limit 1) as proposal
             where r.body_id = :body and r.awaits is not null
               and proposal.person_id is distinct from :me
             order by r.next_on, r.id
             limit :most
            """;

    /** For those above whoever handles it. */
    private static final String OVERDUE =
            """
            select r.id, r.body_id, r.year, r.serial, r.standing, r.due_on as next_on
              from requests.request r
             where r.ended_on is null and r.due_on < :today and r.merged_into is null
               and r.body_id = any(:bodies)
               and not (:handles and r.body_id = :body and (r.officer is null or r.officer = any(:mine)))
             order by r.due_on, r.id
             limit :most
            """;

    /** A reply that did not arrive is sent another way, at once. */
    private static final String UNDELIVERED =
            """
            select id, year, serial, standing, officer, null::date as next_on, null as given_by,
                   null as proof, false as provisional
              from requests.request
             where body_id = :body and undelivered and (officer is null or officer = any(:mine))
             order by id
             limit :most
            """;

    private record Waiting(
            long id,
            RequestNumber number,
            Standing standing,
            @Nullable LocalDate next,
            boolean provisional,
            @Nullable String proof,
            String awaits,
            String givenBy,
            @Nullable Long insteadOf) {}

    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final Substitutes substitutes;
    private final People people;
    private final Days days;

    RequestTasks(
            JdbcClient jdbc, Bodies bodies, Substitutes substitutes, People people, Days days) {
        this.jdbc = jdbc;
        this.substitutes = substitutes;
        this.people = people;
        this.bodies = bodies;
        this.days = days;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        var tasks = new ArrayList<Task>();
        if (viewer.has(Role.REQUEST_OFFICER)) {
            waiting(UNDELIVERED, viewer, false)
                    .forEach(one -> tasks.add(task(one, "send-again", "/delivery")));
            waiting(OFFICER, viewer, false).forEach(one -> tasks.add(task(one, key(one), "")));
        }
        if (viewer.has(Role.APPROVER)) {
            waiting(APPROVER, viewer, true)
                    .forEach(
                            one ->
                                    tasks.add(
                                            one.awaits().equals("REPLY")
                                                    ? task(one, "approve-reply", "/reply/decide")
                                                    : task(one, "approve-extension", "")));
        }
        if (viewer.has(Role.APPROVER) || viewer.has(Role.SUPERVISOR)) tasks.addAll(overdue(viewer));
        return tasks;
    }

    private List<Task> overdue(Viewer viewer) {
        var bodies = viewer.has(Role.SUPERVISOR) ? viewer.readable() : Set.of(viewer.bodyId());
        return jdbc.sql(OVERDUE)
                .param("today", days.today())
                .param("bodies", bodies.stream().mapToLong(Long::longValue).toArray())
                .param("handles", viewer.has(Role.REQUEST_OFFICER))
                .param("body", viewer.bodyId())
                .param("mine", mine(viewer))
                .param("most", MOST)
                .query((row, _) -> overdue(row, viewer))
                .list();
    }

    private Task overdue(ResultSet row, Viewer viewer) throws SQLException {
        long body = row.getLong("body_id");
        var number = new RequestNumber(row.getInt("year"), row.getInt("serial")).toString();
        var due = row.getObject("next_on", LocalDate.class);
        return new Task(
                "requests.task.overdue",
                body == viewer.bodyId() ? number : named(body) + " " + number,
                "/desk/requests/" + row.getLong("id"),
                due,
                days.left(due),
                "",
                null);
    }

    private String named(long body) {
        return bodies.byId(body).map(Body::shortName).orElse("");
    }

    private List<Waiting> waiting(String sql, Viewer viewer, boolean proposals) {
        return jdbc.sql(sql)
                .param("body", viewer.bodyId())
                .param("me", viewer.personId())
                .param("mine", mine(viewer))
                .param("most", MOST)
                .query(
                        (row, _) ->
                                new Waiting(
                                        row.getLong("id"),
                                        new RequestNumber(row.getInt("year"), row.getInt("serial")),
                                        Standing.valueOf(row.getString("standing")),
                                        row.getObject("next_on", LocalDate.class),
                                        row.getBoolean("provisional"),
                                        row.getString("proof"),
                                        proposals ? row.getString("awaits") : "",
                                        Objects.requireNonNullElse(row.getString("given_by"), ""),
                                        insteadOf(row, viewer)))
                .list();
    }

    /** Those who have what the viewer handles today. */
    private long[] mine(Viewer viewer) {
        return substitutes.handledBy(viewer.personId(), viewer.bodyId()).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static @Nullable Long insteadOf(ResultSet row, Viewer viewer) throws SQLException {
        var officer = row.getObject("officer", Long.class);
        return officer == null || officer == viewer.personId() ? null : officer;
    }

    private Page.@Nullable Said instead(Waiting one) {
        return Optional.ofNullable(one.insteadOf())
                .flatMap(people::byId)
                .map(
                        person ->
                                new Page.Said(
                                        "requests.substitutes.instead", List.of(person.name())))
                .orElse(null);
    }

    private static String key(Waiting one) {
        return switch (one.standing()) {
            case AWAITING_RECEIPT -> "confirm";
            case AWAITING_REPLY -> "reply";
            case AWAITING_CORRECTION, AWAITING_PAYMENT -> "wait";
            case CORRECTION_OVERDUE, PAYMENT_OVERDUE -> "give-up";
            case AWAITING_SIGNATURE -> "signature";
            case ANSWERED, GIVEN_UP, WITHDRAWN ->
                    throw new IllegalStateException("has ended: " + one.number());
        };
    }

    private Task task(Waiting one, String key, String page) {
        return new Task(
                "requests.task." + key,
                one.number().toString(),
                "/desk/requests/" + one.id() + page,
                one.next(),
                one.next() == null ? null : days.left(one.next()),
                one.provisional(),
                one.proof(),
                one.givenBy(),
                instead(one));
    }
}
