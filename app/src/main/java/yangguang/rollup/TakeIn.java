package yangguang.rollup;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.law.Law;
import yangguang.law.forms.Figures;
import yangguang.law.forms.Form;
import yangguang.law.forms.Severity;
import yangguang.pages.NoSuchRecord;
import yangguang.reader.Examination;
import yangguang.reader.Examined;
import yangguang.reader.FileText;
import yangguang.registers.Workbooks;
import yangguang.reporting.ReadTableXlsx;
import yangguang.reporting.ReadTableXlsx.Wrong;

/**
 * 系统外单位的年报: read from a workbook by the words of the form, or from any report as it was published.
 * All of it is taken, or nothing; then it waits to be taken or returned like any other.
 */
@Service
@Transactional
public class TakeIn {
    private static final int LONGEST_NAME = 200;

    private final Campaigns campaigns;
    private final Boards boards;
    private final CampaignRecords members;
    private final SumRecords records;
    private final Law law;
    private final Examination examination;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakeIn(
            Campaigns campaigns,
            Boards boards,
            CampaignRecords members,
            SumRecords records,
            Law law,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.boards = boards;
        this.members = members;
        this.records = records;
        this.law = law;
        this.examination = new Examination(law.forms());
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done(int figures) implements Outcome {}

        record Refused(List<Wrong> wrong) implements Outcome {}
    }

    /** Only for a member outside of this system. */
    public Outcome takeIn(Viewer viewer, long campaignId, long memberId, String name, byte[] file) {
        var campaign = campaigns.own(viewer, campaignId);
        members.hold(memberId);
        var row =
                boards.of(campaign)
                        .member(memberId)
                        .filter(one -> one.body() == null)
                        .orElseThrow(() -> new NoSuchRecord("member outside " + memberId));
        var forms =
                campaign.forms().stream().flatMap(id -> law.forms().named(id).stream()).toList();
        return switch (read(campaign, forms, file)) {
            case ReadTableXlsx.Reading.Refused(var wrong) -> new Outcome.Refused(wrong);
            case ReadTableXlsx.Reading.Strange _ ->
                    new Outcome.Refused(List.of(new Wrong("", "rollup.file.strange", "")));
            case ReadTableXlsx.Reading.Whole(var figures) ->
                    keep(viewer, campaign, row, name, forms, figures);
        };
    }

    private Outcome keep(
            Viewer viewer,
            Campaign campaign,
            BoardRow row,
            String name,
            List<Form> forms,
            Map<String, @Nullable BigDecimal> figures) {
        var wrong = new ArrayList<Wrong>();
        for (var form : forms)
            form.check(Figures.of(campaign.year(), figures)).stream()
                    .filter(finding -> finding.severity() == Severity.BLOCKING)
                    .forEach(one -> wrong.add(new Wrong("", "rollup.file.breaks", one.sentence())));
        if (!wrong.isEmpty()) return new Outcome.Refused(wrong);
        var kept = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        records.takeIn(row.member().id(), figures, kept, viewer, clock.instant());
        events.publishEvent(
                new CampaignMoved(
                        CampaignMoved.How.TAKEN_IN,
                        viewer.actor(),
                        campaign,
                        Map.of("body", row.name(), "file", kept)));
        return new Outcome.Done(figures.size());
    }

    private ReadTableXlsx.Reading read(Campaign campaign, List<Form> forms, byte[] file) {
        if (Workbooks.isTooLarge(file)) return new ReadTableXlsx.Reading.Strange();
        var sheets = ReadTableXlsx.read(file, forms, campaign.year());
        if (!(sheets instanceof ReadTableXlsx.Reading.Strange)) return sheets;
        return switch (FileText.of(file)) {
            case FileText.Read.Text(var text) -> published(campaign, forms, examination.of(text));
            case FileText.Read.Unreadable _ -> sheets;
        };
    }

    /** A report as it was published: another year or form, and figures that it lacks, are named. */
    private static ReadTableXlsx.Reading published(
            Campaign campaign, List<Form> forms, Examined examined) {
        if (examined.figures().isEmpty()) return new ReadTableXlsx.Reading.Strange();
        var wrong = new ArrayList<Wrong>();
        if (examined.year().isPresent() && examined.year().getAsInt() != campaign.year())
            wrong.add(
                    new Wrong("", "rollup.file.year", String.valueOf(examined.year().getAsInt())));
        var known = Examination.byIndicator(examined);
        var figures = new HashMap<String, @Nullable BigDecimal>();
        for (var form : forms)
            for (var cell : form.cells()) {
                var value = known.get(cell.indicator());
                if (value == null && examined.statedZero().contains(cell.indicator()))
                    value = BigDecimal.ZERO;
                if (value == null)
                    wrong.add(new Wrong("", "rollup.file.lacks", form.label(cell.indicator())));
                else figures.put(cell.indicator(), value);
            }
        return wrong.isEmpty()
                ? new ReadTableXlsx.Reading.Whole(figures)
                : new ReadTableXlsx.Reading.Refused(wrong);
    }
}
