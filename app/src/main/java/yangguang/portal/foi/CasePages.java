package yangguang.portal.foi;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.law.clocks.Explanation;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Strip;
import yangguang.portal.Frames;
import yangguang.requests.OwnCase;
import yangguang.requests.Practices;
import yangguang.requests.ReadRights;
import yangguang.requests.Request;

/** Makes the page of a case out of its log and the law's clocks. */
@Component
class CasePages {
    private final Frames frames;
    private final Bodies bodies;
    private final Practices practices;
    private final ReadRights rights;
    private final Clock clock;

    CasePages(Frames frames, Bodies bodies, Practices practices, ReadRights rights, Clock clock) {
        this.frames = frames;
        this.bodies = bodies;
        this.practices = practices;
        this.rights = rights;
        this.clock = clock;
    }

    CasePage of(OwnCase own) {
        var request = own.request();
        var body = body(request);
        var today = LocalDate.now(clock);
        var reply =
                request.isOpen()
                        ? request.replyClock()
                        : Optional.<yangguang.law.clocks.Clock>empty();
        return new CasePage(
                frames.of(body, ProgressPages.CASE),
                body,
                own,
                CaseLine.of(request),
                reply.map(one -> new Explanation(one.purpose(), one.deadline())).orElse(null),
                reply.map(one -> Strip.of(one.deadline(), today)).orElse(null),
                rights.of(request, own.outcome()).orElse(null),
                practices.of(body.id()).payment());
    }

    Body body(Request request) {
        return bodies.byId(request.bodyId())
                .orElseThrow(() -> new NoSuchRecord("body " + request.bodyId()));
    }
}
