package yangguang.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import yangguang.letters.Paper;
import yangguang.pages.Text;
import yangguang.reporting.TableGrid.Cell;

/**
 * A report as a document: words and tables in their order, what stands in no part as an annex.
 *
 * @param body full name of whoever reports
 * @param number 文号, or empty
 * @param signedOn 成文日期
 * @param note 附注 below the signature
 * @param official words in the language of the form
 */
record ReportDocument(
        ReportWording wording,
        List<AnnualTable> tables,
        String body,
        String number,
        LocalDate signedOn,
        String note,
        Text official) {
    private static final String INDENT = "　";
    private static final String REPORT = "年度报告";

    /** 2号 letters between the margins of the page. */
    private static final int LETTERS_OF_A_TITLE = 20;

    byte[] docx() {
        var paper = new Paper();
        if (!number.isEmpty()) paper.redHead(body, number);
        paper.title(lines(wording.title(), body));
        for (var part : wording.parts()) {
            if (!part.title().isEmpty()) paper.heading(part.level(), part.title());
            part.paragraphs().forEach(paper::text);
            for (var table : in(part)) print(paper, table);
        }
        paper.annexNote(annexTitles());
        paper.signed(body, official.day(signedOn), note);
        annexes(paper);
        if (!number.isEmpty())
            paper.issued(body, official.of("reporting.issued", official.day(signedOn)));
        return paper.docx(wording.title(), body);
    }

    /** Two lines where one cannot hold it, apart after certain words. */
    private static List<String> lines(String title, String after) {
        int end = title.indexOf(after) + after.length();
        return title.length() <= LETTERS_OF_A_TITLE || end < after.length() || end == title.length()
                ? List.of(title)
                : List.of(title.substring(0, end), title.substring(end));
    }

    /** Forms that stand in no part, then what follows them. */
    private List<String> annexTitles() {
        return Stream.concat(
                        annexes().stream().map(one -> one.table().title(official)),
                        wording.annexes().stream().map(ReportWording.Annex::title))
                .distinct()
                .toList();
    }

    private void annexes(Paper paper) {
        var titles = annexTitles();
        var begun = new HashSet<String>();
        for (var table : annexes()) {
            var title = table.table().title(official);
            if (begun.add(title)) paper.annex(number(titles, title), lines(title, REPORT));
            print(paper, table);
        }
        for (var annex : wording.annexes()) {
            paper.annex(number(titles, annex.title()), lines(annex.title(), REPORT));
            paper.table(
                    annex.widths(),
                    List.of(cells(annex.heads(), Paper.Align.CENTRE)),
                    annex.rows().stream().map(row -> cells(row, Paper.Align.CENTRE)).toList());
            if (!annex.note().isEmpty()) paper.flush(annex.note());
        }
    }

    private static int number(List<String> titles, String title) {
        return titles.size() == 1 ? 0 : titles.indexOf(title) + 1;
    }

    private static List<Paper.Cell> cells(List<String> row, Paper.Align align) {
        return row.stream().map(words -> new Paper.Cell(words, 1, 1, align)).toList();
    }

    private static void print(Paper paper, Placed placed) {
        if (placed.hasTitle()) paper.flush(placed.part().table().title());
        var grid = TableGrid.of(placed.part());
        paper.table(grid.widths(), cells(grid.heads()), cells(grid.rows()));
    }

    private static List<List<Paper.Cell>> cells(List<List<Cell>> rows) {
        return rows.stream().map(row -> row.stream().map(ReportDocument::cell).toList()).toList();
    }

    private static Paper.Cell cell(Cell cell) {
        var align =
                switch (cell.kind()) {
                    case HEAD, UNIT -> Paper.Align.CENTRE;
                    case LABEL -> Paper.Align.LEFT;
                    case FIGURE -> Paper.Align.RIGHT;
                };
        return new Paper.Cell(
                INDENT.repeat(cell.level()) + cell.text(), cell.columns(), cell.rows(), align);
    }

    /** Safe markup: our own elements, everything else escaped. */
    String html() {
        var html = new StringBuilder();
        for (var part : wording.parts()) {
            if (!part.title().isEmpty())
                html.append(element(part.level() == 0 ? "h2" : "h3", part.title()));
            part.paragraphs().forEach(paragraph -> html.append(element("p", paragraph)));
            for (var table : in(part)) table(html, table, false);
        }
        for (var table : annexes()) table(html, table, true);
        for (var annex : wording.annexes()) annex(html, annex);
        return html.toString();
    }

    private static void annex(StringBuilder html, ReportWording.Annex annex) {
        html.append(element("h2", annex.title())).append("<table><thead><tr>");
        annex.heads().forEach(head -> html.append(element("th", head)));
        html.append("</tr></thead><tbody>");
        for (var row : annex.rows()) {
            html.append("<tr>");
            row.forEach(words -> html.append(element("td", words)));
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        if (!annex.note().isEmpty()) html.append(element("p", annex.note()));
    }

    private void table(StringBuilder html, Placed placed, boolean annex) {
        if (annex) html.append(element("h2", placed.table().title(official)));
        var grid = TableGrid.of(placed.part());
        html.append("<table>");
        var name = placed.part().table().title();
        if (!annex && placed.hasTitle()) html.append(element("caption", name));
        html.append("<thead>");
        grid.heads().forEach(row -> row(html, row));
        html.append("</thead><tbody>");
        grid.rows().forEach(row -> row(html, row));
        html.append("</tbody></table>");
    }

    private static void row(StringBuilder html, List<Cell> cells) {
        html.append("<tr>");
        for (var cell : cells) {
            boolean head =
                    cell.kind() == TableGrid.Kind.HEAD || cell.kind() == TableGrid.Kind.LABEL;
            html.append(head ? "<th" : "<td");
            if (cell.columns() > 1) html.append(" colspan=\"").append(cell.columns()).append('"');
            if (cell.rows() > 1) html.append(" rowspan=\"").append(cell.rows()).append('"');
            html.append('>')
                    .append(
                            HtmlUtils.htmlEscape(
                                    INDENT.repeat(cell.level()) + cell.text(), "UTF-8"))
                    .append(head ? "</th>" : "</td>");
        }
        html.append("</tr>");
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + HtmlUtils.htmlEscape(text, "UTF-8") + "</" + name + ">";
    }

    /** The words alone, for the search. */
    String text() {
        var text = new StringBuilder(wording.title());
        for (var part : wording.parts())
            text.append('\n').append(part.title()).append('\n').append(part.text());
        return text.toString();
    }

    /** A table of a form. */
    private record Placed(AnnualTable table, AnnualTable.Part part) {
        boolean hasTitle() {
            return part.hasTitle();
        }
    }

    private List<Placed> in(ReportWording.Part part) {
        return placed().stream()
                .filter(one -> part.tables().contains(one.part().table().id()))
                .toList();
    }

    private List<Placed> annexes() {
        Set<String> inParts = new HashSet<>();
        wording.parts().forEach(part -> inParts.addAll(part.tables()));
        return placed().stream().filter(one -> !inParts.contains(one.part().table().id())).toList();
    }

    private List<Placed> placed() {
        var placed = new ArrayList<Placed>();
        for (var table : tables) table.parts().forEach(part -> placed.add(new Placed(table, part)));
        return placed;
    }
}
