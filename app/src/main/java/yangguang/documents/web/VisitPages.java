package yangguang.documents.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.documents.DeskDocuments;
import yangguang.documents.DeskLine;
import yangguang.pages.Page;
import yangguang.visits.Opened;
import yangguang.visits.Visits;

/** 访问量: which documents of an office people open most. */
@Controller
public class VisitPages {
    private static final int SHOWN = 50;

    private final Visits visits;
    private final DeskDocuments documents;
    private final Bodies bodies;
    private final Clock clock;

    VisitPages(Visits visits, DeskDocuments documents, Bodies bodies, Clock clock) {
        this.visits = visits;
        this.documents = documents;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * The documents of a year.
     *
     * @param total of all documents of the body, those that are not shown included
     */
    public record VisitsPage(int year, int thisYear, long total, List<Line> lines) {}

    /** A document and how often it was opened. */
    public record Line(DeskLine document, long times) {}

    @GetMapping("/desk/documents/visits")
    Page show(Viewer viewer, @RequestParam(required = false) @Nullable Integer year) {
        var now = Year.now(clock);
        var asked = year == null || year > now.getValue() || year < 2000 ? now : Year.of(year);
        var code = bodies.byId(viewer.bodyId()).map(Body::code).orElseThrow();
        return Page.of(
                "documents/visits",
                new VisitsPage(
                        asked.getValue(),
                        now.getValue(),
                        visits.total(asked, code),
                        lines(viewer, visits.most(asked, code, SHOWN))));
    }

    private List<Line> lines(Viewer viewer, List<Opened> opened) {
        var known =
                documents
                        .numbered(viewer, opened.stream().map(Opened::indexNumber).toList())
                        .stream()
                        .collect(toMap(DeskLine::indexNumber, line -> line));
        return opened.stream()
                .flatMap(
                        one ->
                                Stream.ofNullable(known.get(one.indexNumber()))
                                        .map(line -> new Line(line, one.times())))
                .toList();
    }
}
