package yangguang.requests;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.tally.CauseNames;

/** In lists behind figures a request goes by its number; who asked stays in the case. */
@Component
class RequestNames implements CauseNames {
    private static final String NUMBERS =
            "select id, year, serial from requests.request where id = any(:ids)";

    private static final String FIND =
            """
            select id from requests.request
             where body_id = :body and year = :year and serial = :serial
            """;

    private record Numbered(long id, RequestNumber number) {}

    private final JdbcClient jdbc;

    RequestNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Request.KIND;
    }

    @Override
    public Map<Long, String> names(Set<Long> ids) {
        return jdbc
                .sql(NUMBERS)
                .param("ids", ids.stream().mapToLong(Long::longValue).toArray())
                .query(
                        (row, _) ->
                                new Numbered(
                                        row.getLong("id"),
                                        new RequestNumber(
                                                row.getInt("year"), row.getInt("serial"))))
                .list()
                .stream()
                .collect(toMap(Numbered::id, numbered -> numbered.number().toString()));
    }

    @Override
    public OptionalLong find(long bodyId, String called) {
        return RequestNumber.read(called).flatMap(number -> find(bodyId, number)).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private Optional<Long> find(long bodyId, RequestNumber number) {
        return jdbc.sql(FIND)
                .param("body", bodyId)
                .param("year", number.year())
                .param("serial", number.serial())
                .query(Long.class)
                .optional();
    }

    @Override
    public String address(long id) {
        return "/desk/requests/" + id;
    }
}
