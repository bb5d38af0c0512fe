package yangguang.requests.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.access.Viewer;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.requests.CaseList;
import yangguang.requests.CaseQuestion;
import yangguang.requests.SavedViews;

/** 常用筛选: keeps the filters of the list under a name, gives it another, or lets it go. */
@Controller
public class SavedViewPages {
    private static final String ADDRESS = RequestListPages.ADDRESS + "/views";
    private static final String TEMPLATE = "requests/saved-view";

    private final SavedViews saved;
    private final CaseList list;
    private final People people;
    private final Deeds deeds;

    SavedViewPages(SavedViews saved, CaseList list, People people, Deeds deeds) {
        this.saved = saved;
        this.list = list;
        this.people = people;
        this.deeds = deeds;
    }

    /**
     * The form with what was typed.
     *
     * @param id null for a new one
     * @param officer the name of the one in the filter
     */
    public record SavedViewPage(
            @Nullable Long id,
            CaseQuestion asked,
            String officer,
            String name,
            boolean start,
            Problems problems) {
        public String action() {
            return id == null ? ADDRESS + "/new?" + asked.query() : ADDRESS + "/" + id;
        }
    }

    @GetMapping(ADDRESS + "/new")
    Page ask(Viewer viewer, @RequestParam Map<String, String> said) {
        list.mustRead(viewer);
        return Page.of(TEMPLATE, page(null, CaseQuestion.read(said), "", false, Problems.none()));
    }

    @PostMapping(ADDRESS + "/new")
    Page add(
            Viewer viewer,
            @RequestParam Map<String, String> said,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean start,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        list.mustRead(viewer);
        var asked = CaseQuestion.read(said);
        return deeds.once(
                once,
                () -> {
                    var problems = saved.add(viewer, name.strip(), start, asked);
                    return shown(page(null, asked, name, start, problems));
                });
    }

    @GetMapping(ADDRESS + "/{id:\\d{1,18}}")
    Page open(Viewer viewer, @PathVariable long id) {
        list.mustRead(viewer);
        var one = saved.one(viewer, id);
        return Page.of(TEMPLATE, page(id, one.asked(), one.name(), one.start(), Problems.none()));
    }

    @PostMapping(ADDRESS + "/{id:\\d{1,18}}")
    Page change(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean start) {
        list.mustRead(viewer);
        var before = saved.one(viewer, id);
        var problems = saved.change(viewer, before, name.strip(), start);
        return shown(page(id, before.asked(), name, start, problems));
    }

    @PostMapping(ADDRESS + "/{id:\\d{1,18}}/remove")
    Page remove(Viewer viewer, @PathVariable long id) {
        list.mustRead(viewer);
        saved.remove(viewer, id);
        return Page.to(RequestListPages.ADDRESS + "?view=open")
                .saying("requests.said.saved.removed");
    }

    /** The list as it was kept; or the form again. */
    private static Page shown(SavedViewPage page) {
        return page.problems().isEmpty()
                ? Page.to(RequestListPages.ADDRESS + "?" + page.asked().query())
                        .saying("requests.said.saved", page.name().strip())
                : Page.again(TEMPLATE, page);
    }

    private SavedViewPage page(
            @Nullable Long id, CaseQuestion asked, String name, boolean start, Problems problems) {
        var officer = Optional.ofNullable(asked.officer()).flatMap(people::byId).map(Person::name);
        return new SavedViewPage(id, asked, officer.orElse(""), name, start, problems);
    }
}
