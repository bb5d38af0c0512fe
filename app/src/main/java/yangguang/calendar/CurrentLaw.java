package yangguang.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import yangguang.database.NoticeListener;
import yangguang.database.NoticeSent;
import yangguang.law.Law;
import yangguang.law.calendar.CalendarYear;

/**
 * 现行法律: the law with the working calendar as it stands now. Whoever counts days asks for it each
 * time and keeps none of it; see docs/decisions/0007.
 */
@Component
public class CurrentLaw implements NoticeListener {
    static final String TOPIC = "calendar";

    private final Law national;
    private final ScheduleTables schedules;
    private volatile @Nullable Law law;

    CurrentLaw(Law national, ScheduleTables schedules) {
        this.national = national;
        this.schedules = schedules;
    }

    public Law now() {
        Law known = law;
        return known == null ? read() : known;
    }

    /** The law as it would be with one year announced, or announced anew. */
    public Law with(CalendarYear year) {
        return now().with(year);
    }

    /** On this node at once, before whoever made the change sees the next page. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(NoticeSent notice) {
        if (notice.topic().equals(TOPIC)) missed();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void on(String payload) {
        missed();
    }

    /** Waits for a reading that is under way, so that none from before the change is kept. */
    @Override
    public synchronized void missed() {
        law = null;
    }

    private synchronized Law read() {
        Law known = law;
        if (known != null) return known;
        List<CalendarYear> years = schedules.latest().stream().map(Schedule::year).toList();
        Law effective = years.isEmpty() ? national : national.with(years);
        law = effective;
        return effective;
    }
}
