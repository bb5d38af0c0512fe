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

    /** 本年制发, of the reports for 2019 and later. */
    private static final String MADE = "t1_normative_made";

    /** 本年废止, of the reports for 2021 and later. */
    private static final String REPEALED = "t1_normative_repealed";

    /** A stock, for 现行有效. */
    private static final String STANDING = "t1_normative_standing";

    /** 本年新公开, of the reports for 2019 and 2020. */
    private static final String NEWLY_PUBLISHED = "t1_normative_newly_published";

    /** A stock, for 对外公开总数量. */
    private static final String PUBLIC = "t1_normative_public";

    static final Set<String> ALL =
            Set.of(
                    PROACTIVE,
                    ON_WEBSITE,
                    NORMATIVE_PUBLISHED,
                    NORMATIVE_MADE,
                    MADE,
                    REPEALED,
                    STANDING,
                    NEWLY_PUBLISHED,
                    PUBLIC);

    private Figures() {}

    /** A first publication, on the day on which it happened. */
    static List<TallyEntry> published(long body, LocalDate day, boolean normative, RecordRef of) {
        var entries = new ArrayList<TallyEntry>();
        entries.add(one(body, day, PROACTIVE, of));
        entries.add(one(body, day, ON_WEBSITE, of));
        if (normative) {
            entries.add(one(body, day, NORMATIVE_PUBLISHED, of));
            entries.add(one(body, day, NEWLY_PUBLISHED, of));
            entries.add(one(body, day, PUBLIC, of));
        }
        return entries;
    }

    /**
     * A normative document made 制发, on the day that it bears: one that is dated in December and
     * signed for publication in January belongs to the old year.
     */
    static List<TallyEntry> made(long body, LocalDate madeOn, RecordRef of) {
        return List.of(
                one(body, madeOn, NORMATIVE_MADE, of),
                one(body, madeOn, MADE, of),
                one(body, madeOn, STANDING, of));
    }

    /** A normative document that is in force no longer, 失效 or 废止, from that day. */
    static List<TallyEntry> ended(long body, LocalDate on, RecordRef of) {
        return List.of(one(body, on, REPEALED, of), one(body, on, STANDING, of).reversedOn(on));
    }

    /** A normative document that the public reads no longer. */
    static TallyEntry withdrawn(long body, LocalDate on, RecordRef of) {
        return one(body, on, PUBLIC, of).reversedOn(on);
    }

    static List<TallyEntry> made(Document document) {
        LocalDate madeOn = document.countedAsNormative();
        return madeOn == null ? List.of() : made(document.bodyId(), madeOn, document.ref());
    }
}
