package yangguang.channels;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.TaskSource;
import yangguang.access.Viewer;
import yangguang.documents.Document;
import yangguang.pages.Page;
import yangguang.tally.CauseNames;

/** 待办 of the channels: what has to be taken down. */
@Component
class CopyTasks implements TaskSource {
    private static final int MOST = 50;

    private final CopyRecords records;
    private final CauseNames titles;
    private final DeliverPapers papers;
    private final CheckRecords checks;
    private final Clock clock;

    CopyTasks(
            CopyRecords records,
            List<CauseNames> names,
            DeliverPapers papers,
            CheckRecords checks,
            Clock clock) {
        this.records = records;
        this.titles =
                names.stream()
                        .filter(one -> one.kind().equals(Document.KIND))
                        .findFirst()
                        .orElseThrow();
        this.papers = papers;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        if (!viewer.has(Role.EDITOR)) return List.of();
        var due = records.dueDown(viewer.bodyId(), LocalDate.now(clock), MOST);
        Set<Long> ids = due.stream().map(Copy::documentId).collect(Collectors.toSet());
        var called = titles.names(ids);
        return Stream.of(
                        due.stream()
                                .map(
                                        copy ->
                                                task(
                                                        copy,
                                                        called.getOrDefault(
                                                                copy.documentId(), ""))),
                        found(viewer),
                        delivery(viewer).stream())
                .flatMap(tasks -> tasks)
                .toList();
    }

    /** What the night found: gone, changed, or silent for some nights. */
    private Stream<Task> found(Viewer viewer) {
        var all =
                checks.found(viewer.bodyId(), MOST).stream()
                        .filter(one -> one.check().wantsLook())
                        .toList();
        var called =
                titles.names(
                        all.stream().map(one -> one.copy().document()).collect(Collectors.toSet()));
        return all.stream()
                .map(
                        one ->
                                new Task(
                                        "channels.task.web." + one.check().state(),
                                        called.getOrDefault(one.copy().document(), ""),
                                        "/desk/documents/" + one.copy().document() + "/channels",
                                        null,
                                        null,
                                        "",
                                        new Page.Said(
                                                "channels.task.web.why",
                                                List.of(one.copy().place()))));
    }

    /** One for all papers that wait, with the day of the first. */
    private Optional<Task> delivery(Viewer viewer) {
        var late = papers.late(viewer.bodyId());
        if (late.isEmpty()) return Optional.empty();
        var first = late.getFirst();
        var due = first.due();
        return Optional.of(
                new Task(
                        "channels.task.delivery",
                        first.line().title(),
                        "/desk/channels/deliveries",
                        due == null ? null : due.due(),
                        due == null ? null : first.left(),
                        due != null && !due.isSettled(),
                        due == null ? null : first.proof(),
                        "",
                        new Page.Said("channels.task.delivery.why", List.of(late.size()))));
    }

    private static Task task(Copy copy, String title) {
        var why = copy.recalledOn() != null ? "recalled" : "over";
        return new Task(
                "channels.task." + copy.channel().name(),
                title,
                "/desk/documents/" + copy.documentId() + "/channels",
                null,
                null,
                "",
                new Page.Said("channels.task." + why + ".why", List.of(copy.place())));
    }
}
