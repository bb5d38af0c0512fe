package yangguang.requests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.Problems;

/** 分办、移交: who handles which requests. Each change stands in the log of its case. */
@Component
public class AssignRequests {
    /** So many numbers a notice names. */
    private static final int NAMED = 20;

    private final Cases cases;
    private final OpenRequestRecords records;
    private final People people;
    private final TellOfficers tell;

    AssignRequests(Cases cases, OpenRequestRecords records, People people, TellOfficers tell) {
        this.cases = cases;
        this.records = records;
        this.people = people;
        this.tell = tell;
    }

    /**
     * To whom requests go, and why.
     *
     * @param text may be empty
     */
    public record Hand(long to, Deed.Assigned.Why why, String text) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * @param many how many have another officer now; those that ended, or were theirs already,
         *     stay as they are
         */
        record Done(int many) implements Outcome {}

        record Wrong(Problems problems) implements Outcome {}
    }

    /** Somebody, and how many open requests they have. */
    public record Load(Person person, int open) {}

    /** Who may be given requests of the viewer's body. */
    public List<Person> officers(Viewer viewer) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        return people.having(Role.REQUEST_OFFICER, viewer.bodyId());
    }

    /** Whoever has open requests of the viewer's body, whether they still work there or not. */
    public List<Load> loads(Viewer viewer) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        return records.loads(viewer.bodyId()).stream()
                .flatMap(
                        load ->
                                people.byId(load.officer()).stream()
                                        .map(person -> new Load(person, load.open())))
                .toList();
    }

    /**
     * These requests.
     *
     * @throws yangguang.pages.NoSuchRecord if one is not of the viewer's body
     */
    @Transactional
    public Outcome assign(Viewer viewer, Collection<Long> ids, Hand hand) {
        var problems = problems(viewer, hand);
        return problems.isEmpty()
                ? new Outcome.Done(give(viewer, ids, hand))
                : new Outcome.Wrong(problems);
    }

    /** All open requests of somebody, who is on leave or has another post. */
    @Transactional
    public Outcome handOver(Viewer viewer, long from, Hand hand) {
        var problems = problems(viewer, hand);
        if (from == hand.to()) problems.add("to", "requests.problem.to.same");
        return problems.isEmpty()
                ? new Outcome.Done(give(viewer, records.openOf(viewer.bodyId(), from), hand))
                : new Outcome.Wrong(problems);
    }

    private Problems problems(Viewer viewer, Hand hand) {
        var problems = Problems.none();
        if (officers(viewer).stream().noneMatch(person -> person.id() == hand.to()))
            problems.add("to", "requests.problem.to");
        if (hand.why() == Deed.Assigned.Why.OTHER && hand.text().isBlank())
            problems.add("text", "requests.problem.assign.text");
        Longest.LETTER.check(problems, "text", hand.text());
        return problems;
    }

    private int give(Viewer viewer, Collection<Long> ids, Hand hand) {
        var given = new ArrayList<Request>();
        for (long id : new TreeSet<>(ids)) { // in one order, so that two of them do not block
            var request = cases.hold(viewer, id);
            if (!request.isOpen() || Objects.equals(request.officer(), hand.to())) continue;
            given.add(give(viewer, request, hand));
        }
        if (!given.isEmpty() && hand.to() != viewer.personId()) tell(viewer, given, hand.to());
        return given.size();
    }

    private Request give(Viewer viewer, Request request, Hand hand) {
        var words = hand.text().isBlank() ? Words.NONE : Words.of("text", hand.text().strip());
        var deed = new Deed.Assigned(hand.to(), hand.why());
        var stepping = cases.append(request, viewer.actor(), deed, cases.today(), words);
        if (stepping instanceof Stepping.Done(var moved)) return moved;
        throw new IllegalStateException("the law does not look at officers: " + stepping);
    }

    private void tell(Viewer viewer, List<Request> given, long to) {
        var first = given.getFirst();
        var numbers = given.stream().limit(NAMED).map(one -> one.number().toString()).toList();
        tell.tell(
                viewer.bodyId(),
                to,
                "request " + first.id() + " assigned " + first.log().size() + " " + to,
                "requests.notice.assigned",
                viewer.name(),
                given.size(),
                String.join("、", numbers));
    }
}
