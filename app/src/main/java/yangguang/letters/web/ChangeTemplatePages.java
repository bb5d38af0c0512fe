package yangguang.letters.web;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.access.Administration;
import yangguang.access.Viewer;
import yangguang.bodies.Body;
import yangguang.letters.ChooseTemplate;
import yangguang.letters.LetterKind;
import yangguang.letters.SendTemplate;
import yangguang.pages.Once;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** Sends in a template, and chooses the one that letters are made from. */
@Controller
class ChangeTemplatePages {
    private final Administration administration;
    private final TemplatePages pages;
    private final SendTemplate send;
    private final ChooseTemplate choose;
    private final Once once;

    ChangeTemplatePages(
            Administration administration,
            TemplatePages pages,
            SendTemplate send,
            ChooseTemplate choose,
            Once once) {
        this.administration = administration;
        this.pages = pages;
        this.send = send;
        this.choose = choose;
        this.once = once;
    }

    @PostMapping(TemplatePages.LETTER)
    Page send(
            @PathVariable String code,
            @PathVariable("kind") String address,
            @RequestParam(required = false) @Nullable MultipartFile template,
            @RequestParam("_once") String key,
            Viewer viewer)
            throws IOException {
        Body body = administration.administered(viewer, code);
        LetterKind kind = TemplatePages.kind(address);
        if (template == null || template.isEmpty()) {
            return again(body, kind, Problems.none().add(SendTemplate.FIELD, "letters.no-file"));
        }
        String name = template.getOriginalFilename() == null ? "" : template.getOriginalFilename();
        try (var file = template.getInputStream()) {
            return Page.to(once.run(key, () -> sent(body, kind, name, file, viewer)))
                    .saying("letters.said.sent");
        } catch (Unfit unfit) {
            return again(body, kind, unfit.problems);
        }
    }

    private String sent(Body body, LetterKind kind, String name, InputStream file, Viewer viewer) {
        return switch (send.send(body.id(), kind, name, file, viewer)) {
            case SendTemplate.Outcome.Kept _ -> TemplatePages.address(body, kind);
            case SendTemplate.Outcome.Unfit(Problems problems) -> throw new Unfit(problems);
        };
    }

    private Page again(Body body, LetterKind kind, Problems problems) {
        return Page.again("letters/template", pages.page(body, kind, problems));
    }

    @PostMapping(TemplatePages.LETTER + "/choose")
    Page choose(
            @PathVariable String code,
            @PathVariable("kind") String address,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam("_once") String key,
            Viewer viewer) {
        Body body = administration.administered(viewer, code);
        LetterKind kind = TemplatePages.kind(address);
        String next =
                once.run(
                        key,
                        () -> {
                            choose.choose(body.id(), kind, version, viewer);
                            return TemplatePages.address(body, kind);
                        });
        return version == null
                ? Page.to(next).saying("letters.said.reset")
                : Page.to(next).saying("letters.said.chosen", version);
    }

    /** Rolls back the form's key, so that it can be sent again with another file. */
    private static final class Unfit extends RuntimeException {
        private final transient Problems problems;

        Unfit(Problems problems) {
            super("unfit template", null, false, false);
            this.problems = problems;
        }
    }
}
