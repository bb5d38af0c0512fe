package yangguang.requests;

import static java.util.Objects.requireNonNullElse;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.law.Law;

/** 同一事项: other requests of the body for nearly the same, by their sketches; nothing is read. */
@Component
class SameMatter {
    private static final String NEAR =
            """
            select distinct r.id, r.year, r.serial, r.outcome, r.likeness, r.applicant_trace,
                   coalesce(r.received_on, r.submitted_on) as governed, own.likeness as wanted
              from requests.request own
              join requests.sketch s on s.request_id = own.id
             cross join lateral
                   (select other.request_id from requests.sketch other
                     where other.body_id = s.body_id and other.band = s.band
                       and other.request_id <> s.request_id
                     order by other.request_id desc
                     limit 50) as near
              join requests.request r on r.id = near.request_id
             where own.id = :id and r.likeness is not null
             order by r.id desc
            """;
    private static final String TRACE =
            "select applicant_trace from requests.request where id = :id";
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Law law;

    SameMatter(JdbcClient jdbc, Law law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    /**
     * Another request for nearly the same.
     *
     * @param outcome how it ended; empty before
     * @param governed the day whose law governs it
     */
    private record Near(
            long id,
            RequestNumber number,
            String outcome,
            LocalDate governed,
            byte @Nullable [] applicant,
            byte[] likeness,
            byte[] wanted) {
        boolean isAlike() {
            return Crowds.alike(likeness, wanted);
        }
    }

    private List<Near> near(Request request) {
        return jdbc
                .sql(NEAR)
                .param("id", request.id())
                .query(
                        (row, _) ->
                                new Near(
                                        row.getLong("id"),
                                        new RequestNumber(row.getInt("year"), row.getInt("serial")),
                                        requireNonNullElse(row.getString("outcome"), ""),
                                        row.getObject("governed", LocalDate.class),
                                        row.getBytes("applicant_trace"),
                                        row.getBytes("likeness"),
                                        row.getBytes("wanted")))
                .list()
                .stream()
                .filter(Near::isAlike)
                .toList();
    }

    /** Those that ended with an outcome, newest first. */
    List<Replies.Earlier> answered(Request request) {
        return near(request).stream()
                .filter(near -> !near.outcome().isEmpty())
                .limit(MOST)
                .flatMap(near -> earlier(near).stream())
                .toList();
    }

    private Optional<Replies.Earlier> earlier(Near near) {
        return law.outcomes().on(near.governed()).stream()
                .filter(facts -> facts.code().equals(near.outcome()))
                .map(facts -> new Replies.Earlier(near.id(), near.number(), facts))
                .findFirst();
    }

    /** How many different applicants are seen to ask for it, this one included; at least 1. */
    int askers(Request request) {
        var own = jdbc.sql(TRACE).param("id", request.id()).query((row, _) -> row.getBytes(1));
        return (int)
                Stream.concat(own.list().stream(), near(request).stream().map(Near::applicant))
                        .filter(Objects::nonNull)
                        .map(ByteBuffer::wrap)
                        .distinct()
                        .count();
    }
}
