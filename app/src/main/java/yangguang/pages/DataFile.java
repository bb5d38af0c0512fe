package yangguang.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a page as a file for a spreadsheet or a program. */
public final class DataFile {
    /** Without it spreadsheets take Chinese for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private DataFile() {}

    /**
     * @param name of the file, without its ending
     * @param rows the first one is the head; null is a blank
     */
    public static ResponseEntity<byte[]> csv(
            String name, List<? extends List<? extends @Nullable Object>> rows) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            csv.printRecords(rows);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file(
                name + ".csv",
                new MediaType("text", "csv", UTF_8),
                text.toString().getBytes(UTF_8));
    }

    public static ResponseEntity<byte[]> json(String name, Object content) {
        return file(
                name + ".json",
                MediaType.APPLICATION_JSON,
                JsonMapper.shared().writeValueAsBytes(content));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, UTF_8).build().toString())
                .body(bytes);
    }
}
