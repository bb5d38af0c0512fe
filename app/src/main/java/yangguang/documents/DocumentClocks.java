package yangguang.documents;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yangguang.calendar.OpenClocks;
import yangguang.calendar.RunningClock;
import yangguang.law.clocks.Deadline;

/** 主动公开的期限: those of unpublished documents move with the calendar; nobody was promised a day. */
@Component
class DocumentClocks implements OpenClocks {
    private final WaitingRecords waiting;

    DocumentClocks(WaitingRecords waiting) {
        this.waiting = waiting;
    }

    @Override
    public Stream<RunningClock> running(Set<Long> bodies) {
        return waiting.running(bodies).stream().map(DocumentClocks::clock);
    }

    private static RunningClock clock(Running document) {
        return new RunningClock(
                "documents.clock.proactive",
                document.title(),
                "/desk/documents/" + document.id(),
                document.bodyId(),
                law -> law.proactive().deadline(document.madeOn()).map(Deadline::due));
    }
}
