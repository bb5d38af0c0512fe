package yangguang.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * 标注: a report and what people read in it, to measure the reader by.
 *
 * @param unit whose report it is
 * @param year of which it reports; empty if nobody can tell
 * @param format which form that year uses, as the label names it
 * @param facts the figures that are printed, by indicator
 * @param zeros the indicators that words deny
 * @param contradictions what contradicts itself in it
 */
public record Labels(
        Path path,
        String unit,
        OptionalInt year,
        String format,
        Map<String, BigDecimal> facts,
        Set<String> zeros,
        List<String> contradictions) {
    private static final Map<String, String> FORMS =
            Map.of("2014table", "STAT-2014", "2019table", "AR-2019", "2021table", "AR-2021");

    /** What names of bodies may add or leave out. */
    private static final Pattern ADDED = Pattern.compile("人民政府|办事处|[(（][^()（）]*[)）]");

    public Labels {
        facts = Map.copyOf(facts);
        zeros = Set.copyOf(zeros);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * All labelled reports of a folder.
     *
     * @param folder with the reports and truth.jsonl, one object a line
     */
    public static List<Labels> of(Path folder) {
        try (var lines = Files.lines(folder.resolve("truth.jsonl"))) {
            return lines.map(line -> read(folder, line)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** JSON is YAML too. */
    private static Labels read(Path folder, String line) {
        Map<String, Object> one = new Yaml().load(line);
        var facts = new HashMap<String, BigDecimal>();
        if (one.get("facts") instanceof Map<?, ?> all)
            all.forEach(
                    (code, value) ->
                            facts.put(String.valueOf(code), new BigDecimal(String.valueOf(value))));
        return new Labels(
                folder.resolve(String.valueOf(one.get("file"))),
                String.valueOf(one.get("unit")),
                one.get("year") instanceof Integer year
                        ? OptionalInt.of(year)
                        : OptionalInt.empty(),
                String.valueOf(one.get("format")),
                facts,
                new HashSet<>(texts(one.get("stated_zero"))),
                texts(one.get("inconsistencies")));
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** What the reader makes of the file. */
    public Examined examined(Examination examination) {
        return examination.of(text());
    }

    private String text() {
        try {
            return FileText.text(Files.readAllBytes(path)).orElse("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether the year stands in the file; a fragment may have lost it. */
    boolean printsYear() {
        return year.isPresent() && text().contains(String.valueOf(year.getAsInt()));
    }

    /** Whether the name of the body stands in the file. */
    boolean printsUnit() {
        return !bare(unit).isEmpty() && text().contains(bare(unit));
    }

    /** 建新镇 is 遂溪县建新镇人民政府. */
    boolean isUnit(String read) {
        var name = bare(unit);
        var other = bare(read);
        return !other.isEmpty() && (name.endsWith(other) || other.endsWith(name));
    }

    /** The statutory form of the format; empty if it has none, or an annex that is not required. */
    String form() {
        return FORMS.getOrDefault(format, "");
    }

    private static String bare(String unit) {
        return ADDED.matcher(unit).replaceAll("");
    }
}
