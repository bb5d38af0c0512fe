package yangguang.registers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.access.Viewer;
import yangguang.law.registers.Definition;

/** 承办人: whose task an entry is. */
@Component
public class Assignees {
    private final People people;

    Assignees(People people) {
        this.people = people;
    }

    /** Those of a body to whom an entry can be assigned: who may record in its register. */
    public List<Person> of(Definition register, long bodyId) {
        return register.who().stream()
                .map(RegisterBook::role)
                .flatMap(role -> people.having(role, bodyId).stream())
                .distinct()
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::account))
                .toList();
    }

    /** The account of one of them, by the account or by a name that only one of them has. */
    Optional<String> find(Definition register, long bodyId, String typed) {
        var all = of(register, bodyId);
        var named = all.stream().filter(person -> person.name().equals(typed)).toList();
        return Stream.concat(
                        all.stream().filter(person -> person.account().equalsIgnoreCase(typed)),
                        named.size() == 1 ? named.stream() : Stream.of())
                .findFirst()
                .map(Person::account);
    }

    /** The account of whom it is assigned to; null for nobody. */
    static @Nullable String account(Definition register, Entry entry) {
        return register.assigned() == null
                ? null
                : entry.values().text(register.assigned()).orElse(null);
    }

    /** The account of the viewer, under which entries are assigned. */
    String account(Viewer viewer) {
        return people.byId(viewer.personId()).map(Person::account).orElse("");
    }

    /** What is assigned to somebody is theirs alone, unless they can no longer do it. */
    boolean isFor(String account, Definition register, Entry entry) {
        var assigned = account(register, entry);
        return assigned == null
                || assigned.equals(account)
                || of(register, entry.bodyId()).stream()
                        .noneMatch(person -> person.account().equals(assigned));
    }
}
