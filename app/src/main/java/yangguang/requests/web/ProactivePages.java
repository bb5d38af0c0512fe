package yangguang.requests.web;

import static java.util.stream.Collectors.toSet;
import static yangguang.requests.web.ReplyPages.at;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.Choice;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.requests.Paper;
import yangguang.requests.ProposeProactive;
import yangguang.requests.ProposeProactive.Proposed;
import yangguang.requests.Replies;
import yangguang.requests.Request;

/** 转为主动公开: what was given goes into the register for everybody. */
@Controller
public class ProactivePages {
    private final Replies replies;
    private final ProposeProactive propose;
    private final Deeds deeds;

    ProactivePages(Replies replies, ProposeProactive propose, Deeds deeds) {
        this.replies = replies;
        this.propose = propose;
        this.deeds = deeds;
    }

    /**
     * What can be handed over.
     *
     * @param many how many ask for it, where they are many
     * @param chosen papers that are ticked, by their ids
     */
    public record ProactivePage(
            Request request,
            Optional<Integer> many,
            List<Paper> papers,
            Set<String> chosen,
            Problems problems) {
        public List<Choice> choices() {
            return papers.stream()
                    .map(paper -> new Choice(String.valueOf(paper.id()), paper.name()))
                    .toList();
        }
    }

    @GetMapping("/desk/requests/{id:\\d+}/proactive")
    Page ask(Viewer viewer, @PathVariable long id) {
        var page = page(viewer, id, null, Problems.none());
        return Page.of("requests/proactive", page);
    }

    private ProactivePage page(
            Viewer viewer, long id, @Nullable Set<String> chosen, Problems problems) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var request = replies.request(viewer, id);
        var papers = propose.open(viewer, request);
        var all = papers.stream().map(paper -> String.valueOf(paper.id())).collect(toSet());
        return new ProactivePage(
                request,
                propose.manyAskers(request),
                papers,
                chosen == null ? all : chosen,
                problems);
    }

    @PostMapping("/desk/requests/{id:\\d+}/proactive")
    Page propose(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "paper", defaultValue = "") List<Long> papers,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        switch (propose.propose(viewer, id, papers)) {
                            case Proposed.Done(var documents) ->
                                    Page.to(at(id, ""))
                                            .saying("requests.said.proactive", documents.size());
                            case Proposed.Wrong(var problems) ->
                                    Page.again(
                                            "requests/proactive",
                                            page(
                                                    viewer,
                                                    id,
                                                    papers.stream()
                                                            .map(String::valueOf)
                                                            .collect(toSet()),
                                                    problems));
                        });
    }
}
