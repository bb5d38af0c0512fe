package yangguang.calendar.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.access.Administration;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.BadRow;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.calendar.ChangeCalendar;
import yangguang.calendar.CurrentLaw;
import yangguang.calendar.OpenClock;
import yangguang.calendar.ScheduleForm;
import yangguang.law.calendar.CalendarYear;
import yangguang.law.calendar.DayKind;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Once;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** 工作日历: the schedules of all years; the administrator of the body at the top changes them. */
@Controller
@RequestMapping(CalendarPages.ADDRESS)
public class CalendarPages {
    static final String ADDRESS = "/desk/settings/calendar";

    private static final long LARGEST = 100 * 1024;

    /** A year in the list. */
    public record Line(int year, String notice, String announced, long off, long worked) {
        static Line of(CalendarYear year) {
            return new Line(
                    year.year(),
                    year.notice().toString(),
                    year.announced().map(LocalDate::toString).orElse(""),
                    count(year, DayKind.HOLIDAY),
                    count(year, DayKind.MAKE_UP));
        }

        private static long count(CalendarYear year, DayKind kind) {
            return year.days().stream().filter(day -> day.kind() == kind).count();
        }
    }

    /**
     * The list and the form.
     *
     * @param lines of the days that are wrong
     */
    public record YearsPage(
            List<Line> years, int last, ScheduleForm form, Problems problems, List<BadRow> lines) {}

    /**
     * What a schedule would do, to be confirmed.
     *
     * @param old the year as it is; null for a new one
     * @param mark of the calendar that this was worked out on
     */
    public record EffectPage(
            ScheduleForm form, Line year, @Nullable Line old, List<Move> moves, long mark) {}

    /** A clock that moves, and whose it is. */
    public record Move(OpenClock clock, String body) {}

    private final ChangeCalendar change;
    private final CurrentLaw law;
    private final Administration administration;
    private final Bodies bodies;
    private final Once once;
    private final Clock clock;

    CalendarPages(
            ChangeCalendar change,
            CurrentLaw law,
            Administration administration,
            Bodies bodies,
            Once once,
            Clock clock) {
        this.change = change;
        this.law = law;
        this.administration = administration;
        this.bodies = bodies;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping
    Page years(@RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
        keeper(viewer);
        var form =
                year == null
                        ? ScheduleForm.EMPTY
                        : law.now()
                                .calendar()
                                .year(year)
                                .map(ScheduleForm::of)
                                .orElseThrow(() -> new NoSuchRecord("calendar " + year));
        return Page.of("calendar/years", page(form, Problems.none(), List.of()));
    }

    /** Shows the effect; nothing is changed yet. */
    @PostMapping("/effect")
    Page effect(
            @ModelAttribute ScheduleForm typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer)
            throws IOException {
        keeper(viewer);
        if (file == null || file.isEmpty()) return effect(typed, viewer);
        if (file.getSize() > LARGEST) {
            return again(typed, Problems.none().add("file", "calendar.file.large"), List.of());
        }
        var name = String.valueOf(file.getOriginalFilename());
        return switch (typed.from(name, file.getBytes())) {
            case ScheduleForm.Filled(var form) -> effect(form, viewer);
            case ScheduleForm.Unreadable(var line) ->
                    again(typed, Problems.none().add("file", "calendar.file.bad"), List.of(line));
        };
    }

    private Page effect(ScheduleForm form, Viewer viewer) {
        return switch (form.read(law.now().calendar(), LocalDate.now(clock))) {
            case ScheduleForm.Wrong(var problems, var lines) -> again(form, problems, lines);
            case ScheduleForm.Sound(var year) ->
                    Page.of(
                            "calendar/effect",
                            new EffectPage(
                                    form,
                                    Line.of(year),
                                    law.now()
                                            .calendar()
                                            .year(year.year())
                                            .map(Line::of)
                                            .orElse(null),
                                    moves(year, viewer),
                                    change.mark()));
        };
    }

    @PostMapping
    Page change(
            @ModelAttribute ScheduleForm form,
            @RequestParam long mark,
            @RequestParam("_once") String key,
            Viewer viewer) {
        var body = keeper(viewer);
        return switch (form.read(law.now().calendar(), LocalDate.now(clock))) {
            case ScheduleForm.Wrong(var problems, var lines) -> again(form, problems, lines);
            case ScheduleForm.Sound(var year) -> change(form, year, mark, key, body, viewer);
        };
    }

    private Page change(
            ScheduleForm form, CalendarYear year, long mark, String key, Body body, Viewer viewer) {
        try {
            once.run(
                    key,
                    () ->
                            switch (change.change(year, mark, viewer.actor(), body.id())) {
                                case ChangeCalendar.Outcome.Changed _ -> ADDRESS;
                                case ChangeCalendar.Outcome.ShownBefore _ ->
                                        throw new ShownBefore();
                            });
        } catch (ShownBefore meanwhile) {
            return again(form, Problems.none().add("days", "calendar.meanwhile"), List.of());
        }
        return Page.to(ADDRESS).saying("calendar.changed", year.year());
    }

    /** Rolls back the form's key too, so that the form can be sent again. */
    private static final class ShownBefore extends RuntimeException {
        ShownBefore() {
            super("the calendar changed meanwhile", null, false, false);
        }
    }

    private List<Move> moves(CalendarYear year, Viewer viewer) {
        return change.moved(year, administration.reach(viewer)).stream()
                .map(
                        moved ->
                                new Move(
                                        moved,
                                        bodies.byId(moved.bodyId())
                                                .map(Body::shortName)
                                                .orElse("")))
                .toList();
    }

    /** The body at the top, for whoever administers it; for others there is no such page. */
    private Body keeper(Viewer viewer) {
        viewer.mustHave(Role.ADMINISTRATOR);
        return bodies.root()
                .filter(top -> top.id() == viewer.bodyId())
                .orElseThrow(() -> new NoSuchRecord("calendar"));
    }

    private Page again(ScheduleForm form, Problems problems, List<BadRow> lines) {
        return Page.again("calendar/years", page(form, problems, lines));
    }

    private YearsPage page(ScheduleForm form, Problems problems, List<BadRow> lines) {
        var calendar = law.now().calendar();
        return new YearsPage(
                calendar.years().reversed().stream().map(Line::of).toList(),
                calendar.lastAnnouncedDay().getYear(),
                form,
                problems,
                lines);
    }
}
