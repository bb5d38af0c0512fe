package yangguang.requests.web;

import static yangguang.requests.web.ReplyPages.at;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.requests.Ask;
import yangguang.requests.DecideReply;
import yangguang.requests.Given;
import yangguang.requests.Holding;
import yangguang.requests.Paper;
import yangguang.requests.Replies;
import yangguang.requests.Replies.Earlier;
import yangguang.requests.Replies.Member;
import yangguang.requests.Reply;
import yangguang.requests.Reply.Stage;
import yangguang.requests.ReplyLaw;
import yangguang.requests.Request;
import yangguang.requests.Stepping;

/** 签发 (B15): the approver reads and decides. */
@Controller
public class ReplyDecisionPages {
    private final Replies replies;
    private final ReplyLaw law;
    private final Given given;
    private final DecideReply decide;
    private final Deeds deeds;

    ReplyDecisionPages(
            Replies replies, ReplyLaw law, Given given, DecideReply decide, Deeds deeds) {
        this.replies = replies;
        this.law = law;
        this.given = given;
        this.decide = decide;
        this.deeds = deeds;
    }

    /**
     * What the approver reads: a reply that waits for approval, or one that was not sent yet.
     *
     * @param pointed public documents that are given by their address
     * @param files that are given
     * @param members whom else it answers
     * @param mayDecide whether this viewer can, being the approver and not the writer
     */
    public record DecidePage(
            Request request,
            @Nullable Ask ask,
            Reply reply,
            OutcomeFacts outcome,
            List<Holding> pointed,
            List<Paper> files,
            List<Earlier> unlike,
            List<Member> members,
            boolean mayDecide,
            String why,
            Problems problems) {
        public boolean isApproved() {
            return reply.stage() == Stage.APPROVED;
        }
    }

    @GetMapping("/desk/requests/{id:\\d+}/reply/decide")
    Page show(Viewer viewer, @PathVariable long id) {
        return deciding(viewer, id, "", Problems.none())
                .<Page>map(page -> Page.of("requests/reply-decide", page))
                .orElseGet(() -> Page.to(at(id, "")).saying("requests.closed.no-such-reply"));
    }

    private Optional<DecidePage> deciding(Viewer viewer, long id, String why, Problems problems) {
        var request = replies.request(viewer, id);
        return ReplyPages.waiting(replies, viewer, id, Stage.PROPOSED, Stage.APPROVED)
                .map(
                        reply ->
                                new DecidePage(
                                        request,
                                        replies.ask(viewer, id).orElse(null),
                                        reply,
                                        outcome(request, reply),
                                        given.pointed(viewer, request),
                                        given.released(request),
                                        replies.unlike(viewer, id, outcome(request, reply)),
                                        replies.members(viewer, id),
                                        viewer.has(Role.APPROVER)
                                                && reply.writtenBy() != viewer.personId(),
                                        why,
                                        problems));
    }

    private OutcomeFacts outcome(Request request, Reply reply) {
        return law.outcome(request, reply.outcome()).orElseThrow();
    }

    @PostMapping("/desk/requests/{id:\\d+}/reply/decide")
    Page decide(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam int number,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        boolean approving = verdict.equals("approve");
        return deeds.once(
                once,
                () ->
                        decided(
                                viewer,
                                id,
                                why,
                                approving
                                        ? decide.approve(viewer, id, number)
                                        : decide.giveBack(viewer, id, number, why),
                                approving));
    }

    private Page decided(Viewer viewer, long id, String why, Stepping stepping, boolean approving) {
        if (stepping instanceof Stepping.Done) {
            return Page.to(at(id, ""))
                    .saying(
                            approving
                                    ? "requests.said.reply-approved"
                                    : "requests.said.reply-returned");
        }
        var problems = stepping.problems("why");
        return deciding(viewer, id, why, problems)
                .filter(page -> !(approving && page.isApproved()))
                .<Page>map(page -> Page.again("requests/reply-decide", page))
                .orElseGet(() -> Page.to(at(id, "")).saying("requests.closed.no-such-reply"));
    }
}
