package yangguang.reporting;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.law.Law;
import yangguang.law.forms.Severity;
import yangguang.law.reports.PeerShares.Apart;

/**
 * 与可比单位比: hints where a share of the table is far from those of all bodies of the same kind and
 * level, by their published reports on the year; on the year before while few have published.
 */
@Component
class PeerChecks {
    private static final int MOST_BODIES = 200;

    private final PublishedFigures published;
    private final Bodies bodies;
    private final Law law;

    PeerChecks(PublishedFigures published, Bodies bodies, Law law) {
        this.published = published;
        this.bodies = bodies;
        this.law = law;
    }

    List<WordChecks.Doubt> of(long bodyId, int year, List<AnnualTable> tables) {
        var peers = peers(bodyId);
        int fewest = law.chapters().peers().fewestBodies();
        if (peers.size() < fewest) return List.of();
        int of = year;
        var theirs = published.of(peers, year);
        if (theirs.size() < fewest) {
            of = year - 1;
            theirs = published.of(peers, of);
        }
        if (theirs.size() < fewest) return List.of();
        var own = new HashMap<String, @Nullable BigDecimal>();
        for (var table : tables)
            table.figures().forEach(one -> own.put(one.cell().indicator(), one.number()));
        int lookedAt = of;
        return law.chapters().peers().apart(own, List.copyOf(theirs.values())).stream()
                .map(apart -> doubt(apart, lookedAt))
                .toList();
    }

    /** Of the same kind below the same body; where these are few, below the body above that. */
    private Set<Long> peers(long bodyId) {
        var body = bodies.byId(bodyId).orElseThrow();
        if (body.parentId() == null) return Set.of();
        var beside = alike(body, bodies.children(body.parentId()));
        if (beside.size() >= law.chapters().peers().fewestBodies()) return beside;
        var above = bodies.byId(body.parentId()).map(Body::parentId);
        return above.isEmpty()
                ? beside
                : alike(
                        body,
                        bodies.children(above.get()).stream()
                                .flatMap(one -> bodies.children(one.id()).stream())
                                .toList());
    }

    private static Set<Long> alike(Body body, List<Body> others) {
        return others.stream()
                .filter(one -> one.kind() == body.kind() && one.id() != body.id())
                .map(Body::id)
                .limit(MOST_BODIES)
                .collect(toSet());
    }

    private WordChecks.Doubt doubt(Apart apart, int year) {
        var own = apart.own();
        var saying = law.chapters().doubts().named("peers");
        var fields = new HashMap<String, String>();
        fields.put("percent", own.percent().toString());
        fields.put("whole", Telling.print(own.whole()));
        fields.put("of", Telling.print(own.part()));
        fields.put("year", String.valueOf(year));
        fields.put("bodies", String.valueOf(apart.bodies()));
        fields.put("median", apart.median().toString());
        fields.put("least", apart.least().toString());
        fields.put("most", apart.most().toString());
        return new WordChecks.Doubt(
                "peers/" + apart.share().id(),
                Severity.HINT,
                saying.filled(fields).of(apart.share().label(), apart.share().english()),
                apart.share().parts().getFirst());
    }
}
