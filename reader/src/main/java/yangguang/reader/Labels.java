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
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/**
 * 标注: a real report and what people read in it, to measure the reader by.
 *
 * @param facts the figures that are printed, by indicator
 * @param zeros the indicators that words deny
 */
public record Labels(Path path, Map<String, BigDecimal> facts, Set<String> zeros) {
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
        var zeros = new HashSet<String>();
        if (one.get("stated_zero") instanceof List<?> all)
            all.forEach(code -> zeros.add(String.valueOf(code)));
        return new Labels(folder.resolve(String.valueOf(one.get("file"))), facts, zeros);
    }

    /** What the reader makes of the file. */
    public Examined examined(Examination examination) {
        try {
            return examination.of(FileText.text(Files.readAllBytes(path)).orElse(""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
