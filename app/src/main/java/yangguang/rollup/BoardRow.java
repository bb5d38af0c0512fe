package yangguang.rollup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yangguang.bodies.Body;
import yangguang.pages.Text;

/**
 * How one member of a campaign stands.
 *
 * @param body null outside of this system
 * @param part what it handed in last, or null
 * @param at when that was submitted, or null
 * @param unsettled findings of a report that is being written, or null where nobody counted
 * @param lower the campaign whose sum it hands up, or null
 */
public record BoardRow(
        Member member,
        @Nullable Body body,
        PartState state,
        @Nullable HandedPart part,
        @Nullable Instant at,
        @Nullable LocalDate publishedOn,
        @Nullable Integer unsettled,
        @Nullable Long lower) {

    public String name() {
        return body == null ? member.name() : body.shortName();
    }

    /** As it is named in official tables. */
    public String fullName() {
        return body == null ? member.name() : body.name();
    }

    /** 已完成: signed by the body's leader and not returned. */
    public boolean isDrawnUp() {
        return state.isHandedIn();
    }

    /** The same in the words of 编制公布情况统计表. */
    public String drawnUp(Text official) {
        return official.of(isDrawnUp() ? "rollup.register.yes" : "rollup.register.no");
    }

    /** Why it is not drawn up, and until when it will be. */
    public String remark(Text official) {
        if (isDrawnUp() || member.reason().isEmpty()) return "";
        return member.promised() == null
                ? member.reason()
                : official.of("rollup.register.remark", member.reason(), member.promised());
    }

    /** Whether its figures are in the sum: what was handed in, and not returned. */
    public boolean counts() {
        return part != null && !member.isReturned(part.number());
    }
}
