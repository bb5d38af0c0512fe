package yangguang.channels;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yangguang.channels.CheckRecords.OnTheWeb;
import yangguang.channels.CopyCheck.State;
import yangguang.outside.Outside;
import yangguang.outside.Reply;

/**
 * Asks where copies stand on the web: several servers at a time, each of them one question after
 * the other, and one that keeps silent no more that night.
 */
@Component
class AskCopies {
    private static final int SERVERS_AT_ONCE = 8;

    /** So often a server may keep silent, one time after the other. */
    private static final int PATIENCE = 3;

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s，。；、）》”]+", Pattern.CASE_INSENSITIVE);

    private final Outside outside;

    AskCopies(Outside outside) {
        this.outside = outside;
    }

    /** What was seen of a copy. */
    sealed interface Seen {
        /**
         * @param share percent of the document's sentences that stand there
         */
        record There(int share) implements Seen {}

        record Not(State state) implements Seen {}
    }

    Night night() {
        return new Night();
    }

    /** One night, and which servers kept silent in it. */
    final class Night {
        private final Map<String, Integer> silent = new ConcurrentHashMap<>();

        /**
         * What was seen of each, by number.
         *
         * @param words what the documents say, by number
         */
        Map<Long, Seen> ask(List<OnTheWeb> copies, Map<Long, String> words) {
            var all = new HashMap<Long, Seen>();
            var threads = Thread.ofVirtual().factory();
            try (var asking = Executors.newFixedThreadPool(SERVERS_AT_ONCE, threads)) {
                for (var answers : asking.invokeAll(questions(copies, words)))
                    all.putAll(answers(answers));
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return all;
        }

        /** Those of one server, in their order. */
        private List<Callable<Map<Long, Seen>>> questions(
                List<OnTheWeb> copies, Map<Long, String> words) {
            return copies.stream()
                    .collect(Collectors.groupingBy(AskCopies::server))
                    .entrySet()
                    .stream()
                    .<Callable<Map<Long, Seen>>>map(
                            one -> () -> ofServer(one.getKey(), one.getValue(), words))
                    .toList();
        }

        private Map<Long, Seen> ofServer(
                String server, List<OnTheWeb> copies, Map<Long, String> words) {
            var seen = new HashMap<Long, Seen>();
            for (var copy : copies)
                seen.put(copy.id(), see(server, copy, words.getOrDefault(copy.document(), "")));
            return seen;
        }

        private Seen see(String server, OnTheWeb copy, String words) {
            if (server.isEmpty() || silent.getOrDefault(server, 0) >= PATIENCE)
                return new Seen.Not(State.SILENT);
            var reply = outside.get(URI.create(address(copy)));
            if (reply instanceof Reply.Silent) silent.merge(server, 1, Integer::sum);
            else silent.remove(server);
            return seen(reply, words);
        }
    }

    private static Map<Long, Seen> answers(Future<Map<Long, Seen>> of) throws InterruptedException {
        try {
            return of.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("asking for copies", broken.getCause());
        }
    }

    private static Seen seen(Reply reply, String words) {
        return switch (reply) {
            case Reply.Answered answered when answered.isGood() ->
                    new Seen.There(Sentences.share(words, Sentences.seen(answered.body())));
            case Reply.Answered answered when answered.isGone() -> new Seen.Not(State.GONE);
            case Reply.Answered _, Reply.Silent _ -> new Seen.Not(State.SILENT);
            case Reply.Inside _ -> new Seen.Not(State.OWN);
        };
    }

    /** Its host and port; empty where the address cannot be read. */
    private static String server(OnTheWeb copy) {
        try {
            return String.valueOf(URI.create(address(copy)).getAuthority());
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static String address(OnTheWeb copy) {
        var found = ADDRESS.matcher(copy.place());
        return found.find() ? found.group() : "";
    }
}
