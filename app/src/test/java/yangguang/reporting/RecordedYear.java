package yangguang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import yangguang.TestClock;
import yangguang.access.Viewer;
import yangguang.documents.PublicRegister;
import yangguang.law.registers.Values;
import yangguang.registers.KeepEntries;
import yangguang.registers.OtherFigures;
import yangguang.registers.RegisterBook;

/** Records what a report says of a year on the days on which it happened. */
record RecordedYear(
        PublicRegister register,
        KeepEntries keep,
        RegisterBook book,
        OtherFigures others,
        AnnualTables tables,
        TestClock clock,
        Viewer officer) {
    private static final Set<String> SUMMED =
            Set.of("proactive_cumulative", "channel_website_cumulative", "staff_total");

    /**
     * What happened, each thing by itself; a figure that no register keeps is taken from elsewhere.
     */
    void record(int year, Map<String, Integer> facts) {
        var left = new TreeMap<>(facts);
        clock.set(LocalDate.of(year, 3, 7));
        times(
                left,
                "proactive_total",
                nth ->
                        register.published(
                                officer.bodyId(),
                                "madeOn",
                                year + "-03-01",
                                "number",
                                "",
                                "title",
                                "通知" + nth));
        left.remove("channel_website");
        each(left, "dedicated_bodies", "dedicated-body", "since", "2015-01-01", "name", "公开办");
        each(
                left,
                "reading_points",
                "reading-point",
                "opened",
                "2015-01-01",
                "name",
                "查阅点",
                "address",
                "服务大厅");
        each(
                left,
                "staff_fulltime",
                "staff",
                "joined",
                "2015-01-01",
                "person",
                "甲",
                "sort",
                "full");
        each(
                left,
                "staff_parttime",
                "staff",
                "joined",
                "2015-01-01",
                "person",
                "乙",
                "sort",
                "part");
        each(left, "meetings", "meeting", "held", year + "-04-01", "subject", "公开", "sort", "work");
        each(
                left,
                "interpretations",
                "interpretation",
                "published",
                year + "-05-01",
                "subject",
                "办法",
                "form",
                "text");
        each(
                left,
                "hot_topic_responses",
                "hot-topic",
                "found",
                year + "-06-01",
                "topic",
                "停水",
                "answered",
                year + "-06-01",
                "ways",
                "website");
        each(
                left,
                "press_conferences",
                "press-conference",
                "held",
                year + "-06-01",
                "subject",
                "防汛",
                "chief",
                Values.NO);
        trainings(left, year);
        SUMMED.forEach(left::remove);
        left.keySet().retainAll(printed(tables, officer, year));
        left.forEach((indicator, number) -> elsewhere(indicator, year, number));
    }

    /** The first took in everybody but one a later training. */
    private void trainings(Map<String, Integer> left, int year) {
        int trainees = left.getOrDefault("trainees", 0);
        int trainings = left.getOrDefault("trainings", 0);
        left.remove("trainees");
        times(
                left,
                "trainings",
                nth ->
                        keep(
                                "training",
                                "held",
                                year + "-07-01",
                                "subject",
                                "条例",
                                "holder",
                                "own",
                                "trainees",
                                String.valueOf(nth == 0 ? trainees - trainings + 1 : 1)));
    }

    private void elsewhere(String indicator, int year, int number) {
        if (!others.isOpen(officer.bodyId(), indicator, year)) {
            assertThat(number).as("no way to record " + indicator).isZero();
            return;
        }
        new Elsewhere(keep, book)
                .add(officer, indicator, LocalDate.of(year, 12, 1), new BigDecimal(number), "台账");
    }

    private void each(Map<String, Integer> left, String indicator, String of, String... values) {
        times(left, indicator, _ -> keep(of, values));
    }

    private static void times(Map<String, Integer> left, String indicator, IntConsumer once) {
        int number = left.getOrDefault(indicator, 0);
        IntStream.range(0, number).forEach(once);
        left.remove(indicator);
    }

    private void keep(String of, String... values) {
        var all = new TreeMap<String, List<String>>();
        for (int i = 0; i < values.length; i += 2) all.put(values[i], List.of(values[i + 1]));
        keep.record(officer, book.register(of), new Values(all));
    }

    /** The cells of the tables of that year. */
    static List<String> printed(AnnualTables tables, Viewer officer, int year) {
        return tables.tables(Set.of(officer.bodyId()), year).stream()
                .flatMap(table -> table.figures().stream())
                .map(figure -> figure.cell().indicator())
                .toList();
    }
}
