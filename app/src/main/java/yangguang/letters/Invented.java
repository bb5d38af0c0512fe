package yangguang.letters;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/** Invented values for every field, with which a template is previewed. */
final class Invented {
    private static final List<String> COLUMNS =
            List.of("number", "maker", "title", "day", "pages", "note");

    private Invented() {}

    static Map<String, Object> fields() {
        var given = read();
        var fields = new HashMap<String, Object>();
        var rows = new ArrayList<Map<String, String>>();
        for (String key : new TreeSet<>(given.stringPropertyNames())) {
            String value = given.getProperty(key);
            if (key.startsWith("rows.")) rows.add(row(value.split("\\|", -1)));
            else fields.put(key, value);
        }
        fields.put(MergeField.ROWS.key(), rows);
        return fields;
    }

    private static Map<String, String> row(String[] cells) {
        var row = new HashMap<String, String>();
        for (int at = 0; at < COLUMNS.size(); at++) row.put(COLUMNS.get(at), cells[at]);
        return row;
    }

    private static Properties read() {
        var file = new ClassPathResource("letters/invented.properties");
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var given = new Properties();
            given.load(in);
            return given;
        } catch (IOException missing) {
            throw new UncheckedIOException("no invented values", missing);
        }
    }
}
