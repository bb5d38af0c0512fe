package yangguang.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yangguang.law.catalogue.Category;
import yangguang.law.clocks.Kind;
import yangguang.pages.DeadlineAddress;

/**
 * 栏目: a category of the catalogue as it stands in one body.
 *
 * @param documents of the body itself
 * @param newest the day on which the newest was published
 * @param since the day from which the time runs: the newest document, or what was said of the
 *     column
 * @param due until when it has to be changed or looked through; null without a day to count from
 */
public record CatalogueColumn(
        Category category,
        long documents,
        @Nullable LocalDate newest,
        @Nullable LocalDate since,
        @Nullable LocalDate due,
        boolean provisional,
        State state,
        @Nullable Remark remark) {

    /** How a column stands. */
    public enum State {
        /** 空白, and nobody said why. */
        EMPTY,
        /** 超期: not changed, not looked through, or not filled by the promised day. */
        STALE,
        /** 快到期. */
        SOON,
        /** 已说明: empty, and it is said why. */
        EXPLAINED,
        GOOD;

        public boolean wantsWork() {
            return this == EMPTY || this == STALE || this == SOON;
        }
    }

    static Kind kind(Category category) {
        return category.inspected() ? Kind.COLUMN_UPDATE : Kind.COLUMN_REVIEW;
    }

    /** A promise is the body's own word; everything else is counted by a rule. */
    public boolean isPromised() {
        return remark != null && due != null && due.equals(remark.promised());
    }

    /** Where anybody can count the day again; null for a promise. */
    public @Nullable String proof() {
        return since == null || isPromised() ? null : DeadlineAddress.of(kind(category), since);
    }

    /** Words do not make notices and policy documents new; an empty column can be explained. */
    public boolean mayBeRemarked() {
        return documents == 0 || !category.inspected();
    }
}
