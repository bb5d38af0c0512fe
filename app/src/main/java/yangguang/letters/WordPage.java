package yangguang.letters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The sheet: its size, its margins, what stands in them. Lengths in Word are twentieths of a point.
 */
final class WordPage {
    private static final String LOOK =
            """
            body { font-family: letter, REGULAR, RARE; font-size: 10.5pt; margin: 0 }
            p, h1, h2 { margin: 0; font-weight: normal; white-space: pre-wrap; widows: 2; orphans: 2 }
            table { border-collapse: collapse; -fs-table-paginate: paginate }
            tr { page-break-inside: avoid }
            td, th { padding: 0 5.4pt; font-weight: normal; word-wrap: break-word }
            .ruled td, .ruled th { border: 0.5pt solid black }
            .PAGE::before { content: counter(page) }
            .PAGES::before { content: counter(pages) }
            """;

    private static final String SETTINGS = "word/settings.xml";

    private final Docx docx;
    private final Optional<Element> section;

    /** By the last section of the body; a letter has one. */
    WordPage(Docx docx, Element body) {
        this.docx = docx;
        this.section = WordStyles.child(body, "w:sectPr");
    }

    static double number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(text) : 0;
    }

    static String points(String length) {
        return number(length) / 20 + "pt";
    }

    /**
     * The headers and footers of the first page, of even and of all others, by names in the style.
     */
    Map<String, Element> margins() {
        var margins = new LinkedHashMap<String, Element>();
        for (String place : new String[] {"header", "footer"}) {
            part(place, "default").ifPresent(part -> margins.put(place, part));
            if (hasTitlePage())
                part(place, "first").ifPresent(part -> margins.put("first" + place, part));
            if (hasEvenPages())
                part(place, "even").ifPresent(part -> margins.put("even" + place, part));
        }
        return margins;
    }

    private boolean hasTitlePage() {
        return section.flatMap(it -> WordStyles.child(it, "w:titlePg"))
                .filter(it -> !it.attr("w:val").matches("0|false|off"))
                .isPresent();
    }

    /** Whether pages on the left have margins of their own. */
    private boolean hasEvenPages() {
        return docx.has(SETTINGS)
                && !docx.xml(SETTINGS).getElementsByTag("w:evenAndOddHeaders").isEmpty();
    }

    private Optional<Element> part(String place, String type) {
        return section.stream()
                .flatMap(it -> it.getElementsByTag("w:" + place + "Reference").stream())
                .filter(it -> it.attr("w:type").equals(type))
                .findFirst()
                .map(it -> target(it.attr("r:id")))
                .map(name -> docx.xml("word/" + name).firstElementChild());
    }

    private String target(String id) {
        return docx.xml("word/_rels/document.xml.rels").getElementsByTag("Relationship").stream()
                .filter(it -> it.attr("Id").equals(id))
                .map(it -> it.attr("Target"))
                .findFirst()
                .orElse("");
    }

    String css() {
        return LOOK
                + "@page { size: %s %s; margin: %s %s %s %s; %s %s }\n"
                        .formatted(
                                length("w:pgSz", "w:w", 11906),
                                length("w:pgSz", "w:h", 16838),
                                length("w:pgMar", "w:top", 1440),
                                length("w:pgMar", "w:right", 1800),
                                length("w:pgMar", "w:bottom", 1440),
                                length("w:pgMar", "w:left", 1800),
                                box("header", ""),
                                box("footer", ""))
                + (hasTitlePage()
                        ? "@page :first { %s %s }\n"
                                .formatted(box("header", "first"), box("footer", "first"))
                        : "")
                + (hasEvenPages()
                        ? "@page :left { %s %s }\n"
                                .formatted(box("header", "even"), box("footer", "even"))
                        : "");
    }

    private String length(String property, String attribute, int otherwise) {
        return points(
                section.flatMap(it -> WordStyles.child(it, property))
                        .map(it -> it.attr(attribute))
                        .filter(it -> !it.isEmpty())
                        .orElse(String.valueOf(otherwise)));
    }

    /** What stands in the margin: at its distance from the edge of the sheet. */
    private String box(String place, String which) {
        boolean top = place.equals("header");
        boolean there = margins().containsKey(which + place);
        return "@%s-center { content: %s; vertical-align: %s; padding-%s: %s; width: 100%% }"
                .formatted(
                        top ? "top" : "bottom",
                        there ? "element(" + which + place + ")" : "none",
                        top ? "top" : "bottom",
                        top ? "top" : "bottom",
                        length("w:pgMar", "w:" + place, 851));
    }
}
