package yangguang.letters.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.access.Administration;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.letters.LetterKind;
import yangguang.letters.LetterTemplates;
import yangguang.letters.MergeField;
import yangguang.letters.Need;
import yangguang.letters.Template;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** B23: the templates of a body's letters, for whoever keeps the body. */
@Controller
public class TemplatePages {
    static final String LETTERS = "/desk/settings/bodies/{code}/letters";
    static final String LETTER = LETTERS + "/{kind:[a-z-]+}";

    /**
     * All letters of a body.
     *
     * @param own those for which it uses a template of its own
     */
    public record LettersPage(Body body, List<Group> groups, Set<LetterKind> own) {
        /** Letters that belong together. */
        public record Group(LetterKind.Group name, List<LetterKind> kinds) {}
    }

    /**
     * One letter.
     *
     * @param address of this page
     * @param sent the body's own templates, the newest first
     * @param usesOwn whether one of them is in use
     * @param fields what may stand in a template, each with an example
     */
    public record LetterPage(
            String address,
            Body body,
            LetterKind kind,
            List<Template> sent,
            boolean usesOwn,
            List<Need> needs,
            Map<MergeField, String> fields,
            Problems problems) {}

    private final Administration administration;
    private final Bodies bodies;
    private final LetterTemplates templates;

    TemplatePages(Administration administration, Bodies bodies, LetterTemplates templates) {
        this.administration = administration;
        this.bodies = bodies;
        this.templates = templates;
    }

    @GetMapping("/desk/settings/letters")
    Page own(Viewer viewer) {
        viewer.mustHave(Role.ADMINISTRATOR);
        Body body =
                bodies.byId(viewer.bodyId())
                        .orElseThrow(() -> new NoSuchRecord("body " + viewer.bodyId()));
        return Page.to(address(body));
    }

    @GetMapping(LETTERS)
    Page letters(@PathVariable String code, Viewer viewer) {
        Body body = administration.administered(viewer, code);
        var groups = Arrays.stream(LetterKind.Group.values()).map(TemplatePages::group).toList();
        return Page.of(
                "letters/templates", new LettersPage(body, groups, templates.ownKinds(body.id())));
    }

    private static LettersPage.Group group(LetterKind.Group group) {
        return new LettersPage.Group(
                group,
                Arrays.stream(LetterKind.values()).filter(it -> it.group() == group).toList());
    }

    @GetMapping(LETTER)
    Page letter(@PathVariable String code, @PathVariable String kind, Viewer viewer) {
        Body body = administration.administered(viewer, code);
        return Page.of("letters/template", page(body, kind(kind), Problems.none()));
    }

    LetterPage page(Body body, LetterKind kind, Problems problems) {
        var sent = templates.of(body.id(), kind);
        return new LetterPage(
                address(body, kind),
                body,
                kind,
                sent,
                sent.stream().anyMatch(Template::inUse),
                kind.needs(),
                templates.examples(kind),
                problems);
    }

    static String address(Body body) {
        return "/desk/settings/bodies/" + body.code() + "/letters";
    }

    static String address(Body body, LetterKind kind) {
        return address(body) + "/" + kind.address();
    }

    static LetterKind kind(String address) {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> kind.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("letter " + address));
    }
}
