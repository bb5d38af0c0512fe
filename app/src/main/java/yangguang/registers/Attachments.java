package yangguang.registers;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.files.FileType;
import yangguang.files.StoredFile;

/** 附件: files of entries. One that came in is kept by its number, also while its form is mended. */
@Component
public class Attachments {
    private static final String KEEP =
            """
            insert into registers.attachment (body_id, hash, name, type, size, by_id, at)
            values (:body, :hash, :name, :type, :size, :by, :at)
            returning id
            """;
    private static final String FIND =
            """
            select id, hash, name, type, size from registers.attachment
             where id = any(:ids) and body_id = any(:bodies)
            """;

    private static final String KEPT_BY =
            "select count(*) from registers.attachment where id = :id and by_id = :by";

    private final JdbcClient jdbc;
    private final Clock clock;

    Attachments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Its number, as it stands in a field of files. */
    @Transactional
    public long keep(Viewer viewer, StoredFile file) {
        return jdbc.sql(KEEP)
                .param("body", viewer.bodyId())
                .param("hash", file.hash())
                .param("name", file.name())
                .param("type", file.type().name())
                .param("size", file.size())
                .param("by", viewer.personId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Whether the viewer brought it. */
    public boolean isFrom(Viewer viewer, long id) {
        return jdbc.sql(KEPT_BY)
                        .param("id", id)
                        .param("by", viewer.personId())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public Optional<StoredFile> file(Set<Long> bodies, long id) {
        return Optional.ofNullable(files(bodies, Set.of(id)).get(id));
    }

    /** By number; one that is not of these bodies is left out. */
    Map<Long, StoredFile> files(Set<Long> bodies, Set<Long> ids) {
        return jdbc
                .sql(FIND)
                .param("ids", array(ids))
                .param("bodies", array(bodies))
                .query(Attachments::row)
                .list()
                .stream()
                .collect(toMap(Kept::id, Kept::file));
    }

    private record Kept(long id, StoredFile file) {}

    private static Kept row(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("id"),
                new StoredFile(
                        row.getString("hash"),
                        row.getString("name"),
                        FileType.valueOf(row.getString("type")),
                        row.getLong("size")));
    }

    private static long[] array(Set<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
