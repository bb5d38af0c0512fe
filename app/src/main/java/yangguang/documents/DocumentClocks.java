package yangguang.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.calendar.OpenClock;
import yangguang.calendar.OpenClocks;
import yangguang.law.Law;

/** 主动公开的期限: those of unpublished documents move with the calendar; nobody was promised a day. */
@Component
class DocumentClocks implements OpenClocks {
    private final WaitingRecords waiting;

    DocumentClocks(WaitingRecords waiting) {
        this.waiting = waiting;
    }

    @Override
    public List<OpenClock> moved(Law before, Law after, Set<Long> bodies) {
        return waiting.running(bodies).stream()
                .flatMap(document -> moved(document, before, after).stream())
                .toList();
    }

    private static Optional<OpenClock> moved(Running document, Law before, Law after) {
        var old = due(before, document.madeOn());
        var now = due(after, document.madeOn());
        if (old.isEmpty() || now.isEmpty() || old.equals(now)) return Optional.empty();
        return Optional.of(
                new OpenClock(
                        "documents.clock.proactive",
                        document.title(),
                        "/desk/documents/" + document.id(),
                        document.bodyId(),
                        old.get(),
                        now.get()));
    }

    private static Optional<LocalDate> due(Law law, LocalDate madeOn) {
        return law.proactive().deadline(madeOn).map(deadline -> deadline.due());
    }
}
