package yangguang.secrets;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.database.DataFolder;

/**
 * The keys of this installation, in {@code keys/} of the data folder. The database knows only their
 * fingerprints, so that a start without the right key is refused before anything is sealed with a
 * wrong one.
 */
@Component
class Keys {
    private static final String KNOWN =
            """
            select number, fingerprint, lost_at is not null as lost from secrets.key order by 1
            """;
    private static final String HOLD = "lock table secrets.key in exclusive mode";
    private static final String KEEP =
            "insert into secrets.key (number, fingerprint) values (:number, :fingerprint)";

    private static final String LOSE =
            "update secrets.key set lost_at = now() where number = :number";

    private record Known(int number, String fingerprint, boolean lost) {}

    private final NavigableMap<Integer, Key> keys = new TreeMap<>();

    Keys(
            DataFolder folder,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${yangguang.keys.accept-loss:false}") boolean acceptLoss) {
        var files = new KeyFiles(folder.folder("keys"));
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> agree(jdbc, files, acceptLoss));
    }

    /** One node at a time compares what is on the disk with what the database knows. */
    private void agree(JdbcClient jdbc, KeyFiles files, boolean acceptLoss) {
        jdbc.sql(HOLD).update();
        var known = jdbc.sql(KNOWN).query(Known.class).list();
        files.read().forEach(key -> keys.put(key.number(), key));
        var missing = known.stream().filter(one -> !one.lost() && !isHere(one)).toList();
        if (!missing.isEmpty() && !acceptLoss) throw missing(files, missing);
        missing.forEach(one -> lose(jdbc, one));
        int last = known.isEmpty() ? 0 : known.getLast().number();
        if (keys.isEmpty() || keys.lastKey() < last) add(files.make(last + 1));
        keys.values().stream()
                .filter(key -> known.stream().noneMatch(one -> one.number() == key.number()))
                .forEach(key -> keep(jdbc, key));
    }

    private void add(Key key) {
        keys.put(key.number(), key);
    }

    private boolean isHere(Known one) {
        var key = keys.get(one.number());
        return key != null && key.fingerprint().equals(one.fingerprint());
    }

    private static void keep(JdbcClient jdbc, Key key) {
        jdbc.sql(KEEP)
                .param("number", key.number())
                .param("fingerprint", key.fingerprint())
                .update();
    }

    private void lose(JdbcClient jdbc, Known one) {
        keys.remove(one.number());
        jdbc.sql(LOSE).param("number", one.number()).update();
    }

    private static KeyMissing missing(KeyFiles files, List<Known> missing) {
        return new KeyMissing(
                "applicants' data were sealed with a key that is not in %s: put back %s, or set"
                                .formatted(
                                        files.folder(), KeyFiles.name(missing.getFirst().number()))
                        + " yangguang.keys.accept-loss=true to go on without what it sealed");
    }

    Key newest() {
        return keys.lastEntry().getValue();
    }

    Key first() {
        return keys.firstEntry().getValue();
    }

    Optional<Key> numbered(int number) {
        return Optional.ofNullable(keys.get(number));
    }
}
