package yangguang.letters;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;

/** A body sent in a template of its own. */
record TemplateSent(Template template, Actor by) implements Recorded {
    @Override
    public Act act() {
        return Act.adding(
                "letter-template.sent",
                by,
                template.bodyId(),
                template.ref(),
                Map.of(
                        "title", template.kind().title(),
                        "edition", template.version(),
                        "name", template.name(),
                        "fingerprint", template.hash()));
    }
}
