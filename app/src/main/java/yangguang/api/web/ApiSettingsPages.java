package yangguang.api.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.api.Hook;
import yangguang.api.Hooks;
import yangguang.api.Scope;
import yangguang.api.Token;
import yangguang.api.Tokens;
import yangguang.pages.Choice;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Preferences;
import yangguang.pages.Problems;
import yangguang.pages.Templates;

/** 外部系统: the tokens of a body and where its systems are told. */
@Controller
@RequestMapping("/desk/settings/api")
public class ApiSettingsPages {
    private static final String ADDRESS = "/desk/settings/api";
    private static final String TEMPLATE = "api/settings";

    private final Tokens tokens;
    private final Hooks hooks;
    private final Templates templates;
    private final Deeds deeds;

    ApiSettingsPages(Tokens tokens, Hooks hooks, Templates templates, Deeds deeds) {
        this.tokens = tokens;
        this.hooks = hooks;
        this.templates = templates;
        this.deeds = deeds;
    }

    /**
     * Both lists and both forms.
     *
     * @param secret a token or secret that was just made; empty otherwise
     * @param secretKey what is said of it
     */
    public record ApiPage(
            List<Token> tokens,
            List<Hook> hooks,
            List<Choice> people,
            List<Choice> scopes,
            Typed typed,
            String secret,
            String secretKey,
            Problems problems) {}

    /** What somebody typed. */
    public record Typed(String name, String person, Set<String> scopes, String url) {
        static final Typed NOTHING = new Typed("", "", Set.of(), "");
    }

    @GetMapping
    Page show(Viewer viewer) {
        return Page.of(TEMPLATE, page(viewer, Typed.NOTHING, "", "", Problems.none()));
    }

    /**
     * Shown once and never again, so it cannot lead elsewhere first; each sending makes another.
     */
    @PostMapping("/tokens")
    Page make(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(name = "scope", defaultValue = "") Set<String> scopes) {
        return switch (tokens.make(viewer, name, person, scopes)) {
            case Tokens.Outcome.Made(String secret) -> made(viewer, secret, "api.made.token");
            case Tokens.Outcome.Wrong(var problems) ->
                    Page.again(
                            TEMPLATE,
                            page(viewer, new Typed(name, person, scopes, ""), "", "", problems));
        };
    }

    @PostMapping("/tokens/{id:\\d{1,18}}/revoke")
    Page revoke(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    tokens.revoke(viewer, id);
                    return Page.to(ADDRESS).saying("api.said.revoked");
                });
    }

    @PostMapping("/hooks")
    Page add(Viewer viewer, @RequestParam(defaultValue = "") String url) {
        return switch (hooks.add(viewer, url)) {
            case Hooks.Outcome.Added(String secret) -> made(viewer, secret, "api.made.hook");
            case Hooks.Outcome.Wrong(var problems) ->
                    Page.again(
                            TEMPLATE,
                            page(viewer, new Typed("", "", Set.of(), url), "", "", problems));
        };
    }

    @PostMapping("/hooks/{id:\\d{1,18}}/remove")
    Page remove(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    hooks.remove(viewer, id);
                    return Page.to(ADDRESS).saying("api.said.removed");
                });
    }

    @PostMapping("/hooks/{id:\\d{1,18}}/retry")
    Page retry(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once, () -> Page.to(ADDRESS).saying("api.said.retried", hooks.retry(viewer, id)));
    }

    private Page made(Viewer viewer, String secret, String key) {
        return Page.of(
                TEMPLATE,
                page(viewer, Typed.NOTHING, secret, key, Problems.none()),
                HttpStatus.CREATED);
    }

    private ApiPage page(Viewer viewer, Typed typed, String secret, String key, Problems problems) {
        var words = templates.text(Preferences.STANDARD);
        return new ApiPage(
                tokens.of(viewer),
                hooks.of(viewer),
                tokens.people(viewer).stream()
                        .map(one -> new Choice(String.valueOf(one.id()), one.name()))
                        .toList(),
                Arrays.stream(Scope.values())
                        .map(one -> new Choice(one.scopeName(), words.of("api.scope", one)))
                        .toList(),
                typed,
                secret,
                key,
                problems);
    }
}
