package yangguang.reporting;

import java.util.List;
import java.util.Optional;

/**
 * A report in words, as it is read.
 *
 * @param parts the preface first, which has no title
 * @param annexes what follows the tables of the year's form
 */
public record ReportWording(String title, List<Part> parts, List<Annex> annexes) {
    static final ReportWording NONE = new ReportWording("", List.of(), List.of());

    public ReportWording {
        parts = List.copyOf(parts);
        annexes = annexes == null ? List.of() : List.copyOf(annexes); // none in those of before
    }

    /**
     * 附件: a table beside the form, such as who has reported.
     *
     * @param widths of the columns, in proportion
     * @param note below the table, or empty
     */
    public record Annex(
            String title,
            List<Integer> widths,
            List<String> heads,
            List<List<String>> rows,
            String note) {
        public Annex {
            widths = List.copyOf(widths);
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One part or section.
     *
     * @param level 0 for a part, 1 for a section of the part above it
     * @param tables the tables that stand in it, by id
     */
    public record Part(
            String id, int level, String title, List<String> paragraphs, List<String> tables) {
        public Part {
            paragraphs = List.copyOf(paragraphs);
            tables = List.copyOf(tables);
        }

        public String text() {
            return String.join("\n", paragraphs);
        }
    }

    public Optional<Part> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }
}
