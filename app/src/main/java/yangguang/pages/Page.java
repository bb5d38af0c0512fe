package yangguang.pages;

import java.io.Serializable;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a controller answers: a page to show, or another address to go to. */
public sealed interface Page {

    /**
     * A template with the one record that it shows.
     *
     * @param template its path below {@code jte/} without the ending, such as {@code
     *     documents/list}
     */
    record Shown(String template, Object model, HttpStatus status) implements Page {}

    /**
     * Another address, after something was done.
     *
     * @param said what the next page says of it, if anything
     */
    record Elsewhere(URI address, @Nullable Said said) implements Page {
        /** Says what was done in a green banner at the top of the next page. */
        public Elsewhere saying(String key, Object... arguments) {
            return new Elsewhere(address, new Said(key, List.of(arguments)));
        }
    }

    /**
     * A sentence by its message key. It waits in the session for the next page, so its arguments
     * are plain values.
     */
    record Said(String key, List<Object> arguments) implements Serializable {}

    static Page of(String template, Object model) {
        return new Shown(template, model, HttpStatus.OK);
    }

    /** The form again, with what was typed and what is wrong with it. */
    static Page again(String template, Object model) {
        return new Shown(template, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static Page of(String template, Object model, HttpStatus status) {
        return new Shown(template, model, status);
    }

    static Elsewhere to(String address) {
        return new Elsewhere(URI.create(address), null);
    }
}
