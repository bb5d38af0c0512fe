package yangguang.requests;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.tally.CauseNames;

/** In lists behind figures a request goes by its number; who asked stays in the case. */
@Component
class RequestNames implements CauseNames {
    private static final String NUMBERS =
            "select id, year, serial from requests.request where id = any(:ids)";

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
    public String address(long id) {
        return "/desk/requests/" + id;
    }
}
