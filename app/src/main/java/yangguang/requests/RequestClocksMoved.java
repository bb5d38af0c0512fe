package yangguang.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.calendar.OpenClock;
import yangguang.calendar.OpenClocks;
import yangguang.law.Law;
import yangguang.law.clocks.RequestClocks.Told;
import yangguang.law.clocks.RequestEvent;

/** 依申请公开的期限: what a changed calendar does to the replies that are due. */
@Component
class RequestClocksMoved implements OpenClocks {
    private final RequestRecords records;
    private final Clock clock;

    RequestClocksMoved(RequestRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public List<OpenClock> moved(Law before, Law after, Set<Long> bodies) {
        var moved = new ArrayList<OpenClock>();
        for (var row : records.running(bodies)) {
            var log = Request.lawful(records.log(row.id()));
            var old = due(before, log);
            var now = due(after, log);
            if (old.isPresent() && now.isPresent() && !old.equals(now)) {
                moved.add(
                        new OpenClock(
                                "requests.clock.reply",
                                row.number().toString(),
                                "/desk/requests/" + row.id(),
                                row.bodyId(),
                                old.get(),
                                now.get()));
            }
        }
        return moved;
    }

    private Optional<LocalDate> due(Law law, List<RequestEvent> log) {
        return law.requests().read(log, LocalDate.now(clock)) instanceof Told told
                ? told.reply().map(reply -> reply.deadline().due())
                : Optional.empty();
    }
}
