package yangguang.catalogue;

import java.util.TreeMap;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

/** A body said why a column is empty, or that it was looked through. */
public record ColumnRemarked(Actor by, long bodyId, String category, Remark remark)
        implements Recorded {
    @Override
    public Act act() {
        var what = new TreeMap<String, Object>();
        what.put("category", category);
        what.put("words", remark.words());
        if (remark.promised() != null) what.put("promised", remark.promised().toString());
        return Act.adding("catalogue.remarked", by, bodyId, new RecordRef("body", bodyId), what);
    }
}
