package yangguang.documents;

import static yangguang.documents.DocumentRows.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of what is public as values. Whether it is in force depends on the day of looking. */
final class PublishedRows {
    private final LocalDate today;

    PublishedRows(LocalDate today) {
        this.today = today;
    }

    PublishedLine line(ResultSet row, int at) throws SQLException {
        return new PublishedLine(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getString("index_number"),
                row.getString("title"),
                row.getString("doc_number"),
                Objects.requireNonNull(day(row, "made_on")),
                publishedAt(row),
                row.getString("category"),
                row.getString("genre"),
                validity(
                        day(row, "in_force_from"),
                        day(row, "in_force_until"),
                        day(row, "ended_on"),
                        today),
                DocumentRows.number(row, "report_year"));
    }

    PublishedDocument document(ResultSet row, int at) throws SQLException {
        return new PublishedDocument(
                line(row, at),
                row.getInt("number"),
                row.getString("issuer"),
                day(row, "in_force_from"),
                day(row, "in_force_until"),
                row.getString("summary"),
                row.getString("html"),
                row.getString("text"),
                row.getString("correction"),
                List.of());
    }

    FindableDocument findable(ResultSet row, int at) throws SQLException {
        return new FindableDocument(
                line(row, at),
                row.getString("text"),
                List.of((String[]) row.getArray("formats").getArray()),
                changesOn(
                        day(row, "in_force_from"),
                        day(row, "in_force_until"),
                        day(row, "ended_on")));
    }

    static PublishedDocument.Attachment attachment(ResultSet row, int at) throws SQLException {
        return new PublishedDocument.Attachment(
                row.getInt("position"),
                row.getString("hash"),
                row.getString("name"),
                row.getString("format"),
                row.getLong("size"));
    }

    static Lookup.Edition edition(ResultSet row, int at) throws SQLException {
        return new Lookup.Edition(
                row.getInt("number"),
                publishedAt(row),
                DocumentRows.instant(row, "replaced_at"),
                row.getString("correction"));
    }

    static Lookup.Withdrawn withdrawn(ResultSet row, int at) throws SQLException {
        return new Lookup.Withdrawn(
                row.getLong("body_id"),
                row.getString("index_number"),
                row.getString("title"),
                Objects.requireNonNull(DocumentRows.instant(row, "withdrawn_at")),
                row.getString("withdrawn_reason"),
                row.getString("successor"));
    }

    static Instant publishedAt(ResultSet row) throws SQLException {
        return Objects.requireNonNull(DocumentRows.instant(row, "published_at"));
    }

    /** The next day on which it begins or ceases to be in force by itself. */
    private @Nullable LocalDate changesOn(
            @Nullable LocalDate from, @Nullable LocalDate until, @Nullable LocalDate endedOn) {
        return Stream.of(
                        Optional.ofNullable(from),
                        Optional.ofNullable(until).map(last -> last.plusDays(1)),
                        Optional.ofNullable(endedOn))
                .flatMap(Optional::stream)
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** In force on a day. The last day is a day in force; an ending counts from its own day. */
    static Validity validity(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate endedOn,
            LocalDate today) {
        if (endedOn != null && !today.isBefore(endedOn)) return Validity.ENDED;
        if (until != null && today.isAfter(until)) return Validity.ENDED;
        if (from != null && today.isBefore(from)) return Validity.NOT_YET;
        return from == null && until == null && endedOn == null
                ? Validity.UNMARKED
                : Validity.IN_FORCE;
    }
}
