package yangguang.documents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.TaskSource;
import yangguang.access.Viewer;
import yangguang.pages.Page;

/** What documents leave for people to do: finish, correct, review, publish. */
@Component
class DocumentTasks implements TaskSource {
    private final WaitingRecords waiting;
    private final Reviewers reviewers;
    private final DisclosureLaw law;

    DocumentTasks(WaitingRecords waiting, Reviewers reviewers, DisclosureLaw law) {
        this.waiting = waiting;
        this.reviewers = reviewers;
        this.law = law;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        return waiting.in(viewer.bodyId()).stream()
                .flatMap(document -> task(document, viewer).stream())
                .toList();
    }

    private Optional<Task> task(Waiting document, Viewer viewer) {
        return switch (document.stage()) {
            case DRAFT, RETURNED -> forClerk(document, viewer);
            case IN_REVIEW -> forReviewer(document, viewer);
            case APPROVED, SCHEDULED -> forPublisher(document, viewer);
            case PUBLISHED, REPLACED, WITHDRAWN -> Optional.empty();
        };
    }

    private Optional<Task> forClerk(Waiting document, Viewer viewer) {
        if (!viewer.has(Role.EDITOR)) return Optional.empty();
        return document.stage() == Stage.RETURNED
                ? Optional.of(
                        task(
                                document,
                                "returned",
                                "/fill",
                                document.reviewer(),
                                new Page.Said(
                                        "documents.task.returned.why",
                                        List.of(document.reviewer(), document.reason()))))
                : Optional.of(task(document, "draft", "/fill", document.editedBy(), null));
    }

    private Optional<Task> forReviewer(Waiting document, Viewer viewer) {
        Chain.Station station = document.station();
        if (station == null || document.isWorkOf(viewer.personId())) return Optional.empty();
        if (!station.steps().stream().allMatch(step -> viewer.has(step.role())))
            return Optional.empty();
        Handover handover = document.handover();
        if (handover != null && !isFor(viewer, handover, station)) return Optional.empty();
        String kind = "review." + station.first().name();
        return Optional.of(
                task(document, kind, "/review", document.editedBy(), handedBy(viewer, handover)));
    }

    /** What was handed to a colleague is theirs alone, unless they can no longer decide. */
    private boolean isFor(Viewer viewer, Handover handover, Chain.Station station) {
        return handover.toId() == viewer.personId()
                || reviewers.holding(viewer.bodyId(), station).stream()
                        .noneMatch(person -> person.id() == handover.toId());
    }

    private static Page.@Nullable Said handedBy(Viewer viewer, @Nullable Handover handover) {
        return handover == null || handover.toId() != viewer.personId()
                ? null
                : new Page.Said("documents.task.handed-over.why", List.of(handover.by()));
    }

    private Optional<Task> forPublisher(Waiting document, Viewer viewer) {
        boolean mine = Stream.of(Role.EDITOR, Role.APPROVER).anyMatch(viewer::has);
        if (!mine || !document.proactive()) return Optional.empty();
        String kind = document.stage() == Stage.SCHEDULED ? "scheduled" : "publish";
        return Optional.of(task(document, kind, "/publish", document.editedBy(), null));
    }

    /** A correction runs against no day: what it corrects is public. */
    private Task task(
            Waiting document, String kind, String page, String from, Page.@Nullable Said why) {
        Due due =
                document.runsAgainstTime()
                        ? Optional.ofNullable(document.madeOn()).flatMap(law::due).orElse(null)
                        : null;
        return new Task(
                "documents.task." + kind,
                document.title(),
                "/desk/documents/" + document.id() + page,
                due == null ? null : due.day(),
                due == null ? null : due.remaining(),
                due != null && due.provisional(),
                due == null ? null : due.proof(),
                from,
                why);
    }
}
