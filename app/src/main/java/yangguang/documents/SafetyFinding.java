package yangguang.documents;

import org.jspecify.annotations.Nullable;

/**
 * A place that must be looked at before the document becomes public.
 *
 * @param mark tells it from others, and stays the same as long as its words and those around do
 * @param kind the message key of what was found
 * @param file in which it is; null for what was typed
 * @param page from 1; 0 where there are none
 * @param words what stands there, and some words {@code before} and {@code after}
 * @param advice what should stand there instead; empty if nothing is known
 * @param justification why it may stay; null while it is open
 */
public record SafetyFinding(
        String mark,
        String kind,
        Place place,
        @Nullable EditionFile file,
        int page,
        String before,
        String words,
        String after,
        String advice,
        Mending mending,
        @Nullable Justification justification) {

    /** Where in a document something can be found. */
    public enum Place {
        TITLE,
        SUMMARY,
        CORRECTION,
        TEXT,
        FILE_NAME,
        FILE
    }

    /** What can be done about it here. */
    public enum Mending {
        /** Type something else. */
        EDIT,
        /** Withhold it in the file, so that it is gone and not covered. */
        MASK,
        /** Take out what the file hides. */
        CLEAN,
        /** Bring another file. */
        REPLACE,
        /** Not publish: it looks like a secret of the state. */
        SECRET
    }

    public boolean open() {
        return justification == null;
    }

    /** Enough to recognise it in the journal, and not what it says. */
    String masked() {
        int shown = Math.min(3, words.length() / 3);
        return words.substring(0, shown) + "…";
    }

    SafetyFinding justifiedBy(@Nullable Justification other) {
        return new SafetyFinding(
                mark, kind, place, file, page, before, words, after, advice, mending, other);
    }
}
