package yangguang.documents.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.documents.Attribute;
import yangguang.documents.DeskLine;
import yangguang.documents.Document;
import yangguang.documents.Due;
import yangguang.documents.Edition;
import yangguang.documents.Stage;

/**
 * A word in a coloured field.
 *
 * @param colour a class of the style sheet, empty for neutral
 * @param key of the word
 */
public record Tag(String colour, String key, List<?> arguments) {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);
    private static final int NEAR = 5;
    private static final int VERY_NEAR = 2;

    static Tag of(DeskLine line) {
        if (line.withdrawn()) return plain("danger", "documents.tag.withdrawn");
        if (line.ended() && line.stage() == Stage.PUBLISHED)
            return plain("", "documents.tag.ended");
        return of(line.stage(), line.edition(), line.attribute(), line.publishAt());
    }

    static Tag of(Document document) {
        Edition edition = document.edition();
        if (document.withdrawal() != null) return plain("danger", "documents.tag.withdrawn");
        if (document.ending() != null && edition.stage() == Stage.PUBLISHED)
            return plain("", "documents.tag.ended");
        return of(
                edition.stage(),
                edition.number(),
                edition.content().disclosure().attribute(),
                edition.publishAt());
    }

    private static Tag of(
            Stage stage, int edition, @Nullable Attribute attribute, @Nullable Instant publishAt) {
        return switch (stage) {
            case DRAFT ->
                    plain("", edition > 1 ? "documents.tag.correcting" : "documents.tag.draft");
            case IN_REVIEW -> plain("info", "documents.tag.in-review");
            case RETURNED -> plain("warn", "documents.tag.returned");
            case APPROVED ->
                    attribute == Attribute.PROACTIVE
                            ? plain("info", "documents.tag.approved")
                            : plain("ok", "documents.tag.on-file");
            case SCHEDULED ->
                    new Tag("info", "documents.tag.scheduled", List.of(minute(publishAt)));
            case PUBLISHED ->
                    plain("ok", edition > 1 ? "documents.tag.updated" : "documents.tag.published");
            case REPLACED -> plain("", "documents.tag.replaced");
            case WITHDRAWN -> plain("danger", "documents.tag.withdrawn");
        };
    }

    /** How near the day is by which it has to be public. */
    static Tag of(Due due) {
        int left = due.remaining();
        String colour = left <= VERY_NEAR ? "danger" : left <= NEAR ? "warn" : "";
        if (left < 0) return new Tag(colour, "documents.due.over", List.of(-left));
        if (left == 0) return plain(colour, "documents.due.today");
        return new Tag(colour, "documents.due.left", List.of(left));
    }

    static String minute(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at);
    }

    private static Tag plain(String colour, String key) {
        return new Tag(colour, key, List.of());
    }
}
