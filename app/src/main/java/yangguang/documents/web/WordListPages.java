package yangguang.documents.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.OwnWordList;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** 本单位词表: what the body wants to be asked about before it publishes, and what it need not be. */
@Controller
public class WordListPages {
    private static final String ADDRESS = "/desk/documents/words";

    private final OwnWordList words;
    private final Deeds deeds;

    WordListPages(OwnWordList words, Deeds deeds) {
        this.words = words;
        this.deeds = deeds;
    }

    /** Both lists, a word a line. */
    public record WordsPage(String watched, String allowed, Problems problems) {}

    @GetMapping(ADDRESS)
    Page show(Viewer viewer) {
        viewer.mustHave(Role.ADMINISTRATOR);
        return Page.of(
                "documents/words",
                new WordsPage(
                        String.join("\n", words.watched(viewer)),
                        String.join("\n", words.allowed(viewer)),
                        Problems.none()));
    }

    @PostMapping(ADDRESS)
    Page set(
            Viewer viewer,
            @RequestParam(defaultValue = "") String watched,
            @RequestParam(defaultValue = "") String allowed,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        viewer.mustHave(Role.ADMINISTRATOR);
        return deeds.once(
                once,
                () -> {
                    var problems = words.set(viewer, watched, allowed);
                    return problems.isEmpty()
                            ? Page.to(ADDRESS).saying("documents.said.words")
                            : Page.again(
                                    "documents/words", new WordsPage(watched, allowed, problems));
                });
    }
}
