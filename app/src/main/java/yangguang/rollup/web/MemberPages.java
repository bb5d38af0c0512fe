package yangguang.rollup.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.access.Viewer;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.reporting.ReadTableXlsx.Wrong;
import yangguang.rollup.Campaigns;
import yangguang.rollup.ExplainDelay;
import yangguang.rollup.JudgePart;
import yangguang.rollup.ReadPart;
import yangguang.rollup.TakeIn;

/** What one member of a campaign handed in, and taking or returning it. */
@Controller
@RequestMapping("/desk/rollup/{id:\\d{1,18}}/members/{member:\\d{1,18}}")
public class MemberPages {
    private final ReadPart reading;
    private final JudgePart judge;
    private final ExplainDelay explain;
    private final TakeIn takeIn;
    private final Campaigns campaigns;
    private final Deeds deeds;

    MemberPages(
            ReadPart reading,
            JudgePart judge,
            ExplainDelay explain,
            TakeIn takeIn,
            Campaigns campaigns,
            Deeds deeds) {
        this.reading = reading;
        this.judge = judge;
        this.explain = explain;
        this.takeIn = takeIn;
        this.campaigns = campaigns;
        this.deeds = deeds;
    }

    /**
     * @param report where the body's own report stands, or null where the viewer may not read it
     */
    public record MemberPage(
            ReadPart.Whole whole,
            boolean mayChange,
            @Nullable String report,
            String comment,
            String reason,
            String promised,
            List<Wrong> wrong,
            Problems problems) {
        private static final int AT_ONCE = 30;

        /** The first of what is wrong with a file. */
        public List<Wrong> shown() {
            return wrong.stream().limit(AT_ONCE).toList();
        }

        public boolean mayTakeIn() {
            return mayChange && whole.row().body() == null;
        }

        public String path() {
            return whole.campaign().address() + "/members/" + whole.row().member().id();
        }

        public LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, BoardPage.ZONE);
        }

        public boolean mayAccept() {
            return mayChange
                    && whole.row().state() == yangguang.rollup.PartState.SUBMITTED
                    && whole.row().part() != null;
        }

        public boolean mayReturn() {
            return mayChange && whole.row().state().isHandedIn() && whole.row().part() != null;
        }

        public int number() {
            return whole.row().part() == null ? 0 : whole.row().part().number();
        }
    }

    @GetMapping
    Page part(Viewer viewer, @PathVariable long id, @PathVariable long member) {
        var whole = reading.read(viewer, id, member);
        var of = whole.row().member();
        return page(
                viewer,
                whole,
                "",
                of.reason(),
                of.promised() == null ? "" : of.promised().toString(),
                List.of(),
                Problems.none());
    }

    private Page page(
            Viewer viewer,
            ReadPart.Whole whole,
            String comment,
            String reason,
            String promised,
            List<Wrong> wrong,
            Problems problems) {
        var body = whole.row().body();
        var report =
                body != null && viewer.readable().contains(body.id())
                        ? "/desk/report/" + whole.campaign().year() + "?body=" + body.code()
                        : null;
        var model =
                new MemberPage(
                        whole,
                        campaigns.mayChange(viewer, whole.campaign()),
                        report,
                        comment,
                        reason,
                        promised,
                        wrong,
                        problems);
        return problems.isEmpty() && wrong.isEmpty()
                ? Page.of("rollup/member", model)
                : Page.again("rollup/member", model);
    }

    @PostMapping("/accept")
    Page accept(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long member,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        judged(
                                viewer,
                                id,
                                member,
                                judge.accept(viewer, id, member, number),
                                "accepted",
                                ""));
    }

    @PostMapping("/return")
    Page giveBack(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long member,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        judged(
                                viewer,
                                id,
                                member,
                                judge.giveBack(viewer, id, member, number, comment),
                                "returned",
                                comment));
    }

    private Page judged(
            Viewer viewer,
            long id,
            long member,
            JudgePart.Outcome came,
            String said,
            String comment) {
        return switch (came) {
            case JudgePart.Outcome.Done _ ->
                    Page.to("/desk/rollup/" + id).saying("rollup.said." + said);
            case JudgePart.Outcome.NotNow _ ->
                    Page.to(address(id, member)).saying("rollup.said.not-now");
            case JudgePart.Outcome.NoComment _ ->
                    again(viewer, id, member, comment, "rollup.problem.reason");
            case JudgePart.Outcome.TooLong(var most) ->
                    again(viewer, id, member, comment, "rollup.problem.too-long", most);
        };
    }

    private Page again(
            Viewer viewer, long id, long member, String comment, String key, Object... arguments) {
        var problems = Problems.none().add("comment", key, arguments);
        var whole = reading.read(viewer, id, member);
        return page(viewer, whole, comment, "", "", List.of(), problems);
    }

    private static String address(long id, long member) {
        return "/desk/rollup/" + id + "/members/" + member;
    }

    @PostMapping("/explain")
    Page explain(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long member,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String promised,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    var problems = explain.explain(viewer, id, member, reason, promised);
                    return problems.isEmpty()
                            ? Page.to(address(id, member)).saying("rollup.said.explained")
                            : page(
                                    viewer,
                                    reading.read(viewer, id, member),
                                    "",
                                    reason,
                                    promised,
                                    List.of(),
                                    problems);
                });
    }

    @PostMapping("/file")
    Page takeIn(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long member,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(name = "_once", defaultValue = "") String once)
            throws IOException {
        var name = file == null ? null : file.getOriginalFilename();
        var bytes = file == null ? new byte[0] : file.getBytes();
        return deeds.once(
                once,
                () ->
                        switch (takeIn.takeIn(
                                viewer, id, member, name == null ? "" : name, bytes)) {
                            case TakeIn.Outcome.Done(var figures) ->
                                    Page.to(address(id, member))
                                            .saying("rollup.said.taken-in", figures);
                            case TakeIn.Outcome.Refused(var wrong) ->
                                    page(
                                            viewer,
                                            reading.read(viewer, id, member),
                                            "",
                                            "",
                                            "",
                                            wrong,
                                            Problems.none());
                        });
    }
}
