package yangguang.commands;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import yangguang.law.Law;
import yangguang.law.clocks.Answer;
import yangguang.law.clocks.CountedDay;
import yangguang.law.clocks.HoursOfDay;
import yangguang.law.clocks.Kind;
import yangguang.law.clocks.Question;
import yangguang.law.rules.Citation;

/** 期限计算: a due day, the sentence that explains it, and the proof. Needs no data folder. */
@Command(name = "deadline", description = "work out a due day, with its proof day by day")
final class DeadlineCommand implements Callable<Integer> {
    private static final Locale LANGUAGE = Locale.CHINA;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--received",
            paramLabel = "DATE",
            required = true,
            description = "the day of the event: of receipt, or for proactive the day of making")
    private String received = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "reply",
            completionCandidates = Kinds.class,
            description = "one of ${COMPLETION-CANDIDATES}; reply if not given")
    private String kind = "";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            defaultValue = "",
            description = "the time of that day, such as 10:20, where the law counts hours")
    private String at = "";

    @Option(
            names = "--channel",
            paramLabel = "CHANNEL",
            defaultValue = "",
            description = "in-person, registered-mail, ordinary-mail, online, fax or email")
    private String channel = "";

    @Option(names = "--extended", description = "the reply was extended in time")
    private boolean extended;

    @Option(
            names = "--corrected",
            paramLabel = "DATE",
            defaultValue = "",
            description = "the day on which the correction arrived")
    private String corrected = "";

    @Option(
            names = "--until",
            paramLabel = "DATE",
            defaultValue = "",
            description = "for postponed, the later day that the agency set")
    private String until = "";

    @Option(
            names = "--exclude",
            paramLabel = "FROM..TO",
            description =
                    "leave out the working days after FROM up to and including TO; repeatable")
    private List<String> exclusions = List.of();

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Mixin private CommonOptions common = new CommonOptions();

    /** The words that may stand after --kind. */
    static final class Kinds extends ArrayList<String> {
        Kinds() {
            super(Stream.of(Kind.values()).map(Kind::word).toList());
        }
    }

    /**
     * The answer as JSON has it.
     *
     * @param received a day, or where the law counts hours a moment; and so is the due day
     * @param days none where the law names a day of the year
     */
    record Printed(
            String received,
            String regulation,
            String due,
            boolean settled,
            String sentence,
            List<PrintedDay> days,
            List<String> citations) {}

    record PrintedDay(LocalDate date, boolean counted, String why) {}

    @Override
    public Integer call() {
        var question =
                new Question(kind, received, at, channel, extended, corrected, until, exclusions);
        switch (Law.national().questions().answer(question)) {
            case Answer.Found found -> print(found);
            case Answer.Refused(var refusal) ->
                    throw new ParameterException(spec.commandLine(), refusal.sentence(LANGUAGE));
        }
        return 0;
    }

    private void print(Answer.Found found) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(printed(found)));
        } else {
            out.println(found.sentence(LANGUAGE));
            found.citations().forEach(law -> out.println("  " + law));
            lines(found).forEach(out::println);
        }
        out.flush();
    }

    private static Stream<String> lines(Answer.Found found) {
        return switch (found) {
            case Answer.Due due -> due.deadline().proof().stream().map(DeadlineCommand::line);
            case Answer.Moment moment -> moment.days().stream().map(DeadlineCommand::line);
            case Answer.OnDay _ -> Stream.of();
        };
    }

    private Printed printed(Answer.Found found) {
        return switch (found) {
            case Answer.Due due -> {
                var deadline = due.deadline();
                var days = deadline.proof().stream().map(DeadlineCommand::printed).toList();
                yield printed(due, day(), deadline.due(), deadline.isSettled(), days);
            }
            case Answer.Moment moment -> {
                var days = moment.days().stream().map(DeadlineCommand::printed).toList();
                yield printed(moment, moment.from(), moment.due().due(), true, days);
            }
            case Answer.OnDay onDay -> printed(onDay, day(), onDay.last(), true, List.of());
        };
    }

    private LocalDate day() {
        return LocalDate.parse(received.strip());
    }

    private static Printed printed(
            Answer.Found found,
            Temporal from,
            Temporal due,
            boolean settled,
            List<PrintedDay> days) {
        return new Printed(
                from.toString(),
                found.regulation(),
                due.toString(),
                settled,
                found.sentence(LANGUAGE),
                days,
                found.citations().stream().map(Citation::toString).toList());
    }

    private static PrintedDay printed(HoursOfDay day) {
        return new PrintedDay(day.date(), true, CountedDay.Why.COUNTED.word());
    }

    private static String line(HoursOfDay day) {
        return "%s %s–%s  %s"
                .formatted(
                        day.date(),
                        day.from().toLocalTime(),
                        day.isToMidnight() ? "24:00" : day.to().toLocalTime(),
                        day.festival())
                .stripTrailing();
    }

    private static PrintedDay printed(CountedDay day) {
        return new PrintedDay(day.date(), day.counted(), day.why().word());
    }

    private static String line(CountedDay day) {
        var weekday = day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, LANGUAGE);
        var number = day.counted() ? "%3d".formatted(day.number()) : "  -";
        return "%s %s %s  %s %s"
                .formatted(day.date(), weekday, number, day.why().sentence(LANGUAGE), day.note())
                .stripTrailing();
    }
}
