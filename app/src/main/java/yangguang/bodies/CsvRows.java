package yangguang.bodies;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV file from a spreadsheet, in UTF-8 or GB18030, its columns named in the first
 * line. Whatever the bytes are, reading never throws: what cannot be read is a {@link BadRow}.
 *
 * @param bad what is wrong with the file itself; rows may be read nonetheless
 */
public record CsvRows(List<Row> rows, List<BadRow> bad) {
    private static final int MOST_ROWS = 20_000;
    private static final int LETTERS = 26;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    /**
     * One row: what stands in each column.
     *
     * @param places where each column stands, counted from 0
     */
    public record Row(long line, Map<String, String> values, Map<String, Integer> places) {
        /** The text in a column, without blanks around it; empty where the column is absent. */
        public String of(String column) {
            return values.getOrDefault(column, "");
        }

        /** Where it stands as spreadsheets say it, such as D5; empty where the column is absent. */
        public String cell(String column) {
            var place = places.get(column);
            return place == null ? "" : letters(place) + line;
        }

        private static String letters(int place) {
            var last = String.valueOf((char) ('A' + place % LETTERS));
            return place < LETTERS ? last : letters(place / LETTERS - 1) + last;
        }
    }

    /**
     * Reads the file.
     *
     * @param columns the columns that are known
     * @param needed those without which the file makes no sense
     */
    public static CsvRows read(byte[] file, Vocabulary columns, Set<String> needed) {
        Optional<String> text = decoded(file);
        if (text.isEmpty()) return refused(1, "bodies.csv.encoding");
        try (CSVParser lines = CSVParser.parse(new StringReader(text.get()), FORMAT)) {
            return read(lines, columns, needed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a text in memory", unreadable);
        }
    }

    private static CsvRows read(CSVParser lines, Vocabulary columns, Set<String> needed) {
        var rows = new ArrayList<Row>();
        var bad = new ArrayList<BadRow>();
        long line = 1;
        try {
            var records = lines.iterator();
            if (!records.hasNext()) return refused(1, "bodies.csv.empty");
            var heads = new Heads(records.next(), columns, bad);
            needed.stream()
                    .filter(name -> !heads.names.contains(name))
                    .sorted()
                    .forEach(name -> bad.add(new BadRow(1, "bodies.csv.missing." + name)));
            if (!bad.isEmpty()) return new CsvRows(List.of(), bad);
            line = lines.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                CSVRecord record = records.next();
                if (rows.size() == MOST_ROWS) return refused(line, "bodies.csv.long", MOST_ROWS);
                if (!isBlank(record)) rows.add(heads.row(record, line, bad));
                line = lines.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException quotes) {
            bad.add(new BadRow(line, "bodies.csv.quotes"));
        }
        if (rows.isEmpty() && bad.isEmpty()) return refused(1, "bodies.csv.empty");
        return new CsvRows(List.copyOf(rows), List.copyOf(bad));
    }

    private static CsvRows refused(long line, String key, Object... arguments) {
        return new CsvRows(List.of(), List.of(new BadRow(line, key, arguments)));
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    /** The text of a file in UTF-8 or GB18030; empty for bytes that are neither. */
    public static Optional<String> decoded(byte[] file) {
        return Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
                .flatMap(charset -> decoded(file, charset).stream())
                .filter(text -> text.indexOf('\0') < 0)
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .findFirst();
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** The names of the columns as the first line gives them. */
    private static final class Heads {
        private final List<String> names = new ArrayList<>();

        Heads(CSVRecord first, Vocabulary columns, List<BadRow> bad) {
            for (String head : first) {
                String name = columns.nameOf(head).orElse("");
                if (name.isEmpty() && !head.isBlank())
                    bad.add(new BadRow(1, "bodies.csv.unknown", head.strip()));
                if (!name.isEmpty() && names.contains(name))
                    bad.add(new BadRow(1, "bodies.csv.twice", head.strip()));
                names.add(name);
            }
        }

        Row row(CSVRecord record, long line, List<BadRow> bad) {
            var values = new HashMap<String, String>();
            var places = new HashMap<String, Integer>();
            for (int i = 0; i < record.size(); i++) {
                String value = record.get(i).strip();
                String name = i < names.size() ? names.get(i) : "";
                if (name.isEmpty() && !value.isEmpty())
                    bad.add(new BadRow(line, "bodies.csv.headless", i + 1));
                if (name.isEmpty()) continue;
                values.put(name, value);
                places.put(name, i);
            }
            return new Row(line, Map.copyOf(values), Map.copyOf(places));
        }
    }
}
