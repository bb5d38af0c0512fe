package yangguang.guide;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.calendar.CurrentLaw;
import yangguang.database.Notices;
import yangguang.guide.GuideChanged.How;
import yangguang.law.clocks.Deadline;
import yangguang.law.clocks.Kind;
import yangguang.pages.DeadlineAddress;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problems;

/** 公开指南: one writes it, the leader publishes it; every edition stays readable. */
@Component
public class Guides {
    /** Sent with the number of the body when its guide changes. */
    public static final String TOPIC = "guide";

    private static final int LONGEST_CHANGE = 300;

    private final GuideRecords records;
    private final Bodies bodies;
    private final CurrentLaw law;
    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Clock clock;

    Guides(
            GuideRecords records,
            Bodies bodies,
            CurrentLaw law,
            ApplicationEventPublisher events,
            Notices notices,
            Clock clock) {
        this.records = records;
        this.bodies = bodies;
        this.law = law;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    public Optional<GuideEdition> newest(long bodyId) {
        return records.newest(bodyId);
    }

    public Optional<GuideEdition> edition(long bodyId, int number) {
        return records.edition(bodyId, number);
    }

    public List<GuideEdition> editions(long bodyId) {
        return records.editions(bodyId);
    }

    public Optional<GuideDraft> draft(Viewer viewer) {
        return records.draft(viewer.bodyId());
    }

    /**
     * What the form begins with: the draft, or the newest edition, or what is known of the body.
     */
    public GuideDraft beginning(Viewer viewer) {
        return draft(viewer)
                .orElseGet(
                        () ->
                                new GuideDraft(
                                        newest(viewer.bodyId())
                                                .map(GuideEdition::text)
                                                .orElseGet(() -> GuideText.of(own(viewer))),
                                        "",
                                        false,
                                        "",
                                        today(),
                                        0));
    }

    public Body own(Viewer viewer) {
        return bodies.byId(viewer.bodyId()).orElseThrow();
    }

    /** Until when it has to be looked through again; empty before the first edition. */
    public Optional<Deadline> due(long bodyId) {
        return since(bodyId).flatMap(law.now().periods().columnReview()::from);
    }

    private Optional<LocalDate> since(long bodyId) {
        var published = newest(bodyId).map(GuideEdition::publishedOn);
        var confirmed = records.confirmed(bodyId);
        return published.map(day -> confirmed.filter(day::isBefore).orElse(day));
    }

    /** Where that day can be counted again. */
    public static String proof(Deadline due) {
        return DeadlineAddress.of(Kind.COLUMN_REVIEW, due.start());
    }

    int left(LocalDate day) {
        return law.now().calendar().workingDaysUntil(today(), day);
    }

    boolean isNear(Deadline due) {
        int days = law.now().usual().columnWarningDays(today());
        return !today().isBefore(due.due().minusDays(days));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    public static boolean mayWrite(Viewer viewer) {
        return viewer.has(Role.EDITOR) || viewer.has(Role.APPROVER);
    }

    private static void mustWrite(Viewer viewer) {
        if (!mayWrite(viewer)) throw new NotAllowed(Role.EDITOR);
    }

    /**
     * Keeps the draft.
     *
     * @param version that was read with the form; 0 for a new draft
     * @param ready whether it goes to the approver; it must be whole then
     * @return what is wrong; nothing was kept then
     */
    @Transactional
    public Problems save(
            Viewer viewer, GuideText text, String change, boolean ready, long version) {
        mustWrite(viewer);
        var problems = ready ? whole(viewer, text, change) : Problems.none();
        if (change.length() > LONGEST_CHANGE)
            problems.add("change", "guide.problem.long", LONGEST_CHANGE);
        if (!problems.isEmpty()) return problems;
        var draft = new GuideDraft(text, change.strip(), ready, viewer.name(), today(), version);
        if (!records.save(viewer.bodyId(), draft, viewer.personId()))
            return problems.add("change", "guide.problem.conflict");
        tell(viewer, ready ? How.SUBMITTED : How.SAVED, Map.of());
        return problems;
    }

    private Problems whole(Viewer viewer, GuideText text, String change) {
        var problems = text.problems();
        var before = newest(viewer.bodyId()).map(GuideEdition::text);
        if (before.isPresent() && change.isBlank()) problems.add("change", "guide.problem.change");
        if (before.isPresent() && text.differs(before.get()).isEmpty())
            problems.add("change", "guide.problem.same");
        return problems;
    }

    /** Nothing of it had changed: the year begins anew. */
    @Transactional
    public void confirm(Viewer viewer) {
        mustWrite(viewer);
        if (newest(viewer.bodyId()).isEmpty()) throw new NoSuchRecord("no guide to confirm");
        records.confirm(viewer.bodyId(), today(), viewer.name());
        tell(viewer, How.CONFIRMED, Map.of());
    }

    /** Makes the draft that waits the newest edition. */
    @Transactional
    public int publish(Viewer viewer, long version) {
        GuideDraft draft = waiting(viewer, version);
        int number =
                records.publish(viewer.bodyId(), draft, today(), viewer.personId(), viewer.name());
        tell(viewer, How.PUBLISHED, Map.of("edition", number, "change", draft.change()));
        notices.send(TOPIC, String.valueOf(viewer.bodyId()));
        return number;
    }

    /** The draft goes back to who writes it. */
    @Transactional
    public void sendBack(Viewer viewer, long version) {
        waiting(viewer, version);
        records.sendBack(viewer.bodyId());
        tell(viewer, How.RETURNED, Map.of());
    }

    /** What was read must be what waits. */
    private GuideDraft waiting(Viewer viewer, long version) {
        viewer.mustHave(Role.APPROVER);
        return draft(viewer)
                .filter(one -> one.ready() && one.version() == version)
                .orElseThrow(() -> new NoSuchRecord("no such draft of the guide waits"));
    }

    private void tell(Viewer viewer, How how, Map<String, ?> what) {
        events.publishEvent(new GuideChanged(how, viewer.actor(), viewer.bodyId(), what));
    }
}
