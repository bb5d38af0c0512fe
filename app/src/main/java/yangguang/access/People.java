package yangguang.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what where, for those who hand work on to each other. */
@Component
public class People {
    private final AccessRecords records;

    People(AccessRecords records) {
        this.records = records;
    }

    public Optional<Person> byId(long id) {
        return records.person(id);
    }

    /** Those of them that there are, in no order. */
    public List<Person> byIds(Set<Long> ids) {
        return records.persons(ids);
    }

    public Optional<Person> byAccount(String account) {
        return records.account(SignIn.normal(account))
                .map(found -> new Person(found.id(), found.account(), found.name()));
    }

    /** Where notices reach somebody; empty unless they set it. */
    public String email(long id) {
        return records.email(id);
    }

    /**
     * Somebody whom a notice reaches.
     *
     * @param email where
     */
    public record Reached(long bodyId, long personId, String email) {}

    /** Those in these bodies who have the role, an open account and an address for notices. */
    public List<Reached> reached(Role role, Set<Long> bodies) {
        return records.reached(role, bodies);
    }

    /** Everybody with an open account who has the role in that body. */
    public List<Person> having(Role role, long bodyId) {
        return records.having(role, bodyId);
    }
}
