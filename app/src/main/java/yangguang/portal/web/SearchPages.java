package yangguang.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.pages.Page;
import yangguang.portal.Frames;
import yangguang.search.Answer;
import yangguang.search.Search;
import yangguang.search.Suggestion;

/** P2 搜索结果, and what may be meant while somebody types. */
@Controller
class SearchPages {
    private final Frames frames;
    private final Narrowing narrowing;
    private final Search search;

    SearchPages(Frames frames, Narrowing narrowing, @Lazy Search search) {
        this.frames = frames;
        this.narrowing = narrowing;
        this.search = search;
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
