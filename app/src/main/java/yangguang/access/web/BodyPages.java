package yangguang.access.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Administration;
import yangguang.access.Viewer;
import yangguang.bodies.AddBody;
import yangguang.bodies.Body;
import yangguang.bodies.BodyForm;
import yangguang.bodies.ChangeBody;
import yangguang.pages.Once;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** The facts of a body, changed or given for a new one below it. */
@Controller
public class BodyPages {
    private static final String TEMPLATE = "access/body";

    /**
     * The form.
     *
     * @param body the body, or the one above a new body
     * @param isNew whether a body below it is to be added
     * @param seen the mark of the facts that the form was made from
     */
    public record BodyPage(
            String address,
            Body body,
            boolean isNew,
            BodyForm form,
            String seen,
            Problems problems) {}

    private final Administration administration;
    private final AddBody addBody;
    private final ChangeBody changeBody;
    private final Once once;

    BodyPages(Administration administration, AddBody addBody, ChangeBody changeBody, Once once) {
        this.administration = administration;
        this.addBody = addBody;
        this.changeBody = changeBody;
        this.once = once;
    }

    @GetMapping(SettingsPages.BODIES + "/{code}/facts")
    Page facts(@PathVariable String code, Viewer viewer) {
        Body body = administration.administered(viewer, code);
        return Page.of(TEMPLATE, change(body, BodyForm.of(body), BodyForm.mark(body), none()));
    }

    @PostMapping(SettingsPages.BODIES + "/{code}/facts")
    Page change(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String seen,
            Viewer viewer) {
        Body body = administration.administered(viewer, code);
        var form = new BodyForm(typed);
        Problems problems = form.problems();
        if (!problems.isEmpty()) return Page.again(TEMPLATE, change(body, form, seen, problems));
        return switch (changeBody.change(body.id(), seen, form.facts(), viewer.actor())) {
            case ChangeBody.Outcome.Changed() ->
                    Page.to(SettingsPages.address(body)).saying("access.saved");
            case ChangeBody.Outcome.ChangedMeanwhile(Body now) ->
                    Page.again(
                            TEMPLATE,
                            change(now, form, BodyForm.mark(now), differences(form, now)));
            case ChangeBody.Outcome.NameTaken() ->
                    Page.again(TEMPLATE, change(body, form, seen, nameTaken(form)));
            case ChangeBody.Outcome.CodeTaken() ->
                    Page.again(TEMPLATE, change(body, form, seen, codeTaken(form)));
        };
    }

    @GetMapping(SettingsPages.BODIES + "/{code}/new")
    Page blank(@PathVariable String code, Viewer viewer) {
        Body above = administration.administered(viewer, code);
        return Page.of(TEMPLATE, below(above, BodyForm.blank(), none()));
    }

    @PostMapping(SettingsPages.BODIES + "/{code}/new")
    Page add(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam("_once") String key,
            Viewer viewer) {
        Body above = administration.administered(viewer, code);
        var form = new BodyForm(typed);
        Problems problems = form.problems();
        if (!problems.isEmpty()) return Page.again(TEMPLATE, below(above, form, problems));
        try {
            return Page.to(once.run(key, () -> add(above, form, viewer))).saying("access.saved");
        } catch (NotSaved taken) {
            return Page.again(TEMPLATE, below(above, form, taken.problems()));
        }
    }

    private String add(Body above, BodyForm form, Viewer viewer) {
        return switch (addBody.add(above.id(), form.facts(), viewer.actor())) {
            case AddBody.Outcome.Added(Body body) -> SettingsPages.address(body);
            case AddBody.Outcome.NameTaken() ->
                    throw new NotSaved("name", "bodies.name.taken", form.of("name"));
            case AddBody.Outcome.CodeTaken() ->
                    throw new NotSaved("uscc", "bodies.uscc.taken", form.of("uscc"));
        };
    }

    private static BodyPage change(Body body, BodyForm form, String seen, Problems problems) {
        return new BodyPage(
                SettingsPages.address(body) + "/facts", body, false, form, seen, problems);
    }

    private static BodyPage below(Body above, BodyForm form, Problems problems) {
        return new BodyPage(SettingsPages.address(above) + "/new", above, true, form, "", problems);
    }

    /** What somebody else wrote since, beside each field where it differs from what was typed. */
    private static Problems differences(BodyForm form, Body now) {
        var problems = none();
        var theirs = BodyForm.of(now);
        for (String field : BodyForm.FIELDS) {
            if (theirs.of(field).equals(form.of(field))) continue;
            if (theirs.of(field).isEmpty()) {
                problems.add(field, "bodies.changed-meanwhile.blank");
            } else {
                problems.add(field, "bodies.changed-meanwhile", theirs.of(field));
            }
        }
        return problems;
    }

    private static Problems nameTaken(BodyForm form) {
        return none().add("name", "bodies.name.taken", form.of("name"));
    }

    private static Problems codeTaken(BodyForm form) {
        return none().add("uscc", "bodies.uscc.taken", form.of("uscc"));
    }

    private static Problems none() {
        return Problems.none();
    }
}
