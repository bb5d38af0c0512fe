package yangguang.law;

import java.util.List;
import yangguang.law.calendar.CalendarYear;
import yangguang.law.calendar.WorkingCalendar;
import yangguang.law.catalogue.Catalogue;
import yangguang.law.clocks.FixedDates;
import yangguang.law.clocks.Periods;
import yangguang.law.clocks.ProactiveClock;
import yangguang.law.clocks.Questions;
import yangguang.law.clocks.RequestClock;
import yangguang.law.clocks.UsualPractice;
import yangguang.law.fees.Fees;
import yangguang.law.forms.Forms;
import yangguang.law.outcomes.Outcomes;
import yangguang.law.registers.Registers;
import yangguang.law.reports.ChapterSets;

/** 法律: everything that the law folder says, read once. */
public record Law(
        WorkingCalendar calendar,
        ProactiveClock proactive,
        RequestClock requests,
        Periods periods,
        Questions questions,
        FixedDates dates,
        Forms forms,
        Catalogue catalogue,
        Outcomes outcomes,
        Fees fees,
        UsualPractice usual,
        Registers registers,
        ChapterSets chapters) {

    /** The law of the land, as the files of this module have it. */
    public static Law national() {
        var calendar = WorkingCalendar.announced();
        var forms = new Forms();
        var dates = new FixedDates();
        var registers = new Registers(forms, Periods.on(calendar), dates);
        return on(
                calendar,
                dates,
                forms,
                new Catalogue(),
                new Outcomes(),
                new Fees(),
                new UsualPractice(),
                registers,
                new ChapterSets(forms, registers));
    }

    /** The same law with one more year of holidays, or one year's holidays changed. */
    public Law with(CalendarYear year) {
        return with(List.of(year));
    }

    /** The same with several years, the oldest first. */
    public Law with(List<CalendarYear> years) {
        var changed = calendar;
        for (var year : years) changed = changed.with(year);
        return on(changed, dates, forms, catalogue, outcomes, fees, usual, registers, chapters);
    }

    /** The same with registers of an installation's own. */
    public Law with(Registers registers) {
        return on(calendar, dates, forms, catalogue, outcomes, fees, usual, registers, chapters);
    }

    /** The same with chapters of an installation's own. */
    public Law with(ChapterSets own) {
        return on(calendar, dates, forms, catalogue, outcomes, fees, usual, registers, own);
    }

    private static Law on(
            WorkingCalendar calendar,
            FixedDates dates,
            Forms forms,
            Catalogue catalogue,
            Outcomes outcomes,
            Fees fees,
            UsualPractice usual,
            Registers registers,
            ChapterSets chapters) {
        var proactive = new ProactiveClock(calendar);
        var requests = new RequestClock(calendar);
        var periods = Periods.on(calendar);
        var questions = new Questions(calendar, requests, proactive, periods, dates);
        return new Law(
                calendar, proactive, requests, periods, questions, dates, forms, catalogue,
                outcomes, fees, usual, registers, chapters);
    }
}
