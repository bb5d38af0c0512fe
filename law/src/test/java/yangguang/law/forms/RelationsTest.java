package yangguang.law.forms;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import yangguang.law.Proves;

@DisplayName("勾稽关系：每条各有成立和不成立的例")
@Proves({
    "forms/stat-2014",
    "forms/ar-2019",
    "forms/ar-2021",
    "forms/fujian-annex",
    "forms/rule-makers"
})
class RelationsTest {
    private static final Forms FORMS = new Forms();
    static final List<Form> forms = FORMS.all();

    record Example(String form, int year, String relation, String verdict, String figures) {
        static Example read(String line) {
            var parts = line.split(",", 5);
            return new Example(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3], parts[4]);
        }

        List<String> expected() {
            return verdict.equals("breaks") ? List.of(relation) : List.of();
        }
    }

    static Stream<Example> examples() {
        try {
            return Files.readAllLines(Path.of("cases/relations.csv")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(Example::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void 只在不成立时指出(Example example) {
        var form = FORMS.named(example.form()).orElseThrow();
        assertThat(form.check(figures(form, example)))
                .extracting(Finding::relation)
                .hasSameElementsAs(example.expected())
                .allMatch(relation -> relation.equals(example.relation()));
    }

    @ParameterizedTest
    @FieldSource("forms")
    void 每条关系各有成立和不成立的例(Form form) {
        var shown =
                examples()
                        .filter(example -> example.form().equals(form.id()))
                        .map(example -> example.relation() + " " + example.verdict())
                        .collect(toSet());
        var wanted =
                form.relations().stream()
                        .map(Relation::id)
                        .flatMap(id -> Stream.of(id + " holds", id + " breaks"))
                        .collect(toSet());
        assertThat(shown).isEqualTo(wanted);
    }

    @ParameterizedTest
    @FieldSource("forms")
    void 全部填零没有问题(Form form) {
        var table = Figures.of(form.years().from(), Tables.zeros(form)).by(RuleMaking.NO);
        assertThat(form.check(table)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("forms")
    void 关系编号不重复_并有依据(Form form) {
        assertThat(form.relations().stream().map(Relation::id)).doesNotHaveDuplicates();
        assertThat(form.relations()).allSatisfy(one -> assertThat(one.basis()).isNotBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void 说明里不留空位(Example example) {
        var form = FORMS.named(example.form()).orElseThrow();
        assertThat(form.check(figures(form, example)))
                .allSatisfy(
                        finding -> {
                            assertThat(finding.sentence()).doesNotContain("{", "t1_", "t2_", "t3_");
                            assertThat(finding.sentence(Locale.ENGLISH)).doesNotContain("{");
                        });
    }

    /** Cells of a relation that no table and no list of figures beside it knows. */
    @Test
    void 关系引用的数都在表上或者另有登记() {
        for (var form : forms) {
            var known =
                    Stream.concat(form.cells().stream(), form.beside().stream())
                            .map(Cell::indicator)
                            .collect(toSet());
            assertThat(ownCells(form)).as(form.id()).isSubsetOf(known);
        }
    }

    private static List<String> ownCells(Form form) {
        return form.relations().stream()
                .flatMap(relation -> relation.checks().stream())
                .filter(Relation.Check.Sides.class::isInstance)
                .map(Relation.Check.Sides.class::cast)
                .flatMap(sides -> Stream.of(sides.must().left(), sides.must().right()))
                .flatMap(Expression::cells)
                .filter(cell -> cell.source() != Expression.Source.TOLD)
                .map(Expression.CellValue::indicator)
                .toList();
    }

    private static Figures figures(Form form, Example example) {
        return Figures.of(example.year(), named(example, "", Tables.zeros(form)))
                .withLastYear(named(example, "last:", new HashMap<>()))
                .withTold(named(example, "told:", new HashMap<>()))
                .withBelow(named(example, "below:", new HashMap<>()))
                .by(RuleMaking.NO);
    }

    /** The figures of an example that begin with a word, added to others. */
    private static Map<String, @Nullable BigDecimal> named(
            Example example, String word, Map<String, @Nullable BigDecimal> table) {
        for (var one : example.figures().split(" ")) {
            var parts = one.substring(one.indexOf(':') + 1).split("=", 2);
            boolean mine = word.equals(one.substring(0, one.indexOf(':') + 1));
            if (mine) table.put(parts[0], Tables.figure(parts[1]));
        }
        return table;
    }
}
