package yangguang.files;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The lists of what is looked for; see {@code files/safety/README.md}. */
final class SafetyLists {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private SafetyLists() {}

    static Stream<CSVRecord> rows(String list) {
        var in = SafetyLists.class.getResourceAsStream("/files/safety/" + list);
        try (var reader =
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + list, broken);
        }
    }
}
