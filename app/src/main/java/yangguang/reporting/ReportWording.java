package yangguang.reporting;

import java.util.List;
import java.util.Optional;

/**
 * A report in words, as it is read.
 *
 * @param parts the preface first, which has no title
 */
public record ReportWording(String title, List<Part> parts) {
    static final ReportWording NONE = new ReportWording("", List.of());

    public ReportWording {
        parts = List.copyOf(parts);
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
