package yangguang.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How Word lets a look be inherited: what is set directly, by styles, by the styles they rest on.
 */
final class WordStyles {
    private final Map<String, Element> styles = new HashMap<>();
    private final @Nullable Element defaults;
    private @Nullable Element normal;

    WordStyles(Docx docx) {
        var part = docx.xml("word/styles.xml");
        for (Element style : part.getElementsByTag("w:style")) {
            styles.put(style.attr("w:styleId"), style);
            if (style.attr("w:type").equals("paragraph") && isOn(style.attr("w:default")))
                normal = style;
        }
        defaults = part.getElementsByTag("w:docDefaults").first();
    }

    /**
     * The places where a property may be set, the nearest first.
     *
     * @param levels elements such as {@code w:pPr}
     */
    record Look(List<Element> levels) {
        Optional<String> of(String property, String attribute) {
            return levels.stream()
                    .flatMap(level -> child(level, property).stream())
                    .filter(found -> found.hasAttr(attribute))
                    .map(found -> found.attr(attribute))
                    .findFirst();
        }

        /** A property that is on by being there, unless it says otherwise. */
        boolean has(String property) {
            return levels.stream()
                    .flatMap(level -> child(level, property).stream())
                    .findFirst()
                    .filter(found -> !found.hasAttr("w:val") || isOn(found.attr("w:val")))
                    .isPresent();
        }

        /** The nearest level that says anything of these attributes. */
        Optional<Element> nearest(String property, List<String> attributes) {
            return levels.stream()
                    .flatMap(level -> child(level, property).stream())
                    .filter(found -> attributes.stream().anyMatch(found::hasAttr))
                    .findFirst();
        }
    }

    Look paragraph(Element paragraph) {
        var levels = new ArrayList<Element>();
        child(paragraph, "w:pPr").ifPresent(levels::add);
        addStyles(levels, paragraphStyle(paragraph), "w:pPr");
        addDefaults(levels, "w:pPrDefault", "w:pPr");
        return new Look(levels);
    }

    Look run(Element paragraph, @Nullable Element run) {
        var levels = new ArrayList<Element>();
        var own = Optional.ofNullable(run).flatMap(it -> child(it, "w:rPr"));
        own.ifPresent(levels::add);
        own.flatMap(look -> child(look, "w:rStyle"))
                .ifPresent(name -> addStyles(levels, styles.get(name.attr("w:val")), "w:rPr"));
        addStyles(levels, paragraphStyle(paragraph), "w:rPr");
        addDefaults(levels, "w:rPrDefault", "w:rPr");
        return new Look(levels);
    }

    Look table(Element table) {
        var levels = new ArrayList<Element>();
        var own = child(table, "w:tblPr");
        own.ifPresent(levels::add);
        own.flatMap(look -> child(look, "w:tblStyle"))
                .ifPresent(name -> addStyles(levels, styles.get(name.attr("w:val")), "w:tblPr"));
        return new Look(levels);
    }

    /** The name of a paragraph's style as Word knows it, in small letters. */
    String styleName(Element paragraph) {
        return Optional.ofNullable(paragraphStyle(paragraph))
                .flatMap(style -> child(style, "w:name"))
                .map(name -> name.attr("w:val").toLowerCase(java.util.Locale.ROOT))
                .orElse("");
    }

    private @Nullable Element paragraphStyle(Element paragraph) {
        return child(paragraph, "w:pPr")
                .flatMap(look -> child(look, "w:pStyle"))
                .map(name -> styles.get(name.attr("w:val")))
                .orElse(normal);
    }

    private void addStyles(List<Element> levels, @Nullable Element style, String look) {
        int steps = 0; // a style that rests on itself ends somewhere too
        while (style != null && steps++ < styles.size()) {
            child(style, look).ifPresent(levels::add);
            style = child(style, "w:basedOn").map(it -> styles.get(it.attr("w:val"))).orElse(null);
        }
    }

    private void addDefaults(List<Element> levels, String group, String look) {
        Optional.ofNullable(defaults)
                .flatMap(it -> child(it, group))
                .flatMap(it -> child(it, look))
                .ifPresent(levels::add);
    }

    static Optional<Element> child(Element parent, String name) {
        return parent.children().stream().filter(it -> it.tagName().equals(name)).findFirst();
    }

    private static boolean isOn(String value) {
        return !List.of("", "0", "false", "off", "none", "nil").contains(value);
    }
}
