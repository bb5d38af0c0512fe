package yangguang.bodies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.journal.Actor;
import yangguang.pages.Problem;

/** Bodies from a CSV file: all rows or none. */
@Component
public class ImportBodies {
    /** The column that names the body above, by name or code; rows may stand in any order. */
    private static final String PARENT = "parent";

    private final AddBody addBody;
    private final Bodies bodies;
    private final Vocabulary columns;
    private final Vocabulary kinds;
    private final TransactionTemplate transaction;

    ImportBodies(
            AddBody addBody,
            Bodies bodies,
            MessageSource words,
            PlatformTransactionManager transactions) {
        this.addBody = addBody;
        this.bodies = bodies;
        this.columns = new Vocabulary(words, "bodies.field", columnNames());
        this.kinds =
                new Vocabulary(
                        words,
                        "bodies.kind",
                        Arrays.stream(BodyKind.values()).map(Enum::name).toList());
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Imported(int count) implements Outcome {}

        /** Nothing was imported, for these reasons. */
        record Refused(List<BadRow> bad) implements Outcome {}
    }

    /** The columns, in the order in which a template shows them. */
    public static List<String> columnNames() {
        return Stream.concat(BodyForm.FIELDS.stream(), Stream.of(PARENT)).toList();
    }

    /**
     * Imports the bodies.
     *
     * @param under the body below which all must stand, and under which a row without a parent
     *     goes; null for the whole tree
     */
    public Outcome run(byte[] file, @Nullable Body under, Actor by) {
        CsvRows read = CsvRows.read(file, columns, Set.of("name", "kind"));
        var bad = new ArrayList<BadRow>(read.bad());
        return transaction.execute(
                status -> {
                    new Run(under, by, bad).add(read.rows());
                    if (bad.isEmpty()) return new Outcome.Imported(read.rows().size());
                    status.setRollbackOnly();
                    bad.sort((one, two) -> Long.compare(one.line(), two.line()));
                    return new Outcome.Refused(List.copyOf(bad));
                });
    }

    /** One file on its way into the tree: round after round, the rows whose parent is there. */
    private final class Run {
        private final @Nullable Body under;
        private final Actor by;
        private final List<BadRow> bad;
        private final Map<String, Body> known = new HashMap<>();

        Run(@Nullable Body under, Actor by, List<BadRow> bad) {
            this.under = under;
            this.by = by;
            this.bad = bad;
            Set<Long> reach = under == null ? Set.of() : bodies.subtree(under.id());
            bodies.all().stream()
                    .filter(body -> under == null || reach.contains(body.id()))
                    .forEach(this::know);
        }

        void add(List<CsvRows.Row> rows) {
            List<CsvRows.Row> waiting = rows;
            while (!waiting.isEmpty()) {
                var ready = waiting.stream().filter(row -> parent(row).isPresent()).toList();
                if (ready.isEmpty()) break;
                waiting = waiting.stream().filter(row -> parent(row).isEmpty()).toList();
                ready.forEach(this::add);
            }
            for (CsvRows.Row row : waiting)
                bad.add(new BadRow(row.line(), "bodies.parent.unknown", row.of(PARENT)));
        }

        private void add(CsvRows.Row row) {
            var form = form(row);
            List<Problem> problems = form.problems().all();
            problems.forEach(p -> bad.add(new BadRow(row.line(), p.key(), p.arguments())));
            if (!problems.isEmpty()) return;
            Body above = parent(row).orElseThrow().orElse(null);
            switch (addBody.add(above == null ? null : above.id(), form.facts(), by)) {
                case AddBody.Outcome.Added(Body body) -> know(body);
                case AddBody.Outcome.NameTaken() ->
                        bad.add(new BadRow(row.line(), "bodies.name.taken", form.of("name")));
                case AddBody.Outcome.CodeTaken() ->
                        bad.add(new BadRow(row.line(), "bodies.uscc.taken", form.of("uscc")));
            }
        }

        private void know(Body body) {
            known.put(body.name(), body);
            known.putIfAbsent(body.shortName(), body);
            known.put(body.code(), body);
        }

        /** The body above; empty inside where the row stands at the top; empty while unknown. */
        private Optional<Optional<Body>> parent(CsvRows.Row row) {
            String name = row.of(PARENT);
            if (name.isEmpty()) return Optional.of(Optional.ofNullable(under));
            return Optional.ofNullable(known.get(name)).map(Optional::of);
        }
    }

    private BodyForm form(CsvRows.Row row) {
        var typed = new HashMap<>(row.values());
        typed.computeIfPresent("kind", (_, kind) -> kinds.nameOf(kind).orElse(kind));
        return new BodyForm(Map.copyOf(typed));
    }
}
