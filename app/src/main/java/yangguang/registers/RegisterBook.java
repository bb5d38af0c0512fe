package yangguang.registers;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.Law;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Recorder;
import yangguang.law.registers.Registers;
import yangguang.law.registers.Stage;
import yangguang.pages.NoSuchRecord;

/** The registers, and who may record in which. */
@Component
public class RegisterBook {
    private final Registers registers;

    RegisterBook(Law law) {
        this.registers = law.registers();
    }

    public Registers all() {
        return registers;
    }

    /**
     * @throws NoSuchRecord if there is none of that id
     */
    public Definition register(String id) {
        return registers.named(id).orElseThrow(() -> new NoSuchRecord("register " + id));
    }

    public boolean records(Viewer viewer, Definition register) {
        return roles(register).anyMatch(viewer::has);
    }

    /**
     * Passes if the viewer may record in it.
     *
     * @throws NotAllowed names a role that is needed
     */
    public void mayRecord(Viewer viewer, Definition register) {
        if (!records(viewer, register))
            throw new NotAllowed(roles(register).sorted().findFirst().orElseThrow());
    }

    /**
     * Whether the next stage of an entry is filled in by the viewer's body, which is told of it.
     */
    public boolean isTurnOfTold(Viewer viewer, Entry entry) {
        var register = register(entry.register());
        return entry.standing()
                && entry.isToldTo(viewer)
                && records(viewer, register)
                && register.next(entry.values()).filter(Stage::byTold).isPresent();
    }

    /** The registers in which the viewer may record. */
    public List<Definition> recordedIn(Viewer viewer) {
        return registers.all().stream().filter(one -> records(viewer, one)).toList();
    }

    private static Stream<Role> roles(Definition register) {
        return register.who().stream().map(RegisterBook::role);
    }

    static Role role(Recorder recorder) {
        return switch (recorder) {
            case EDITOR -> Role.EDITOR;
            case REVIEWER -> Role.REVIEWER;
            case SECRECY_REVIEWER -> Role.SECRECY_REVIEWER;
            case APPROVER -> Role.APPROVER;
            case REQUEST_OFFICER -> Role.REQUEST_OFFICER;
            case STATISTICIAN -> Role.STATISTICIAN;
            case SUPERVISOR -> Role.SUPERVISOR;
            case ADMINISTRATOR -> Role.ADMINISTRATOR;
        };
    }
}
