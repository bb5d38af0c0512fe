package yangguang.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import yangguang.documents.PublishedDocuments;
import yangguang.pages.Page;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.portal.Frames;
import yangguang.search.Answer;
import yangguang.search.Question;
import yangguang.search.Search;
import yangguang.search.Suggestion;

/** P2 搜索结果, and what may be meant while somebody types. */
@Controller
class SearchPages {
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, UTF_8);
    private static final int FEED = 50;

    private final Frames frames;
    private final Narrowing narrowing;
    private final Search search;
    private final PublishedDocuments documents;
    private final Templates templates;

    SearchPages(
            Frames frames,
            Narrowing narrowing,
            @Lazy Search search,
            @Lazy PublishedDocuments documents,
            Templates templates) {
        this.frames = frames;
        this.narrowing = narrowing;
        this.search = search;
        this.documents = documents;
        this.templates = templates;
    }

    @GetMapping("/search")
    Page search(@RequestParam MultiValueMap<String, String> given) {
        var form = SearchForm.of(given);
        return switch (search.find(form.question())) {
            case Answer.Jump(var address) -> Page.to(address);
            case Answer.Found found -> page(form, narrowing.results(form, found), null);
            case Answer.Nothing nothing -> page(form, null, narrowing.advice(form, nothing));
        };
    }

    @GetMapping("/search/suggest")
    ResponseEntity<List<Suggestion>> suggest(@RequestParam(defaultValue = "") String q) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(search.suggest(q));
    }

    /** What answers a search, the newest first, for whoever wants to be told of more. */
    @GetMapping("/search/feed.atom")
    ResponseEntity<String> feed(@RequestParam MultiValueMap<String, String> given) {
        var form = SearchForm.of(given);
        var question = form.question().by(Question.Order.TIME).page(0, FEED);
        var hits =
                search.find(question) instanceof Answer.Found found
                        ? found.hits().stream().map(hit -> hit.recordId()).toList()
                        : List.<Long>of();
        var known = documents.byIds(Set.copyOf(hits));
        var frame = frames.of("/search/feed.atom");
        var ours = frame.absolute("");
        var feed =
                new AtomFeed(
                        frame,
                        ours.isEmpty()
                                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                                : ours,
                        form.feed(),
                        SearchForm.of(form.words()),
                        templates
                                .text(Preferences.STANDARD)
                                .of("portal.search.feed.name", form.words()),
                        hits.stream().filter(known::containsKey).map(known::get).toList(),
                        List.of());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(ATOM)
                .body(feed.xml());
    }

    private Page page(
            SearchForm form,
            SearchPage.@Nullable Results results,
            SearchPage.@Nullable Advice advice) {
        return Page.of(
                "portal/search",
                new SearchPage(
                        frames.of("/search"),
                        form,
                        narrowing.chips(form),
                        SearchForm.of(form.words()),
                        results,
                        advice));
    }
}
