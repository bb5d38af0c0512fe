package yangguang.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import yangguang.files.Hidden.Kind;

/** What a Word document hides. */
final class WordHidden {
    /** Parts whose words are printed. */
    static final String STORIES = "word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml";

    static final String COMMENTS = "word/comments.*\\.xml";
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final Set<String> CHANGES = Set.of("ins", "del", "moveFrom", "moveTo");

    private final List<Hidden> found = new ArrayList<>();

    private WordHidden() {}

    static List<Hidden> in(Path path) throws IOException {
        var hidden = new WordHidden();
        try (var archive = new ZipFile(path.toFile())) {
            for (var entry : archive.stream().toList())
                hidden.read(entry.getName(), archive.getInputStream(entry));
        }
        return List.copyOf(hidden.found);
    }

    /** What is printed around the text: heads and feet of pages, and notes. */
    static List<String> margins(Path path) throws IOException {
        var margins = new ArrayList<String>();
        try (var archive = new ZipFile(path.toFile())) {
            for (var entry : archive.stream().toList()) {
                var name = entry.getName();
                if (!name.matches(STORIES) || name.equals("word/document.xml")) continue;
                for (var line : elements(parse(archive.getInputStream(entry)), W, "p"))
                    if (!line.getTextContent().isBlank()) margins.add(line.getTextContent());
            }
        }
        return margins.isEmpty() ? List.of() : List.of(String.join("\n", margins));
    }

    private void read(String name, InputStream in) throws IOException {
        if (name.matches("docProps/.*\\.xml")) properties(parse(in));
        else if (name.equals("word/comments.xml")) comments(parse(in));
        else if (name.matches(STORIES)) story(parse(in));
        else if (name.startsWith("word/embeddings/")) add(Kind.ATTACHMENT, FileName.bare(name));
        else if (name.equals("word/vbaProject.bin")) add(Kind.SCRIPT, FileName.bare(name));
        else if (name.matches("customXml/item\\d*\\.xml")) add(Kind.METADATA, name);
        else if (name.startsWith("docProps/thumbnail")) add(Kind.THUMBNAIL, "");
        else if (name.matches("(?i)word/media/.*\\.(jpe?g|png)"))
            found.addAll(TemporaryFile.with(in.readAllBytes(), CameraData::in));
    }

    private void add(Kind kind, String what) {
        found.add(Hidden.inFile(kind, what));
    }

    static Document parse(InputStream in) throws IOException {
        try {
            return DocumentHelper.readDocument(in);
        } catch (SAXException broken) {
            throw new IOException("a part of a Word document is no XML", broken);
        }
    }

    private void properties(Document part) {
        for (var leaf : elements(part, "*", "*")) {
            boolean value = leaf.getElementsByTagName("*").getLength() == 0;
            if (value && !leaf.getTextContent().isBlank())
                add(Kind.PROPERTIES, leaf.getLocalName() + ": " + leaf.getTextContent());
        }
    }

    private void comments(Document part) {
        for (var comment : elements(part, W, "comment"))
            add(
                    Kind.COMMENT,
                    comment.getAttributeNS(W, "author") + ": " + comment.getTextContent());
    }

    private void story(Document part) {
        for (var element : elements(part, W, "*")) {
            if (CHANGES.contains(element.getLocalName()))
                add(Kind.TRACKED_CHANGE, element.getTextContent());
            else if (element.getLocalName().equals("r") && vanishes(element))
                add(Kind.HIDDEN_TEXT, element.getTextContent());
        }
    }

    /** A run set as hidden; {@code w:val="false"} takes the setting of a style back. */
    static boolean vanishes(Element run) {
        return elements(run, W, "vanish").stream()
                .anyMatch(one -> !one.getAttributeNS(W, "val").matches("false|0|off"));
    }

    /** A list that stays as it is while the document changes. */
    static List<Element> elements(org.w3c.dom.Node in, String space, String name) {
        var all =
                in instanceof Document document
                        ? document.getElementsByTagNameNS(space, name)
                        : ((Element) in).getElementsByTagNameNS(space, name);
        var list = new ArrayList<Element>(all.getLength());
        for (int at = 0; at < all.getLength(); at++) list.add((Element) all.item(at));
        return list;
    }
}
