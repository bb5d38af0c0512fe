package yangguang.channels;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.TaskSource;
import yangguang.access.Viewer;
import yangguang.channels.Accounts.Standing;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;
import yangguang.messages.Deliveries;
import yangguang.messages.Delivery;
import yangguang.pages.Page;

/** 待办 of the accounts: those that are down, and what was not accepted there. */
@Component
class AccountTasks implements TaskSource {
    private final Accounts accounts;
    private final AccountRecords records;
    private final Deliveries deliveries;
    private final PublishedDocuments published;
    private final Clock clock;

    AccountTasks(
            Accounts accounts,
            AccountRecords records,
            Deliveries deliveries,
            PublishedDocuments published,
            Clock clock) {
        this.accounts = accounts;
        this.records = records;
        this.deliveries = deliveries;
        this.published = published;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        var down =
                viewer.has(Role.ADMINISTRATOR)
                        ? accounts.of(viewer).stream().flatMap(this::down)
                        : Stream.<Task>empty();
        var refused = viewer.has(Role.EDITOR) ? refused(viewer) : Stream.<Task>empty();
        return Stream.concat(down, refused).toList();
    }

    private Stream<Task> down(Standing standing) {
        Instant since = standing.line().downSince();
        if (since == null) return Stream.empty();
        return Stream.of(
                new Task(
                        "channels.task.account." + standing.account().channel(),
                        "",
                        "/desk/settings/channels",
                        null,
                        null,
                        "",
                        new Page.Said(
                                "channels.task.account.why",
                                List.of(LocalDate.ofInstant(since, clock.getZone())))));
    }

    /** Published here, and not accepted there; somebody looks, tries again or gives up. */
    private Stream<Task> refused(Viewer viewer) {
        var open = records.publishing(viewer.bodyId());
        var states = deliveries.of(Errand.KIND, open.stream().map(Errand::id).toList());
        var failed =
                open.stream()
                        .filter(errand -> isFailed(states.get(errand.id())))
                        .map(errand -> Objects.requireNonNull(errand.documentId()))
                        .collect(Collectors.toSet());
        return published.byIds(failed).values().stream().map(AccountTasks::task);
    }

    private static boolean isFailed(@Nullable Delivery delivery) {
        return delivery != null && delivery.state() == Delivery.State.FAILED;
    }

    private static Task task(PublishedLine line) {
        return new Task(
                "channels.task.refused",
                line.title(),
                "/desk/documents/" + line.id() + "/channels",
                null,
                null,
                "",
                new Page.Said("channels.task.refused.why", List.of()));
    }
}
