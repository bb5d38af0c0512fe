package yangguang.requests;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.secrets.Seal;

/**
 * Lets requests be found by name that were entered before names had traces. It takes the key, so no
 * migration can. A part is filled in one transaction; what a crash or another node leaves is filled
 * the next time.
 */
@Component
class NameTraces {
    private static final Logger LOG = LoggerFactory.getLogger(NameTraces.class);
    private static final int A_PART = 200;

    private static final String NEXT =
            """
            select r.id, asked.sealed
              from requests.request r
              join requests.asked on asked.request_id = r.id
             where r.id > :after and r.name_trace is null and r.applicant_trace is not null
               and asked.sealed is not null
             order by r.id
             limit :most
               for update of r skip locked
            """;
    private static final String FILL =
            "update requests.request set name_trace = :trace where id = :id";

    private record Nameless(long id, byte[] sealed) {}

    private final JdbcClient jdbc;
    private final RequestRecords records;
    private final Seal seal;
    private final TransactionTemplate transaction;

    NameTraces(
            JdbcClient jdbc,
            RequestRecords records,
            Seal seal,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.records = records;
        this.seal = seal;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void fill() {
        int filled = 0;
        List<Nameless> part = fillAfter(0);
        while (!part.isEmpty()) {
            filled += part.size();
            part = fillAfter(part.getLast().id());
        }
        if (filled > 0) LOG.info("{} earlier requests can be found by name", filled);
    }

    private List<Nameless> fillAfter(long id) {
        return transaction.execute(
                _ -> {
                    var part = next(id);
                    part.forEach(this::fill);
                    return part;
                });
    }

    private List<Nameless> next(long after) {
        return jdbc.sql(NEXT)
                .param("after", after)
                .param("most", A_PART)
                .query((row, _) -> new Nameless(row.getLong("id"), row.getBytes("sealed")))
                .list();
    }

    private void fill(Nameless one) {
        var name = records.opened(one.id(), one.sealed()).applicant().name();
        jdbc.sql(FILL)
                .param("id", one.id())
                .param("trace", Applicant.traceOfName(seal, name))
                .update();
    }
}
