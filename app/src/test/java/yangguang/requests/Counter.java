package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.TestClock;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.AddBody;
import yangguang.bodies.BodyFacts;
import yangguang.bodies.BodyKind;
import yangguang.journal.Actor;
import yangguang.law.clocks.Channel;

/** The counter of a test where requests come in: a body, its people, and an applicant. */
@Component
public class Counter {
    /** As is usual. */
    public static final Reminders REMINDERS = Reminders.of(Set.of(3, 1), Set.of(1));

    private final AddBody addBody;
    private final ReceiveRequest receive;
    private final TakeStep steps;
    private final Clock clock;

    Counter(AddBody addBody, ReceiveRequest receive, TakeStep steps, Clock clock) {
        this.addBody = addBody;
        this.receive = receive;
        this.steps = steps;
        this.clock = clock;
    }

    public long body(String name) {
        var facts = BodyFacts.named(name, BodyKind.SUBDISTRICT);
        var added = addBody.add(null, facts, new Actor.CommandLine("test"));
        return ((AddBody.Outcome.Added) added).body().id();
    }

    public static Viewer officer(long body) {
        return person(11, "林小满", body, Role.REQUEST_OFFICER);
    }

    public static Viewer head(long body) {
        return person(13, "赵启明", body, Role.APPROVER, Role.REQUEST_OFFICER);
    }

    public static Viewer person(long id, String name, long body, Role... roles) {
        return new Viewer(id, name, body, Set.of(roles), Set.of(body));
    }

    /** A form that lacks nothing. The identity is made up, with a right check digit. */
    public static Map<String, String> form() {
        return Map.ofEntries(
                Map.entry("kind", "PERSON"),
                Map.entry("name", "𠮷田小满"),
                Map.entry("identity", "11010519491231002X"),
                Map.entry("phone", "13800005678"),
                Map.entry("address", "云溪县青禾街道柳树巷3号"),
                Map.entry("postcode", "000000"),
                Map.entry("description", "青禾街道2023年老旧小区改造项目的验收报告"),
                Map.entry("form", "PAPER"),
                Map.entry("way", "POST"));
    }

    public static Asked asked() {
        return new AskedForm(form()).asked();
    }

    /** At the counter on that day, which is today from now on. */
    public Request at(String day, long body) {
        return in(day, body, Channel.IN_PERSON, asked());
    }

    public Request in(String day, long body, Channel channel, Asked asked) {
        today(day);
        var received =
                receive.enter(
                        officer(body),
                        new Intake(body, channel, false, LocalDate.parse(day), asked));
        assertThat(received).isInstanceOf(Received.Entered.class);
        return ((Received.Entered) received).request();
    }

    /** On that day, which is today from now on. */
    public Stepping step(Viewer viewer, Request request, Deed deed, String day) {
        today(day);
        return steps.take(viewer, request.id(), deed, LocalDate.parse(day), Words.NONE);
    }

    public Request done(Viewer viewer, Request request, Deed deed, String day) {
        var stepping = step(viewer, request, deed, day);
        assertThat(stepping).isInstanceOf(Stepping.Done.class);
        return ((Stepping.Done) stepping).request();
    }

    /** The browser's tests find this class too, on a platform whose clock cannot be set. */
    private void today(String day) {
        ((TestClock) clock).set(LocalDate.parse(day));
    }
}
