package yangguang.reporting;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the reports of many bodies stand, in one query. */
@Service
@Transactional(readOnly = true)
public class ReportStates {
    private final ReportRecords records;

    ReportStates(ReportRecords records) {
        this.records = records;
    }

    /** By body; a body that has not begun is not in it. */
    public Map<Long, ReportStanding> of(Set<Long> bodies, int year) {
        return records.standings(bodies, year).stream()
                .collect(toMap(ReportStanding::bodyId, standing -> standing));
    }
}
