package yangguang.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** The addresses that can be clicked in a PDF. */
final class PdfLinks {
    private PdfLinks() {}

    static List<Link> in(PDDocument document) throws IOException {
        Set<Link> links = new LinkedHashSet<>();
        int number = 0;
        for (var page : document.getPages()) {
            number++;
            for (var note : page.getAnnotations())
                if (note instanceof PDAnnotationLink link
                        && link.getAction() instanceof PDActionURI uri
                        && uri.getURI() != null) Link.add(links, number, "", uri.getURI().strip());
        }
        return new ArrayList<>(links);
    }
}
