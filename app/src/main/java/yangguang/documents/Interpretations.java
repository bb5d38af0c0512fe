package yangguang.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import yangguang.access.Task;
import yangguang.access.TaskSource;
import yangguang.access.Viewer;
import yangguang.law.clocks.Deadline;
import yangguang.law.clocks.Kind;
import yangguang.law.clocks.Question;
import yangguang.pages.DeadlineAddress;
import yangguang.pages.Page;
import yangguang.registers.Dues;
import yangguang.registers.Entries;
import yangguang.registers.RegisterBook;
import yangguang.tally.CauseNames;

/**
 * 政策解读: 行政规范性文件 that were published here and are not interpreted (国办发〔2016〕80号), as tasks of those
 * who may record an interpretation. What was public before it came in asks nobody, and what nobody
 * did for a year is no task any more; its record still says so.
 */
@Component
public class Interpretations implements TaskSource {
    public static final String REGISTER = "interpretation";
    private static final String DOCUMENT = "document";

    private final WaitingRecords waiting;
    private final Entries entries;
    private final RegisterBook book;
    private final DisclosureLaw law;
    private final Dues dues;
    private final Clock clock;

    Interpretations(
            WaitingRecords waiting,
            Entries entries,
            RegisterBook book,
            DisclosureLaw law,
            Dues dues,
            Clock clock) {
        this.waiting = waiting;
        this.entries = entries;
        this.book = book;
        this.law = law;
        this.dues = dues;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        var register = book.all().named(REGISTER);
        if (register.filter(one -> book.records(viewer, one)).isEmpty()) return List.of();
        var since = law.today().minusYears(1);
        var published =
                waiting.normative(
                        viewer.bodyId(),
                        law.today(),
                        since.atStartOfDay(clock.getZone()).toInstant());
        if (published.isEmpty()) return List.of();
        // An interpretation may be out before the document itself.
        var interpreted = entries.named(viewer.bodyId(), REGISTER, DOCUMENT, since.minusYears(1));
        return published.stream()
                .filter(rule -> !interpreted.contains(String.valueOf(rule.document())))
                .flatMap(rule -> task(rule).stream())
                .toList();
    }

    private Optional<Task> task(WaitingRecords.Normative rule) {
        var published = LocalDate.ofInstant(rule.published(), clock.getZone());
        return law.interpretation(published).map(deadline -> task(rule, published, deadline));
    }

    private Task task(WaitingRecords.Normative rule, LocalDate published, Deadline deadline) {
        return new Task(
                "documents.task.interpret",
                rule.title(),
                recording(REGISTER, rule.document(), rule.title()),
                deadline.due(),
                dues.remaining(deadline.due()),
                !deadline.isSettled(),
                proof(published),
                "",
                new Page.Said(
                        "documents.task.interpret.why", List.of(deadline.citation().toString())));
    }

    /** Where the last day can be counted again. */
    public static String proof(LocalDate published) {
        return DeadlineAddress.of(Question.of(Kind.INTERPRETATION, published));
    }

    /** Where an entry of a register that names the document is recorded. */
    public static String recording(String register, long document, String title) {
        return UriComponentsBuilder.fromPath("/desk/registers/{register}/new")
                .queryParam("f-document", "{document}")
                .encode()
                .buildAndExpand(register, CauseNames.mark(document, title))
                .toUriString();
    }
}
