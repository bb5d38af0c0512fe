package yangguang.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an approval is given for.
 *
 * @param correction why this edition replaces the one before; null for the first
 */
public record Content(
        Facts facts,
        Disclosure disclosure,
        Wording wording,
        @Nullable String correction,
        List<EditionFile> files) {
    static final Content EMPTY =
            new Content(Facts.NONE, Disclosure.OPEN_QUESTION, Wording.NONE, null, List.of());

    public Content {
        files = List.copyOf(files);
    }

    Content with(Facts other) {
        return new Content(other, disclosure, wording, correction, files);
    }

    Content with(Disclosure other) {
        return new Content(facts, other, wording, correction, files);
    }

    Content with(Wording other) {
        return new Content(facts, disclosure, other, correction, files);
    }

    Content with(List<EditionFile> others) {
        return new Content(facts, disclosure, wording, correction, others);
    }

    Content correcting(@Nullable String why) {
        return new Content(facts, disclosure, wording, why, files);
    }

    public String title() {
        return facts.title();
    }
}
