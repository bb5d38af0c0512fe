package yangguang.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yangguang.law.codes.DocumentNumber;

/** Rows of the register as values. */
final class DocumentRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private DocumentRows() {}

    static Document document(ResultSet row, int at) throws SQLException {
        Instant withdrawnAt = instant(row, "withdrawn_at");
        LocalDate endedOn = day(row, "ended_on");
        return new Document(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getString("index_number"),
                number(row, "published"),
                withdrawnAt == null
                        ? null
                        : new Document.Withdrawal(
                                withdrawnAt,
                                row.getString("withdrawn_reason"),
                                row.getString("successor")),
                endedOn == null
                        ? null
                        : new Document.Ending(endedOn, row.getString("ended_reason")),
                day(row, "normative_made_on"),
                edition(row));
    }

    private static Edition edition(ResultSet row) throws SQLException {
        String chain = row.getString("chain");
        return new Edition(
                row.getInt("number"),
                Stage.valueOf(row.getString("stage")),
                row.getLong("version"),
                new Content(
                        facts(row),
                        disclosure(row),
                        new Wording(
                                row.getString("typed"),
                                row.getString("html"),
                                row.getString("text")),
                        row.getString("correction"),
                        List.of()),
                new Marks(fields(row.getString("unread")), fields(row.getString("guesses"))),
                hand(row, "recorded"),
                hand(row, "edited"),
                chain == null ? null : Chain.parse(chain),
                row.getInt("station"),
                instant(row, "submitted_at"),
                instant(row, "publish_at"),
                instant(row, "published_at"),
                row.getString("fingerprint"));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        String number = row.getString("doc_number");
        return new Facts(
                row.getString("title"),
                number == null ? null : DocumentNumber.parse(number).asOptional().orElseThrow(),
                row.getString("issuer"),
                day(row, "made_on"),
                day(row, "in_force_from"),
                day(row, "in_force_until"),
                row.getString("genre"),
                row.getString("summary"),
                number(row, "report_year"));
    }

    private static Disclosure disclosure(ResultSet row) throws SQLException {
        String attribute = row.getString("attribute");
        return new Disclosure(
                attribute == null ? null : Attribute.valueOf(attribute),
                row.getString("basis"),
                row.getString("category"),
                row.getBoolean("normative"));
    }

    private static Hand hand(ResultSet row, String did) throws SQLException {
        return new Hand(
                row.getObject(did + "_by", Long.class),
                row.getString(did + "_name"),
                row.getObject(did + "_at", OffsetDateTime.class).toInstant());
    }

    static EditionFile file(ResultSet row, int at) throws SQLException {
        return new EditionFile(
                row.getInt("position"),
                row.getString("hash"),
                row.getString("name"),
                row.getString("format"),
                row.getLong("size"));
    }

    static EditionLine editionLine(ResultSet row, int at) throws SQLException {
        return new EditionLine(
                row.getInt("number"),
                Stage.valueOf(row.getString("stage")),
                row.getString("correction"),
                instant(row, "published_at"),
                instant(row, "replaced_at"));
    }

    static Review review(ResultSet row, int at) throws SQLException {
        return new Review(
                row.getInt("edition"),
                Step.valueOf(row.getString("step")),
                row.getBoolean("passed"),
                new Hand(
                        row.getObject("person_id", Long.class),
                        row.getString("person_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()),
                row.getString("reason"),
                row.getString("fingerprint"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    static String json(Object values) {
        return JSON.writeValueAsString(values);
    }

    private static Map<String, String> fields(String json) {
        return JSON.readValue(json, FIELDS);
    }
}
