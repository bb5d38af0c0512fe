package yangguang.channels;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.tally.Register;
import yangguang.tally.TallyEntry;

/**
 * Counts the copies again. It does not know all that a channel brought: years before this was kept
 * here come from elsewhere.
 */
@Component
class CopiesReplay implements Register {
    private final CopyRecords records;

    CopiesReplay(CopyRecords records) {
        this.records = records;
    }

    @Override
    public Set<String> indicators() {
        return Set.of();
    }

    @Override
    public Map<Long, Set<String>> spokenOf(Set<Long> bodies, LocalDate from, LocalDate until) {
        return records.indicators(bodies, from, until);
    }

    @Override
    @Transactional(readOnly = true)
    public void replay(Consumer<TallyEntry> each) {
        records.eachFirstDays(
                counts ->
                        counts.firstDays()
                                .forEach(
                                        (indicator, day) ->
                                                each.accept(
                                                        TallyEntry.one(
                                                                counts.body(),
                                                                day,
                                                                indicator,
                                                                CopyChanged.document(
                                                                        counts.document())))));
    }
}
