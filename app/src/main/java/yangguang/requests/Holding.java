package yangguang.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of the body's register, as a reply can give it.
 *
 * @param number 文号; empty where it has none
 * @param indexNumber 索引号; empty before the first publication
 * @param address of its public page; empty while it is not public
 * @param attribute 公开属性, such as ON_REQUEST; empty while it is undecided
 */
public record Holding(
        long document,
        String title,
        String number,
        String indexNumber,
        String address,
        String attribute,
        @Nullable LocalDate madeOn) {
    public boolean isPublic() {
        return !address.isEmpty();
    }

    /** How open it is: PUBLIC, or its attribute, or UNDECIDED. */
    public String standing() {
        if (isPublic()) return "PUBLIC";
        return attribute.isEmpty() ? "UNDECIDED" : attribute;
    }
}
