package yangguang.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yangguang.journal.RecordRef;

/**
 * A document 政府信息 as its office sees it, with the edition that is being worked on, or else the
 * newest.
 *
 * @param indexNumber 索引号, given at the first publication
 * @param published the edition that the public reads, null if none
 * @param withdrawal when and why it was taken down
 * @param ending since when and why it is no longer in force
 */
public record Document(
        long id,
        long bodyId,
        @Nullable String indexNumber,
        @Nullable Integer published,
        @Nullable Withdrawal withdrawal,
        @Nullable Ending ending,
        @Nullable LocalDate countedAsNormative,
        Edition edition) {
    /** The kind of record that a document is. */
    public static final String KIND = "document";

    /** 撤下. */
    public record Withdrawal(Instant at, String reason, @Nullable String successor) {}

    /** 失效、废止. */
    public record Ending(LocalDate on, String reason) {}

    public RecordRef ref() {
        return new RecordRef(KIND, id);
    }

    public boolean isPublic() {
        return published != null && withdrawal == null;
    }

    Document with(Edition other) {
        return new Document(
                id, bodyId, indexNumber, published, withdrawal, ending, countedAsNormative, other);
    }

    /** Whether it still has to become public by a day that the law sets. */
    public boolean runsAgainstTime() {
        Attribute attribute = edition.content().disclosure().attribute();
        return edition.number() == 1
                && edition.stage().open()
                && withdrawal == null
                && (attribute == null || attribute == Attribute.PROACTIVE);
    }

    /** Whether its edition is still on its way to the public. */
    public boolean isOpen() {
        return edition.stage().open() && withdrawal == null;
    }

    /** Whether a change would make a review or an approval fall. */
    public boolean isBound() {
        return edition.stage().bound();
    }

    /** The fields as they stand in its form. */
    public Map<Field, String> form() {
        return Filling.formOf(edition);
    }

    public String title() {
        return edition.content().title();
    }
}
