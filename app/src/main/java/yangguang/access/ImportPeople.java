package yangguang.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.bodies.BadRow;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.bodies.CsvRows;
import yangguang.bodies.Vocabulary;
import yangguang.journal.Actor;
import yangguang.pages.Problem;

/**
 * People from a CSV file: all rows or none. A person with duties in several bodies has a row for
 * each.
 */
@Component
public class ImportPeople {
    /** The columns, in the order in which a template shows them. */
    public static final List<String> COLUMNS = List.of("account", "name", "body", "roles", "phone");

    private final AddPerson addPerson;
    private final Colleagues colleagues;
    private final Bodies bodies;
    private final Vocabulary columns;
    private final Vocabulary roles;
    private final TransactionTemplate transaction;

    ImportPeople(
            AddPerson addPerson,
            Colleagues colleagues,
            Bodies bodies,
            MessageSource words,
            PlatformTransactionManager transactions) {
        this.addPerson = addPerson;
        this.colleagues = colleagues;
        this.bodies = bodies;
        this.columns = new Vocabulary(words, "access.column", COLUMNS);
        this.roles =
                new Vocabulary(
                        words,
                        "access.role",
                        Arrays.stream(Role.values()).map(Enum::name).toList());
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Somebody who was imported, with the password to hand on. */
    public record Imported(Person person, Body body, OneTimePassword password) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Done(List<Imported> people) implements Outcome {}

        /** Nobody was imported, for these reasons. */
        record Refused(List<BadRow> bad) implements Outcome {}
    }

    /**
     * Imports the people.
     *
     * @param reach the bodies into which they may go
     * @param home the body of a row that names none; null if each must name one
     */
    public Outcome run(byte[] file, Set<Long> reach, @Nullable Body home, Actor by) {
        CsvRows read = CsvRows.read(file, columns, Set.of("account", "name", "roles"));
        var run = new Run(reach, home, by, new ArrayList<>(read.bad()));
        return transaction.execute(
                status -> {
                    read.rows().forEach(run::add);
                    if (run.bad.isEmpty()) return new Outcome.Done(List.copyOf(run.done.values()));
                    status.setRollbackOnly();
                    return new Outcome.Refused(List.copyOf(run.bad));
                });
    }

    private final class Run {
        private final Set<Long> reach;
        private final @Nullable Body home;
        private final Actor by;
        private final List<BadRow> bad;
        private final Map<String, Imported> done = new LinkedHashMap<>();

        Run(Set<Long> reach, @Nullable Body home, Actor by, List<BadRow> bad) {
            this.reach = reach;
            this.home = home;
            this.by = by;
            this.bad = bad;
        }

        void add(CsvRows.Row row) {
            var form = form(row);
            List<Problem> problems = form.problems().all();
            problems.forEach(p -> bad.add(new BadRow(row.line(), p.key(), p.arguments())));
            Optional<Body> body = body(row);
            if (body.isEmpty())
                bad.add(new BadRow(row.line(), "access.body.unknown", row.of("body")));
            if (problems.isEmpty() && body.isPresent()) add(row, form, body.get());
        }

        private void add(CsvRows.Row row, PersonForm form, Body body) {
            Imported before = done.get(SignIn.normal(form.account()));
            if (before != null && before.person().name().equals(form.name())) {
                colleagues.give(before.person().id(), body.id(), form.knownRoles(), by);
                return;
            }
            switch (addPerson.add(form.in(body.id()), by)) {
                case AddPerson.Outcome.Added(Person person, OneTimePassword password) ->
                        done.put(person.account(), new Imported(person, body, password));
                case AddPerson.Outcome.AccountTaken() ->
                        bad.add(new BadRow(row.line(), "access.account.taken", form.account()));
            }
        }

        private Optional<Body> body(CsvRows.Row row) {
            String name = row.of("body");
            if (name.isEmpty()) return Optional.ofNullable(home);
            return bodies.byCode(name)
                    .or(() -> bodies.byName(name))
                    .filter(body -> reach.contains(body.id()));
        }
    }

    private PersonForm form(CsvRows.Row row) {
        var named = new LinkedHashSet<String>();
        for (String role : row.of("roles").split("[、,，;；/|]")) {
            if (!role.isBlank()) named.add(roles.nameOf(role).orElse(role));
        }
        return new PersonForm(row.of("account"), row.of("name"), row.of("phone"), named);
    }
}
