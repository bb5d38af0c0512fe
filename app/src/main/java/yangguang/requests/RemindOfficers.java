package yangguang.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.access.Role;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.calendar.CurrentLaw;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;
import yangguang.law.clocks.Clock.State;
import yangguang.law.clocks.Purpose;
import yangguang.requests.ReminderRecords.Near;

/**
 * 到期提醒: before, on and after the last day of a reply, each once. What was given stands in the
 * database, so that neither a restart nor a second node gives it again; where the day moved away,
 * as by an extension, it is given anew when it comes near.
 */
@Component
public class RemindOfficers {
    private static final int A_PART = 500;

    /** Earlier than any mark. */
    private static final int NONE = Integer.MAX_VALUE;

    private final ReminderRecords records;
    private final Cases cases;
    private final Practices practices;
    private final People people;
    private final Bodies bodies;
    private final TellOfficers tell;
    private final Substitutes substitutes;
    private final Days days;
    private final CurrentLaw law;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RemindOfficers(
            ReminderRecords records,
            Cases cases,
            Practices practices,
            People people,
            Bodies bodies,
            TellOfficers tell,
            Substitutes substitutes,
            Days days,
            CurrentLaw law,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.cases = cases;
        this.practices = practices;
        this.people = people;
        this.bodies = bodies;
        this.tell = tell;
        this.substitutes = substitutes;
        this.days = days;
        this.law = law;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A reminder was given. */
    record Reminded(Request request, LocalDate due, int left, int persons) implements Recorded {
        @Override
        public Act act() {
            return Act.adding(
                    "request.reminded",
                    new Actor.Clockwork(),
                    request.bodyId(),
                    request.ref(),
                    Map.of(
                            "number",
                            request.number().toString(),
                            "due",
                            due.toString(),
                            "left",
                            left,
                            "persons",
                            persons));
        }
    }

    /** In the morning, and through the day for what was missed. */
    @Scheduled(cron = "${yangguang.requests.remind-at:0 */15 8-18 * * *}", zone = "Asia/Shanghai")
    public void remind() {
        var farthest = law.now().calendar().nthWorkingDayAfter(days.today(), Reminders.FARTHEST);
        var marks = new HashMap<Long, Reminders>();
        var part = records.near(farthest, 0, A_PART);
        while (!part.isEmpty()) {
            for (var one : part)
                look(one, marks.computeIfAbsent(one.bodyId(), id -> practices.of(id).reminders()));
            part = records.near(farthest, part.getLast().id(), A_PART);
        }
    }

    private void look(Near one, Reminders marks) {
        int reached =
                one.dueOn() == null ? NONE : marks.reached(days.left(one.dueOn())).orElse(NONE);
        int latest = one.latest() == null ? NONE : one.latest();
        if (reached == latest) return;
        transaction.executeWithoutResult(
                _ -> {
                    if (reached > latest) records.takeBack(one.id(), reached);
                    else give(one.id());
                });
    }

    /** Looks once more while nobody else can change it. */
    private void give(long id) {
        var request = cases.hold(id);
        var running =
                request.replyClock()
                        .filter(it -> it.doneOn().isEmpty())
                        .filter(_ -> request.isOpen() && !isHeld(request));
        if (running.isEmpty()) return;
        var due = running.get().deadline().due();
        int left = days.left(due);
        var mark = practices.of(request.bodyId()).reminders().reached(left);
        if (mark.isEmpty() || !records.give(id, mark.getAsInt(), due, clock.instant())) return;
        var persons = whom(request, mark.getAsInt() < 0);
        for (long person : persons) tell(request, person, due, left, mark.getAsInt());
        events.publishEvent(new Reminded(request, due, left, persons.size()));
    }

    /** While somebody is asked for an opinion the day goes on moving. */
    private boolean isHeld(Request request) {
        return request.told().clocks().stream()
                .anyMatch(
                        one ->
                                one.purpose() == Purpose.OPINION
                                        && one.state(days.today()) == State.RUNNING);
    }

    /** The officer and who stands in, or all of them; and of one that is over those above. */
    private Set<Long> whom(Request request, boolean over) {
        var whom = new LinkedHashSet<Long>();
        var officers = people.having(Role.REQUEST_OFFICER, request.bodyId());
        var own = officers.stream().filter(one -> one.id() == officer(request)).toList();
        add(whom, own.isEmpty() ? officers : own);
        var instead = substitutes.standingInFor(officer(request), request.bodyId()).toList();
        add(whom, officers.stream().filter(one -> instead.contains(one.id())).toList());
        if (!over) return whom;
        add(whom, people.having(Role.APPROVER, request.bodyId()));
        for (var body = bodies.byId(request.bodyId()); body.isPresent(); body = above(body.get()))
            add(whom, people.having(Role.SUPERVISOR, body.get().id()));
        return whom;
    }

    private static long officer(Request request) {
        return request.officer() == null ? 0 : request.officer();
    }

    private static void add(Set<Long> whom, Collection<Person> people) {
        people.forEach(person -> whom.add(person.id()));
    }

    private Optional<Body> above(Body body) {
        return Optional.ofNullable(body.parentId()).flatMap(bodies::byId);
    }

    /** Of a crowd the first stands for all that are due on the same day. */
    private void tell(Request request, long person, LocalDate due, int left, int mark) {
        tell.tell(
                request.bodyId(),
                person,
                "request %d reminder %d %s %d"
                        .formatted(
                                Objects.requireNonNullElse(request.crowd(), request.id()),
                                mark,
                                due,
                                person),
                "requests.notice." + (left > 0 ? "near" : left == 0 ? "today" : "over"),
                bodies.byId(request.bodyId()).map(Body::shortName).orElse(""),
                request.number(),
                due,
                Math.abs(left));
    }
}
