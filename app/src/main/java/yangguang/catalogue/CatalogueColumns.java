package yangguang.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.BodyKind;
import yangguang.calendar.CurrentLaw;
import yangguang.catalogue.CatalogueColumn.State;
import yangguang.database.Notices;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedDocuments.Stock;
import yangguang.law.Law;
import yangguang.law.catalogue.Category;
import yangguang.law.clocks.Deadline;
import yangguang.law.clocks.Period;
import yangguang.law.rules.Version;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problems;
import yangguang.pages.TypedDay;

/** 目录检查: how the columns of a body stand against what inspections look for, before they do. */
@Component
public class CatalogueColumns {
    /** Sent with the number of the body when what the public sees of its catalogue changes. */
    public static final String TOPIC = "catalogue";

    private static final int LONGEST = 300;

    private final CatalogueRecords records;
    private final PublishedDocuments documents;
    private final Bodies bodies;
    private final CurrentLaw law;
    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Clock clock;

    CatalogueColumns(
            CatalogueRecords records,
            @Lazy PublishedDocuments documents,
            Bodies bodies,
            CurrentLaw law,
            ApplicationEventPublisher events,
            Notices notices,
            Clock clock) {
        this.records = records;
        this.documents = documents;
        this.bodies = bodies;
        this.law = law;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether a category obliges a body of that kind. */
    public static boolean binds(Category category, BodyKind kind) {
        return switch (category.who()) {
            case ALL -> true;
            case COUNTY -> kind != BodyKind.TOWNSHIP;
            case TOWNSHIP -> kind == BodyKind.TOWNSHIP;
        };
    }

    /** The columns that today's law wants of a body, in its order. */
    public List<CatalogueColumn> of(long bodyId) {
        return Objects.requireNonNull(of(Set.of(bodyId)).get(bodyId));
    }

    /** The same of each of these bodies, in the same two statements. */
    public Map<Long, List<CatalogueColumn>> of(Set<Long> bodyIds) {
        var stocks = documents.stocks(bodyIds);
        var remarks = records.remarks(bodyIds);
        var columns = new HashMap<Long, List<CatalogueColumn>>();
        for (long id : bodyIds)
            columns.put(
                    id,
                    columns(
                            bodies.byId(id).orElseThrow().kind(),
                            stocks.getOrDefault(id, Map.of()),
                            remarks.getOrDefault(id, Map.of())));
        return columns;
    }

    private List<CatalogueColumn> columns(
            BodyKind kind, Map<String, Stock> stocks, Map<String, Remark> remarks) {
        var now = law.now();
        return now.catalogue().categories(today()).stream()
                .filter(category -> binds(category, kind) && !category.residual())
                .map(one -> column(one, stocks.get(one.code()), remarks.get(one.code()), now))
                .toList();
    }

    /** What a body says of its columns, by category. */
    public Map<String, Remark> remarks(long bodyId) {
        return records.remarks(Set.of(bodyId)).getOrDefault(bodyId, Map.of());
    }

    /** Working days until the end of that day, negative when it is past. */
    int left(LocalDate day) {
        return law.now().calendar().workingDaysUntil(today(), day);
    }

    /** 空白栏目: from how many on an inspection is lost, and which one says so. */
    public Optional<Version<Integer>> blankLimit() {
        return law.now().usual().blankColumns(today());
    }

    private CatalogueColumn column(
            Category category, @Nullable Stock stock, @Nullable Remark said, Law now) {
        LocalDate newest =
                stock == null ? null : LocalDate.ofInstant(stock.newest(), clock.getZone());
        Remark remark = isOutdated(category, said, newest) ? null : said;
        LocalDate since = later(newest, remark == null ? null : remark.on());
        Optional<Deadline> counted =
                Optional.ofNullable(since).flatMap(day -> period(category, now).from(day));
        LocalDate due = counted.map(Deadline::due).orElse(null);
        boolean promised = remark != null && remark.promised() != null && newest == null;
        if (remark != null && promised) due = remark.promised();
        return new CatalogueColumn(
                category,
                stock == null ? 0 : stock.documents(),
                newest,
                since,
                due,
                !promised && counted.map(one -> !one.isSettled()).orElse(false),
                state(newest, since, due, promised, now),
                remark);
    }

    /**
     * What was said before the newest document came is told by that; so is what words cannot mend.
     */
    private static boolean isOutdated(
            Category category, @Nullable Remark remark, @Nullable LocalDate newest) {
        return remark != null
                && newest != null
                && (category.inspected() || newest.isAfter(remark.on()));
    }

    private static Period period(Category category, Law now) {
        return now.periods().named(CatalogueColumn.kind(category).rule()).orElseThrow();
    }

    private State state(
            @Nullable LocalDate newest,
            @Nullable LocalDate since,
            @Nullable LocalDate due,
            boolean promised,
            Law now) {
        if (since == null) return State.EMPTY;
        if (due != null && today().isAfter(due)) return State.STALE;
        if (due != null && !promised && isNear(due, now)) return State.SOON;
        return newest == null ? State.EXPLAINED : State.GOOD;
    }

    private boolean isNear(LocalDate due, Law now) {
        return !today().isBefore(due.minusDays(now.usual().columnWarningDays(today())));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * Says why a column is empty, or that it was looked through.
     *
     * @param promised as typed, may be empty
     * @return what is wrong; nothing was kept then
     */
    @Transactional
    public Problems remark(Viewer viewer, String code, String words, String promised) {
        mustKeep(viewer);
        CatalogueColumn column = column(viewer, code);
        var problems = Problems.none();
        if (!column.mayBeRemarked()) problems.add("words-" + code, "catalogue.problem.inspected");
        if (words.isBlank()) problems.add("words-" + code, "catalogue.problem.words");
        if (words.length() > LONGEST)
            problems.add("words-" + code, "catalogue.problem.long", LONGEST);
        LocalDate day = TypedDay.parse(promised).orElse(null);
        if (day == null && !promised.isBlank())
            problems.add("promised-" + code, "catalogue.problem.day", promised);
        if (day != null && !day.isAfter(today()))
            problems.add("promised-" + code, "catalogue.problem.past", today());
        if (!problems.isEmpty()) return problems;
        var remark = new Remark(words.strip(), day, today(), viewer.name());
        records.remark(viewer.bodyId(), code, remark, viewer.personId());
        events.publishEvent(new ColumnRemarked(viewer.actor(), viewer.bodyId(), code, remark));
        notices.send(TOPIC, String.valueOf(viewer.bodyId()));
        return problems;
    }

    private CatalogueColumn column(Viewer viewer, String code) {
        return of(viewer.bodyId()).stream()
                .filter(one -> one.category().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("no column " + code));
    }

    /** Who registers documents keeps the catalogue; who approves them may too. */
    public static boolean mayKeep(Viewer viewer) {
        return viewer.has(Role.EDITOR) || viewer.has(Role.APPROVER);
    }

    static void mustKeep(Viewer viewer) {
        if (!mayKeep(viewer)) viewer.mustHave(Role.EDITOR);
    }

    /** The last day that matters soonest, of those that want work. */
    static Optional<CatalogueColumn> mostUrgent(List<CatalogueColumn> columns) {
        return columns.stream()
                .filter(one -> one.due() != null)
                .min(Comparator.comparing(one -> Objects.requireNonNull(one.due())));
    }
}
