package yangguang.documents.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.documents.DeskDocuments;
import yangguang.documents.DisclosureLaw;
import yangguang.documents.Document;
import yangguang.documents.Permissions;
import yangguang.documents.RelateDocuments;
import yangguang.documents.Related;
import yangguang.documents.Relation;
import yangguang.pages.Choice;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Preferences;
import yangguang.pages.Problems;
import yangguang.pages.Templates;

/** 文件关系: which documents it repeals, replaces or amends, and which do so to it. */
@Controller
@RequestMapping("/desk/documents/{id:\\d+}/relations")
public class RelationPages {
    private final DeskDocuments documents;
    private final RelateDocuments relate;
    private final DisclosureLaw law;
    private final Templates templates;
    private final Deeds deeds;

    RelationPages(
            DeskDocuments documents,
            RelateDocuments relate,
            DisclosureLaw law,
            Templates templates,
            Deeds deeds) {
        this.documents = documents;
        this.relate = relate;
        this.law = law;
        this.templates = templates;
        this.deeds = deeds;
    }

    /**
     * The relations, and the form with what was typed.
     *
     * @param isPublic whether what is said now takes effect at once
     */
    public record RelationsPage(
            Head head,
            List<Related> relations,
            boolean mayRelate,
            boolean isPublic,
            List<Choice> kinds,
            String kind,
            String other,
            Problems problems) {}

    @GetMapping
    Page show(Viewer viewer, @PathVariable long id) {
        return Page.of("documents/relations", page(viewer, id, "", "", Problems.none()));
    }

    @PostMapping
    Page relate(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    var problems = relate.relate(viewer, id, kind, other);
                    return problems.isEmpty()
                            ? Page.to(at(id)).saying("documents.said.related")
                            : Page.again(
                                    "documents/relations", page(viewer, id, kind, other, problems));
                });
    }

    @PostMapping("/{relation:\\d+}/remove")
    Page takeBack(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long relation,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    relate.takeBack(viewer, id, relation);
                    return Page.to(at(id)).saying("documents.said.unrelated");
                });
    }

    private RelationsPage page(
            Viewer viewer, long id, String kind, String other, Problems problems) {
        Document document = documents.read(viewer, id);
        Permissions.mustWorkWithDocuments(viewer);
        var words = templates.text(Preferences.STANDARD);
        return new RelationsPage(
                Head.of(document, law),
                relate.of(document),
                RelateDocuments.mayRelate(viewer, document),
                document.isPublic(),
                Stream.of(Relation.values())
                        .map(one -> new Choice(one.name(), words.of("documents.relation", one)))
                        .toList(),
                kind,
                other,
                problems);
    }

    private static String at(long id) {
        return "/desk/documents/" + id + "/relations";
    }
}
