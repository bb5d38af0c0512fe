package yangguang.law.reports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yangguang.law.codes.RegionCode;
import yangguang.law.forms.Form.Years;
import yangguang.law.rules.Citation;

/**
 * 章节: how the reports of certain years, in a region or everywhere, are divided.
 *
 * @param regions region codes, or their first digits, of those who report so; none if all may
 * @param heading the title of the report, with fields
 * @param parts the preface first, which has no title
 * @param trend columns of an annex with the figures of three years; none where there is no such
 *     annex
 */
public record ChapterSet(
        String id,
        String label,
        Years years,
        List<String> regions,
        Citation law,
        String heading,
        List<Part> parts,
        List<Column> trend) {
    public ChapterSet {
        regions = List.copyOf(regions);
        parts = List.copyOf(parts);
        trend = List.copyOf(trend);
    }

    /** A figure with what stands above it. */
    public record Column(String figure, String label) {}

    boolean isOf(@Nullable RegionCode region) {
        return regions.isEmpty()
                || region != null && regions.stream().anyMatch(region.value()::startsWith);
    }

    public Optional<Part> part(String part) {
        return parts.stream().filter(one -> one.id().equals(part)).findFirst();
    }

    /** The parts themselves, without preface and sections. */
    public List<Part> chapters() {
        return parts.stream().filter(part -> part.level() == 0 && !part.title().isEmpty()).toList();
    }
}
