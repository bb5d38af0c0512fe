package yangguang.requests.web;

import static yangguang.requests.web.ReplyPages.at;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.requests.Ask;
import yangguang.requests.DiscloseAnswer;
import yangguang.requests.Replies;
import yangguang.requests.Request;
import yangguang.requests.Stepping;

/** 答复情况公开: the form by which an ended request enters the public log. */
@Controller
public class DisclosePages {
    private final Replies replies;
    private final DiscloseAnswer disclose;
    private final Deeds deeds;

    DisclosePages(Replies replies, DiscloseAnswer disclose, Deeds deeds) {
        this.replies = replies;
        this.disclose = disclose;
        this.deeds = deeds;
    }

    /** The form with what was typed. */
    public record DisclosePage(
            Request request,
            @Nullable Ask ask,
            String subject,
            String summary,
            Problems problems) {}

    @GetMapping("/desk/requests/{id:\\d+}/disclose")
    Page ask(Viewer viewer, @PathVariable long id) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        return Page.of("requests/disclose", page(viewer, id, "", "", Problems.none()));
    }

    private DisclosePage page(
            Viewer viewer, long id, String subject, String summary, Problems problems) {
        return new DisclosePage(
                replies.request(viewer, id),
                replies.ask(viewer, id).orElse(null),
                subject,
                summary,
                problems);
    }

    @PostMapping("/desk/requests/{id:\\d+}/disclose")
    Page disclose(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    var stepping = disclose.disclose(viewer, id, subject, summary);
                    return stepping instanceof Stepping.Done
                            ? Page.to(at(id, "")).saying("requests.said.disclosed")
                            : again(viewer, id, subject, summary, stepping.problems("subject"));
                });
    }

    private Page again(Viewer viewer, long id, String subject, String summary, Problems problems) {
        return Page.again("requests/disclose", page(viewer, id, subject, summary, problems));
    }
}
