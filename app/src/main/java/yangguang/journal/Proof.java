package yangguang.journal;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yangguang.journal.Break.How;

/** Goes along all chains, link by link, and keeps the first break of each. */
final class Proof {
    private final Map<Long, ChainHead> heads;
    private final Set<ChainHead> printed;
    private final Map<Long, Break> breaks = new HashMap<>();
    private final Map<Long, ChainHead> reached = new HashMap<>();

    Proof(List<ChainHead> heads, List<ChainHead> printed) {
        this.heads = heads.stream().collect(toMap(ChainHead::bodyId, head -> head));
        this.printed = new HashSet<>(printed);
    }

    /** The next link in the order of chain and sequence. */
    void take(Link link) {
        long body = link.bodyId();
        var before = reached.getOrDefault(body, ChainHead.ofNew(body));
        var here = new ChainHead(body, link.sequence(), link.hash().hex());
        reached.put(body, here);
        printed.remove(here);
        How how = wrong(link, before);
        if (how != null) {
            long place = how == How.REMOVED ? before.count() + 1 : link.sequence();
            breaks.putIfAbsent(body, new Break(body, place, how));
        }
    }

    private @Nullable How wrong(Link link, ChainHead before) {
        var head = heads.get(link.bodyId());
        if (head == null || link.sequence() > head.count()) return How.FOREIGN;
        if (link.sequence() != before.count() + 1) return How.REMOVED;
        if (!link.previous().hex().equals(before.hash())) return How.NOT_LINKED;
        return link.isAsSealed() ? null : How.EDITED;
    }

    /** All that is broken, by body. */
    List<Break> finish() {
        heads.values().forEach(this::compareEnd);
        printed.stream()
                .filter(head -> head.count() > 0)
                .forEach(
                        head ->
                                breaks.putIfAbsent(
                                        head.bodyId(),
                                        new Break(
                                                head.bodyId(), head.count(), How.NOT_AS_PRINTED)));
        return breaks.values().stream().sorted(Comparator.comparing(Break::bodyId)).toList();
    }

    private void compareEnd(ChainHead head) {
        var end = reached.getOrDefault(head.bodyId(), ChainHead.ofNew(head.bodyId()));
        if (end.count() < head.count())
            breaks.putIfAbsent(
                    head.bodyId(), new Break(head.bodyId(), end.count() + 1, How.TAIL_REMOVED));
        else if (!end.hash().equals(head.hash()))
            breaks.putIfAbsent(
                    head.bodyId(), new Break(head.bodyId(), head.count(), How.HEAD_DIFFERS));
    }
}
