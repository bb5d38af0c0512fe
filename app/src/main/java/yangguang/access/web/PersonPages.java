package yangguang.access.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Administration;
import yangguang.access.Colleague;
import yangguang.access.Colleagues;
import yangguang.access.PersonForm;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Body;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** One person of a body: roles, account, password. */
@Controller
public class PersonPages {
    private static final String PERSON = PeoplePages.PEOPLE + "/{person}";
    private static final String TEMPLATE = "access/person";

    /**
     * The person.
     *
     * @param roles as they stand, or as typed
     * @param phone empty until it is asked for, since every look at it is recorded
     * @param owned whether the viewer may close the account: it reaches no body that is not theirs
     */
    public record PersonPage(
            String address,
            Body body,
            Colleague person,
            Set<String> roles,
            @Nullable String phone,
            boolean owned,
            Problems problems) {}

    private final Administration administration;
    private final Colleagues colleagues;

    PersonPages(Administration administration, Colleagues colleagues) {
        this.administration = administration;
        this.colleagues = colleagues;
    }

    static String address(Body body, long person) {
        return PeoplePages.address(body) + "/" + person;
    }

    @GetMapping(PERSON)
    Page person(@PathVariable String code, @PathVariable long person, Viewer viewer) {
        Body body = administration.administered(viewer, code);
        return Page.of(TEMPLATE, page(body, person, viewer, null, Problems.none()));
    }

    @PostMapping(PERSON + "/phone")
    Page phone(@PathVariable String code, @PathVariable long person, Viewer viewer) {
        Body body = administration.administered(viewer, code);
        Colleague colleague = colleague(body, person);
        String phone = colleagues.phone(colleague.id(), viewer);
        return Page.of(TEMPLATE, page(body, person, viewer, phone, Problems.none()));
    }

    @PostMapping(PERSON + "/roles")
    Page roles(
            @PathVariable String code,
            @PathVariable long person,
            @RequestParam(required = false) @Nullable Set<String> roles,
            Viewer viewer) {
        Body body = administration.administered(viewer, code);
        Colleague colleague = colleague(body, person);
        var form = new PersonForm("", "", "", roles == null ? Set.of() : roles);
        Set<Role> wanted = form.knownRoles();
        var given = colleagues.give(colleague.id(), body.id(), wanted, viewer.actor());
        String next = wanted.isEmpty() ? PeoplePages.address(body) : address(body, person);
        return answer(given, next, body, person, viewer);
    }

    @PostMapping(PERSON + "/close")
    Page close(@PathVariable String code, @PathVariable long person, Viewer viewer) {
        Body body = owned(code, person, viewer);
        var given = colleagues.close(person, body.id(), viewer);
        return answer(given, address(body, person), body, person, viewer);
    }

    @PostMapping(PERSON + "/reopen")
    Page reopen(@PathVariable String code, @PathVariable long person, Viewer viewer) {
        Body body = owned(code, person, viewer);
        colleagues.reopen(person, body.id(), viewer);
        return Page.to(address(body, person)).saying("access.saved");
    }

    @PostMapping(PERSON + "/password")
    Page password(@PathVariable String code, @PathVariable long person, Viewer viewer) {
        Body body = owned(code, person, viewer);
        Colleague colleague = colleague(body, person);
        var password = colleagues.renewPassword(person, body.id(), viewer);
        return PeoplePages.handingOn(Page.to(address(body, person)), colleague.name(), password);
    }

    private Page answer(
            Colleagues.Given given, String next, Body body, long person, Viewer viewer) {
        return switch (given) {
            case DONE -> Page.to(next).saying("access.saved");
            case LAST_ADMINISTRATOR ->
                    Page.again(
                            TEMPLATE,
                            page(
                                    body,
                                    person,
                                    viewer,
                                    null,
                                    Problems.none().add("roles", "access.last-administrator")));
        };
    }

    private PersonPage page(
            Body body, long person, Viewer viewer, @Nullable String phone, Problems problems) {
        Colleague colleague = colleague(body, person);
        return new PersonPage(
                address(body, person),
                body,
                colleague,
                colleague.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet()),
                phone,
                administration.owns(viewer, person),
                problems);
    }

    /** The body, if the account is the viewer's to close or to renew. */
    private Body owned(String code, long person, Viewer viewer) {
        Body body = administration.administered(viewer, code);
        if (!administration.owns(viewer, colleague(body, person).id()))
            throw new NoSuchRecord("person " + person);
        return body;
    }

    private Colleague colleague(Body body, long person) {
        return colleagues
                .of(body.id(), person)
                .orElseThrow(() -> new NoSuchRecord("person " + person));
    }
}
