package yangguang.law.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables for the tests of forms. */
final class Tables {
    private Tables() {}

    /** Every cell of the form carries 0. */
    static Map<String, @Nullable BigDecimal> zeros(Form form) {
        var table = new HashMap<String, @Nullable BigDecimal>();
        for (var cell : form.cells()) table.put(cell.indicator(), BigDecimal.ZERO);
        return table;
    }

    /** The figures that a file of law/cases has of one report. */
    static Map<String, @Nullable BigDecimal> of(String report, String file) {
        var table = new HashMap<String, @Nullable BigDecimal>();
        try {
            for (var line : Files.readAllLines(Path.of("cases", file))) {
                var parts = line.split(",", 3);
                if (parts[0].equals(report)) table.put(parts[1], figure(parts[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /** A number, or null where nothing is written. */
    static @Nullable BigDecimal figure(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
