package yangguang.api;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 令牌: lets a system act for a person, within scopes. Of the token itself only a digest is kept.
 *
 * @param name what the system is called
 * @param usedAt when it was last used
 */
public record Token(
        long id,
        long bodyId,
        long personId,
        String person,
        String name,
        Set<Scope> scopes,
        Instant madeAt,
        @Nullable Instant usedAt) {
    public Token {
        scopes = Set.copyOf(scopes);
    }
}
