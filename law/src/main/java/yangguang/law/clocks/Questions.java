package yangguang.law.clocks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangguang.law.calendar.NoCalendar;
import yangguang.law.calendar.WorkingCalendar;

/** 期限计算: answers typed questions for due days, and finds the question to a day. */
public final class Questions {
    private static final Year EARLIEST = Year.of(1949);
    private static final Year LATEST = Year.of(2199);

    private final WorkingCalendar calendar;
    private final RequestClock requests;
    private final ProactiveClock proactive;
    private final Periods periods;
    private final FixedDates dates;

    public Questions(
            WorkingCalendar calendar,
            RequestClock requests,
            ProactiveClock proactive,
            Periods periods,
            FixedDates dates) {
        this.calendar = calendar;
        this.requests = requests;
        this.proactive = proactive;
        this.periods = periods;
        this.dates = dates;
    }

    public static Questions on(WorkingCalendar calendar) {
        return new Questions(
                calendar,
                new RequestClock(calendar),
                new ProactiveClock(calendar),
                Periods.on(calendar),
                new FixedDates());
    }

    public Answer answer(Question question) {
        try {
            return read(question);
        } catch (Refused refused) {
            return new Answer.Refused(refused.refusal);
        } catch (NoCalendar e) {
            return new Answer.Refused(new Refusal.NoCalendar(e.day()));
        }
    }

    /**
     * The question whose answer is the day of that clock, so that anybody can count it again.
     *
     * @param received 收到申请之日
     */
    public Question to(LocalDate received, Clock clock) {
        var deadline = clock.deadline();
        var start = deadline.start();
        return switch (clock.purpose()) {
            case REPLY -> reply(received, "", deadline);
            case REPLY_AFTER_CORRECTION -> reply(received, start.toString(), deadline);
            case REPLY_AFTER_PAYMENT -> reply(start, "", deadline);
            case REPLY_POSTPONED -> postponed(deadline);
            case PROACTIVE -> Question.of(Kind.PROACTIVE, start);
            case CORRECTION_NOTICE -> Question.of(Kind.CORRECTION, start);
            case OPINION -> Question.of(consulted(deadline), start);
            case FEE_PAYMENT -> Question.of(Kind.FEE, start);
            case RECONSIDERATION -> Question.of(Kind.RECONSIDERATION, start);
            case LAWSUIT -> Question.of(Kind.LAWSUIT, start);
            case LAWSUIT_AFTER_RECONSIDERATION ->
                    Question.of(Kind.LAWSUIT_AFTER_RECONSIDERATION, start);
            case INTERPRETATION -> Question.of(Kind.INTERPRETATION, start);
            case BUDGET -> Question.of(Kind.BUDGET, start);
            case CORRECTION_OF_RECORDS -> Question.of(Kind.RECORDS, start);
            case PAPER_DELIVERY -> Question.of(Kind.PAPER_DELIVERY, start);
            case COLUMN_UPDATE -> Question.of(Kind.COLUMN_UPDATE, start);
            case COLUMN_REVIEW -> Question.of(Kind.COLUMN_REVIEW, start);
            case COMPLAINT -> Question.of(Kind.COMPLAINT, start);
            case MAILBOX -> Question.of(Kind.MAILBOX, start);
            case AUTHORITATIVE_NEWS -> Question.of(Kind.AUTHORITATIVE_NEWS, start);
            case CONFERENCE -> Question.of(Kind.CONFERENCE, start);
            case RESPONSE -> Question.of(Kind.RESPONSE, start);
            case REPORT -> Question.of(Kind.REPORT, start);
            case GOVERNMENT_REPORT -> Question.of(Kind.GOVERNMENT_REPORT, start);
        };
    }

    /** Third parties and co-makers have periods of their own, each under its article. */
    private Kind consulted(Deadline deadline) {
        return periods.coMakerOpinion()
                .from(deadline.start())
                .filter(period -> period.citation().equals(deadline.citation()))
                .map(_ -> Kind.CO_MAKER)
                .orElse(Kind.CONSULTATION);
    }

    private static Question postponed(Deadline deadline) {
        return new Question(
                Kind.POSTPONED.word(),
                deadline.start().toString(),
                "",
                "",
                false,
                "",
                deadline.due().toString(),
                List.of());
    }

    private Question reply(LocalDate received, String corrected, Deadline deadline) {
        return new Question(
                Kind.REPLY.word(),
                received.toString(),
                "",
                "",
                requests.isExtended(received, deadline),
                corrected,
                "",
                deadline.leftOut().stream().map(out -> out.after() + ".." + out.upTo()).toList());
    }

    private Answer read(Question question) {
        var day = day(question.received());
        regulation(day);
        var kind = text(question.kind()).map(Questions::kind).orElse(Kind.REPLY);
        refuseStrangers(question, kind);
        return switch (kind) {
            case REPLY -> reply(question, day);
            case POSTPONED -> postponed(question, day);
            case PROACTIVE -> due(question, kind, day, proactive.deadline(day));
            case CORRECTION,
                    CONSULTATION,
                    CO_MAKER,
                    FEE,
                    INTERPRETATION,
                    BUDGET,
                    RECORDS,
                    RECONSIDERATION,
                    LAWSUIT,
                    LAWSUIT_AFTER_RECONSIDERATION,
                    PAPER_DELIVERY,
                    COLUMN_UPDATE,
                    COLUMN_REVIEW,
                    COMPLAINT,
                    MAILBOX ->
                    due(question, kind, day, period(kind).from(day));
            case AUTHORITATIVE_NEWS, CONFERENCE, RESPONSE -> hours(question, kind, day);
            case REPORT -> report(kind, day.getYear(), dates.reportByBody(day.getYear()));
            case GOVERNMENT_REPORT ->
                    report(kind, day.getYear(), dates.reportByGovernment(day.getYear()));
        };
    }

    private Period period(Kind kind) {
        return periods.named(kind.rule()).orElseThrow();
    }

    private String regulation(LocalDate day) {
        return requests.regulation(day).orElseThrow(() -> new Refused(new Refusal.NoLaw(day)));
    }

    /** What belongs to other kinds is not passed over in silence. */
    private void refuseStrangers(Question question, Kind kind) {
        boolean aboutReply =
                question.extended()
                        || !question.corrected().isBlank()
                        || !question.exclusions().isEmpty();
        if (aboutReply && kind != Kind.REPLY) throw new Refused(new Refusal.OnlyForReplies());
        if (!question.until().isBlank() && kind != Kind.POSTPONED)
            throw new Refused(new Refusal.OnlyWhenPostponed());
        if (!question.at().isBlank() && !dates.hasHours(kind.rule()))
            throw new Refused(new Refusal.OnlyForHours());
    }

    private Answer reply(Question question, LocalDate received) {
        var corrected = text(question.corrected()).map(Questions::day);
        var exclusions = new ArrayList<Exclusion>();
        for (var span : question.exclusions()) exclusions.add(exclusion(span));
        var dates = new ReplyDates(received, corrected, question.extended(), exclusions);
        var purpose = corrected.isPresent() ? Purpose.REPLY_AFTER_CORRECTION : Purpose.REPLY;
        return switch (requests.reply(dates)) {
            case Reply.Due(var deadline) -> due(question, purpose, received, deadline);
            case Reply.Refused(var refusal) -> new Answer.Refused(refusal);
        };
    }

    private Answer postponed(Question question, LocalDate start) {
        if (question.until().isBlank()) throw new Refused(new Refusal.NoDaySet());
        var until = day(question.until());
        return switch (requests.postponed(start, until)) {
            case Reply.Due(var deadline) -> due(question, Purpose.REPLY_POSTPONED, start, deadline);
            case Reply.Refused(var refusal) -> new Answer.Refused(refusal);
        };
    }

    private Answer hours(Question question, Kind kind, LocalDate day) {
        var from = day.atTime(text(question.at()).map(Questions::time).orElse(LocalTime.MIN));
        return dates.hours(kind.rule(), from)
                .<Answer>map(
                        due ->
                                new Answer.Moment(
                                        kind.purpose(),
                                        regulation(day),
                                        from,
                                        due,
                                        HoursOfDay.between(from, due.due(), calendar)))
                .orElseThrow(() -> new Refused(new Refusal.NoPeriod(day)));
    }

    /** The regulation of the day on which it is due, since that one sets the day. */
    private Answer report(Kind kind, int year, FixedDates.DueDay due) {
        return new Answer.OnDay(kind.purpose(), regulation(due.due()), year, due);
    }

    private Answer due(Question question, Kind kind, LocalDate day, Optional<Deadline> deadline) {
        return due(
                question,
                kind.purpose(),
                day,
                deadline.orElseThrow(() -> new Refused(new Refusal.NoPeriod(day))));
    }

    private Answer due(Question question, Purpose purpose, LocalDate day, Deadline deadline) {
        var channel = text(question.channel()).map(Questions::channel);
        return new Answer.Due(
                purpose,
                deadline,
                regulation(day),
                channel,
                channel.flatMap(way -> requests.receiptEvent(day, way)));
    }

    private static Kind kind(String typed) {
        return Kind.named(typed).orElseThrow(() -> new Refused(new Refusal.UnknownKind(typed)));
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException e) {
            throw new Refused(new Refusal.NotATime(typed));
        }
    }

    private static Channel channel(String typed) {
        return Channel.named(typed)
                .orElseThrow(() -> new Refused(new Refusal.UnknownChannel(typed)));
    }

    private static Exclusion exclusion(String typed) {
        var ends = typed.split("\\.\\.", -1);
        if (ends.length != 2) throw new Refused(new Refusal.NotASpan(typed));
        var after = day(ends[0]);
        var upTo = day(ends[1]);
        if (upTo.isBefore(after)) throw new Refused(new Refusal.ExclusionReversed(after, upTo));
        return new Exclusion(after, upTo, "征求意见");
    }

    private static LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            var year = Year.from(day);
            if (!year.isBefore(EARLIEST) && !year.isAfter(LATEST)) return day;
        } catch (DateTimeException e) {
            throw new Refused(new Refusal.NotADay(typed));
        }
        throw new Refused(new Refusal.NotADay(typed));
    }

    private static Optional<String> text(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
    }

    /** Leaves the reading of a question at the first thing that is wrong. */
    private static final class Refused extends RuntimeException {
        private final transient Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.message(), null, false, false);
            this.refusal = refusal;
        }
    }
}
