package yangguang.portal.web;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import yangguang.pages.Page;
import yangguang.requests.Drafts;

/** P17: what every site owes its readers. */
@Controller
class DutyPages {
    private final Scopes scopes;
    private final Menus menus;
    private final Drafts drafts;

    DutyPages(Scopes scopes, Menus menus, @Lazy Drafts drafts) {
        this.scopes = scopes;
        this.menus = menus;
        this.drafts = drafts;
    }

    @GetMapping("/sitemap")
    Page sitemap() {
        return page("sitemap");
    }

    @GetMapping("/accessibility")
    Page accessibility() {
        return page("accessibility");
    }

    @GetMapping("/privacy")
    Page privacy() {
        return page("privacy");
    }

    private Page page(String name) {
        var scope = scopes.of(null, "/" + name);
        return Page.of("portal/" + name, new DutyPage(scope, menus.of(scope), drafts.daysKept()));
    }
}
