package yangguang.requests.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.access.Viewer;
import yangguang.pages.Choice;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.pages.TypedDay;
import yangguang.requests.AssignRequests;
import yangguang.requests.Days;
import yangguang.requests.Substitute;
import yangguang.requests.Substitutes;

/** 委托代办: who stands in for whom, and from when to when. */
@Controller
@RequestMapping("/desk/requests/substitutes")
public class SubstitutePages {
    private static final String ADDRESS = "/desk/requests/substitutes";
    private static final String TEMPLATE = "requests/substitutes";

    private final Substitutes substitutes;
    private final AssignRequests assign;
    private final People people;
    private final Days days;
    private final Deeds deeds;

    SubstitutePages(
            Substitutes substitutes, AssignRequests assign, People people, Days days, Deeds deeds) {
        this.substitutes = substitutes;
        this.assign = assign;
        this.people = people;
        this.days = days;
        this.deeds = deeds;
    }

    /**
     * The list and the form.
     *
     * @param names of all who are named in the list
     */
    public record SubstitutePage(
            List<Substitute> all,
            Map<Long, String> names,
            List<Choice> officers,
            LocalDate today,
            Map<String, String> typed,
            Problems problems) {
        public String of(String field) {
            return typed.getOrDefault(field, "");
        }

        /** Whether nobody else is there who could stand in. */
        public boolean isAlone() {
            return officers.size() < 2;
        }

        public String name(long person) {
            return names.getOrDefault(person, "");
        }
    }

    @GetMapping
    Page show(Viewer viewer) {
        var typed =
                Map.of(
                        "officer", String.valueOf(viewer.personId()),
                        "from", days.today().toString());
        return Page.of(TEMPLATE, page(viewer, typed, Problems.none()));
    }

    private SubstitutePage page(Viewer viewer, Map<String, String> typed, Problems problems) {
        var all = substitutes.of(viewer);
        return new SubstitutePage(
                all,
                all.stream()
                        .flatMap(one -> List.of(one.officer(), one.substitute()).stream())
                        .distinct()
                        .flatMap(id -> people.byId(id).stream())
                        .collect(Collectors.toMap(Person::id, Person::name)),
                assign.officers(viewer).stream()
                        .map(one -> new Choice(String.valueOf(one.id()), one.name()))
                        .toList(),
                days.today(),
                typed,
                problems);
    }

    @PostMapping
    Page name(
            Viewer viewer,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var wish =
                new Substitutes.Wish(
                        number(typed, "officer"),
                        number(typed, "substitute"),
                        day(typed, "from"),
                        day(typed, "to"));
        return deeds.once(
                once,
                () -> {
                    var problems = substitutes.name(viewer, wish);
                    return problems.isEmpty()
                            ? Page.to(ADDRESS).saying("requests.said.substitute")
                            : Page.again(TEMPLATE, page(viewer, typed, problems));
                });
    }

    private static long number(Map<String, String> typed, String field) {
        return Optional.ofNullable(typed.get(field))
                .filter(one -> one.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
    }

    private static @Nullable LocalDate day(Map<String, String> typed, String field) {
        return TypedDay.parse(typed.getOrDefault(field, "")).orElse(null);
    }

    @PostMapping("/{id:\\d{1,18}}/end")
    Page end(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    substitutes.end(viewer, id);
                    return Page.to(ADDRESS).saying("requests.said.substitute.ended");
                });
    }
}
