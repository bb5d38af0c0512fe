package yangguang.requests;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.database.Notices;
import yangguang.pages.Problems;

/** 答复情况公开: puts what was asked and how it was answered into the public log, naming nobody. */
@Component
public class DiscloseAnswer {
    private static final String ADD =
            """
            insert into requests.published (request_id, body_id, on_day, subject, summary, outcome, at)
            values (:request, :body, :on, :subject, :summary, :outcome, :at)
            on conflict (request_id) do update
               set subject = excluded.subject, summary = excluded.summary, at = excluded.at
            """;
    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_SUMMARY = 1_000;

    private final Cases cases;
    private final RequestRecords requests;
    private final Unnamed names;
    private final JdbcClient jdbc;
    private final Notices notices;
    private final Clock clock;

    DiscloseAnswer(
            Cases cases,
            RequestRecords requests,
            Unnamed names,
            JdbcClient jdbc,
            Notices notices,
            Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.names = names;
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * @param subject what was asked for, in the office's own words
     * @param summary how it was answered
     */
    @Transactional
    public Stepping disclose(Viewer viewer, long id, String subject, String summary) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var request = cases.hold(viewer, id);
        var ended = request.endedOn();
        if (ended == null || request.outcome() == null) {
            return new Stepping.Closed("requests.closed.not-ended");
        }
        var problems = problems(cases.together(request), subject.strip(), summary.strip());
        if (!problems.isEmpty()) return new Stepping.Wrong(problems);
        jdbc.sql(ADD)
                .param("request", id)
                .param("body", request.bodyId())
                .param("on", ended)
                .param("subject", subject.strip())
                .param("summary", summary.strip())
                .param("outcome", request.outcome())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        notices.send(DisclosureLog.NOTICE, String.valueOf(request.bodyId()));
        return cases.append(
                request, viewer.actor(), new Deed.Disclosed(), cases.today(), Words.NONE);
    }

    /**
     * What an applicant wrote of themselves must not stand in it, and nothing of others; nor of
     * those in the requests that are answered together with it.
     */
    private Problems problems(List<Request> together, String subject, String summary) {
        var problems = Problems.none();
        check(problems, together, "subject", subject, LONGEST_SUBJECT);
        check(problems, together, "summary", summary, LONGEST_SUMMARY);
        return problems;
    }

    private void check(
            Problems problems, List<Request> together, String field, String text, int longest) {
        if (text.isEmpty()) problems.add(field, "requests.problem." + field);
        if (text.length() > longest) problems.add(field, "requests.problem.too-long", longest);
        together.stream()
                .flatMap(request -> requests.asked(request.id()).stream())
                .map(Asked::applicant)
                .filter(who -> who.isNamedIn(text))
                .findFirst()
                .ifPresent(_ -> problems.add(field, "requests.problem.names-applicant"));
        names.found(together, text)
                .ifPresent(found -> problems.add(field, "requests.problem.names-somebody", found));
    }
}
