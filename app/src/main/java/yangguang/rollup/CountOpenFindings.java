package yangguang.rollup;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yangguang.reporting.CountFindings;

/** Counts, in working hours, what reports that campaigns wait for still lack. */
@Component
class CountOpenFindings {
    private final CampaignRecords records;
    private final Boards boards;
    private final CountFindings counting;
    private final Clock clock;

    CountOpenFindings(CampaignRecords records, Boards boards, CountFindings counting, Clock clock) {
        this.records = records;
        this.boards = boards;
        this.counting = counting;
        this.clock = clock;
    }

    @Scheduled(cron = "${yangguang.rollup.count-at:0 40 8-18 * * *}", zone = "Asia/Shanghai")
    void count() {
        for (var campaign : records.since(LocalDate.now(clock).getYear() - 1)) {
            for (var row : boards.of(campaign).rows()) {
                boolean open =
                        row.state() == PartState.DRAFTING
                                || row.state() == PartState.FINDINGS
                                || row.state() == PartState.RETURNED;
                if (open && row.body() != null) counting.count(row.body().id(), campaign.year());
            }
        }
    }
}
