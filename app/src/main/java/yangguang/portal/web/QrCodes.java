package yangguang.portal.web;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedDocuments;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.QrCode;
import yangguang.portal.Frames;

/** 二维码 of a document's address, for posters and phones; drawn only where the site has a domain. */
@Controller
class QrCodes {
    private final PublishedDocuments documents;
    private final Frames frames;

    QrCodes(@Lazy PublishedDocuments documents, Frames frames) {
        this.documents = documents;
        this.frames = frames;
    }

    @GetMapping(value = "/i/{publisher}/{serial}/qr.svg", produces = "image/svg+xml")
    @ResponseBody
    String qr(@PathVariable String publisher, @PathVariable String serial) {
        var indexNumber = publisher + "/" + serial;
        var address = frames.of("/i/" + indexNumber).canonical();
        if (address.isEmpty() || documents.byIndexNumber(indexNumber) instanceof Lookup.Unknown)
            throw new NoSuchRecord("no document " + indexNumber);
        return QrCode.svg(address);
    }
}
