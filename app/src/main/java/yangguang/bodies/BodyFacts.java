package yangguang.bodies;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a body, apart from its place in the tree.
 *
 * @param regionCode administrative division GB/T 2260, checked
 * @param uscc 统一社会信用代码 (GB 32100), checked
 */
public record BodyFacts(
        String name,
        String shortName,
        BodyKind kind,
        @Nullable String regionCode,
        @Nullable String uscc,
        Contact contact) {

    /** A body of which only the name is known yet. */
    public static BodyFacts named(String name, BodyKind kind) {
        return new BodyFacts(name, name, kind, null, null, Contact.UNKNOWN);
    }

    static BodyFacts of(Body body) {
        return new BodyFacts(
                body.name(),
                body.shortName(),
                body.kind(),
                body.regionCode(),
                body.uscc(),
                body.contact());
    }

    /**
     * Changes with any of the facts; a form carries it to tell whether somebody else was faster.
     */
    String mark() {
        return Integer.toHexString(words().toString().hashCode());
    }

    /** As the journal keeps them, and as a form shows them. */
    Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("name", name);
        words.put("shortName", shortName);
        words.put("kind", kind.name());
        words.put("regionCode", Objects.requireNonNullElse(regionCode, ""));
        words.put("uscc", Objects.requireNonNullElse(uscc, ""));
        words.put("address", contact.address());
        words.put("postcode", contact.postcode());
        words.put("hours", contact.hours());
        words.put("phone", contact.phone());
        words.put("fax", contact.fax());
        words.put("email", contact.email());
        words.put("website", contact.website());
        return words;
    }
}
