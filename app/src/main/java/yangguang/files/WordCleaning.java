package yangguang.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Copies a Word document without what it hides: its changes are accepted, its comments, properties
 * and hidden words are gone. Its look is not touched.
 */
final class WordCleaning {
    /** Parts that only carry data. */
    private static final String DROPPED =
            "docProps/(custom\\.xml|thumbnail\\..*)|customXml/.*|word/(people|comments.*|vbaProject|vbaData)\\.(xml|bin)"
                    + "|word/_rels/(comments.*|vbaProject)\\..*";

    private static final Set<String> UNWRAPPED = Set.of("ins", "moveTo");

    private static final Set<String> REMOVED =
            Set.of(
                    "del",
                    "moveFrom",
                    "moveFromRangeStart",
                    "moveFromRangeEnd",
                    "moveToRangeStart",
                    "moveToRangeEnd",
                    "commentRangeStart",
                    "commentRangeEnd",
                    "commentReference",
                    "rPrChange",
                    "pPrChange",
                    "sectPrChange",
                    "tblPrChange",
                    "trPrChange",
                    "tcPrChange",
                    "tblGridChange",
                    "tblPrExChange",
                    "numberingChange",
                    "proofErr",
                    "dataBinding");

    private static final Set<String> OF_SETTINGS =
            Set.of("rsids", "trackRevisions", "docVars", "attachedTemplate", "mailMerge");

    private static final String PROPERTIES = "docProps/(core|app)\\.xml";

    private WordCleaning() {}

    static byte[] clean(Path path) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var archive = new ZipFile(path.toFile());
                var copy = new ZipOutputStream(out)) {
            for (var entry : archive.stream().toList()) {
                if (entry.isDirectory() || entry.getName().matches(DROPPED)) continue;
                var place = new ZipEntry(entry.getName());
                place.setTime(0); // when it was written is nobody's business
                copy.putNextEntry(place);
                copy.write(clean(entry.getName(), archive.getInputStream(entry)));
                copy.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] clean(String name, InputStream in) throws IOException {
        if (name.matches(WordHidden.STORIES)) return written(story(WordHidden.parse(in)));
        if (name.equals("word/settings.xml")) return written(settings(WordHidden.parse(in)));
        if (name.matches(PROPERTIES)) return written(properties(WordHidden.parse(in)));
        if (name.endsWith(".rels")) return written(relations(WordHidden.parse(in)));
        if (name.equals("[Content_Types].xml")) return written(types(WordHidden.parse(in)));
        var bytes = in.readAllBytes();
        if (name.matches("(?i)word/media/.*\\.jpe?g")) return PictureCleaning.jpeg(bytes);
        if (name.matches("(?i)word/media/.*\\.png")) return PictureCleaning.png(bytes);
        return bytes;
    }

    private static Document story(Document part) {
        for (var element : WordHidden.elements(part, WordHidden.W, "*")) {
            var name = element.getLocalName();
            if (name.equals("del") && "trPr".equals(element.getParentNode().getLocalName()))
                remove((Element) element.getParentNode().getParentNode());
            else if (REMOVED.contains(name) || name.equals("r") && WordHidden.vanishes(element))
                remove(element);
            else if (UNWRAPPED.contains(name)) unwrap(element);
            forgetSittings(element);
        }
        return part;
    }

    /** Word numbers each sitting at which something was written. */
    private static void forgetSittings(Element element) {
        var all = element.getAttributes();
        for (int at = all.getLength() - 1; at >= 0; at--) {
            var attribute = (Attr) all.item(at);
            if (attribute.getLocalName() != null && attribute.getLocalName().startsWith("rsid"))
                element.removeAttributeNode(attribute);
        }
    }

    private static Document settings(Document part) {
        for (var element : WordHidden.elements(part, WordHidden.W, "*"))
            if (OF_SETTINGS.contains(element.getLocalName())) remove(element);
        return part;
    }

    private static Document properties(Document part) {
        var root = part.getDocumentElement();
        while (root.hasChildNodes()) root.removeChild(root.getFirstChild());
        return part;
    }

    private static Document relations(Document part) {
        for (var relation : WordHidden.elements(part, "*", "Relationship")) {
            var target = relation.getAttribute("Target").replaceFirst("^(\\.\\./|/)+", "");
            boolean toData =
                    target.matches(DROPPED)
                            || ("word/" + target).matches(DROPPED)
                            || relation.getAttribute("Type").endsWith("/attachedTemplate");
            if (toData) remove(relation);
        }
        return part;
    }

    private static Document types(Document part) {
        for (var type : WordHidden.elements(part, "*", "Override"))
            if (type.getAttribute("PartName").replaceFirst("^/", "").matches(DROPPED)) remove(type);
        return part;
    }

    private static void remove(Element element) {
        if (element.getParentNode() != null) element.getParentNode().removeChild(element);
    }

    private static void unwrap(Element element) {
        var parent = element.getParentNode();
        if (parent == null) return;
        while (element.hasChildNodes()) parent.insertBefore(element.getFirstChild(), element);
        parent.removeChild(element);
    }

    private static byte[] written(Document part) throws IOException {
        try {
            var out = new ByteArrayOutputStream();
            XMLHelper.newTransformer().transform(new DOMSource(part), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException broken) {
            throw new IOException("cannot write a part of a Word document", broken);
        }
    }
}
