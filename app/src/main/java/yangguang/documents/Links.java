package yangguang.documents;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yangguang.outside.Outside;
import yangguang.outside.Reply;

/**
 * 链接: whether the addresses that documents name can be opened. Nobody waits for the answer: what is
 * asked for the first time is looked at within seconds, and known at the next look.
 */
@Component
public class Links {
    private static final Duration FRESH = Duration.ofDays(7);
    private static final Duration LATELY = Duration.ofDays(1);

    /** So many wait at most; who looks again later asks again. */
    private static final int MOST_WAITING = 5_000;

    private static final int AT_ONCE = 200;

    private final LinkRecords records;
    private final PublishedRecords published;
    private final Outside outside;
    private final Clock clock;
    private final String ownSite;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    Links(
            LinkRecords records,
            PublishedRecords published,
            Outside outside,
            Clock clock,
            @Value("${yangguang.site.domain:}") String ownSite) {
        this.records = records;
        this.published = published;
        this.outside = outside;
        this.clock = clock;
        this.ownSite = ownSite;
    }

    /** What is known of an address. */
    public enum State {
        GOOD,
        /** 打不开: its server says that nothing is there. */
        GONE,
        /** 没有回应: no such server, or it does not answer though others do. */
        SILENT,
        /** 内网地址: the public cannot open it. */
        OWN
    }

    /** Those of which something is known; the others, and what is known for long, are looked at. */
    Map<String, State> known(Collection<String> addresses) {
        if (addresses.isEmpty()) return Map.of();
        var now = clock.instant();
        var found = records.known(addresses);
        var states = new HashMap<String, State>();
        for (String address : addresses) {
            var known = found.get(address);
            if (known != null) states.put(address, known.state());
            boolean fresh = known != null && known.checkedAt().isAfter(now.minus(FRESH));
            if (!fresh && waiting.size() < MOST_WAITING) waiting.add(address);
        }
        // A server without a way out hears nothing from anybody, which says nothing of a link.
        if (states.containsValue(State.SILENT) && !records.reachedSince(now.minus(LATELY)))
            states.values().removeIf(State.SILENT::equals);
        return states;
    }

    /** Looks at what waits. */
    @Scheduled(fixedDelayString = "${yangguang.documents.check-links-every:PT5S}")
    public void checkAll() {
        for (String address :
                List.copyOf(new ArrayList<>(waiting)).stream().limit(AT_ONCE).toList()) {
            records.put(address, look(address), clock.instant());
            waiting.remove(address);
        }
    }

    private State look(String address) {
        try {
            var at = URI.create(address);
            return ownSite.equalsIgnoreCase(at.getHost()) ? here(at) : elsewhere(at);
        } catch (IllegalArgumentException unreadable) {
            return State.GONE;
        }
    }

    /** Ours are not asked over the network: the register knows them. */
    private State here(URI at) {
        String path = String.valueOf(at.getPath());
        if (!path.startsWith("/i/")) return State.GOOD;
        return published.byIndexNumber(path.substring(3)) instanceof Lookup.Published
                ? State.GOOD
                : State.GONE;
    }

    /** Some servers only answer who reads. */
    private State elsewhere(URI at) {
        var head = state(outside.head(at));
        return head == State.GONE || head == State.SILENT ? state(outside.get(at)) : head;
    }

    private static State state(Reply reply) {
        return switch (reply) {
            case Reply.Answered answered when answered.isGone() -> State.GONE;
            case Reply.Answered answered when answered.isItsFault() -> State.SILENT;
            case Reply.Answered _ -> State.GOOD;
            case Reply.Inside _ -> State.OWN;
            case Reply.Silent _ -> State.SILENT;
        };
    }
}
