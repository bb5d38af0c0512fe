package yangguang.channels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import yangguang.documents.Document;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;
import yangguang.tally.Counted;
import yangguang.tally.TallyEntry;

/**
 * Something happened to a copy.
 *
 * @param before the first day on which the document was public, for each figure, before this
 * @param after the same now
 * @param reason empty where none is needed
 */
public record CopyChanged(
        How how,
        Actor by,
        Copy copy,
        Map<String, LocalDate> before,
        Map<String, LocalDate> after,
        String reason)
        implements Recorded, Counted {
    /** What happened. */
    public enum How {
        RECORDED("channel.recorded"),
        PROVED("channel.proved"),
        TAKEN_DOWN("channel.taken-down"),
        /** What was found of it on the web is right as it is. */
        LOOKED_THROUGH("channel.looked-through"),
        /** It had been recorded by mistake. */
        STRUCK("channel.struck");

        private final String act;

        How(String act) {
            this.act = act;
        }
    }

    @Override
    public Act act() {
        var what = new TreeMap<String, Object>();
        what.put("copy", copy.id());
        what.put("channel", copy.channel().name());
        what.put("day", copy.on().toString());
        what.put("place", copy.place());
        if (copy.proof() != null) what.put("proof", copy.proof().hash());
        if (!reason.isEmpty()) what.put("reason", reason);
        return Act.adding(how.act, by, copy.bodyId(), document(copy.documentId()), what);
    }

    /** A document counts once for each figure, on the first day, wherever it is besides. */
    @Override
    public List<TallyEntry> entries() {
        var entries = new ArrayList<TallyEntry>();
        var indicators = new TreeSet<>(before.keySet());
        indicators.addAll(after.keySet());
        for (String indicator : indicators) {
            LocalDate was = before.get(indicator);
            LocalDate is = after.get(indicator);
            if (was != null && !was.equals(is)) entries.add(entry(indicator, was).reversedOn(was));
            if (is != null && !is.equals(was)) entries.add(entry(indicator, is));
        }
        return entries;
    }

    private TallyEntry entry(String indicator, LocalDate day) {
        return TallyEntry.one(copy.bodyId(), day, indicator, document(copy.documentId()));
    }

    static RecordRef document(long id) {
        return new RecordRef(Document.KIND, id);
    }
}
