package yangguang.documents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.files.OwnWords;

/** What bodies said of findings before publication, and their word lists. */
@Component
class SafetyRecords {
    private static final String JUSTIFIED =
            """
            select mark, reason, person_id, person_name, at from documents.justified
             where document_id = :id
            """;
    private static final String JUSTIFY =
            """
            insert into documents.justified (document_id, mark, reason, person_id, person_name, at)
            values (:id, :mark, :reason, :person, :name, :at)
            on conflict (document_id, mark) do update
               set reason = excluded.reason, person_id = excluded.person_id,
                   person_name = excluded.person_name, at = excluded.at
            """;
    private static final String REOPEN =
            "delete from documents.justified where document_id = :id and mark = :mark";
    private static final String WORDS =
            "select word from documents.own_word where body_id = :body and allowed = :allowed order by word";
    private static final String FORGET_WORDS =
            "delete from documents.own_word where body_id = :body";
    private static final String ADD_WORD =
            """
            insert into documents.own_word (body_id, word, allowed) values (:body, :word, :allowed)
            on conflict (body_id, word) do nothing
            """;

    private final JdbcClient jdbc;

    SafetyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Justification> justified(long document) {
        var justified = new HashMap<String, Justification>();
        jdbc.sql(JUSTIFIED)
                .param("id", document)
                .query(
                        row -> {
                            Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                            Long person = row.getObject("person_id", Long.class);
                            var by = new Hand(person, row.getString("person_name"), at);
                            justified.put(
                                    row.getString("mark"),
                                    new Justification(row.getString("reason"), by));
                        });
        return justified;
    }

    void justify(long document, String mark, Justification why) {
        jdbc.sql(JUSTIFY)
                .param("id", document)
                .param("mark", mark)
                .param("reason", why.reason())
                .param("person", why.by().personId())
                .param("name", why.by().name())
                .param("at", DocumentRecords.stamp(why.by().at()))
                .update();
    }

    void reopen(long document, String mark) {
        jdbc.sql(REOPEN).param("id", document).param("mark", mark).update();
    }

    OwnWords words(long body) {
        return new OwnWords(words(body, false), Set.copyOf(words(body, true)));
    }

    List<String> words(long body, boolean allowed) {
        return jdbc.sql(WORDS)
                .param("body", body)
                .param("allowed", allowed)
                .query(String.class)
                .list();
    }

    void setWords(long body, Collection<String> watched, Collection<String> allowed) {
        jdbc.sql(FORGET_WORDS).param("body", body).update();
        new TreeSet<>(watched).forEach(word -> addWord(body, word, false));
        new TreeSet<>(allowed).forEach(word -> addWord(body, word, true));
    }

    private void addWord(long body, String word, boolean allowed) {
        jdbc.sql(ADD_WORD)
                .param("body", body)
                .param("word", word)
                .param("allowed", allowed)
                .update();
    }
}
