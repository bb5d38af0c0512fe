package yangguang.portal.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import yangguang.calendar.CurrentLaw;
import yangguang.law.Law;
import yangguang.law.clocks.Answer;
import yangguang.law.clocks.CountedDay;
import yangguang.law.clocks.Deadline;
import yangguang.law.clocks.Purpose;
import yangguang.law.clocks.Refusal;
import yangguang.law.rules.Citation;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/**
 * 期限计算: works out a due day for everybody, with its proof. Worked out anew each time, since there
 * are more questions than a memory has room for.
 */
@Controller
class DeadlinePages {
    private static final String TEMPLATE = "portal/deadline";

    private final CurrentLaw law;
    private final Scopes scopes;

    DeadlinePages(CurrentLaw law, Scopes scopes) {
        this.law = law;
        this.scopes = scopes;
    }

    @GetMapping("/deadline")
    Page deadline(@ModelAttribute DeadlineForm form) {
        if (form.isBlank()) return Page.of(TEMPLATE, page(form, Problems.none(), null));
        Law now = law.now();
        return switch (now.questions().answer(form.question())) {
            case Answer.Found found ->
                    Page.of(TEMPLATE, page(form, Problems.none(), result(now, form, found)));
            case Answer.Refused(var refusal) ->
                    Page.again(TEMPLATE, page(form, problem(form, refusal), null));
        };
    }

    private static Problems problem(DeadlineForm form, Refusal refusal) {
        return form.received().isBlank()
                ? Problems.none().add("received", "portal.deadline.received.none")
                : Problems.none()
                        .add(form.field(refusal), refusal.message(), refusal.args().toArray());
    }

    private static DeadlinePage.Result result(Law law, DeadlineForm form, Answer.Found found) {
        return switch (found) {
            case Answer.Due due -> result(law, form, due);
            case Answer.Moment moment ->
                    new DeadlinePage.Result(
                            moment,
                            null,
                            List.of(),
                            List.of(),
                            moment.days().stream().map(DeadlinePage.HoursLine::new).toList());
            case Answer.OnDay onDay ->
                    new DeadlinePage.Result(onDay, null, List.of(), List.of(), List.of());
        };
    }

    private static DeadlinePage.Result result(Law law, DeadlineForm form, Answer.Due due) {
        var deadline = due.deadline();
        return new DeadlinePage.Result(
                due,
                extended(law, form, due),
                DeadlineMonth.of(deadline.proof()),
                deadline.proof().stream()
                        .map(day -> new DeadlinePage.Line(day, basis(law, deadline, day)))
                        .toList(),
                List.of());
    }

    private static @Nullable LocalDate extended(Law law, DeadlineForm form, Answer.Due due) {
        boolean more =
                due.purpose() != Purpose.REPLY && due.purpose() != Purpose.REPLY_AFTER_CORRECTION;
        if (more || form.isExtended()) return null;
        return switch (law.questions().answer(form.question(true))) {
            case Answer.Found found -> found.last();
            case Answer.Refused _ -> null;
        };
    }

    /** Days off and make-up days rest on the notice of their year, all others on an article. */
    private static String basis(Law law, Deadline deadline, CountedDay day) {
        List<Citation> articles = deadline.counting().citations();
        return switch (day.why()) {
            case HOLIDAY, MAKE_UP -> notice(law, day.date());
            case EXCLUDED -> place(articles.getLast());
            case START, COUNTED, CARRIED_ON -> place(articles.getFirst());
            case WEEKEND -> "";
        };
    }

    private static String notice(Law law, LocalDate date) {
        return law.calendar()
                .year(date.getYear())
                .map(
                        year ->
                                year.notice().number().isEmpty()
                                        ? year.notice().title()
                                        : year.notice().number())
                .orElse("");
    }

    private static String place(Citation article) {
        return article.place().isEmpty() ? article.toString() : article.place();
    }

    private DeadlinePage page(
            DeadlineForm form, Problems problems, DeadlinePage.@Nullable Result result) {
        return new DeadlinePage(scopes.of(null, "/deadline"), form, problems, result);
    }
}
