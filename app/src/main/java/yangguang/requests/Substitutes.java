package yangguang.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problems;

/**
 * 委托代办: tasks and reminders of somebody who is away go to a colleague too. A substitute may do what
 * any officer may, and approves no reply that they wrote.
 */
@Component
public class Substitutes {
    private final SubstituteRecords records;
    private final People people;
    private final Days days;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Substitutes(
            SubstituteRecords records,
            People people,
            Days days,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.people = people;
        this.days = days;
        this.clock = clock;
        this.events = events;
    }

    /** Somebody was named, or it was ended before its last day. */
    record SubstituteChanged(Actor by, long bodyId, Substitute what, String how)
            implements Recorded {
        @Override
        public Act act() {
            return Act.adding(
                    "request." + how,
                    by,
                    bodyId,
                    new RecordRef("body", bodyId),
                    Map.of(
                            "officer", what.officer(),
                            "substitute", what.substitute(),
                            "from", what.from().toString(),
                            "to", what.to().toString()));
        }
    }

    /** What somebody wishes; days that could not be read are null. */
    public record Wish(
            long officer, long substitute, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** Those of the viewer's body that are on or to come. */
    public List<Substitute> of(Viewer viewer) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        return records.current(viewer.bodyId(), days.today());
    }

    /**
     * @return what is wrong; empty once it is done
     */
    @Transactional
    public Problems name(Viewer viewer, Wish wish) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        records.lock(viewer.bodyId());
        var problems = problems(viewer, wish);
        if (wish.from() == null || wish.to() == null || !problems.isEmpty()) return problems;
        var now = clock.instant();
        records.add(viewer, wish.officer(), wish.substitute(), wish.from(), wish.to(), now);
        var named =
                new Substitute(
                        0,
                        wish.officer(),
                        wish.substitute(),
                        wish.from(),
                        wish.to(),
                        viewer.name(),
                        now);
        tell(viewer, named, "substitute-named");
        return problems;
    }

    private Problems problems(Viewer viewer, Wish wish) {
        var problems = Problems.none();
        var officers = people.having(Role.REQUEST_OFFICER, viewer.bodyId());
        if (!has(officers, wish.officer())) problems.add("officer", "requests.problem.to");
        if (!has(officers, wish.substitute())) problems.add("substitute", "requests.problem.to");
        else if (wish.officer() == wish.substitute())
            problems.add("substitute", "requests.problem.substitute.same");
        if (wish.from() == null) problems.add("from", "requests.problem.on");
        if (wish.to() == null) problems.add("to", "requests.problem.on");
        if (wish.from() == null || wish.to() == null) return problems;
        if (wish.to().isBefore(wish.from()) || wish.to().isBefore(days.today()))
            problems.add("to", "requests.problem.substitute.to");
        boolean twice =
                of(viewer).stream()
                        .filter(one -> one.officer() == wish.officer())
                        .anyMatch(one -> one.overlaps(wish.from(), wish.to()));
        if (twice) problems.add("from", "requests.problem.substitute.twice");
        return problems;
    }

    private static boolean has(List<Person> officers, long id) {
        return officers.stream().anyMatch(person -> person.id() == id);
    }

    /**
     * @throws NoSuchRecord where there is none of this body, or none any more
     */
    @Transactional
    public void end(Viewer viewer, long id) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var ended =
                records.end(viewer.bodyId(), id, clock.instant())
                        .orElseThrow(() -> new NoSuchRecord("substitute " + id));
        tell(viewer, ended, "substitute-ended");
    }

    private void tell(Viewer viewer, Substitute what, String act) {
        events.publishEvent(new SubstituteChanged(viewer.actor(), viewer.bodyId(), what, act));
    }

    /** Whose requests that person handles today, themselves included. */
    List<Long> handledBy(long person, long body) {
        return Stream.concat(
                        Stream.of(person),
                        today(body)
                                .filter(one -> one.substitute() == person)
                                .map(Substitute::officer))
                .toList();
    }

    /** Who stands in for that officer today. */
    Stream<Long> standingInFor(long officer, long body) {
        return today(body).filter(one -> one.officer() == officer).map(Substitute::substitute);
    }

    private Stream<Substitute> today(long body) {
        var today = days.today();
        return records.current(body, today).stream().filter(one -> one.isOn(today));
    }
}
