package yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yangguang.calendar.OpenClocks;
import yangguang.calendar.RunningClock;
import yangguang.law.Law;
import yangguang.law.clocks.RequestClocks.Told;

/** 依申请公开的期限: what a changed calendar does to the replies that are due. */
@Component
class RequestClocksMoved implements OpenClocks {
    private final OpenRequestRecords records;
    private final Cases cases;

    RequestClocksMoved(OpenRequestRecords records, Cases cases) {
        this.records = records;
        this.cases = cases;
    }

    @Override
    public Stream<RunningClock> running(Set<Long> bodies) {
        return records.running(bodies).stream().map(cases::read).map(this::clock);
    }

    private RunningClock clock(Request request) {
        return new RunningClock(
                "requests.clock.reply",
                request.number().toString(),
                "/desk/requests/" + request.id(),
                request.bodyId(),
                law -> due(law, request));
    }

    private Optional<LocalDate> due(Law law, Request request) {
        return law.requests().read(request.lawful(), List.of(), cases.today()) instanceof Told told
                ? told.reply().map(reply -> reply.deadline().due())
                : Optional.empty();
    }
}
