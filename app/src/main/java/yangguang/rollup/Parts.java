package yangguang.rollup;

import java.util.List;
import java.util.stream.Stream;
import yangguang.reporting.HandedIn;

/** What makes a sum, each kind for itself. */
record Parts(List<HandedIn.Part> reports, List<HandedPart.Sum> sums, List<HandedPart.File> files) {

    static Parts of(List<BoardRow> rows) {
        return new Parts(
                all(rows, HandedPart.Report.class).map(HandedPart.Report::part).toList(),
                all(rows, HandedPart.Sum.class).toList(),
                all(rows, HandedPart.File.class).toList());
    }

    private static <T extends HandedPart> Stream<T> all(List<BoardRow> rows, Class<T> kind) {
        return rows.stream().map(BoardRow::part).filter(kind::isInstance).map(kind::cast);
    }
}
