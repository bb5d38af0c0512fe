package yangguang.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yangguang.documents.Validity;
import yangguang.pages.Text;
import yangguang.portal.Frame;
import yangguang.search.Hit;

/**
 * P2 搜索结果.
 *
 * @param form what was asked
 * @param chips the conditions beside the words, each with the address that drops it
 * @param clear the address of the words alone
 * @param results what was found; null if nothing
 * @param advice what to try instead; null if something was found
 */
public record SearchPage(
        Frame frame,
        SearchForm form,
        List<Chip> chips,
        String clear,
        @Nullable Results results,
        @Nullable Advice advice) {

    /** The search as a feed that can be subscribed to. */
    public String feed() {
        return form.feed();
    }

    /** The validity of a hit, which the index names in its own way. */
    public static Optional<Validity> validity(String indexed) {
        var name = indexed.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Validity.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    /** A word of ours by its key, or a word of the records themselves. */
    public record Label(@Nullable String key, String word) {
        static Label of(String word) {
            return new Label(null, word);
        }

        public String in(Text text) {
            return key == null ? word : text.of(key, word);
        }
    }

    /** A condition and the address without it. */
    public record Chip(List<Label> labels, String address) {}

    /** A side by which to narrow. */
    public record Group(String field, List<Value> values) {}

    /** A value of it, and how many results choosing it would give. */
    public record Value(String value, Label label, long count, boolean chosen) {}

    /**
     * @param all how many if title and text count; {@code titles} if titles alone do
     * @param ended how many are left out because they have ended
     * @param withEnded the address that shows them too
     * @param otherOrder the address of the same list in the other order
     * @param first number of the first hit shown, and {@code last} of the last
     */
    public record Results(
            List<Hit> hits,
            long total,
            long all,
            long titles,
            List<Group> groups,
            long ended,
            String withEnded,
            String otherOrder,
            int first,
            int last,
            @Nullable String earlier,
            @Nullable String later) {}

    /**
     * @param everywhere how many there are with all conditions dropped, at that address
     * @param withoutOne a condition that may be dropped, and how many that gives
     * @param meant the words with one character otherwise
     */
    public record Advice(
            long everywhere,
            String everywhereAt,
            List<Dropped> withoutOne,
            List<Other> meant,
            List<Other> otherWords,
            List<Hit> alike) {}

    /** The question without one condition. */
    public record Dropped(Chip condition, long count) {}

    /** Other words. */
    public record Other(String words, String address, long count) {}
}
