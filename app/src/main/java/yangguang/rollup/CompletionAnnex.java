package yangguang.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;
import yangguang.reporting.MoreAnnexes;
import yangguang.reporting.ReportWording.Annex;

/** 编制公布情况统计表 behind the report of a body that asked others for theirs. */
@Component
class CompletionAnnex implements MoreAnnexes {
    private static final List<Integer> WIDTHS = List.of(2, 9, 4, 5, 6);

    private final CampaignRecords campaigns;
    private final Boards boards;
    private final Text official;

    CompletionAnnex(CampaignRecords campaigns, Boards boards, Templates templates) {
        this.campaigns = campaigns;
        this.boards = boards;
        this.official = templates.text(Preferences.STANDARD);
    }

    @Override
    public List<Annex> of(long bodyId, int year) {
        return campaigns.of(bodyId, year).map(boards::of).map(this::annex).stream().toList();
    }

    private Annex annex(Board board) {
        var rows = new ArrayList<List<String>>();
        for (var row : board.rows())
            rows.add(
                    List.of(
                            String.valueOf(rows.size() + 1),
                            row.fullName(),
                            row.drawnUp(official),
                            Objects.toString(row.publishedOn(), ""),
                            row.remark(official)));
        return new Annex(
                official.of("rollup.register.title", board.campaign().year()),
                WIDTHS,
                List.of(
                        official.of("rollup.register.number"),
                        official.of("rollup.register.body"),
                        official.of("rollup.register.done"),
                        official.of("rollup.register.published"),
                        official.of("rollup.register.remarks")),
                rows,
                official.of("rollup.register.note"));
    }
}
