package yangguang.access;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;

/** Turns an account and its duties into the viewer of a request. */
@Component
public class Viewers {
    private final AccessRecords records;
    private final Bodies bodies;

    Viewers(AccessRecords records, Bodies bodies) {
        this.records = records;
        this.bodies = bodies;
    }

    /** Whoever signed in and sends the request of this thread. */
    public static Optional<Viewer> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }

    /**
     * The person as they act in a body: in the one they chose, or where they acted last, or the
     * first of theirs. Empty if the account is closed or has no duty left.
     */
    public Optional<SignedIn> signedIn(long personId, @Nullable Long chosen) {
        Map<Long, Set<Role>> duties = duties(personId);
        return records.account(personId)
                .filter(account -> account.active() && !duties.isEmpty())
                .map(account -> signedIn(account, duties, chosen));
    }

    private SignedIn signedIn(Account account, Map<Long, Set<Role>> duties, @Nullable Long chosen) {
        long body = body(duties, chosen, account.lastBodyId());
        Set<Role> roles = duties.getOrDefault(body, Set.of());
        var viewer = new Viewer(account.id(), account.name(), body, roles, readable(body, roles));
        return new SignedIn(viewer, !account.oneTime());
    }

    /** The bodies in which a person has duties, and which. */
    public Map<Long, Set<Role>> duties(long personId) {
        List<Duty> all = records.duties(personId);
        var duties = new LinkedHashMap<Long, Set<Role>>();
        bodies.all()
                .forEach(body -> gather(body.id(), all).ifPresent(r -> duties.put(body.id(), r)));
        return duties;
    }

    private static Optional<Set<Role>> gather(long bodyId, List<Duty> all) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        all.stream()
                .filter(duty -> duty.bodyId() == bodyId)
                .forEach(duty -> roles.add(duty.role()));
        return roles.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(roles));
    }

    private static long body(
            Map<Long, Set<Role>> duties, @Nullable Long chosen, @Nullable Long last) {
        if (chosen != null && duties.containsKey(chosen)) return chosen;
        if (last != null && duties.containsKey(last)) return last;
        return duties.keySet().iterator().next();
    }

    private Set<Long> readable(long bodyId, Set<Role> roles) {
        return roles.contains(Role.SUPERVISOR) ? bodies.subtree(bodyId) : Set.of(bodyId);
    }
}
