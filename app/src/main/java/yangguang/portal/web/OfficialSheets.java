package yangguang.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedDocument;
import yangguang.documents.PublishedDocuments;
import yangguang.pages.Network;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Preferences;
import yangguang.pages.RateLimit;
import yangguang.pages.Templates;
import yangguang.portal.Frames;

/** P5 公文版式 of a public document that bears a 文号. */
@Controller
class OfficialSheets {
    private final PublishedDocuments documents;
    private final Frames frames;
    private final Templates templates;
    private final RateLimit limit;

    OfficialSheets(
            @Lazy PublishedDocuments documents,
            Frames frames,
            Templates templates,
            RateLimit limit) {
        this.documents = documents;
        this.frames = frames;
        this.templates = templates;
        this.limit = limit;
    }

    @GetMapping("/i/{publisher}/{serial}/sheet.pdf")
    ResponseEntity<byte[]> sheet(
            HttpServletRequest request,
            @PathVariable String publisher,
            @PathVariable String serial) {
        String indexNumber = publisher + "/" + serial;
        if (!(documents.byIndexNumber(indexNumber)
                        instanceof Lookup.Published(PublishedDocument document, var _))
                || document.line().number() == null)
            throw new NoSuchRecord("no sheet of " + indexNumber);
        if (!limit.allow("sheet", Network.of(request.getRemoteAddr())))
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        String address = frames.of(document.line().address()).canonical();
        String note =
                templates.text(Preferences.STANDARD).of("portal.sheet.note", indexNumber, address);
        var headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.inline().filename("sheet.pdf").build());
        return ResponseEntity.ok()
                .headers(headers)
                .contentType(MediaType.APPLICATION_PDF)
                .body(OfficialSheet.pdf(document, note));
    }
}
