package yangguang.requests;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.law.Law;
import yangguang.law.fees.Fee;
import yangguang.law.fees.Fee.Basis;

/** 信息处理费 of one request, with what the same applicant already had in that calendar month. */
@Component
public class Fees {
    private static final String EARLIER =
            """
            select count(*)
              from requests.request own
              join requests.request other
                on other.body_id = own.body_id and other.applicant_trace = own.applicant_trace
             where own.id = :id and other.id < own.id
               and date_trunc('month', other.submitted_on) = date_trunc('month', own.submitted_on)
            """;

    private final JdbcClient jdbc;
    private final Law law;

    Fees(JdbcClient jdbc, Law law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    /**
     * Empty where the law of the day of receipt knows no such fee.
     *
     * @param count items or pages
     */
    public Optional<Fee> of(Request request, Basis basis, int count) {
        var received = request.governedBy();
        return switch (basis) {
            case BY_ITEM -> law.fees().byItem(received, earlier(request), count);
            case BY_PAGE -> law.fees().byPage(received, count);
        };
    }

    String working(Request request, String basis, int count) {
        return of(request, Basis.valueOf(basis), count).stream()
                .flatMap(fee -> fee.lines().stream())
                .map(line -> line.sentence(Locale.CHINA))
                .collect(Collectors.joining("；"));
    }

    private int earlier(Request request) {
        return jdbc.sql(EARLIER).param("id", request.id()).query(Integer.class).single();
    }
}
