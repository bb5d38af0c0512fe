package yangguang.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.law.reports.ChapterSet;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;

/** 附件 of a report besides the tables of its form: figures over years, and what others know. */
@Component
class Annexes {
    private static final int KNOWN = 2;
    private static final String UNKNOWN = "—";
    private static final int YEAR_WIDTH = 4;
    private static final int FIGURE_WIDTH = 8;

    private final Comparison comparison;
    private final List<MoreAnnexes> more;
    private final Text official;

    Annexes(Comparison comparison, List<MoreAnnexes> more, Templates templates) {
        this.comparison = comparison;
        this.more = more;
        this.official = templates.text(Preferences.STANDARD);
    }

    List<ReportWording.Annex> of(long bodyId, int year, ChapterSet chapters) {
        var annexes = new ArrayList<ReportWording.Annex>();
        more.forEach(one -> annexes.addAll(one.of(bodyId, year)));
        if (!chapters.trend().isEmpty())
            comparison.trend(Set.of(bodyId), year).ifPresent(one -> trend(chapters, one, annexes));
        return annexes;
    }

    /**
     * 三年对比, where more than one of the years is known: a year before anything was recorded here is
     * not 0.
     */
    private void trend(
            ChapterSet chapters, Comparison.Trend trend, List<ReportWording.Annex> annexes) {
        var rows = new ArrayList<List<String>>();
        int known = 0;
        for (int at = 0; at < trend.years().size(); at++) {
            var values = values(trend, chapters, at);
            if (known > 0 || values.stream().anyMatch(Annexes::isMore)) known++;
            var row = new ArrayList<>(List.of(String.valueOf(trend.years().get(at))));
            for (var value : values)
                row.add(known == 0 || value == null ? UNKNOWN : value.toPlainString());
            rows.add(row);
        }
        if (known < KNOWN) return;
        var heads = new ArrayList<>(List.of(official.of("reporting.annex.year")));
        var widths = new ArrayList<>(List.of(YEAR_WIDTH));
        for (var column : chapters.trend()) {
            heads.add(column.label());
            widths.add(FIGURE_WIDTH);
        }
        annexes.add(
                new ReportWording.Annex(
                        official.of(
                                "reporting.annex.trend",
                                trend.years().getFirst(),
                                trend.years().getLast()),
                        widths,
                        heads,
                        rows,
                        ""));
    }

    private static List<@Nullable BigDecimal> values(
            Comparison.Trend trend, ChapterSet chapters, int at) {
        var values = new ArrayList<@Nullable BigDecimal>();
        for (var column : chapters.trend())
            values.add(
                    trend.line(column.figure()).isEmpty()
                            ? null
                            : trend.line(column.figure()).get().values().get(at));
        return values;
    }

    private static boolean isMore(@Nullable BigDecimal value) {
        return value != null && value.signum() > 0;
    }
}
