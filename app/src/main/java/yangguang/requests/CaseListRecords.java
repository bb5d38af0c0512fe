package yangguang.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.law.clocks.Channel;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.pages.DayKey;
import yangguang.secrets.Seal;

/**
 * Lists of requests: each one query, which reads of every body, or of every officer whose requests
 * are the viewer's, no more than a page by its index.
 */
@Component
class CaseListRecords {
    private static final String LIST =
            """
            select {once} page.*, {others} as others,
                   (select a.sealed from requests.asked a
                     where a.request_id = page.id and page.body_id = :own) as sealed
              from unnest(:bodies) as of_body (id) {officers}
             cross join lateral ({lines} limit :limit) as page
             order by {order of page}{then by}
             limit :limit
            """;

    /** Each request a line. */
    private static final String SINGLY = "{requests} {after} order by {order of r}";

    /**
     * A crowd is one line a day, the first that is asked for: from line to line the index leaps
     * over those who stand behind, however many they are.
     */
    private static final String GATHERED =
            """
            with recursive line as (
                ({requests} {after} order by {order of r}, r.id limit 1)
                union all
                select next.*
                  from line
                 cross join lateral
                       ({requests} and ({order of r}) > ({order of line})
                         order by {order of r}, r.id
                         limit 1) as next)
            select * from line
            """;

    private static final String REQUESTS =
            """
            select r.id, r.body_id, r.year, r.serial, r.channel, r.applicant,
                   r.submitted_on, r.received_on, r.due_on, r.proof, r.provisional,
                   r.next_on, r.ended_on, r.outcome, r.standing, r.officer, r.crowd
              from requests.request r
             where r.body_id = of_body.id and {asked of r} {narrowed}
            """;

    /** A crowd that several officers have stands in the part of each, and is one line. */
    private static final String ONCE = "distinct on ({order of page})";

    private static final String OFFICERS = "cross join unnest(:mine) as of_officer (id)";
    private static final String OF_OFFICER = " and r.officer = of_officer.id";

    private static final String BY_DAY = "coalesce($.next_on, $.submitted_on), $.id";
    private static final String BY_CROWD =
            "coalesce($.next_on, $.submitted_on), coalesce($.crowd, $.id)";
    private static final String BY_END = "$.ended_on desc, $.id desc";
    private static final String NEWEST = "$.id desc";

    private static final String OTHERS =
            """
            (select count(*) from requests.request o
              where (o.body_id, {order of o}) = (page.body_id, {order of page})
                and o.id > page.id and {asked of o})
            """;

    /**
     * Who reads, and when.
     *
     * @param own the body whose applicants they may read; 0 for none
     * @param mine the officers whose requests they handle today
     */
    record Reading(Set<Long> bodies, long own, List<Long> mine, LocalDate today, LocalDate near) {}

    private final JdbcClient jdbc;
    private final RequestRecords records;
    private final Seal seal;

    CaseListRecords(JdbcClient jdbc, RequestRecords records, Seal seal) {
        this.jdbc = jdbc;
        this.records = records;
        this.seal = seal;
    }

    List<CaseLine> list(Reading reading, CaseQuestion asked, @Nullable DayKey after, int limit) {
        var number = RequestNumber.read(asked.find());
        return jdbc.sql(sql(asked, after != null))
                .param("bodies", array(reading.bodies()))
                .param("own", reading.own())
                .param("mine", array(reading.mine()))
                .param("today", reading.today())
                .param("near", reading.near())
                .param("limit", limit)
                .param("year", asked.year())
                .param("foundYear", number.map(RequestNumber::year).orElse(null))
                .param("serial", number.map(RequestNumber::serial).orElse(null))
                .param("channel", asked.channel() == null ? null : asked.channel().name())
                .param("officer", asked.officer())
                .param("crowd", asked.crowd())
                .param("name", Applicant.traceOfName(seal, asked.find()))
                .param("identity", Applicant.trace(seal, asked.find().strip()))
                .param("day", after == null ? null : after.day())
                .param("id", after == null ? null : after.id())
                .query((row, _) -> line(row))
                .list();
    }

    private static long[] array(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    /** The statement has only the conditions that are asked, so that its index is plain. */
    private static String sql(CaseQuestion asked, boolean goesOn) {
        var order = order(asked);
        boolean officers = asked.searched().isOfOfficers();
        return LIST.replace("{lines}", asked.gathers() ? GATHERED : SINGLY)
                .replace("{once}", officers ? ONCE : "")
                .replace("{then by}", officers ? ", page.id" : "")
                .replace("{officers}", officers ? OFFICERS : "")
                .replace("{others}", asked.gathers() ? OTHERS : "0")
                .replace("{requests}", REQUESTS)
                .replace("{after}", goesOn ? after(asked) : "")
                .replace("{narrowed}", narrowed(asked))
                .replace("{order of r}", order.replace("$", "r"))
                .replace("{order of o}", order.replace("$", "o"))
                .replace("{order of line}", order.replace("$", "line"))
                .replace("{order of page}", order.replace("$", "page"))
                .replace("{asked of r}", asked.condition("r"))
                .replace("{asked of o}", asked.condition("o"));
    }

    private static String order(CaseQuestion asked) {
        return switch (asked.searched()) {
            case OPEN, NEAR, RECEIPT, CORRECTION, OVERDUE, MINE ->
                    asked.gathers() ? BY_CROWD : BY_DAY;
            case CLOSED -> BY_END;
            case ALL -> NEWEST;
        };
    }

    private static String narrowed(CaseQuestion asked) {
        var narrowed = new StringBuilder();
        if (asked.searched().isOfOfficers()) narrowed.append(OF_OFFICER);
        if (asked.crowd() != null) narrowed.append(" and coalesce(r.crowd, r.id) = :crowd");
        if (RequestNumber.read(asked.find()).isPresent()) narrowed.append(NUMBERED);
        else if (!asked.find().isBlank()) narrowed.append(FOUND);
        return narrowed.toString();
    }

    private static final String NUMBERED = " and r.year = :foundYear and r.serial = :serial";
    private static final String FOUND =
            " and r.body_id = :own and (r.name_trace = :name or r.applicant_trace = :identity)";

    private static String after(CaseQuestion asked) {
        return switch (asked.searched()) {
            case OPEN, NEAR, RECEIPT, CORRECTION, OVERDUE, MINE ->
                    " and ({order of r}) > (cast(:day as date), :id)";
            case CLOSED -> " and (r.ended_on, r.id) < (cast(:day as date), :id)";
            case ALL -> " and r.id < :id";
        };
    }

    private CaseLine line(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        var crowd = row.getObject("crowd", Long.class);
        var asked = Optional.ofNullable(row.getBytes("sealed")).map(it -> records.opened(id, it));
        return new CaseLine(
                id,
                row.getLong("body_id"),
                new RequestNumber(row.getInt("year"), row.getInt("serial")),
                Channel.valueOf(row.getString("channel")),
                ApplicantKind.valueOf(row.getString("applicant")),
                asked.map(known -> known.applicant().masked()).orElse(""),
                asked.map(known -> known.ask().line()).orElse(""),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("proof"),
                row.getBoolean("provisional"),
                row.getObject("next_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("outcome"),
                Standing.valueOf(row.getString("standing")),
                row.getObject("officer", Long.class),
                crowd == null ? id : crowd,
                row.getInt("others"));
    }
}
