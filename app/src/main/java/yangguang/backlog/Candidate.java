package yangguang.backlog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A document as its source gives it, not read yet.
 *
 * @param line where it stands in the source, counted from 1
 * @param name how people find it there: a title, or the name of a file
 * @param typed what the source says of it
 * @param html its text as markup, where the source has that; may be empty
 * @param files the first is the document itself
 */
record Candidate(long line, String name, Map<Column, String> typed, String html, List<Path> files) {
    Candidate {
        typed = Map.copyOf(typed);
        files = List.copyOf(files);
    }

    String of(Column column) {
        return typed.getOrDefault(column, "").strip();
    }
}
