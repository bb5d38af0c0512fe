package yangguang.requests.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.law.outcomes.Prior;
import yangguang.law.rules.Citation;
import yangguang.letters.LetterKind;
import yangguang.pages.Choice;
import yangguang.pages.Deeds;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.requests.Ask;
import yangguang.requests.Given;
import yangguang.requests.Holding;
import yangguang.requests.Paper;
import yangguang.requests.Replies;
import yangguang.requests.Replies.Earlier;
import yangguang.requests.Reply;
import yangguang.requests.ReplyForm;
import yangguang.requests.ReplyLaw;
import yangguang.requests.Request;
import yangguang.requests.Stepping;
import yangguang.requests.WriteReply;

/** 拟答复 (B15): first the outcome, then what its letter must say. */
@Controller
public class ReplyPages {
    private final Replies replies;
    private final ReplyLaw law;
    private final WriteReply write;
    private final Given given;
    private final Deeds deeds;

    ReplyPages(Replies replies, ReplyLaw law, WriteReply write, Given given, Deeds deeds) {
        this.replies = replies;
        this.law = law;
        this.write = write;
        this.given = given;
        this.deeds = deeds;
    }

    /**
     * The rows of the table to choose from.
     *
     * @param chosen code of the outcome of a draft; empty before
     * @param refusal why no reply can be sent today; null where it can
     * @param lacking what must happen before, by the code of the outcome
     */
    public record ChoosePage(
            Request request,
            @Nullable Ask ask,
            List<OutcomeFacts> outcomes,
            String chosen,
            Stepping.@Nullable Unlawful refusal,
            List<Earlier> earlier,
            Map<String, Prior> lacking,
            Problems problems) {}

    /**
     * The form of one outcome.
     *
     * @param letters to choose from; one only where the outcome leaves no choice
     * @param returned why the version before was returned; empty if it was not
     * @param pointed public documents that are given by their address
     * @param files that are given
     * @param unlike earlier requests on the matter that ended otherwise
     */
    public record WritePage(
            Request request,
            @Nullable Ask ask,
            OutcomeFacts outcome,
            List<Choice> letters,
            ReplyForm form,
            String returned,
            List<Holding> pointed,
            List<Paper> files,
            List<Earlier> unlike,
            Problems problems) {

        public String articles() {
            return String.join("、", outcome.law().stream().map(Citation::toString).toList());
        }
    }

    @GetMapping("/desk/requests/{id:\\d+}/reply")
    Page choose(Viewer viewer, @PathVariable long id) {
        var newest = replies.newest(viewer, id);
        if (newest.filter(reply -> reply.stage() == Reply.Stage.PROPOSED).isPresent()) {
            return Page.to(at(id, "/reply/decide"));
        }
        if (newest.filter(reply -> reply.stage() == Reply.Stage.APPROVED).isPresent()) {
            return Page.to(at(id, "/reply/send"));
        }
        if (newest.filter(Reply::isSent).isPresent()) return Page.to(at(id, "/delivery"));
        viewer.mustHave(Role.REQUEST_OFFICER);
        return replies.lead(viewer, replies.request(viewer, id))
                .<Page>map(lead -> Page.to(at(lead.id(), "/reply")).saying("requests.said.merged"))
                .orElseGet(
                        () ->
                                Page.of(
                                        "requests/reply-choose",
                                        choosing(viewer, id, Problems.none())));
    }

    private ChoosePage choosing(Viewer viewer, long id, Problems problems) {
        var request = replies.request(viewer, id);
        return new ChoosePage(
                request,
                replies.ask(viewer, id).orElse(null),
                law.outcomes(request),
                replies.newest(viewer, id).map(Reply::outcome).orElse(""),
                replies.refusal(request).orElse(null),
                replies.earlier(viewer, id),
                lacking(request),
                problems);
    }

    private Map<String, Prior> lacking(Request request) {
        var lacking = new HashMap<String, Prior>();
        for (var outcome : law.outcomes(request)) {
            law.lacking(request, outcome).ifPresent(prior -> lacking.put(outcome.code(), prior));
        }
        return lacking;
    }

    @GetMapping("/desk/requests/{id:\\d+}/reply/write")
    Page write(
            Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String outcome) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var request = replies.request(viewer, id);
        var facts = law.outcome(request, outcome);
        if (facts.isEmpty()) {
            var problems = Problems.none().add("outcome", "requests.problem.outcome");
            return Page.again("requests/reply-choose", choosing(viewer, id, problems));
        }
        var lacking = law.lacking(request, facts.get());
        if (lacking.isPresent()) {
            var problems = Problems.none().add(WriteReply.tooEarly(lacking.get(), facts.get()));
            return Page.again("requests/reply-choose", choosing(viewer, id, problems));
        }
        var form =
                replies.newest(viewer, id)
                        .map(ReplyForm::of)
                        .orElseGet(() -> new ReplyForm(Map.of()));
        return Page.of(
                "requests/reply-write", writing(viewer, id, facts.get(), form, Problems.none()));
    }

    private WritePage writing(
            Viewer viewer, long id, OutcomeFacts facts, ReplyForm form, Problems problems) {
        var request = replies.request(viewer, id);
        return new WritePage(
                request,
                replies.ask(viewer, id).orElse(null),
                facts,
                law.letters(facts).stream().map(ReplyPages::choice).toList(),
                form,
                replies.newest(viewer, id)
                        .filter(reply -> reply.stage() == Reply.Stage.RETURNED)
                        .map(Reply::returnedWhy)
                        .orElse(""),
                given.pointed(viewer, request),
                given.released(request),
                replies.unlike(viewer, id, facts),
                problems);
    }

    private static Choice choice(LetterKind kind) {
        return new Choice(kind.name(), kind.title());
    }

    @PostMapping("/desk/requests/{id:\\d+}/reply/write")
    Page write(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "save") String act,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var form = new ReplyForm(typed);
        return deeds.once(
                once,
                () ->
                        switch (act) {
                            case "propose" -> proposed(viewer, id, form);
                            case "release" -> saved(viewer, id, form, "/reply/release");
                            default ->
                                    saved(
                                            viewer,
                                            id,
                                            form,
                                            "/reply/write?outcome=" + form.of("outcome"));
                        });
    }

    private Page saved(Viewer viewer, long id, ReplyForm form, String then) {
        return answer(
                viewer,
                id,
                form,
                write.save(viewer, id, form),
                Page.to(at(id, then)).saying("requests.said.reply-saved"));
    }

    private Page proposed(Viewer viewer, long id, ReplyForm form) {
        return answer(
                viewer,
                id,
                form,
                write.propose(viewer, id, form),
                Page.to(at(id, "")).saying("requests.said.reply-proposed"));
    }

    private Page answer(Viewer viewer, long id, ReplyForm form, Stepping stepping, Page done) {
        return stepping instanceof Stepping.Done
                ? done
                : again(viewer, id, form, stepping.problems("outcome"));
    }

    private Page again(Viewer viewer, long id, ReplyForm form, Problems problems) {
        return law.outcome(replies.request(viewer, id), form.of("outcome"))
                .map(
                        facts ->
                                Page.again(
                                        "requests/reply-write",
                                        writing(viewer, id, facts, form, problems)))
                .orElseGet(
                        () -> Page.again("requests/reply-choose", choosing(viewer, id, problems)));
    }

    /** The letter as it stands, to be read before it is handed on or approved. */
    @GetMapping("/desk/requests/{id:\\d+}/reply/preview.pdf")
    ResponseEntity<byte[]> preview(Viewer viewer, @PathVariable long id) {
        return replies.newest(viewer, id)
                .map(reply -> replies.preview(viewer, id, reply))
                .map(ReplyPages::pdf)
                .orElseThrow(() -> new NoSuchRecord("reply of request " + id));
    }

    private static ResponseEntity<byte[]> pdf(byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline; filename=\"preview.pdf\"")
                .body(bytes);
    }

    static String at(long id, String rest) {
        return "/desk/requests/" + id + rest;
    }

    static Optional<Reply> waiting(Replies replies, Viewer viewer, long id, Reply.Stage... in) {
        return replies.newest(viewer, id).filter(reply -> List.of(in).contains(reply.stage()));
    }
}
