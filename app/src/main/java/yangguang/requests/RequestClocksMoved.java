package yangguang.requests;

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

/** 依申请公开的期限: what a changed calendar does to the replies that are due. */
@Component
class RequestClocksMoved implements OpenClocks {
    private final RequestRecords records;
    private final Cases cases;

    RequestClocksMoved(RequestRecords records, Cases cases) {
        this.records = records;
        this.cases = cases;
    }

    @Override
    public List<OpenClock> moved(Law before, Law after, Set<Long> bodies) {
        var moved = new ArrayList<OpenClock>();
        for (long id : records.running(bodies)) {
            var request = cases.read(id);
            var old = due(before, request);
            var now = due(after, request);
            if (old.isPresent() && now.isPresent() && !old.equals(now)) {
                moved.add(
                        new OpenClock(
                                "requests.clock.reply",
                                request.number().toString(),
                                "/desk/requests/" + id,
                                request.bodyId(),
                                old.get(),
                                now.get()));
            }
        }
        return moved;
    }

    private Optional<LocalDate> due(Law law, Request request) {
        return law.requests().read(request.lawful(), List.of(), cases.today()) instanceof Told told
                ? told.reply().map(reply -> reply.deadline().due())
                : Optional.empty();
    }
}
