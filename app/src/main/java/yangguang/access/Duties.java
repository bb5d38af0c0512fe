package yangguang.access;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The bodies in which a person has duties, and the one in which they act. */
@Component
public class Duties {
    private final AccessRecords records;
    private final Viewers viewers;

    Duties(AccessRecords records, Viewers viewers) {
        this.records = records;
        this.viewers = viewers;
    }

    public Map<Long, Set<Role>> of(long personId) {
        return viewers.duties(personId);
    }

    /** Whether they still have to say in which of several bodies they act. */
    public boolean mustChoose(long personId) {
        return of(personId).size() > 1
                && records.account(personId).filter(a -> a.lastBodyId() == null).isPresent();
    }

    /** Keeps the body for their next sign-in, if they have duties there. */
    public boolean choose(long personId, long bodyId) {
        if (!of(personId).containsKey(bodyId)) return false;
        records.setLastBody(personId, bodyId);
        return true;
    }
}
