package yangguang.registers;

import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.access.FindSource;
import yangguang.access.Viewer;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Label;

/** 登记 by any of their words. */
@Component
class FindEntries implements FindSource {
    private final EntryListRecords records;
    private final RegisterBook book;

    FindEntries(EntryListRecords records, RegisterBook book) {
        this.records = records;
        this.book = book;
    }

    @Override
    public String kind() {
        return "registers.found";
    }

    @Override
    public List<Found> find(Viewer viewer, String words, int most) {
        return records.find(viewer.readable(), words, most).stream().map(this::found).toList();
    }

    private Found found(Entry entry) {
        var register = book.all().named(entry.register()).map(Definition::label);
        return new Found(
                entry.title(),
                register.map(Label::chinese).orElse(entry.register()),
                entry.day(),
                "/desk/registers/entries/" + entry.id());
    }
}
