package yangguang.letters;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** Letters of a kind are made from another template. No version: from the standard letter. */
record TemplateChosen(
        long bodyId, LetterKind kind, @Nullable Integer before, @Nullable Integer version, Actor by)
        implements Recorded {
    @Override
    public Act act() {
        return new Act(
                version == null ? "letter-template.reset" : "letter-template.chosen",
                by,
                bodyId,
                new RecordRef("body", bodyId),
                null,
                facts(before),
                facts(version));
    }

    private Map<String, Object> facts(@Nullable Integer version) {
        return Map.of("title", kind.title(), "edition", version == null ? 0 : version);
    }
}
