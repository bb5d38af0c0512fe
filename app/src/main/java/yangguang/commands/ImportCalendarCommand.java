package yangguang.commands;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yangguang.bodies.BadRow;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.calendar.ChangeCalendar;
import yangguang.calendar.CurrentLaw;
import yangguang.calendar.OpenClock;
import yangguang.calendar.ScheduleForm;
import yangguang.journal.Journal;
import yangguang.law.calendar.CalendarYear;
import yangguang.pages.Preferences;
import yangguang.pages.Problem;
import yangguang.pages.Templates;

/** 导入放假安排: the same as the page 工作日历, for a file. */
@Command(
        name = "import-calendar",
        description = "add or change the holidays of a year, from YAML or CSV")
final class ImportCalendarCommand extends PlatformCommand {
    private static final int REFUSED = 1;

    @Parameters(
            paramLabel = "FILE",
            description = "YAML as in law/calendars, or lines: date, off or worked, festival")
    private Path file = Path.of("");

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            defaultValue = "",
            description = "the year, where the file does not tell")
    private String year = "";

    @Option(
            names = "--notice",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "the notice with its number, where the file does not tell")
    private String notice = "";

    @Option(
            names = "--announced",
            paramLabel = "DATE",
            defaultValue = "",
            description = "the day of the notice, where the file does not tell")
    private String announced = "";

    @Option(names = "--confirm", description = "do it although running clocks move")
    private boolean confirmed;

    @Override
    int on(ApplicationContext platform) throws IOException {
        var rows =
                new Rows(file, platform.getBean(Templates.class).text(Preferences.STANDARD), err());
        var typed = new ScheduleForm(year, notice, announced, "");
        return switch (typed.from(String.valueOf(file.getFileName()), rows.bytes())) {
            case ScheduleForm.Unreadable(var line) -> rows.refused(List.of(line));
            case ScheduleForm.Filled(var form) -> read(platform, rows, form);
        };
    }

    private int read(ApplicationContext platform, Rows rows, ScheduleForm form) {
        var calendar = platform.getBean(CurrentLaw.class).now().calendar();
        return switch (form.read(calendar, LocalDate.now(platform.getBean(Clock.class)))) {
            case ScheduleForm.Wrong(var problems, var lines) ->
                    lines.isEmpty() ? refused(rows, problems.all()) : rows.refused(lines);
            case ScheduleForm.Sound(var sound) -> change(platform, rows, sound);
        };
    }

    private int refused(Rows rows, List<Problem> problems) {
        for (var problem : problems) {
            err().println("yangguang: " + rows.text().of(problem.key(), problem.arguments()));
        }
        err().flush();
        return REFUSED;
    }

    private int change(ApplicationContext platform, Rows rows, CalendarYear sound) {
        var change = platform.getBean(ChangeCalendar.class);
        var bodies = platform.getBean(Bodies.class);
        long mark = change.mark();
        var all = bodies.all().stream().map(Body::id).collect(toUnmodifiableSet());
        var moved = change.moved(sound, all);
        moved.forEach(clock -> out().println(line(clock, bodies)));
        out().flush();
        if (!moved.isEmpty() && !confirmed) {
            err().println(
                            "yangguang: %d running clocks move; --confirm does it"
                                    .formatted(moved.size()));
            err().flush();
            return REFUSED;
        }
        long top = bodies.root().map(Body::id).orElse(Journal.INSTALLATION);
        return switch (change.change(sound, mark, Rows.operator(), top)) {
            case ChangeCalendar.Outcome.Changed(int changed) -> {
                out().println("the schedule of %d is in force".formatted(changed));
                out().flush();
                yield 0;
            }
            case ChangeCalendar.Outcome.ShownBefore _ ->
                    rows.refused(List.of(new BadRow(1, "calendar.meanwhile")));
        };
    }

    private static String line(OpenClock clock, Bodies bodies) {
        var body = bodies.byId(clock.bodyId()).map(Body::shortName).orElse("");
        return "%s\t%s\t%s\t%s\t%s"
                .formatted(clock.before(), clock.after(), body, clock.title(), clock.address());
    }
}
