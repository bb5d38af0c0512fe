package yangguang.law.clocks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Optional;
import yangguang.law.calendar.NoCalendar;
import yangguang.law.calendar.WorkingCalendar;

/** 期限计算: answers typed questions for due days, and finds the question to a day. */
public final class Questions {
    private static final Year EARLIEST = Year.of(1949);
    private static final Year LATEST = Year.of(2199);

    private final ProactiveClock proactive;
    private final RequestClock requests;
    private final Periods periods;

    public Questions(ProactiveClock proactive, RequestClock requests, Periods periods) {
        this.proactive = proactive;
        this.requests = requests;
        this.periods = periods;
    }

    public static Questions on(WorkingCalendar calendar) {
        return new Questions(
                new ProactiveClock(calendar), new RequestClock(calendar), Periods.on(calendar));
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
     * The question whose answer is the day of that clock, so that anybody can count it again. There
     * is none for a day that the agency set itself, and for periods that cannot be asked for.
     *
     * @param received 收到申请之日
     */
    public Optional<Question> to(LocalDate received, Clock clock) {
        var deadline = clock.deadline();
        var start = deadline.start();
        return Optional.ofNullable(
                switch (clock.purpose()) {
                    case REPLY -> reply(received, "", deadline);
                    case REPLY_AFTER_CORRECTION -> reply(received, start.toString(), deadline);
                    case REPLY_AFTER_PAYMENT -> reply(start, "", deadline);
                    case PROACTIVE -> Question.of("proactive", start);
                    case CORRECTION_NOTICE -> Question.of("correction", start);
                    case OPINION -> Question.of("consultation", start);
                    case REPLY_POSTPONED,
                            FEE_PAYMENT,
                            RECONSIDERATION,
                            LAWSUIT,
                            LAWSUIT_AFTER_RECONSIDERATION,
                            INTERPRETATION,
                            BUDGET ->
                            null;
                });
    }

    private Question reply(LocalDate received, String corrected, Deadline deadline) {
        return new Question(
                "reply",
                received.toString(),
                "",
                requests.isExtended(received, deadline),
                corrected,
                deadline.leftOut().stream().map(out -> out.after() + ".." + out.upTo()).toList());
    }

    private Answer read(Question question) {
        var day = day(question.received());
        if (requests.regulation(day).isEmpty()) throw new Refused(new Refusal.NoLaw(day));
        return switch (question.kind()) {
            case "", "reply" -> reply(question, day);
            case "proactive" -> due(question, Purpose.PROACTIVE, day, proactive.deadline(day));
            case "correction" ->
                    due(
                            question,
                            Purpose.CORRECTION_NOTICE,
                            day,
                            periods.correctionNotice().from(day));
            case "consultation" ->
                    due(question, Purpose.OPINION, day, periods.thirdPartyOpinion().from(day));
            default -> throw new Refused(new Refusal.UnknownKind(question.kind()));
        };
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

    private Answer due(
            Question question, Purpose purpose, LocalDate day, Optional<Deadline> deadline) {
        boolean aboutReply =
                question.extended()
                        || !question.corrected().isBlank()
                        || !question.exclusions().isEmpty();
        if (aboutReply) throw new Refused(new Refusal.OnlyForReplies());
        return due(
                question,
                purpose,
                day,
                deadline.orElseThrow(() -> new Refused(new Refusal.NoPeriod(day))));
    }

    private Answer due(Question question, Purpose purpose, LocalDate day, Deadline deadline) {
        var channel = text(question.channel()).map(Questions::channel);
        return new Answer.Due(
                purpose,
                deadline,
                requests.regulation(day).orElseThrow(),
                channel,
                channel.flatMap(way -> requests.receiptEvent(day, way)));
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
