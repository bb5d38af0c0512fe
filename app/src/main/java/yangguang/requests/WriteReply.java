package yangguang.requests;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.law.outcomes.Prior;
import yangguang.letters.LetterKind;
import yangguang.letters.Need;
import yangguang.pages.Problem;
import yangguang.pages.Problems;
import yangguang.requests.Replies.Member;
import yangguang.requests.Reply.Stage;

/** 拟答复: an officer writes the reply and hands it to whoever approves. */
@Component
public class WriteReply {
    private final Cases cases;
    private final RequestRecords requests;
    private final ReplyRecords replies;
    private final ReplyLaw law;
    private final SameMatter matter;
    private final Given given;
    private final CaseLetters letters;
    private final Clock clock;

    WriteReply(
            Cases cases,
            RequestRecords requests,
            ReplyRecords replies,
            ReplyLaw law,
            SameMatter matter,
            Given given,
            CaseLetters letters,
            Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.replies = replies;
        this.law = law;
        this.matter = matter;
        this.given = given;
        this.letters = letters;
        this.clock = clock;
    }

    /** Keeps what was typed; it may lack anything but the outcome. */
    @Transactional
    public Stepping save(Viewer viewer, long id, ReplyForm form) {
        return write(viewer, id, form, Stage.DRAFT);
    }

    /** Hands a complete reply to the approver. */
    @Transactional
    public Stepping propose(Viewer viewer, long id, ReplyForm form) {
        return write(viewer, id, form, Stage.PROPOSED);
    }

    private Stepping write(Viewer viewer, long id, ReplyForm form, Stage stage) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var request = cases.hold(viewer, id);
        var refusal = law.refusal(request, cases.today());
        if (refusal.isPresent()) return refusal.get();
        if (cases.lead(viewer, request).isPresent())
            return new Stepping.Closed("requests.closed.merged");
        var newest = replies.newest(id);
        if (newest.filter(Reply::isSent).isPresent()) {
            return new Stepping.Closed("requests.closed.reply-sent");
        }
        if (newest.filter(Reply::isHandedOn).isPresent()) {
            return new Stepping.Closed("requests.closed.reply-handed-on");
        }
        var outcome = law.outcome(request, form.of("outcome"));
        if (outcome.isEmpty()) {
            return new Stepping.Wrong(Problems.none().add("outcome", "requests.problem.outcome"));
        }
        var lacking = law.lacking(request, outcome.get());
        if (lacking.isPresent()) {
            return new Stepping.Wrong(Problems.none().add(tooEarly(lacking.get(), outcome.get())));
        }
        var tooLong = form.tooLong();
        if (!tooLong.isEmpty()) return new Stepping.Wrong(tooLong);
        var letter = letter(outcome.get(), form);
        var text = form.text();
        if (stage == Stage.PROPOSED) {
            text = text.giving(given.lines(viewer, request));
            var problems = problems(request, outcome.get(), letter, text);
            given.withdrawn(viewer, request)
                    .ifPresent(
                            gone ->
                                    problems.add(
                                            "released",
                                            "requests.problem.no-longer-public",
                                            gone.title()));
            if (text.difference().isEmpty() && isUnlikeEarlier(request, outcome.get())) {
                problems.add("difference", "requests.problem.reply.difference");
            }
            if (!problems.isEmpty()) return new Stepping.Wrong(problems);
        }
        int number = newest.map(Reply::next).orElse(1);
        var draft =
                new ReplyRecords.Draft(
                        outcome.get().code(),
                        letter,
                        text,
                        viewer.personId(),
                        viewer.name(),
                        clock.instant());
        replies.write(id, number, stage, draft);
        return stage == Stage.DRAFT
                ? new Stepping.Done(request)
                : cases.append(
                        request,
                        viewer.actor(),
                        new Deed.ReplyProposed(number),
                        cases.today(),
                        Words.NONE);
    }

    private LetterKind letter(OutcomeFacts outcome, ReplyForm form) {
        var possible = law.letters(outcome);
        return form.letter().filter(possible::contains).orElse(possible.getFirst());
    }

    private boolean isUnlikeEarlier(Request request, OutcomeFacts outcome) {
        return !law.unlike(matter.answered(request), request, outcome).isEmpty();
    }

    /** What the letter cannot do without by law, beside the field in which it belongs. */
    private Problems problems(
            Request request, OutcomeFacts outcome, LetterKind letter, ReplyText text) {
        var asked = requests.asked(request.id()).orElseThrow();
        var fields = letters.fields(request, asked, outcome, text, cases.today());
        var problems = Problems.none();
        for (var need : letters.missing(letter, fields)) {
            problems.add(fieldOf(need), "requests.problem.reply." + fieldOf(need), need.article());
        }
        if (outcome.refused() && text.reasons().isEmpty() && !problems.has("reasons")) {
            problems.add("reasons", "requests.problem.reply.reasons", articleOf(outcome));
        }
        namesNobody(problems, request, text);
        return problems;
    }

    /** What several applicants read must not tell of one of them. */
    private void namesNobody(Problems problems, Request request, ReplyText text) {
        var members = requests.members(request.id());
        if (members.isEmpty()) return;
        var applicants =
                Stream.concat(Stream.of(request.id()), members.stream().map(Member::id))
                        .flatMap(id -> requests.asked(id).stream())
                        .map(Asked::applicant)
                        .toList();
        named(problems, applicants, "reasons", text.reasons());
        named(problems, applicants, "released", String.join("\n", text.all()));
        named(problems, applicants, "withheld", text.withheld());
        named(problems, applicants, "advice", text.advice());
    }

    private static void named(
            Problems problems, List<Applicant> applicants, String field, String text) {
        if (applicants.stream().anyMatch(one -> one.isNamedIn(text)))
            problems.add(field, "requests.problem.names-applicant");
    }

    /** An outcome that comes before what the law demands of the office first. */
    public static Problem tooEarly(Prior prior, OutcomeFacts outcome) {
        return new Problem("outcome", "requests.problem.prior." + prior, articleOf(outcome));
    }

    private static String articleOf(OutcomeFacts outcome) {
        return outcome.law().getLast().toString();
    }

    /** Where the officer can mend it; what comes from the case itself belongs to the outcome. */
    private static String fieldOf(Need need) {
        return switch (need.field()) {
            case REASONS, REASON -> "reasons";
            case RELEASED -> "released";
            case WITHHELD -> "withheld";
            case ADVICE -> "advice";
            default -> "outcome";
        };
    }
}
