package yangguang.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.TaskSource;
import yangguang.access.Viewer;
import yangguang.calendar.CurrentLaw;
import yangguang.documents.PublishedDocuments;
import yangguang.pages.Page;
import yangguang.registers.YearsHeld;

/** 待办 of annual reports: what is to be finished, reviewed, signed and published. */
@Component
class ReportTasks implements TaskSource {
    private final ReportRecords records;
    private final Reports reports;
    private final PublishedDocuments published;
    private final AnnualTables tables;
    private final YearsHeld held;
    private final CurrentLaw law;
    private final Clock clock;

    ReportTasks(
            ReportRecords records,
            Reports reports,
            PublishedDocuments published,
            AnnualTables tables,
            YearsHeld held,
            CurrentLaw law,
            Clock clock) {
        this.records = records;
        this.reports = reports;
        this.published = published;
        this.tables = tables;
        this.held = held;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        var tasks = new ArrayList<Task>();
        int lastYear = LocalDate.now(clock).getYear() - 1;
        if (mayFinish(viewer) && isToBeBegun(viewer.bodyId(), lastYear))
            tasks.add(task("finish", viewer.bodyId(), lastYear, null));
        for (var report : records.open(viewer.bodyId())) {
            var kind = kind(viewer, report);
            if (kind != null && report.year() <= lastYear)
                tasks.add(task(kind, viewer.bodyId(), report.year(), why(report)));
        }
        return tasks;
    }

    private static boolean mayFinish(Viewer viewer) {
        return viewer.has(Role.STATISTICIAN);
    }

    /** A report on a year before this platform came is written elsewhere, and filed here. */
    private boolean isToBeBegun(long bodyId, int year) {
        return year >= held.since(Set.of(bodyId))
                && !records.yearsBegun(bodyId).contains(year)
                && !tables.forms(Set.of(bodyId), year).isEmpty()
                && published.annualReports(Set.of(bodyId)).stream()
                        .noneMatch(report -> Objects.equals(report.reportYear(), year));
    }

    private @Nullable String kind(Viewer viewer, AnnualReport report) {
        return switch (report.state()) {
            case DRAFTING -> mayFinish(viewer) ? "finish" : null;
            case RETURNED -> mayFinish(viewer) ? "returned" : null;
            case SUBMITTED, REVIEWED -> mayDecide(viewer, report) ? "decide" : null;
            case SIGNED -> mayFinish(viewer) ? "publish" : null;
            case PUBLISHED -> null;
        };
    }

    private boolean mayDecide(Viewer viewer, AnnualReport report) {
        var station = report.station();
        return station != null
                && station.steps().stream().allMatch(step -> viewer.has(step.role()))
                && records.submission(report)
                        .filter(submission -> submission.byId() != viewer.personId())
                        .isPresent();
    }

    private static Page.@Nullable Said why(AnnualReport report) {
        return report.comment().isEmpty()
                ? null
                : new Page.Said("reporting.returned.why", List.of(report.comment()));
    }

    private Task task(String kind, long bodyId, int year, Page.@Nullable Said why) {
        var due = reports.due(bodyId, year).due();
        var left = law.now().calendar().workingDaysUntil(LocalDate.now(clock), due);
        return new Task(
                "reporting.task." + kind,
                String.valueOf(year),
                AnnualReport.address(year),
                due,
                left,
                false,
                reports.proof(bodyId, year),
                "",
                why);
    }
}
