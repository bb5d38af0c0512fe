package yangguang.documents;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;
import yangguang.law.codes.DocumentNumber;

/** The lists of an office. */
@Component
class DeskRecords {
    private static final String LINE =
            """
            select d.id, d.body_id, d.index_number, e.title, e.doc_number, e.made_on, e.attribute,
                   e.category, e.stage, e.number, d.withdrawn_at is not null as withdrawn,
                   (d.ended_on is not null and d.ended_on <= :today)
                   or (e.in_force_until is not null and e.in_force_until < :today) as ended,
                   e.edited_at, e.publish_at
              from documents.edition e
              join documents.document d on d.id = e.document_id
            """;
    private static final String NEWEST_EDITION =
            """
               and not exists (select from documents.edition n
                                where n.document_id = e.document_id and n.number > e.number)
            """;
    private static final String ASKED =
            """
             where e.body_id = any(:bodies)
               and (cast(:words as text) is null or e.title ilike :words
                    or e.doc_number = :docNumber or e.doc_number ilike :words
                    or d.index_number ilike :words)
               and (cast(:stage as text) is null or e.stage = :stage)
               and (cast(:category as text) is null or e.category = :category)
               and (cast(:from as date) is null or e.made_on between :from and :until)
               and (cast(:me as bigint) is null or e.recorded_by = :me or e.edited_by = :me)
            """
                    + NEWEST_EDITION;
    private static final String LATEST =
            LINE
                    + ASKED
                    + """
                       and (cast(:at as timestamptz) is null or (e.edited_at, e.document_id) < (:at, :id))
                     order by e.edited_at desc, e.document_id desc
                     limit :limit
                    """;
    private static final String BY_DUE =
            LINE
                    + ASKED
                    + """
                       and e.stage in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'SCHEDULED')
                       and e.number = 1 and d.withdrawn_at is null
                       and coalesce(e.attribute, 'PROACTIVE') = 'PROACTIVE'
                       and (cast(:at as timestamptz) is null
                            or (coalesce(e.made_on, date '9999-01-01'), e.document_id) > (cast(:at as date), :id))
                     order by coalesce(e.made_on, date '9999-01-01'), e.document_id
                     limit :limit
                    """;
    private static final String SAME =
            LINE
                    + """
                     where e.body_id = :body and d.id <> :id
                       and d.id in (select f.document_id from documents.file f where f.hash = any(:hashes)
                                     union all
                                    select o.document_id from documents.edition o
                                     where o.body_id = :body and o.doc_number = :docNumber)
                    """
                    + NEWEST_EDITION
                    + " order by d.id limit 5";
    private static final String HELD =
            LINE
                    + """
                     where e.body_id = :body
                       and (e.title ilike all(:words) or e.doc_number = :docNumber
                            or e.doc_number ilike all(:words) or d.index_number ilike all(:words)
                            or (d.published is null and e.text ilike all(:words)))
                    """
                    + NEWEST_EDITION
                    + " order by e.edited_at desc, e.document_id desc limit :limit";
    private static final String NUMBERED =
            LINE + " where e.body_id = :body and d.index_number = any(:numbers)" + NEWEST_EDITION;
    private static final LocalDate UNDATED = LocalDate.of(9999, 1, 1);

    private final JdbcClient jdbc;
    private final DisclosureLaw law;

    DeskRecords(JdbcClient jdbc, DisclosureLaw law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    List<DeskLine> list(Viewer viewer, ListQuestion asked, @Nullable ListKey after, int limit) {
        return jdbc.sql(asked.byDue() ? BY_DUE : LATEST)
                .param("bodies", DocumentRecords.array(viewer.readable()))
                .param("today", law.today())
                .param("words", pattern(asked.words()))
                .param("docNumber", number(asked.words()))
                .param("stage", asked.stage() == null ? null : asked.stage().name())
                .param("category", asked.category())
                .param("from", asked.year() == null ? null : LocalDate.of(asked.year(), 1, 1))
                .param("until", asked.year() == null ? null : LocalDate.of(asked.year(), 12, 31))
                .param("me", asked.mine() ? viewer.personId() : null)
                .param("at", after == null ? null : after.stamp())
                .param("id", after == null ? 0L : after.id())
                .param("limit", limit)
                .query(DeskRecords::line)
                .list();
    }

    static ListKey keyOf(DeskLine line, boolean byDue) {
        if (!byDue) return new ListKey(line.editedAt(), line.id());
        LocalDate madeOn = line.madeOn() == null ? UNDATED : line.madeOn();
        return new ListKey(madeOn.atTime(12, 0).toInstant(ZoneOffset.UTC), line.id());
    }

    /** Others of the body that have one of its files, or its 文号. */
    List<DeskLine> same(Document document) {
        Content content = document.edition().content();
        DocumentNumber number = content.facts().number();
        Set<String> hashes = content.files().stream().map(EditionFile::hash).collect(toSet());
        if (number == null && hashes.isEmpty()) return List.of();
        return jdbc.sql(SAME)
                .param("body", document.bodyId())
                .param("id", document.id())
                .param("today", law.today())
                .param("hashes", hashes.toArray(String[]::new))
                .param("docNumber", number == null ? null : number.key())
                .query(DeskRecords::line)
                .list();
    }

    /** Those of one body; the index knows the texts of what is public. */
    List<DeskLine> held(long body, String words, int limit) {
        var patterns = words.strip().split("\\s+");
        for (int i = 0; i < patterns.length; i++) patterns[i] = pattern(patterns[i]);
        return jdbc.sql(HELD)
                .param("body", body)
                .param("today", law.today())
                .param("words", patterns)
                .param("docNumber", number(words))
                .param("limit", limit)
                .query(DeskRecords::line)
                .list();
    }

    List<DeskLine> numbered(long body, List<String> indexNumbers) {
        return jdbc.sql(NUMBERED)
                .param("body", body)
                .param("today", law.today())
                .param("numbers", indexNumbers.toArray(String[]::new))
                .query(DeskRecords::line)
                .list();
    }

    private static @Nullable String pattern(String words) {
        String asked = words.strip();
        return asked.isEmpty()
                ? null
                : "%" + asked.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static @Nullable String number(String words) {
        return DocumentNumber.parse(words).asOptional().map(DocumentNumber::key).orElse(null);
    }

    private static DeskLine line(ResultSet row, int at) throws SQLException {
        String attribute = row.getString("attribute");
        return new DeskLine(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getString("index_number"),
                row.getString("title"),
                row.getString("doc_number"),
                DocumentRows.day(row, "made_on"),
                attribute == null ? null : Attribute.valueOf(attribute),
                row.getString("category"),
                Stage.valueOf(row.getString("stage")),
                row.getInt("number"),
                row.getBoolean("withdrawn"),
                row.getBoolean("ended"),
                row.getObject("edited_at", OffsetDateTime.class).toInstant(),
                DocumentRows.instant(row, "publish_at"));
    }
}
