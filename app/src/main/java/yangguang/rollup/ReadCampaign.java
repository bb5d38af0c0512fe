package yangguang.rollup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.calendar.CurrentLaw;
import yangguang.law.codes.RegionCode;
import yangguang.law.forms.Form;
import yangguang.pages.Problems;
import yangguang.pages.TypedDay;

/** Reads what was typed for a campaign, and says what is wrong with it. */
@Component
class ReadCampaign {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTICE = 10_000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_NAMES = 1_000;

    private final CampaignRecords records;
    private final Bodies bodies;
    private final CurrentLaw law;
    private final Clock clock;

    ReadCampaign(CampaignRecords records, Bodies bodies, CurrentLaw law, Clock clock) {
        this.records = records;
        this.bodies = bodies;
        this.law = law;
        this.clock = clock;
    }

    /**
     * What it says, as far as it is right.
     *
     * @param asked bodies of this system
     * @param outside names of others
     */
    record Read(
            int year,
            List<String> forms,
            LocalDate deadline,
            Reach reach,
            Set<Long> asked,
            List<String> outside,
            Problems problems) {}

    /**
     * @param before the campaign that is changed, or null for a new one
     */
    Read read(Viewer viewer, CampaignForm typed, @Nullable Campaign before) {
        var problems = Problems.none();
        int year = before == null ? year(viewer, typed.year(), problems) : before.year();
        var forms = forms(viewer, typed, year, problems);
        if (typed.title().isBlank()) problems.add("title", "rollup.problem.title");
        if (typed.title().length() > LONGEST_TITLE)
            problems.add("title", "rollup.problem.too-long", LONGEST_TITLE);
        if (typed.notice().length() > LONGEST_NOTICE)
            problems.add("notice", "rollup.problem.too-long", LONGEST_NOTICE);
        var deadline = deadline(typed.deadline(), year, before, problems);
        var reach = typed.reach().equals(Reach.ALL.name()) ? Reach.ALL : Reach.DIRECT;
        var asked = asked(viewer.bodyId(), typed, reach);
        var outside = outside(typed, problems);
        if (asked.isEmpty() && outside.isEmpty()) problems.add("kinds", "rollup.problem.nobody");
        return new Read(year, forms, deadline, reach, asked, outside, problems);
    }

    private int year(Viewer viewer, String typed, Problems problems) {
        if (!typed.strip().matches("\\d{4}")) {
            problems.add("year", "rollup.problem.year");
            return 0;
        }
        int year = Integer.parseInt(typed.strip());
        if (year > LocalDate.now(clock).getYear())
            problems.add("year", "rollup.problem.year-to-come", year);
        else if (formsOf(viewer, year).isEmpty())
            problems.add("year", "rollup.problem.no-form", year);
        else if (records.of(viewer.bodyId(), year).isPresent())
            problems.add("year", "rollup.problem.exists", year);
        return year;
    }

    private List<Form> formsOf(Viewer viewer, int year) {
        var region =
                bodies.byId(viewer.bodyId())
                        .map(Body::regionCode)
                        .map(RegionCode::new)
                        .orElse(null);
        return law.now().forms().tablesFor(year, region);
    }

    private List<String> forms(Viewer viewer, CampaignForm typed, int year, Problems problems) {
        var ofYear = formsOf(viewer, year).stream().map(Form::id).toList();
        var chosen = ofYear.stream().filter(typed.forms()::contains).toList();
        if (typed.forms().isEmpty()) problems.add("forms", "rollup.problem.forms");
        else if (chosen.size() < typed.forms().size() && !ofYear.isEmpty())
            problems.add("forms", "rollup.problem.form-not-of-year", year);
        return chosen;
    }

    /**
     * Nobody can hand in before the year is over, nor yesterday; and what comes after the day on
     * which the sum itself must be public is too late, unless that day is over anyway.
     */
    private LocalDate deadline(
            String typed, int year, @Nullable Campaign before, Problems problems) {
        var today = LocalDate.now(clock);
        var day = TypedDay.parse(typed);
        if (day.isEmpty()) {
            problems.add("deadline", "rollup.problem.day");
            return today;
        }
        if (year == 0 || (before != null && before.deadline().equals(day.get()))) return day.get();
        var over = LocalDate.of(year, 12, 31);
        var last = law.now().dates().reportByGovernment(year);
        if (day.get().isBefore(today)) problems.add("deadline", "rollup.problem.past");
        else if (!day.get().isAfter(over))
            problems.add("deadline", "rollup.problem.year-not-over", over);
        else if (day.get().isAfter(last.due()) && !today.isAfter(last.due()))
            problems.add("deadline", "rollup.problem.too-late", last.due(), last.law());
        return day.get();
    }

    private Set<Long> asked(long bodyId, CampaignForm typed, Reach reach) {
        var asked = new LinkedHashSet<Long>();
        if (typed.withOwn()) asked.add(bodyId);
        below(bodyId, reach).stream()
                .filter(body -> typed.kinds().contains(body.kind().name()))
                .forEach(body -> asked.add(body.id()));
        return asked;
    }

    private List<Body> below(long bodyId, Reach reach) {
        return switch (reach) {
            case DIRECT -> bodies.children(bodyId);
            case ALL -> {
                var all = bodies.subtree(bodyId);
                yield bodies.all().stream()
                        .filter(body -> all.contains(body.id()) && body.id() != bodyId)
                        .toList();
            }
        };
    }

    private static List<String> outside(CampaignForm typed, Problems problems) {
        var names =
                typed.outside()
                        .lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
        if (names.size() > MOST_NAMES)
            problems.add("outside", "rollup.problem.too-many", MOST_NAMES);
        names.stream()
                .filter(name -> name.length() > LONGEST_NAME)
                .findFirst()
                .ifPresent(_ -> problems.add("outside", "rollup.problem.too-long", LONGEST_NAME));
        return names;
    }
}
