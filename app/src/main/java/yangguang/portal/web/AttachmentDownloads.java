package yangguang.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedDocument;
import yangguang.documents.PublishedDocument.Attachment;
import yangguang.documents.PublishedDocuments;
import yangguang.files.Files;
import yangguang.pages.NoSuchRecord;

/**
 * The files of editions that the public may read, whole or in ranges. Whether it may is asked each
 * time, so that a file is gone with its document.
 */
@Controller
@RequestMapping("/i/{publisher}/{serial}")
class AttachmentDownloads {
    private final PublishedDocuments documents;
    private final Files files;

    AttachmentDownloads(@Lazy PublishedDocuments documents, Files files) {
        this.documents = documents;
        this.files = files;
    }

    @GetMapping("/files/{position}")
    ResponseEntity<Resource> ofNewest(
            @PathVariable String publisher,
            @PathVariable String serial,
            @PathVariable int position) {
        var found = documents.byIndexNumber(publisher + "/" + serial);
        return send(
                found instanceof Lookup.Published(var document, var _)
                        ? Optional.of(document)
                        : Optional.empty(),
                position);
    }

    @GetMapping("/editions/{number}/files/{position}")
    ResponseEntity<Resource> ofEdition(
            @PathVariable String publisher,
            @PathVariable String serial,
            @PathVariable int number,
            @PathVariable int position) {
        return send(documents.edition(publisher + "/" + serial, number), position);
    }

    private ResponseEntity<Resource> send(Optional<PublishedDocument> document, int position) {
        var attachment =
                document.stream()
                        .flatMap(found -> found.attachments().stream())
                        .filter(file -> file.position() == position)
                        .findFirst()
                        .orElseThrow(() -> new NoSuchRecord("no public file " + position));
        var bytes =
                files.bytes(attachment.hash())
                        .orElseThrow(
                                () -> new IllegalStateException("bytes are gone: " + attachment));
        return ResponseEntity.ok()
                .contentType(typeOf(attachment))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(attachment.hash())
                .body(bytes);
    }

    private static MediaType typeOf(Attachment file) {
        return MediaTypeFactory.getMediaType("file." + file.format())
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
    }

    /** Always saved, never shown in place: a page in a file must not speak for this site. */
    private static String disposition(Attachment file) {
        return ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
