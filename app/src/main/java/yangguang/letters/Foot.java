package yangguang.letters;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import org.jsoup.nodes.Element;

/**
 * 版记: what stands at the foot of the last page, which is an even one, as GB/T 9704 has it. No style
 * says so, so the page is laid out once to see how much room is left above.
 *
 * @param room above, in points
 * @param turned whether it stands on the back of the last page
 */
record Foot(double room, boolean turned) {
    private static final String ID = "foot";
    private static final String PLACE = "id=\"" + ID + "\"";

    /** What rounding may take. */
    private static final double SPARE = 0.5;

    static boolean isIn(String page) {
        return page.contains(PLACE);
    }

    /** Where a line of it goes; there is one foot a paper. */
    static Element in(Element into) {
        var last = into.lastElementChild();
        if (last != null && last.id().equals(ID)) return last;
        return into.getElementById(ID) == null ? into.appendElement("div").attr("id", ID) : into;
    }

    /** Of a page as it is laid out without room above. */
    static Foot of(PdfBoxRenderer renderer) {
        renderer.layout();
        Box foot = renderer.getSharedContext().getBoxById(ID);
        PageBox last = renderer.getRootBox().getLayer().getPages().getLast();
        boolean turned = last.isRightPage();
        int above = turned ? last.getTop() : foot.getAbsY();
        double room = last.getBottom() - above - foot.getHeight();
        return new Foot(Math.max(0, room / renderer.getDotsPerPoint() - SPARE), turned);
    }

    String put(String page) {
        var style =
                "padding-top:%.1fpt;page-break-inside:avoid%s"
                        .formatted(room, turned ? ";page-break-before:always" : "");
        return page.replace(PLACE, PLACE + " style=\"" + style + "\"");
    }
}
