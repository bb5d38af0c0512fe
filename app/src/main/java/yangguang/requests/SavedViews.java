package yangguang.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problems;

/**
 * 常用筛选: how somebody likes to see the list of requests, under names of their own. Nobody else sees
 * them, and they change no request, so that the journal has none of them.
 */
@Component
public class SavedViews {
    public static final String FIELD = "name";

    private static final int MOST = 10;
    private static final int LONGEST = 20;
    private static final String OF =
            """
            select id, name, query, start from requests.saved_view
             where person_id = :person and body_id = :body
             order by id
            """;
    private static final String ADD =
            """
            insert into requests.saved_view (person_id, body_id, name, query, start)
            values (:person, :body, :name, :query, :start)
            """;
    private static final String CHANGE =
            """
            update requests.saved_view set name = :name, start = :start
             where id = :id and person_id = :person and body_id = :body
            """;
    private static final String START_ELSEWHERE =
            """
            update requests.saved_view set start = false
             where person_id = :person and body_id = :body and start
            """;
    private static final String REMOVE =
            """
            delete from requests.saved_view
             where id = :id and person_id = :person and body_id = :body
            """;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param start whether the list opens with it
     */
    public record Saved(long id, String name, CaseQuestion asked, boolean start) {}

    public List<Saved> of(Viewer viewer) {
        return mine(OF, viewer)
                .query(
                        (row, _) ->
                                new Saved(
                                        row.getLong("id"),
                                        row.getString("name"),
                                        CaseQuestion.read(row.getString("query")),
                                        row.getBoolean("start")))
                .list();
    }

    /**
     * @throws NoSuchRecord where they have none of that id
     */
    public Saved one(Viewer viewer, long id) {
        return of(viewer).stream()
                .filter(saved -> saved.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("saved view " + id));
    }

    /** What is wrong with it; nothing if it was kept. */
    @Transactional
    public Problems add(Viewer viewer, String name, boolean start, CaseQuestion asked) {
        var problems = problems(viewer, name, null);
        if (of(viewer).size() >= MOST) problems.add(FIELD, "requests.problem.saved.most", MOST);
        if (!problems.isEmpty()) return problems;
        if (start) mine(START_ELSEWHERE, viewer).update();
        mine(ADD, viewer)
                .param("name", name)
                .param("query", asked.query())
                .param("start", start)
                .update();
        return problems;
    }

    /** Likewise, of another name from now on, or as the one that the list opens with. */
    @Transactional
    public Problems change(Viewer viewer, Saved before, String name, boolean start) {
        var problems = problems(viewer, name, before);
        if (!problems.isEmpty()) return problems;
        if (start) mine(START_ELSEWHERE, viewer).update();
        mine(CHANGE, viewer)
                .param("id", before.id())
                .param("name", name)
                .param("start", start)
                .update();
        return problems;
    }

    @Transactional
    public void remove(Viewer viewer, long id) {
        mine(REMOVE, viewer).param("id", id).update();
    }

    private Problems problems(Viewer viewer, String name, @Nullable Saved before) {
        var problems = Problems.none();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST)
            problems.add(FIELD, "requests.problem.saved.name", LONGEST);
        if (of(viewer).stream().anyMatch(it -> it.name().equals(name) && !it.equals(before)))
            problems.add(FIELD, "requests.problem.saved.taken", name);
        return problems;
    }

    private StatementSpec mine(String sql, Viewer viewer) {
        return jdbc.sql(sql).param("person", viewer.personId()).param("body", viewer.bodyId());
    }
}
