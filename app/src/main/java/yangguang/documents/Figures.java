package yangguang.documents;

import static yangguang.tally.TallyEntry.one;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yangguang.journal.RecordRef;
import yangguang.tally.TallyEntry;

/** What documents count for in the annual table. */
final class Figures {
    private static final String PROACTIVE = "proactive_total";
    private static final String ON_WEBSITE = "channel_website";
    private static final String NORMATIVE_PUBLISHED = "proactive_normative_docs";
    private static final String NORMATIVE_MADE = "normative_docs_made";

    static final Set<String> ALL =
            Set.of(PROACTIVE, ON_WEBSITE, NORMATIVE_PUBLISHED, NORMATIVE_MADE);

    private Figures() {}

    /** A first publication, on the day on which it happened. */
    static List<TallyEntry> published(long body, LocalDate day, boolean normative, RecordRef of) {
        var entries = new ArrayList<TallyEntry>();
        entries.add(one(body, day, PROACTIVE, of));
        entries.add(one(body, day, ON_WEBSITE, of));
        if (normative) entries.add(one(body, day, NORMATIVE_PUBLISHED, of));
        return entries;
    }

    /**
     * A normative document made 制发, on the day that it bears: one that is dated in December and
     * signed for publication in January belongs to the old year.
     */
    static TallyEntry made(long body, LocalDate madeOn, RecordRef of) {
        return one(body, madeOn, NORMATIVE_MADE, of);
    }

    static List<TallyEntry> made(Document document) {
        LocalDate madeOn = document.countedAsNormative();
        return madeOn == null
                ? List.of()
                : List.of(made(document.bodyId(), madeOn, document.ref()));
    }
}
