package yangguang.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.AddPerson;
import yangguang.access.Administration;
import yangguang.access.Colleague;
import yangguang.access.Colleagues;
import yangguang.access.OneTimePassword;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.access.PersonForm;
import yangguang.access.Viewer;
import yangguang.bodies.Body;
import yangguang.pages.Once;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** B23: the people of a body, and a new one among them. */
@Controller
public class PeoplePages {
    static final String PEOPLE = SettingsPages.BODIES + "/{code}/people";

    private static final String TEMPLATE = "access/person-new";
    private static final String JOIN = "access/person-join";

    public record PeoplePage(String address, Body body, List<Colleague> people) {}

    public record NewPersonPage(String address, Body body, PersonForm form, Problems problems) {}

    private final Administration administration;
    private final Colleagues colleagues;
    private final People people;
    private final AddPerson addPerson;
    private final Once once;

    PeoplePages(
            Administration administration,
            Colleagues colleagues,
            People people,
            AddPerson addPerson,
            Once once) {
        this.administration = administration;
        this.colleagues = colleagues;
        this.people = people;
        this.addPerson = addPerson;
        this.once = once;
    }

    static String address(Body body) {
        return SettingsPages.address(body) + "/people";
    }

    @GetMapping(PEOPLE)
    Page people(@PathVariable String code, Viewer viewer) {
        Body body = administration.administered(viewer, code);
        return Page.of(
                "access/people", new PeoplePage(address(body), body, colleagues.of(body.id())));
    }

    @GetMapping(PEOPLE + "/new")
    Page blank(@PathVariable String code, Viewer viewer) {
        Body body = administration.administered(viewer, code);
        return Page.of(TEMPLATE, page(body, PersonForm.blank(), Problems.none()));
    }

    @PostMapping(PEOPLE + "/new")
    Page add(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(required = false) @Nullable Set<String> roles,
            @RequestParam("_once") String key,
            Viewer viewer) {
        Body body = administration.administered(viewer, code);
        var form = new PersonForm(account, name, phone, roles == null ? Set.of() : roles);
        Problems problems = form.problems();
        if (!problems.isEmpty()) return Page.again(TEMPLATE, page(body, form, problems));
        var made = new ArrayList<OneTimePassword>();
        try {
            Page.Elsewhere next = Page.to(once.run(key, () -> add(body, form, viewer, made)));
            return made.isEmpty() ? next : handingOn(next, form.name(), made.getFirst());
        } catch (NotSaved taken) {
            return Page.again(TEMPLATE, page(body, form, taken.problems()));
        }
    }

    /** A form sent twice leads here twice; only the first knows the password. */
    static Page handingOn(Page.Elsewhere next, String name, OneTimePassword password) {
        return next.saying("access.person.password", name, password.value());
    }

    private String add(Body body, PersonForm form, Viewer viewer, List<OneTimePassword> made) {
        return switch (addPerson.add(form.in(body.id()), viewer.actor())) {
            case AddPerson.Outcome.Added(Person person, OneTimePassword password) -> {
                made.add(password);
                yield PersonPages.address(body, person.id());
            }
            case AddPerson.Outcome.AccountTaken() ->
                    throw new NotSaved("account", "access.account.taken", form.account());
        };
    }

    @GetMapping(PEOPLE + "/join")
    Page join(@PathVariable String code, Viewer viewer) {
        Body body = administration.administered(viewer, code);
        return Page.of(JOIN, page(body, PersonForm.blank(), Problems.none()));
    }

    /** Somebody who has an account already gets duties here too. */
    @PostMapping(PEOPLE + "/join")
    Page join(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(required = false) @Nullable Set<String> roles,
            Viewer viewer) {
        Body body = administration.administered(viewer, code);
        var form = new PersonForm(account, "", "", roles == null ? Set.of() : roles);
        Optional<Person> person = people.byAccount(form.account());
        Problems problems = Problems.none();
        if (person.isEmpty()) problems.add("account", "access.account.unknown");
        if (form.knownRoles().isEmpty()) problems.add("roles", "access.roles.missing");
        if (!problems.isEmpty()) return Page.again(JOIN, page(body, form, problems));
        long id = person.orElseThrow().id();
        colleagues.give(id, body.id(), form.knownRoles(), viewer.actor());
        return Page.to(PersonPages.address(body, id)).saying("access.saved");
    }

    private static NewPersonPage page(Body body, PersonForm form, Problems problems) {
        return new NewPersonPage(address(body), body, form, problems);
    }
}
