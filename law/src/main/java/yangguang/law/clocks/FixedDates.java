package yangguang.law.clocks;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangguang.law.rules.Citation;
import yangguang.law.rules.Entry;
import yangguang.law.rules.Rule;
import yangguang.law.rules.RuleFile;

/** 固定期限: limits that are a day of the year or a number of hours, with no working days to count. */
public final class FixedDates {
    static final String REPORT = "report-by-body";
    static final String GOVERNMENT_REPORT = "report-by-government";
    static final String CONFERENCE = "response-conference";
    static final String AUTHORITATIVE_NEWS = "response-authoritative";
    static final String RESPONSE = "response-other";

    private final Rule<MonthDay> reportByBody = RuleFile.read(REPORT, FixedDates::monthDay);
    private final Rule<MonthDay> reportByGovernment =
            RuleFile.read(GOVERNMENT_REPORT, FixedDates::monthDay);
    private final Rule<Integer> conference = RuleFile.number(CONFERENCE);
    private final Rule<Integer> authoritative = RuleFile.number(AUTHORITATIVE_NEWS);
    private final Rule<Integer> other = RuleFile.number(RESPONSE);

    private final Map<String, Rule<Integer>> hours =
            Stream.of(conference, authoritative, other)
                    .collect(Collectors.toUnmodifiableMap(Rule::id, rule -> rule));

    /** A day of the year on which something is due at the latest. */
    public record DueDay(LocalDate due, Citation law) {}

    /** A moment at which something is due at the latest. */
    public record DueMoment(LocalDateTime due, Citation law) {}

    /** 年度报告 of a department, subdistrict or township for a year. */
    public DueDay reportByBody(int year) {
        return report(reportByBody, year);
    }

    /** 年度报告 of a local government for a year. */
    public DueDay reportByGovernment(int year) {
        return report(reportByGovernment, year);
    }

    /** 特别重大、重大突发事件的新闻发布会. */
    public DueMoment conference(LocalDateTime happened) {
        return hours(conference, happened);
    }

    /** 特别重大、重大突发事件的权威信息. */
    public DueMoment authoritativeNews(LocalDateTime happened) {
        return hours(authoritative, happened);
    }

    /** 其他政务舆情的回应. */
    public DueMoment response(LocalDateTime happened) {
        return hours(other, happened);
    }

    /** Whether a rule of that id grants a number of hours. */
    public boolean hasHours(String rule) {
        return hours.containsKey(rule);
    }

    /** The moment by a rule of hours; empty where the law of that day was silent. */
    public Optional<DueMoment> hours(String rule, LocalDateTime from) {
        return Optional.ofNullable(hours.get(rule))
                .filter(known -> known.find(from.toLocalDate()).isPresent())
                .map(known -> hours(known, from));
    }

    private static DueDay report(Rule<MonthDay> rule, int year) {
        var version = rule.on(LocalDate.of(year + 1, 1, 1));
        return new DueDay(version.value().atYear(year + 1), version.law());
    }

    private static DueMoment hours(Rule<Integer> rule, LocalDateTime happened) {
        var version = rule.on(happened.toLocalDate());
        return new DueMoment(happened.plusHours(version.value()), version.law());
    }

    private static MonthDay monthDay(Entry version) {
        return version.read("value", text -> MonthDay.parse("--" + text));
    }
}
