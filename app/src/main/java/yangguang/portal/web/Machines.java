package yangguang.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import yangguang.bodies.Bodies;
import yangguang.documents.PublishedDocuments;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.registers.ShownEntries;

/**
 * What feed readers and search engines fetch: P15 RSS, Atom and JSON Feed, sitemap.xml, robots.txt.
 * They need whole addresses; without a domain these follow the request, and then nothing is kept in
 * memory.
 */
@Controller
class Machines {
    private static final MediaType RSS = MediaType.parseMediaType("application/rss+xml");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml");
    private static final MediaType FEED_JSON = MediaType.parseMediaType("application/feed+json");
    private static final int FEED = 50;
    private static final int SITEMAP = 1000;

    private final Scopes scopes;
    private final Bodies bodies;
    private final PublishedDocuments documents;
    private final ShownEntries entries;
    private final Templates templates;

    Machines(
            Scopes scopes,
            Bodies bodies,
            @Lazy PublishedDocuments documents,
            ShownEntries entries,
            Templates templates) {
        this.scopes = scopes;
        this.bodies = bodies;
        this.documents = documents;
        this.entries = entries;
        this.templates = templates;
    }

    @GetMapping({"/feed.xml", "/u/{code}/feed.xml"})
    ResponseEntity<String> feed(@PathVariable(required = false) @Nullable String code) {
        var scope = scopes.of(code, "/feed.xml");
        var newest = documents.newest(scope.bodies(), null, null, FEED).items();
        var feed = new Feed(scope.frame(), base(scope), scope.home(), name(scope), newest);
        return answer(scope, RSS, feed.rss());
    }

    @GetMapping({"/feed.atom", "/u/{code}/feed.atom"})
    ResponseEntity<String> atom(@PathVariable(required = false) @Nullable String code) {
        var scope = scopes.of(code, "/feed.atom");
        var feed =
                new AtomFeed(
                        scope.frame(),
                        base(scope),
                        scope.at("/feed.atom"),
                        scope.home(),
                        name(scope),
                        documents.newest(scope.bodies(), null, null, FEED).items(),
                        documents.withdrawn(scope.bodies(), FEED));
        return answer(scope, ATOM, feed.xml());
    }

    @GetMapping({"/feed.json", "/u/{code}/feed.json"})
    ResponseEntity<String> json(@PathVariable(required = false) @Nullable String code) {
        var scope = scopes.of(code, "/feed.json");
        var feed =
                JsonFeed.of(
                        base(scope),
                        scope.at("/feed.json"),
                        scope.home(),
                        name(scope),
                        documents.newest(scope.bodies(), null, null, FEED).items(),
                        documents.withdrawn(scope.bodies(), FEED));
        return answer(scope, FEED_JSON, JSON.writeValueAsString(feed));
    }

    private String name(Scope scope) {
        var body = scope.frame().body();
        return templates
                .text(Preferences.STANDARD)
                .of("portal.site", body == null ? "" : body.name());
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        var scope = scopes.of(null, "/sitemap.xml");
        var newest = documents.newest(scope.bodies(), null, null, SITEMAP).items();
        var map =
                new SiteMap(
                        scope.frame(),
                        base(scope),
                        bodies.all(),
                        entries.shelves(scope.bodies()),
                        newest);
        return answer(scope, MediaType.APPLICATION_XML, map.xml());
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        var scope = scopes.of(null, "/robots.txt");
        return answer(
                scope,
                MediaType.TEXT_PLAIN,
                """
                User-agent: *
                Disallow: /desk
                Disallow: /sign-in
                Disallow: /search
                Disallow: /foi/
                Disallow: /mailbox/
                Allow: /foi/log
                Sitemap: %s/sitemap.xml
                """
                        .formatted(base(scope)));
    }

    private static String base(Scope scope) {
        var ours = scope.frame().absolute("");
        return ours.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : ours;
    }

    private static ResponseEntity<String> answer(Scope scope, MediaType type, String text) {
        var answer = ResponseEntity.ok().contentType(new MediaType(type, UTF_8));
        if (scope.frame().canonical().isEmpty()) answer.cacheControl(CacheControl.noStore());
        return answer.body(text);
    }
}
