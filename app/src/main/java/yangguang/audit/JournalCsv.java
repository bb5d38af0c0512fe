package yangguang.audit;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import yangguang.audit.JournalPage.Change;
import yangguang.journal.JournalEntry;
import yangguang.pages.Harmless;

/** The journal for a spreadsheet, with hashes, so that it can be compared with the chain later. */
final class JournalCsv implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final ActWords words;
    private final ZoneId zone;
    private final CSVPrinter csv;

    JournalCsv(Writer out, ActWords words, ZoneId zone) throws IOException {
        this.words = words;
        this.zone = zone;
        out.append(BYTE_ORDER_MARK);
        csv = new CSVPrinter(out, CSVFormat.EXCEL);
        csv.printRecord(words.heads());
    }

    void add(JournalEntry entry) {
        print(
                entry.sequence(),
                MOMENT.format(entry.at().atZone(zone)),
                words.who(entry.by()),
                words.act(entry.what()),
                words.record(entry.on().kind(), entry.on().id()),
                entry.article(),
                words.changes(entry).stream().map(JournalCsv::change).collect(joining("\n")),
                entry.hash());
    }

    @Override
    public void close() throws IOException {
        csv.close(true);
    }

    private static String change(Change change) {
        return change.name() + ": " + change.before() + " → " + change.after();
    }

    private void print(@Nullable Object... values) {
        try {
            csv.printRecord(
                    Arrays.stream(values)
                            .map(value -> Objects.toString(value, ""))
                            .map(Harmless::cell)
                            .toList());
        } catch (IOException readerWentAway) {
            throw new UncheckedIOException(readerWentAway);
        }
    }
}
