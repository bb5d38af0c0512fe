package yangguang.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A piece of a document as a reader sees it. */
public sealed interface Block {
    /** A heading; level 1 is 一、, level 2 is （一）. */
    record Heading(int level, String text) implements Block {}

    /** A paragraph, joined again where a page or a line cut it. */
    record Paragraph(String text) implements Block {}

    /**
     * A table; every row has as many cells as the widest.
     *
     * @param head names of the columns, empty where the text prints none
     */
    record Table(List<String> head, List<List<String>> rows) implements Block {
        public Table {
            int columns =
                    Stream.concat(Stream.of(head), rows.stream())
                            .mapToInt(List::size)
                            .max()
                            .orElse(0);
            head = head.isEmpty() ? head : widened(head, columns);
            rows = rows.stream().map(row -> widened(row, columns)).toList();
        }

        private static List<String> widened(List<String> row, int columns) {
            var cells = new ArrayList<>(row);
            cells.addAll(Collections.nCopies(columns - row.size(), ""));
            return List.copyOf(cells);
        }
    }
}
