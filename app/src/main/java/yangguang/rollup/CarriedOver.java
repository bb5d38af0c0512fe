package yangguang.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.law.Law;
import yangguang.law.forms.Figures;
import yangguang.law.forms.Finding;
import yangguang.law.forms.Form;
import yangguang.reporting.HandedIn;
import yangguang.reporting.ReportStates;

/**
 * 结转核对: where what a body handed in does not go on from what it handed in the year before. A part
 * of the bodies at a time, so that the memory holds few.
 */
@Service
@Transactional(readOnly = true)
public class CarriedOver {
    private static final int A_PART = 500;

    private final Boards boards;
    private final ReportStates states;
    private final HandedIn handedIn;
    private final Law law;

    CarriedOver(Boards boards, ReportStates states, HandedIn handedIn, Law law) {
        this.boards = boards;
        this.states = states;
        this.handedIn = handedIn;
        this.law = law;
    }

    /** One relation to the year before that does not hold. */
    public record Broken(BoardRow row, Finding finding) {}

    /**
     * @param compared how many bodies handed in both years
     */
    public record Whole(Board board, int compared, List<Broken> broken) {}

    public Whole read(Viewer viewer, long campaignId) {
        var board = boards.of(viewer, campaignId);
        var rows = new HashMap<Long, BoardRow>();
        for (var row : board.counted())
            if (row.part() instanceof HandedPart.Report(var part)) rows.put(part.reportId(), row);
        var forms =
                board.campaign().forms().stream()
                        .flatMap(id -> law.forms().named(id).stream())
                        .toList();
        var before = before(board);
        var all = List.copyOf(rows.values());
        var broken = new ArrayList<Broken>();
        int compared = 0;
        for (int from = 0; from < all.size(); from += A_PART) {
            var part = all.subList(from, Math.min(from + A_PART, all.size()));
            compared += look(board, part, rows, before, forms, broken);
        }
        var order = new HashMap<Long, Integer>();
        board.rows().forEach(row -> order.put(row.member().id(), order.size()));
        broken.sort(Comparator.comparing(one -> order.get(one.row().member().id())));
        return new Whole(board, compared, broken);
    }

    /** What these bodies handed in the year before, by body. */
    private Map<Long, HandedIn.Part> before(Board board) {
        return states
                .of(Sums.reporting(board.counted()), board.campaign().year() - 1)
                .values()
                .stream()
                .filter(report -> report.signed() > 0)
                .collect(
                        Collectors.toMap(
                                report -> report.bodyId(),
                                report -> new HandedIn.Part(report.reportId(), report.signed())));
    }

    private int look(
            Board board,
            List<BoardRow> part,
            Map<Long, BoardRow> rows,
            Map<Long, HandedIn.Part> before,
            List<Form> forms,
            List<Broken> broken) {
        var lastYear = new HashMap<Long, Map<String, @Nullable BigDecimal>>();
        handedIn.each(
                part.stream().map(row -> before.get(bodyOf(row))).filter(Objects::nonNull).toList(),
                lastYear::put);
        var here = new int[1];
        handedIn.each(
                Parts.of(part).reports(),
                (report, now) -> {
                    var row = Objects.requireNonNull(rows.get(report));
                    var earlier = before.get(bodyOf(row));
                    var then = earlier == null ? null : lastYear.get(earlier.reportId());
                    if (then == null) return;
                    here[0]++;
                    for (var form : forms)
                        form.check(known(board, now, then)).stream()
                                .filter(one -> looksBack(form).contains(one.relation()))
                                .forEach(one -> broken.add(new Broken(row, one)));
                });
        return here[0];
    }

    private static Figures known(
            Board board,
            Map<String, @Nullable BigDecimal> now,
            Map<String, @Nullable BigDecimal> then) {
        var filled = new HashMap<>(then);
        filled.values().removeIf(Objects::isNull);
        return Figures.of(board.campaign().year(), now).withLastYear(filled);
    }

    private static Set<String> looksBack(Form form) {
        return form.relations().stream()
                .filter(relation -> relation.looksBack())
                .map(relation -> relation.id())
                .collect(Collectors.toSet());
    }

    private static long bodyOf(BoardRow row) {
        return Objects.requireNonNull(row.body()).id();
    }
}
