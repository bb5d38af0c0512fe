package yangguang.reader;

import java.util.List;
import yangguang.reader.Block.Heading;
import yangguang.reader.Block.Paragraph;
import yangguang.reader.Block.Table;

/** Writes blocks as HTML of headings (h2, h3), paragraphs and tables. */
public final class Html {
    private Html() {}

    public static String of(List<Block> blocks) {
        return String.join("\n", blocks.stream().map(Html::of).toList());
    }

    private static String of(Block block) {
        return switch (block) {
            case Heading(int level, String text) -> element("h" + (level + 1), escape(text));
            case Paragraph(String text) -> element("p", escape(text));
            case Table(var head, var rows) ->
                    element(
                            "table",
                            head(head)
                                    + element(
                                            "tbody",
                                            String.join(
                                                    "",
                                                    rows.stream()
                                                            .map(row -> row(row, "td"))
                                                            .toList())));
        };
    }

    private static String head(List<String> head) {
        return head.isEmpty() ? "" : element("thead", row(head, "th"));
    }

    private static String row(List<String> cells, String element) {
        return element(
                "tr",
                String.join(
                        "", cells.stream().map(cell -> element(element, escape(cell))).toList()));
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
