package yangguang.letters;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.springframework.web.util.HtmlUtils;
import yangguang.pages.QrCode;

/** The one picture that a letter may have: a QR code in the place of its field. */
final class Drawing {
    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String PICTURE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
    private static final String NAME = "media/qr.png";
    private static final String ID = "qr";

    /** 30 mm in the units of DrawingML, of which a point has 12,700. */
    private static final int SIDE = 1_080_000;

    private static final double POINT = 12_700;

    private static final String RUN =
            """
            <w:r><w:drawing>\
            <wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">\
            <wp:extent cx="%1$d" cy="%1$d"/><wp:docPr id="1" name="%2$s" descr="%3$s"/>\
            <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
            <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
            <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">\
            <pic:nvPicPr><pic:cNvPr id="1" name="%2$s"/><pic:cNvPicPr/></pic:nvPicPr>\
            <pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="%2$s"/>\
            <a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%1$d" cy="%1$d"/></a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>\
            </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>""";

    private Drawing() {}

    /** Whether a paragraph is nothing but the place of the picture. */
    static boolean isPlace(Element paragraph) {
        String text = Merge.text(paragraph).strip();
        return text.equals(MergeField.PROGRESS_QR.written())
                || text.equals("{{" + MergeField.PROGRESS_QR.key() + "}}");
    }

    /** The file with the code of that address where its field stands; without one as it is. */
    static Docx into(Docx docx, String address) {
        if (address.isBlank()) return docx;
        var body = docx.xml(Docx.BODY);
        var places = body.getElementsByTag("w:p").stream().filter(Drawing::isPlace).toList();
        if (places.isEmpty()) return docx;
        for (Element place : places) draw(place, address);
        var parts = new TreeMap<>(docx.parts());
        parts.put("word/" + NAME, QrCode.png(address));
        return new Docx(parts)
                .with(Docx.BODY, body.outerHtml())
                .with(RELATIONS, related(docx))
                .with(TYPES, typed(docx));
    }

    /** A fixed height of the line would cut the picture. */
    private static void draw(Element place, String address) {
        var look = WordStyles.child(place, "w:pPr");
        var kept = place.empty().appendElement("w:pPr");
        for (String part : List.of("w:pStyle", "w:keepNext")) keep(look, part, kept);
        kept.append("<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>");
        for (String part : List.of("w:ind", "w:jc")) keep(look, part, kept);
        place.append(RUN.formatted(SIDE, ID, HtmlUtils.htmlEscape(address, "UTF-8")));
    }

    private static void keep(Optional<Element> look, String part, Element into) {
        look.flatMap(it -> WordStyles.child(it, part)).ifPresent(it -> into.appendChild(it));
    }

    private static String related(Docx docx) {
        var relations = docx.xml(RELATIONS);
        relations
                .getElementsByTag("Relationships")
                .getFirst()
                .appendElement("Relationship")
                .attr("Id", ID)
                .attr("Type", PICTURE)
                .attr("Target", NAME);
        return relations.outerHtml();
    }

    private static String typed(Docx docx) {
        var types = docx.xml(TYPES);
        if (types.getElementsByAttributeValue("Extension", "png").isEmpty()) {
            types.getElementsByTag("Types")
                    .getFirst()
                    .prependElement("Default")
                    .attr("Extension", "png")
                    .attr("ContentType", "image/png");
        }
        return types.outerHtml();
    }

    /** The picture of a letter on the page from which its PDF is set. */
    static void show(Element drawing, Docx docx, Element into) {
        var picture = docx.parts().get("word/" + NAME);
        if (picture == null) return;
        into.appendElement("img")
                .attr("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(picture))
                .attr("alt", drawing.getElementsByTag("wp:docPr").attr("descr"))
                .attr("style", "width:%1$spt;height:%1$spt".formatted(SIDE / POINT));
    }
}
