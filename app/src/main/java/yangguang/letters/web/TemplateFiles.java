package yangguang.letters.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.access.Administration;
import yangguang.access.Viewer;
import yangguang.files.FileType;
import yangguang.letters.LetterKind;
import yangguang.letters.LetterTemplates;
import yangguang.letters.Template;
import yangguang.pages.NoSuchRecord;

/** Templates as Word files to work on, and filled with invented values as PDF. */
@Controller
class TemplateFiles {
    private static final String VERSION = TemplatePages.LETTER + "/{version:\\d{1,9}}";

    private final Administration administration;
    private final LetterTemplates templates;

    TemplateFiles(Administration administration, LetterTemplates templates) {
        this.administration = administration;
        this.templates = templates;
    }

    @GetMapping(TemplatePages.LETTER + "/standard.docx")
    ResponseEntity<byte[]> standard(
            @PathVariable String code, @PathVariable String kind, Viewer viewer) {
        administration.administered(viewer, code);
        LetterKind letter = TemplatePages.kind(kind);
        return word(templates.standard(letter), letter.title() + ".docx");
    }

    @GetMapping(TemplatePages.LETTER + "/standard.pdf")
    ResponseEntity<byte[]> standardPreview(
            @PathVariable String code, @PathVariable String kind, Viewer viewer) {
        administration.administered(viewer, code);
        LetterKind letter = TemplatePages.kind(kind);
        return pdf(templates.preview(letter), letter);
    }

    @GetMapping(VERSION + ".docx")
    ResponseEntity<byte[]> sent(
            @PathVariable String code,
            @PathVariable String kind,
            @PathVariable int version,
            Viewer viewer) {
        Template template = template(code, kind, version, viewer);
        return word(templates.file(template), template.name());
    }

    @GetMapping(VERSION + ".pdf")
    ResponseEntity<byte[]> sentPreview(
            @PathVariable String code,
            @PathVariable String kind,
            @PathVariable int version,
            Viewer viewer) {
        Template template = template(code, kind, version, viewer);
        return pdf(templates.preview(template), template.kind());
    }

    private Template template(String code, String kind, int version, Viewer viewer) {
        long body = administration.administered(viewer, code).id();
        return templates
                .version(body, TemplatePages.kind(kind), version)
                .orElseThrow(() -> new NoSuchRecord("template " + version + " of " + kind));
    }

    private static ResponseEntity<byte[]> word(byte[] file, String name) {
        return answer(file, FileType.DOCX, ContentDisposition.attachment(), name);
    }

    private static ResponseEntity<byte[]> pdf(byte[] file, LetterKind kind) {
        return answer(file, FileType.PDF, ContentDisposition.inline(), kind.title() + ".pdf");
    }

    private static ResponseEntity<byte[]> answer(
            byte[] file, FileType type, ContentDisposition.Builder disposition, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file);
    }
}
