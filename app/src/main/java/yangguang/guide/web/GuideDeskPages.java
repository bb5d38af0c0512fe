package yangguang.guide.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Body;
import yangguang.guide.GuideDraft;
import yangguang.guide.GuideEdition;
import yangguang.guide.GuideField;
import yangguang.guide.GuideText;
import yangguang.guide.Guides;
import yangguang.law.clocks.Deadline;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** 公开指南 on the desk: write it, publish it, look it through. */
@Controller
@RequestMapping("/desk/guide")
public class GuideDeskPages {
    private static final String ADDRESS = "/desk/guide";

    private final Guides guides;
    private final Deeds deeds;

    GuideDeskPages(Guides guides, Deeds deeds) {
        this.guides = guides;
        this.deeds = deeds;
    }

    /**
     * The guide of the viewer's body.
     *
     * @param newest what is public; null before the first
     * @param draft what is being written, or what the form begins with
     * @param changed what the draft changes in what is public
     * @param unlike what the record of the body says otherwise
     */
    public record DeskGuidePage(
            Body body,
            @Nullable GuideEdition newest,
            List<GuideEdition> editions,
            GuideDraft draft,
            List<GuideField> changed,
            List<GuideField> unlike,
            @Nullable Deadline due,
            boolean writes,
            boolean publishes,
            Problems problems) {
        public boolean isWaiting() {
            return draft.ready();
        }

        /** Where the day of the next look can be counted again. */
        public String proof() {
            return due == null ? "" : Guides.proof(due);
        }

        public String was(GuideField field) {
            return newest == null ? "" : newest.text().of(field);
        }
    }

    @GetMapping
    Page show(Viewer viewer) {
        return Page.of("guide/desk", page(viewer, guides.beginning(viewer), Problems.none()));
    }

    @PostMapping
    Page save(
            Viewer viewer,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        boolean ready = act.equals("submit");
        var text = GuideText.read(name -> typed.getOrDefault(name, ""));
        return deeds.once(
                once,
                () -> {
                    var problems = guides.save(viewer, text, change, ready, version);
                    var again =
                            new GuideDraft(
                                    text,
                                    change,
                                    false,
                                    viewer.name(),
                                    guides.beginning(viewer).on(),
                                    version);
                    return problems.isEmpty()
                            ? Page.to(ADDRESS)
                                    .saying(ready ? "guide.said.submitted" : "guide.said.saved")
                            : Page.again("guide/desk", page(viewer, again, problems));
                });
    }

    @PostMapping("/publish")
    Page publish(
            Viewer viewer,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        Page.to(ADDRESS)
                                .saying("guide.said.published", guides.publish(viewer, version)));
    }

    @PostMapping("/return")
    Page sendBack(
            Viewer viewer,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    guides.sendBack(viewer, version);
                    return Page.to(ADDRESS).saying("guide.said.returned");
                });
    }

    @PostMapping("/confirm")
    Page confirm(Viewer viewer, @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    guides.confirm(viewer);
                    return Page.to(ADDRESS).saying("guide.said.confirmed");
                });
    }

    private DeskGuidePage page(Viewer viewer, GuideDraft draft, Problems problems) {
        var body = guides.own(viewer);
        var newest = guides.newest(viewer.bodyId()).orElse(null);
        return new DeskGuidePage(
                body,
                newest,
                guides.editions(viewer.bodyId()),
                draft,
                newest == null ? List.of() : draft.text().differs(newest.text()),
                newest == null ? List.of() : newest.text().unlike(body),
                guides.due(viewer.bodyId()).orElse(null),
                Guides.mayWrite(viewer),
                viewer.has(Role.APPROVER),
                problems);
    }
}
