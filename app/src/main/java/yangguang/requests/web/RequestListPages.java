package yangguang.requests.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.law.clocks.Channel;
import yangguang.pages.Page;
import yangguang.requests.CaseClock;
import yangguang.requests.CaseLine;
import yangguang.requests.CaseList;
import yangguang.requests.CaseQuestion;
import yangguang.requests.CaseView;
import yangguang.requests.Days;
import yangguang.requests.SavedViews;
import yangguang.requests.SavedViews.Saved;

/** 申请列表 (B11): what is due, and any request by its number or its applicant. */
@Controller
public class RequestListPages {
    static final String ADDRESS = "/desk/requests";

    private static final int A_PAGE = 30;
    private static final Optional<Saved> NO_START = Optional.empty();

    private final CaseList list;
    private final SavedViews saved;
    private final Days days;
    private final People people;
    private final Bodies bodies;

    RequestListPages(CaseList list, SavedViews saved, Days days, People people, Bodies bodies) {
        this.list = list;
        this.saved = saved;
        this.days = days;
        this.people = people;
        this.bodies = bodies;
    }

    /** The list, and how it was asked for. */
    public record ListPage(
            CaseQuestion asked,
            List<CaseView> views,
            List<Saved> own,
            List<Channel> channels,
            List<Person> officers,
            List<Row> rows,
            @Nullable String next,
            boolean mayEnter,
            boolean mayFind,
            boolean severalBodies) {
        public boolean isNarrowed() {
            return !asked.equals(CaseQuestion.ALL_OPEN);
        }

        public List<CaseClock> clocks() {
            return List.of(CaseClock.values());
        }

        /** Whether it is this view, as it is. */
        public boolean shows(CaseView view) {
            return asked.equals(CaseQuestion.of(view));
        }

        /** Whether it is this one of the viewer's own. */
        public boolean shows(Saved one) {
            return asked.equals(one.asked());
        }

        /** Whether it can be kept, and was not. */
        public boolean maySave() {
            return asked.isFiltered() && own.stream().noneMatch(this::shows);
        }
    }

    /**
     * A request in the list.
     *
     * @param due the day that is next, of the reply or of what is awaited
     * @param instead whether it is the viewer's to handle only as a substitute of the officer
     * @param mayAssign whether it is open and of the viewer's own body
     */
    public record Row(
            CaseLine line,
            String body,
            String officer,
            boolean instead,
            Tag standing,
            @Nullable LocalDate due,
            @Nullable Tag left,
            boolean mayAssign) {
        /** Where that day can be counted again; null for one that the body set itself. */
        public @Nullable String proof() {
            return due != null ? line.proof() : null;
        }

        public boolean provisional() {
            return due != null && due.equals(line.dueOn()) && line.provisional();
        }
    }

    /** Without any word said it opens as the viewer wants it to. */
    @GetMapping(ADDRESS)
    Page list(Viewer viewer, @RequestParam Map<String, String> said) {
        list.mustRead(viewer);
        var own = saved.of(viewer);
        var start = said.isEmpty() ? own.stream().filter(Saved::start).findFirst() : NO_START;
        return start.<Page>map(it -> Page.to(ADDRESS + "?" + it.asked().query()))
                .orElseGet(() -> Page.of("requests/list", page(viewer, said, own)));
    }

    private ListPage page(Viewer viewer, Map<String, String> said, List<Saved> own) {
        var asked = CaseQuestion.read(said);
        var found = list.of(viewer, asked, said.get("from"), A_PAGE);
        var names = new HashMap<Long, String>();
        return new ListPage(
                asked,
                views(viewer),
                own,
                List.of(Channel.values()),
                people.having(Role.REQUEST_OFFICER, viewer.bodyId()),
                found.items().stream()
                        .map(line -> row(line, asked, name(line.officer(), names), viewer))
                        .toList(),
                found.next(),
                viewer.has(Role.REQUEST_OFFICER),
                viewer.has(Role.REQUEST_OFFICER) || viewer.has(Role.APPROVER),
                viewer.has(Role.SUPERVISOR) && viewer.readable().size() > 1);
    }

    private static List<CaseView> views(Viewer viewer) {
        return Stream.of(CaseView.values())
                .filter(view -> view != CaseView.ALL)
                .filter(view -> view != CaseView.MINE || viewer.has(Role.REQUEST_OFFICER))
                .toList();
    }

    private String name(@Nullable Long officer, HashMap<Long, String> names) {
        return officer == null
                ? ""
                : names.computeIfAbsent(
                        officer, id -> people.byId(id).map(Person::name).orElse(""));
    }

    private Row row(CaseLine line, CaseQuestion asked, String officer, Viewer viewer) {
        var due = due(line);
        return new Row(
                line,
                bodies.byId(line.bodyId()).map(Body::shortName).orElse(""),
                officer,
                asked.view() == CaseView.MINE && !isTheirs(line, viewer),
                Tag.of(line.standing()),
                due,
                due == null ? null : Tag.left(days.left(due)),
                line.bodyId() == viewer.bodyId() && line.endedOn() == null);
    }

    private static boolean isTheirs(CaseLine line, Viewer viewer) {
        return line.officer() != null && line.officer() == viewer.personId();
    }

    private static @Nullable LocalDate due(CaseLine line) {
        if (line.endedOn() != null || line.receivedOn() == null) return null;
        return line.dueOn() != null ? line.dueOn() : line.nextOn();
    }
}
