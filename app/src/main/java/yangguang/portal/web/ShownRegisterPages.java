package yangguang.portal.web;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.registers.FieldLine;
import yangguang.registers.References.Said;
import yangguang.registers.ShownEntries;

/** P11 政策解读, and what else of the registers is public: of the site and of each body. */
@Controller
class ShownRegisterPages {
    private static final int PART = 30;

    private final Scopes scopes;
    private final Menus menus;
    private final ShownEntries entries;
    private final PublishedDocuments documents;

    ShownRegisterPages(
            Scopes scopes, Menus menus, ShownEntries entries, @Lazy PublishedDocuments documents) {
        this.scopes = scopes;
        this.menus = menus;
        this.entries = entries;
        this.documents = documents;
    }

    @GetMapping({"/registers/{register}", "/u/{code}/registers/{register}"})
    Page list(
            @PathVariable(required = false) @Nullable String code,
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String after) {
        var definition = entries.register(register);
        var scope = scopes.of(code, "/registers/" + register);
        var part = entries.list(scope.bodies(), register, after, PART);
        return Page.of(
                "portal/register",
                new ShownRegisterPage(
                        scope,
                        menus.of(scope),
                        definition,
                        part.items(),
                        part.next(),
                        after == null));
    }

    @GetMapping("/u/{code}/registers/{register}/{id:\\d{1,18}}")
    Page one(@PathVariable String code, @PathVariable String register, @PathVariable long id) {
        var scope = scopes.of(code, "/registers/" + register + "/" + id);
        var body = scope.frame().body();
        if (body == null) throw new NoSuchRecord("no body " + code);
        var entry = entries.one(body.id(), register, id);
        return Page.of(
                "portal/register-entry",
                new ShownEntryPage(
                        scope,
                        menus.of(scope),
                        entry,
                        withDocuments(entry.lines()),
                        entries.about(register, id)));
    }

    /** A document that is not published is not spoken of. */
    private List<FieldLine> withDocuments(List<FieldLine> lines) {
        var published =
                documents.byIds(
                        lines.stream()
                                .filter(FieldLine::isDocument)
                                .flatMap(line -> line.said().stream())
                                .map(one -> Long.valueOf(one.value()))
                                .collect(toSet()));
        return lines.stream()
                .map(line -> line.isDocument() ? published(line, published) : line)
                .filter(line -> !line.said().isEmpty())
                .toList();
    }

    private static FieldLine published(FieldLine line, Map<Long, PublishedLine> published) {
        return new FieldLine(
                line.field(),
                line.said().stream()
                        .flatMap(one -> Stream.ofNullable(published.get(Long.valueOf(one.value()))))
                        .map(ShownRegisterPages::said)
                        .toList());
    }

    private static Said said(PublishedLine document) {
        return new Said(String.valueOf(document.id()), document.title(), document.address());
    }
}
