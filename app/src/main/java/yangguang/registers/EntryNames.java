package yangguang.registers;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.tally.CauseNames;

/** An entry goes by its title. */
@Component
class EntryNames implements CauseNames {
    private final EntryRecords records;

    EntryNames(EntryRecords records) {
        this.records = records;
    }

    @Override
    public String kind() {
        return Entry.KIND;
    }

    @Override
    public Map<Long, String> names(Set<Long> ids) {
        return records.names(ids).stream()
                .filter(named -> !named.title().isBlank())
                .collect(toMap(EntryRecords.Named::id, EntryRecords.Named::title));
    }

    /** Leads on to the register, which is not known here. */
    @Override
    public String address(long id) {
        return "/desk/registers/entries/" + id;
    }
}
