package yangguang.reporting;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.tally.CauseNames;

/** A record by hand goes by its note. */
@Component
class HandRecordNames implements CauseNames {
    private final HandRecordTables tables;

    HandRecordNames(HandRecordTables tables) {
        this.tables = tables;
    }

    @Override
    public String kind() {
        return HandRecord.KIND;
    }

    @Override
    public Map<Long, String> names(Set<Long> ids) {
        return tables.notes(ids).stream()
                .filter(note -> !note.text().isBlank())
                .collect(toMap(HandRecordTables.Note::id, HandRecordTables.Note::text));
    }

    @Override
    public String address(long id) {
        return "/desk/statistics/records/" + id;
    }
}
