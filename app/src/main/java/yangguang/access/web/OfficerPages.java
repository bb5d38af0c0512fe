package yangguang.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Administration;
import yangguang.access.Viewer;
import yangguang.bodies.Body;
import yangguang.bodies.Officer;
import yangguang.bodies.Officers;
import yangguang.bodies.Standing;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Once;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.pages.TypedDay;

/** Who leads disclosure in a body: takes up a duty, and leaves it. */
@Controller
public class OfficerPages {
    private static final String OFFICERS = SettingsPages.BODIES + "/{code}/officers";
    private static final int LONGEST = 50;

    /** Somebody takes up a duty, as typed. */
    public record OfficerForm(String name, String post, String standing, String since) {
        Optional<Standing> known() {
            return Arrays.stream(Standing.values())
                    .filter(known -> known.name().equals(standing))
                    .findFirst();
        }

        Problems problems() {
            var problems = Problems.none();
            if (name.isBlank() || name.length() > LONGEST)
                problems.add("name", "bodies.officer.name.missing");
            if (post.length() > LONGEST) problems.add("post", "bodies.too-long", LONGEST);
            if (known().isEmpty()) problems.add("standing", "bodies.officer.standing.missing");
            if (TypedDay.parse(since).isEmpty()) problems.add("since", "bodies.officer.since.form");
            return problems;
        }
    }

    public record OfficerPage(Body body, OfficerForm form, Problems problems) {}

    public record LeavePage(Body body, Officer officer, String until, Problems problems) {}

    private final Administration administration;
    private final Officers officers;
    private final Once once;
    private final Clock clock;

    OfficerPages(Administration administration, Officers officers, Once once, Clock clock) {
        this.administration = administration;
        this.officers = officers;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping(OFFICERS + "/new")
    Page blank(@PathVariable String code, Viewer viewer) {
        Body body = administration.administered(viewer, code);
        var form = new OfficerForm("", "", "", LocalDate.now(clock).toString());
        return Page.of("access/officer", new OfficerPage(body, form, Problems.none()));
    }

    @PostMapping(OFFICERS + "/new")
    Page appoint(
            @PathVariable String code,
            OfficerForm form,
            @RequestParam("_once") String key,
            Viewer viewer) {
        Body body = administration.administered(viewer, code);
        Problems problems = form.problems();
        if (!problems.isEmpty())
            return Page.again("access/officer", new OfficerPage(body, form, problems));
        String next = once.run(key, () -> appoint(body, form, viewer));
        return Page.to(next).saying("access.saved");
    }

    private String appoint(Body body, OfficerForm form, Viewer viewer) {
        officers.appoint(
                body.id(),
                form.name().strip(),
                form.post().strip(),
                form.known().orElseThrow(),
                TypedDay.parse(form.since()).orElseThrow(),
                viewer.actor());
        return SettingsPages.address(body);
    }

    @GetMapping(OFFICERS + "/{officer}/leave")
    Page leave(@PathVariable String code, @PathVariable long officer, Viewer viewer) {
        Body body = administration.administered(viewer, code);
        String today = LocalDate.now(clock).toString();
        return Page.of(
                "access/leave",
                new LeavePage(body, officer(body, officer), today, Problems.none()));
    }

    @PostMapping(OFFICERS + "/{officer}/leave")
    Page leave(
            @PathVariable String code,
            @PathVariable long officer,
            @RequestParam(defaultValue = "") String until,
            Viewer viewer) {
        Body body = administration.administered(viewer, code);
        Officer leaving = officer(body, officer);
        Problems problems = problems(leaving, until);
        if (!problems.isEmpty())
            return Page.again("access/leave", new LeavePage(body, leaving, until, problems));
        officers.end(leaving, TypedDay.parse(until).orElseThrow(), viewer.actor());
        return Page.to(SettingsPages.address(body)).saying("access.saved");
    }

    private static Problems problems(Officer officer, String until) {
        Optional<LocalDate> day = TypedDay.parse(until);
        if (day.isEmpty()) return Problems.none().add("until", "bodies.officer.until.form");
        if (day.get().isBefore(officer.since()))
            return Problems.none().add("until", "bodies.officer.until.early", officer.since());
        return Problems.none();
    }

    private Officer officer(Body body, long id) {
        return officers.byId(id)
                .filter(officer -> officer.bodyId() == body.id())
                .orElseThrow(() -> new NoSuchRecord("officer " + id));
    }
}
