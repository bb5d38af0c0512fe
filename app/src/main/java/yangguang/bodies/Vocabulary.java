package yangguang.bodies;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;

/**
 * Names that a file may call things by: the Chinese or the English word on our pages, or our own
 * name for it.
 */
public final class Vocabulary {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Map<String, String> names = new HashMap<>();

    /**
     * Learns the words.
     *
     * @param prefix of the message keys, to which a dot and the name are added
     */
    public Vocabulary(MessageSource words, String prefix, Collection<String> names) {
        for (String name : names) {
            this.names.put(plain(name), name);
            for (Locale language : LANGUAGES) {
                String word = words.getMessage(prefix + "." + name, null, language);
                this.names.put(plain(word), name);
            }
        }
    }

    /** Knows these words already, each with the name of what it calls. */
    public Vocabulary(Map<String, String> words) {
        words.forEach((word, name) -> names.put(plain(word), name));
    }

    public Optional<String> nameOf(String word) {
        return Optional.ofNullable(names.get(plain(word)));
    }

    private static String plain(String word) {
        return word.replaceAll("[\\s\\p{Z}_-]", "").toLowerCase(Locale.ROOT);
    }
}
