package yangguang.portal.foi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.bodies.Body;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.portal.foi.FoiPages.EntryPage;
import yangguang.requests.PaperForm;

/** 政府信息公开申请表 to print, for a citizen and for an organisation, with where to hand it in. */
@Controller
public class PaperFormPages {
    private static final MediaType WORD =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final FoiPages foi;
    private final PaperForm forms;

    PaperFormPages(FoiPages foi, PaperForm forms) {
        this.foi = foi;
        this.forms = forms;
    }

    /** Which form, and how it is handed in. */
    public record FormsPage(EntryPage entry) {
        public List<PaperForm.For> all() {
            return List.of(PaperForm.For.values());
        }
    }

    /** One form as a page. */
    public record FormPage(EntryPage entry, PaperForm.For who) {}

    @GetMapping({"/foi/form", "/u/{code}/foi/form"})
    Page choose(@PathVariable(required = false) @Nullable String code) {
        return Page.of("portal/foi-forms", new FormsPage(foi.page(code, "/foi/form")));
    }

    @GetMapping({"/foi/form/{who:[a-z]+}", "/u/{code}/foi/form/{who:[a-z]+}"})
    Page form(@PathVariable(required = false) @Nullable String code, @PathVariable String who) {
        return Page.of(
                "portal/foi-form", new FormPage(foi.page(code, "/foi/form/" + who), named(who)));
    }

    @GetMapping({"/foi/form/{who}.pdf", "/u/{code}/foi/form/{who}.pdf"})
    ResponseEntity<byte[]> pdf(
            @PathVariable(required = false) @Nullable String code, @PathVariable String who) {
        return file(
                named(who), "pdf", MediaType.APPLICATION_PDF, forms.pdf(body(code), named(who)));
    }

    @GetMapping({"/foi/form/{who}.docx", "/u/{code}/foi/form/{who}.docx"})
    ResponseEntity<byte[]> docx(
            @PathVariable(required = false) @Nullable String code, @PathVariable String who) {
        return file(named(who), "docx", WORD, forms.docx(body(code), named(who)));
    }

    private static ResponseEntity<byte[]> file(
            PaperForm.For who, String format, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(who.title() + "." + format, UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    private Body body(@Nullable String code) {
        var body = foi.page(code, "/foi/form").body();
        if (body == null) throw new NoSuchRecord("no body yet");
        return body;
    }

    private static PaperForm.For named(String who) {
        return PaperForm.For.named(who).orElseThrow(() -> new NoSuchRecord("no form for " + who));
    }
}
