package yangguang.requests.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Person;
import yangguang.access.Viewer;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.requests.AssignRequests;
import yangguang.requests.AssignRequests.Hand;
import yangguang.requests.AssignRequests.Outcome;
import yangguang.requests.Deed;
import yangguang.requests.Replies;
import yangguang.requests.Request;

/** 分办 of one request or several, and 移交 of everything that somebody has. */
@Controller
public class AssignPages {
    private static final String LIST = "/desk/requests";
    private static final int MOST_AT_ONCE = 100;

    private final AssignRequests assign;
    private final Replies cases;
    private final Deeds deeds;

    AssignPages(AssignRequests assign, Replies cases, Deeds deeds) {
        this.assign = assign;
        this.cases = cases;
        this.deeds = deeds;
    }

    /** The form with what was typed. */
    public record AssignPage(
            List<Request> requests,
            List<Person> officers,
            Map<String, String> typed,
            Problems problems) {
        public String of(String field) {
            return typed.getOrDefault(field, "");
        }

        public List<Deed.Assigned.Why> reasons() {
            return Arrays.asList(Deed.Assigned.Why.values());
        }
    }

    /**
     * The same for everything of one person.
     *
     * @param loads who has how many
     */
    public record HandOverPage(AssignPage form, List<AssignRequests.Load> loads) {
        public List<Deed.Assigned.Why> reasons() {
            return List.of(
                    Deed.Assigned.Why.LEAVE,
                    Deed.Assigned.Why.JOB_CHANGE,
                    Deed.Assigned.Why.WORKLOAD,
                    Deed.Assigned.Why.OTHER);
        }
    }

    @GetMapping("/desk/requests/assign")
    Page ask(Viewer viewer, @RequestParam(required = false) @Nullable List<Long> id) {
        assign.officers(viewer);
        if (id == null || id.isEmpty())
            return Page.to(LIST).saying("requests.said.choose-requests");
        var typed = Map.of("why", Deed.Assigned.Why.ALLOCATED.name());
        return Page.of("requests/assign", page(viewer, id, typed, Problems.none()));
    }

    private AssignPage page(
            Viewer viewer, List<Long> ids, Map<String, String> typed, Problems problems) {
        return new AssignPage(
                new TreeSet<>(ids)
                        .stream()
                                .limit(MOST_AT_ONCE)
                                .map(one -> cases.request(viewer, one))
                                .toList(),
                assign.officers(viewer),
                typed,
                problems);
    }

    @PostMapping("/desk/requests/assign")
    Page assign(
            Viewer viewer,
            @RequestParam(required = false) @Nullable List<Long> id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        assign.officers(viewer);
        var ids = id == null ? List.<Long>of() : id;
        var hand = hand(typed);
        if (hand.isEmpty()) {
            return Page.again("requests/assign", page(viewer, ids, typed, incomplete(typed)));
        }
        return deeds.once(
                once,
                () ->
                        switch (assign.assign(viewer, ids, hand.get())) {
                            case Outcome.Done(var many) ->
                                    Page.to(ids.size() == 1 ? LIST + "/" + ids.getFirst() : LIST)
                                            .saying("requests.said.assigned", many);
                            case Outcome.Wrong(var problems) ->
                                    Page.again(
                                            "requests/assign", page(viewer, ids, typed, problems));
                        });
    }

    private static Optional<Hand> hand(Map<String, String> typed) {
        return number(typed, "to")
                .flatMap(
                        to ->
                                why(typed)
                                        .map(
                                                why ->
                                                        new Hand(
                                                                to,
                                                                why,
                                                                typed.getOrDefault("text", ""))));
    }

    private static Problems incomplete(Map<String, String> typed) {
        var problems = Problems.none();
        if (number(typed, "to").isEmpty()) problems.add("to", "requests.problem.to");
        if (why(typed).isEmpty()) problems.add("why", "requests.problem.assign.why");
        return problems;
    }

    private static Optional<Deed.Assigned.Why> why(Map<String, String> typed) {
        return Stream.of(Deed.Assigned.Why.values())
                .filter(why -> why.name().equals(typed.get("why")))
                .findFirst();
    }

    private static Optional<Long> number(Map<String, String> typed, String field) {
        return Optional.ofNullable(typed.get(field))
                .filter(one -> one.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    @GetMapping("/desk/requests/hand-over")
    Page askHandOver(Viewer viewer) {
        return Page.of("requests/hand-over", handingOver(viewer, Map.of(), Problems.none()));
    }

    private HandOverPage handingOver(Viewer viewer, Map<String, String> typed, Problems problems) {
        return new HandOverPage(page(viewer, List.of(), typed, problems), assign.loads(viewer));
    }

    @PostMapping("/desk/requests/hand-over")
    Page handOver(
            Viewer viewer,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        assign.officers(viewer);
        var problems = incomplete(typed);
        if (number(typed, "from").isEmpty()) problems.add("from", "requests.problem.from");
        if (!problems.isEmpty()) return againHandingOver(viewer, typed, problems);
        long from = number(typed, "from").orElseThrow();
        var hand = hand(typed).orElseThrow();
        return deeds.once(
                once,
                () ->
                        switch (assign.handOver(viewer, from, hand)) {
                            case Outcome.Done(var many) ->
                                    Page.to(LIST + "?officer=" + hand.to())
                                            .saying("requests.said.assigned", many);
                            case Outcome.Wrong(var wrong) -> againHandingOver(viewer, typed, wrong);
                        });
    }

    private Page againHandingOver(Viewer viewer, Map<String, String> typed, Problems problems) {
        return Page.again("requests/hand-over", handingOver(viewer, typed, problems));
    }
}
