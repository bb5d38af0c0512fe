package yangguang.registers;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.law.registers.Values;
import yangguang.pages.Text;

/** 导出: the entries of a list as rows of a spreadsheet, which can be imported again. */
@Component
public class ExportEntries {
    private static final int A_PART = 500;

    private final Entries entries;
    private final References references;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;

    ExportEntries(
            Entries entries,
            References references,
            Bodies bodies,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.references = references;
        this.bodies = bodies;
        this.events = events;
    }

    /** That a register leaves as a file stands in the journal. */
    @Transactional
    public void tell(Viewer viewer, Definition register) {
        events.publishEvent(new RegisterExported(viewer, register));
    }

    /**
     * The heads, then every entry that the viewer may read, newest first; read in parts.
     *
     * @param each takes a row
     */
    public void run(
            Viewer viewer,
            Definition register,
            EntryQuestion asked,
            Text words,
            Consumer<List<String>> each) {
        boolean several = viewer.readable().size() > 1;
        each.accept(heads(register, several, words));
        String after = "";
        while (after != null) {
            var part = entries.list(viewer, asked, after, A_PART);
            part.items().forEach(entry -> each.accept(row(register, entry, several, words)));
            after = part.next();
        }
    }

    private static List<String> heads(Definition register, boolean several, Text words) {
        var heads = new ArrayList<String>();
        register.fields().forEach(field -> heads.add(field.label().in(words.isChinese())));
        if (several) heads.add(words.of("registers.body"));
        return heads;
    }

    private List<String> row(Definition register, Entry entry, boolean several, Text words) {
        var row = new ArrayList<String>();
        for (var field : register.fields()) {
            row.add(
                    references.say(entry, field).stream()
                            .map(one -> word(field, one, words))
                            .collect(joining(words.isChinese() ? "、" : "; ")));
        }
        if (several) row.add(bodies.byId(entry.bodyId()).map(Body::name).orElse(""));
        return row;
    }

    private static String word(Field field, References.Said said, Text words) {
        if (field.isYesNo())
            return words.of(said.value().equals(Values.YES) ? "registers.yes" : "registers.no");
        return field.option(said.value())
                .map(option -> option.label().in(words.isChinese()))
                .orElse(said.words());
    }
}
