package yangguang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import yangguang.search.Answer.Count;
import yangguang.search.Question.Order;
import yangguang.search.Question.Scope;

class AnyQuestionTest {
    private static final List<String> WORDS = List.of("预算", "决算", "电梯", "加装", "公开", "通知");
    private static final Map<Facet, List<String>> VALUES =
            Map.of(
                    Facet.GENRE, List.of("通知", "公示", "决定"),
                    Facet.YEAR, List.of("2023", "2024", "2025", "1999"),
                    Facet.BODY, List.of("PDY000019", "PDY000027", "nobody"),
                    Facet.VALIDITY, List.of("in-force", "ended", "unmarked"),
                    Facet.FORMAT, List.of("docx", "pdf"));

    private static final TrialIndex index = filled();

    private static TrialIndex filled() {
        var random = new Random(711);
        var some = new Samples[150];
        Arrays.setAll(some, at -> any(at + 1, random));
        try {
            return new TrialIndex(some);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterContainer
    static void close() throws IOException {
        index.close();
    }

    @Property(tries = 150)
    void 任何输入都不出错(@ForAll("anything") String words, @ForAll("anything") String number) {
        var question = Question.of(words).numbered(number);
        for (var order : Order.values()) assertThat(index.ask(question.by(order))).isNotNull();
        assertThat(index.ask(question.in(Scope.TITLE))).isNotNull();
        assertThat(index.suggest(Question.of(words).words())).hasSizeLessThanOrEqualTo(8);
    }

    /** Each number beside a filter is what choosing it alone would give. */
    @Property(tries = 40)
    void 各处数字彼此相符(@ForAll("questions") Question question) {
        if (!(index.ask(question) instanceof Answer.Found found)) return;
        assertThat(found.hits()).hasSize((int) Math.min(found.total(), question.limit()));
        assertThat(question.scope() == Scope.TITLE ? found.inTitle() : found.inAll())
                .isEqualTo(found.total());
        assertThat(found.inTitle()).isLessThanOrEqualTo(found.inAll());
        for (var facet : VALUES.keySet()) {
            for (var count : found.counts(facet))
                assertThat(total(question.choosing(facet, Set.of(count.value()))))
                        .isEqualTo(count.count());
            if (facet == Facet.FORMAT) continue;
            boolean open = question.chosen(facet).isEmpty();
            assertThat(
                            found.counts(facet).stream()
                                    .filter(count -> open || count.chosen())
                                    .mapToLong(Count::count)
                                    .sum())
                    .isEqualTo(found.total());
        }
    }

    @Property(tries = 20)
    void 逐页翻完不重不漏(@ForAll("questions") Question question) {
        long total = total(question);
        var seen = new HashSet<String>();
        for (int from = 0; from < total; from += 7) {
            var page = (Answer.Found) index.ask(question.page(from, 7));
            page.hits().forEach(hit -> assertThat(seen.add(hit.address())).isTrue());
        }
        assertThat(seen).hasSize((int) total);
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(300),
                Arbitraries.strings().withCharRange('\u4e00', '\u9fff').ofMaxLength(200),
                Arbitraries.strings()
                        .withChars("\"“”()[]{}〔〕*?~^:+-!&|\\/ 　青街办2025号第年\uD842\uDFB7\uD83D")
                        .ofMaxLength(60));
    }

    @Provide
    Arbitrary<Question> questions() {
        var words = Arbitraries.of(WORDS).list().ofMaxSize(2).map(some -> String.join(" ", some));
        return Combinators.combine(
                        words,
                        Arbitraries.of(Scope.class),
                        Arbitraries.of(Order.class),
                        Arbitraries.randomValue(AnyQuestionTest::chosen))
                .as(
                        (said, scope, order, chosen) ->
                                new Question(said, scope, "", chosen, order, 0, 10));
    }

    private static Map<Facet, Set<String>> chosen(Random random) {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        VALUES.forEach(
                (facet, values) -> {
                    if (random.nextInt(3) > 0) return;
                    int from = random.nextInt(values.size());
                    int to = from + 1 + random.nextInt(values.size() - from);
                    chosen.put(facet, Set.copyOf(values.subList(from, to)));
                });
        return chosen;
    }

    private static long total(Question question) {
        return switch (index.ask(question)) {
            case Answer.Found found -> found.total();
            case Answer.Jump _, Answer.Nothing _ -> 0;
        };
    }

    private static Samples any(int id, Random random) {
        var body = pick(List.of("PDY000019", "PDY000027"), random);
        var sample =
                Samples.titled(id, pick(WORDS, random) + pick(WORDS, random) + "的说明")
                        .saying(pick(WORDS, random) + "见" + pick(WORDS, random))
                        .by(body, "机构" + body)
                        .genre(pick(List.of("通知", "公示", "决定"), random))
                        .on(LocalDate.of(2023 + random.nextInt(3), 5, 1))
                        .valid(pick(List.of("in-force", "ended", "unmarked"), random), null);
        return random.nextBoolean() ? sample.as("docx", "pdf") : sample.as("pdf");
    }

    private static String pick(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
