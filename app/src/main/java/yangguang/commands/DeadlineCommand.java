package yangguang.commands;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
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
            description = "the day of receipt, or for proactive the day the document was made")
    private String received = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "reply",
            description = "reply (default), proactive, correction or consultation")
    private String kind = "";

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
            names = "--exclude",
            paramLabel = "FROM..TO",
            description =
                    "leave out the working days after FROM up to and including TO; repeatable")
    private List<String> exclusions = List.of();

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Mixin private CommonOptions common = new CommonOptions();

    /** The answer as JSON has it. */
    record Printed(
            LocalDate received,
            String regulation,
            LocalDate due,
            boolean settled,
            String sentence,
            List<PrintedDay> days,
            List<String> citations) {}

    record PrintedDay(LocalDate date, boolean counted, String why) {}

    @Override
    public Integer call() {
        var question = new Question(kind, received, channel, extended, corrected, exclusions);
        switch (Law.national().questions().answer(question)) {
            case Answer.Due due -> print(due);
            case Answer.Refused(var refusal) ->
                    throw new ParameterException(spec.commandLine(), refusal.sentence(LANGUAGE));
        }
        return 0;
    }

    private void print(Answer.Due due) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(printed(due)));
        } else {
            out.println(due.sentence(LANGUAGE));
            due.deadline().counting().citations().forEach(law -> out.println("  " + law));
            due.deadline().proof().forEach(day -> out.println(line(day)));
        }
        out.flush();
    }

    private Printed printed(Answer.Due due) {
        var deadline = due.deadline();
        return new Printed(
                LocalDate.parse(received.strip()),
                due.regulation(),
                deadline.due(),
                deadline.isSettled(),
                due.sentence(LANGUAGE),
                deadline.proof().stream().map(DeadlineCommand::printed).toList(),
                deadline.counting().citations().stream().map(Citation::toString).toList());
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
