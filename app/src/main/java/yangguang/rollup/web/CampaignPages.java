package yangguang.rollup.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.bodies.BodyKind;
import yangguang.calendar.CurrentLaw;
import yangguang.law.codes.RegionCode;
import yangguang.law.forms.Form;
import yangguang.pages.Choice;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.rollup.Campaign;
import yangguang.rollup.CampaignForm;
import yangguang.rollup.Campaigns;
import yangguang.rollup.KeepCampaign;
import yangguang.rollup.Reach;

/** D6 年报汇总: the campaigns, a new one, and changes to one. */
@Controller
@RequestMapping("/desk/rollup")
public class CampaignPages {
    private final Campaigns campaigns;
    private final KeepCampaign keep;
    private final Bodies bodies;
    private final CurrentLaw law;
    private final Deeds deeds;
    private final Clock clock;

    CampaignPages(
            Campaigns campaigns,
            KeepCampaign keep,
            Bodies bodies,
            CurrentLaw law,
            Deeds deeds,
            Clock clock) {
        this.campaigns = campaigns;
        this.keep = keep;
        this.bodies = bodies;
        this.law = law;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** One campaign, and the short name of the body that asks. */
    public record Line(Campaign campaign, String body) {}

    public record CampaignsPage(List<Line> readable, List<Line> asking, boolean mayStart) {}

    /**
     * @param campaign that is changed, or null
     */
    public record CampaignPage(
            @Nullable Campaign campaign,
            CampaignForm form,
            List<Choice> forms,
            Set<BodyKind> kinds,
            Problems problems) {}

    @GetMapping
    Page campaigns(Viewer viewer) {
        return Page.of(
                "rollup/campaigns",
                new CampaignsPage(
                        lines(campaigns.readable(viewer)),
                        lines(campaigns.asking(viewer)),
                        viewer.has(Role.STATISTICIAN)));
    }

    private List<Line> lines(List<Campaign> campaigns) {
        return campaigns.stream()
                .map(
                        one ->
                                new Line(
                                        one,
                                        bodies.byId(one.bodyId()).map(Body::shortName).orElse("")))
                .toList();
    }

    @GetMapping("/new")
    Page begin(Viewer viewer) {
        viewer.mustHave(Role.STATISTICIAN);
        int year = LocalDate.now(clock).getYear() - 1;
        var region =
                bodies.byId(viewer.bodyId())
                        .map(Body::regionCode)
                        .map(RegionCode::new)
                        .orElse(null);
        var usual =
                law.now().forms().tablesFor(year, region).stream()
                        .map(Form::id)
                        .collect(Collectors.toSet());
        var form =
                new CampaignForm(
                        String.valueOf(year),
                        usual,
                        "",
                        "",
                        "",
                        Reach.ALL.name(),
                        kinds(viewer).stream().map(Enum::name).collect(Collectors.toSet()),
                        "yes",
                        "");
        return page(viewer, null, form, Problems.none());
    }

    @PostMapping("/new")
    Page start(
            Viewer viewer,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable Set<String> forms,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String notice,
            @RequestParam(defaultValue = "") String deadline,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(required = false) @Nullable Set<String> kinds,
            @RequestParam(defaultValue = "") String own,
            @RequestParam(defaultValue = "") String outside,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var form = form(year, forms, title, notice, deadline, reach, kinds, own, outside);
        return deeds.once(
                once, () -> answer(viewer, null, form, keep.start(viewer, form), "started"));
    }

    @GetMapping("/{id:\\d{1,18}}/change")
    Page change(Viewer viewer, @PathVariable long id) {
        var campaign = campaigns.read(viewer, id);
        viewer.mustHave(Role.STATISTICIAN);
        var asked = campaigns.asked(campaign);
        var kinds =
                asked.stream()
                        .filter(body -> body != campaign.bodyId())
                        .flatMap(body -> bodies.byId(body).stream())
                        .map(body -> body.kind().name())
                        .collect(Collectors.toSet());
        var form =
                new CampaignForm(
                        String.valueOf(campaign.year()),
                        Set.copyOf(campaign.forms()),
                        campaign.title(),
                        campaign.notice(),
                        campaign.deadline().toString(),
                        campaign.reach().name(),
                        kinds,
                        asked.contains(campaign.bodyId()) ? "yes" : "",
                        campaigns.outside(campaign));
        return page(viewer, campaign, form, Problems.none());
    }

    @PostMapping("/{id:\\d{1,18}}/change")
    Page change(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Set<String> forms,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String notice,
            @RequestParam(defaultValue = "") String deadline,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(required = false) @Nullable Set<String> kinds,
            @RequestParam(defaultValue = "") String own,
            @RequestParam(defaultValue = "") String outside,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var campaign = campaigns.read(viewer, id);
        var year = String.valueOf(campaign.year());
        var form = form(year, forms, title, notice, deadline, reach, kinds, own, outside);
        return deeds.once(
                once,
                () -> answer(viewer, campaign, form, keep.change(viewer, id, form), "changed"));
    }

    private static CampaignForm form(
            String year,
            @Nullable Set<String> forms,
            String title,
            String notice,
            String deadline,
            String reach,
            @Nullable Set<String> kinds,
            String own,
            String outside) {
        return new CampaignForm(
                year,
                forms == null ? Set.of() : forms,
                title,
                notice,
                deadline,
                reach,
                kinds == null ? Set.of() : kinds,
                own,
                outside);
    }

    private Page answer(
            Viewer viewer,
            @Nullable Campaign campaign,
            CampaignForm form,
            KeepCampaign.Outcome came,
            String said) {
        return switch (came) {
            case KeepCampaign.Outcome.Done(var kept) ->
                    Page.to(kept.address()).saying("rollup.said." + said);
            case KeepCampaign.Outcome.Wrong(var problems) -> page(viewer, campaign, form, problems);
        };
    }

    private Page page(
            Viewer viewer, @Nullable Campaign campaign, CampaignForm form, Problems problems) {
        var model = new CampaignPage(campaign, form, forms(), kinds(viewer), problems);
        return problems.isEmpty()
                ? Page.of("rollup/campaign", model)
                : Page.again("rollup/campaign", model);
    }

    private List<Choice> forms() {
        return law.now().forms().all().stream()
                .map(form -> new Choice(form.id(), form.title() + " " + years(form.years())))
                .toList();
    }

    private static String years(Form.Years years) {
        return years.to() == null ? years.from() + "–" : years.from() + "–" + years.to();
    }

    /** The kinds of bodies that stand below the viewer's. */
    private Set<BodyKind> kinds(Viewer viewer) {
        var below = bodies.subtree(viewer.bodyId());
        var found =
                bodies.all().stream()
                        .filter(body -> below.contains(body.id()) && body.id() != viewer.bodyId())
                        .map(Body::kind)
                        .collect(Collectors.toSet());
        return Arrays.stream(BodyKind.values())
                .filter(found::contains)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
