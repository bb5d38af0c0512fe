package yangguang.law.reports;

import java.util.List;

/**
 * 部分: a part of a report, or a section of one.
 *
 * @param level 0 for a part, 1 for a section of the part above it
 * @param note what belongs there, for whoever writes it
 * @param written whether somebody must write it, because no record says it
 * @param tables the tables of the year's form that stand in it, by id
 */
public record Part(
        String id,
        int level,
        String title,
        String note,
        boolean written,
        List<String> tables,
        List<Line> lines) {
    public Part {
        tables = List.copyOf(tables);
        lines = List.copyOf(lines);
    }

    /** Whether it only stands above its sections. */
    public boolean isHeading() {
        return lines.isEmpty() && !written;
    }
}
