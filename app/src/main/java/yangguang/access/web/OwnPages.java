package yangguang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.ChangeEmail;
import yangguang.access.Device;
import yangguang.access.Devices;
import yangguang.access.Duties;
import yangguang.access.People;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** One's own account: in which body one acts, from which devices one came, the password. */
@Controller
public class OwnPages {
    static final String ADDRESS = "/desk/me";

    /**
     * The account.
     *
     * @param email where notices reach them, as it stands or as typed
     * @param choose whether they still have to say in which body they act
     */
    public record OwnPage(
            String account,
            String name,
            String acting,
            String email,
            List<OwnDuty> duties,
            List<OwnDevice> devices,
            boolean choose,
            Problems problems) {}

    /** Duties in one body. */
    public record OwnDuty(String code, String body, List<Role> roles, boolean acting) {}

    /** A device, as one knows it again. */
    public record OwnDevice(
            long id, String browser, String system, LocalDate firstSeen, LocalDate lastSeen) {}

    private final People people;
    private final ChangeEmail changeEmail;
    private final Duties duties;
    private final Devices devices;
    private final Bodies bodies;
    private final Clock clock;

    OwnPages(
            People people,
            ChangeEmail changeEmail,
            Duties duties,
            Devices devices,
            Bodies bodies,
            Clock clock) {
        this.people = people;
        this.changeEmail = changeEmail;
        this.duties = duties;
        this.devices = devices;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Page own(Viewer viewer) {
        return Page.of(
                "access/own", page(viewer, people.email(viewer.personId()), Problems.none()));
    }

    private OwnPage page(Viewer viewer, String email, Problems problems) {
        var person = people.byId(viewer.personId()).orElseThrow();
        List<OwnDuty> all =
                duties.of(viewer.personId()).entrySet().stream()
                        .map(duty -> duty(duty.getKey(), duty.getValue(), viewer))
                        .toList();
        return new OwnPage(
                person.account(),
                person.name(),
                body(viewer.bodyId()).name(),
                email,
                all,
                devices.of(viewer.personId()).stream().map(this::device).toList(),
                duties.mustChoose(viewer.personId()),
                problems);
    }

    @PostMapping(ADDRESS + "/email")
    Page email(@RequestParam(defaultValue = "") String email, Viewer viewer) {
        var problems = changeEmail.change(viewer, email);
        return problems.isEmpty()
                ? Page.to(ADDRESS).saying("access.saved")
                : Page.again("access/own", page(viewer, email, problems));
    }

    @PostMapping(ADDRESS + "/body")
    Page choose(@RequestParam String code, Viewer viewer, HttpServletRequest request) {
        Body body = bodies.byCode(code).orElseThrow(() -> new NoSuchRecord("body " + code));
        if (!duties.choose(viewer.personId(), body.id())) throw new NoSuchRecord("body " + code);
        StaffSession.choose(body.id(), request);
        return Page.to(LocalAddress.DESK).saying("access.own.acting-now", body.name());
    }

    @PostMapping(ADDRESS + "/devices/{device}/forget")
    Page forget(@PathVariable long device, Viewer viewer) {
        devices.forget(viewer, device);
        return Page.to(ADDRESS).saying("access.own.device.forgotten");
    }

    private OwnDuty duty(long bodyId, Set<Role> roles, Viewer viewer) {
        Body body = body(bodyId);
        return new OwnDuty(
                body.code(),
                body.name(),
                roles.stream().sorted().toList(),
                bodyId == viewer.bodyId());
    }

    private OwnDevice device(Device device) {
        return new OwnDevice(
                device.id(),
                Agent.browser(device.agent()),
                Agent.system(device.agent()),
                LocalDate.ofInstant(device.firstSeen(), clock.getZone()),
                LocalDate.ofInstant(device.lastSeen(), clock.getZone()));
    }

    private Body body(long id) {
        return bodies.byId(id).orElseThrow(() -> new NoSuchRecord("body " + id));
    }
}
