package yangguang.law.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.law.rules.Entry;
import yangguang.law.rules.NoLawInForce;

/** Lists of the law that hold for a span of days, read from one file below law/catalogue. */
public record Dated<T>(String name, List<Span<T>> spans) {
    /** The entries of one span of days. */
    public record Span<T>(LocalDate from, @Nullable LocalDate to, List<T> entries) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    public static <T> Dated<T> read(String name, Function<Entry, T> reader) {
        var file = Entry.ofFile("catalogue/" + name + ".yaml").only("sets");
        return new Dated<>(
                name, file.entries("sets").stream().map(set -> span(set, reader)).toList());
    }

    private static <T> Span<T> span(Entry set, Function<Entry, T> reader) {
        set.only("from", "to", "source", "certainty", "entries");
        set.text("source");
        set.certainty();
        return new Span<>(
                set.date("from"),
                set.maybeDate("to").orElse(null),
                set.entries("entries").stream().map(reader).toList());
    }

    /** The entries of a day; silence of the law is an error. */
    public List<T> on(LocalDate day) {
        return spans.stream()
                .filter(span -> span.contains(day))
                .findFirst()
                .orElseThrow(() -> new NoLawInForce(name, day))
                .entries();
    }

    /** The entries of all times, oldest first. */
    public Stream<T> everything() {
        return spans.stream().flatMap(span -> span.entries().stream());
    }
}
