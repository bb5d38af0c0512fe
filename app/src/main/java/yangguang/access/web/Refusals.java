package yangguang.access.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import yangguang.access.NotAllowed;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.access.Role;
import yangguang.access.Viewers;
import yangguang.pages.Page;

/** The page for those who lack a role: which one, and whom to ask for it. */
@ControllerAdvice
public class Refusals {
    /**
     * What is refused.
     *
     * @param administrators of the viewer's body, who can give the role
     */
    public record Refusal(Role needed, List<String> administrators) {}

    private final People people;

    Refusals(People people) {
        this.people = people;
    }

    @ExceptionHandler
    Page refused(NotAllowed refusal) {
        List<String> administrators =
                Viewers.current().stream()
                        .flatMap(
                                viewer ->
                                        people.having(Role.ADMINISTRATOR, viewer.bodyId()).stream())
                        .map(Person::name)
                        .toList();
        return Page.of(
                "access/refused",
                new Refusal(refusal.needed(), administrators),
                HttpStatus.FORBIDDEN);
    }
}
