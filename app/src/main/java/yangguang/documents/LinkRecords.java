package yangguang.documents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found at the addresses that documents name. */
@Component
class LinkRecords {
    private static final String KNOWN =
            "select address, state, checked_at from documents.link where address = any(:addresses)";
    private static final String PUT =
            """
            insert into documents.link (address, state, checked_at) values (:address, :state, :at)
            on conflict (address) do update set state = excluded.state, checked_at = excluded.checked_at
            """;
    private static final String REACHED =
            """
            select exists (select from documents.link
                            where state in ('GOOD', 'GONE') and checked_at > :since)
            """;

    private final JdbcClient jdbc;

    LinkRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When it was looked at, and how it was. */
    record Known(Links.State state, Instant checkedAt) {}

    Map<String, Known> known(Collection<String> addresses) {
        var known = new HashMap<String, Known>();
        jdbc.sql(KNOWN)
                .param("addresses", addresses.toArray(String[]::new))
                .query(
                        row -> {
                            known.put(
                                    row.getString("address"),
                                    new Known(
                                            Links.State.valueOf(row.getString("state")),
                                            row.getObject("checked_at", OffsetDateTime.class)
                                                    .toInstant()));
                        });
        return known;
    }

    void put(String address, Links.State state, Instant at) {
        jdbc.sql(PUT)
                .param("address", address)
                .param("state", state.name())
                .param("at", DocumentRecords.stamp(at))
                .update();
    }

    /** Whether any server answered since then. */
    boolean reachedSince(Instant since) {
        return jdbc.sql(REACHED)
                .param("since", DocumentRecords.stamp(since))
                .query(Boolean.class)
                .single();
    }
}
