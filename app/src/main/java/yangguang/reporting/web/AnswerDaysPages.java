package yangguang.reporting.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.pages.DataFile;
import yangguang.pages.Histogram;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Text;
import yangguang.reporting.AnswerDays;
import yangguang.reporting.AnswerDays.Range;

/** 办理用时: how long the requests of a year took, against the limit of the law. */
@Controller
@RequestMapping("/desk/statistics/{year:\\d{4}}")
public class AnswerDaysPages {
    private final AnswerDays days;
    private final Extents extents;

    AnswerDaysPages(AnswerDays days, Extents extents) {
        this.days = days;
        this.extents = extents;
    }

    /** The year as the page has it. */
    public record AnswerDaysPage(Extent extent, AnswerDays.Year days) {
        /** Fewer are told and not drawn. */
        private static final int FEWEST = 5;

        public boolean isDrawn() {
            return days.requests() >= FEWEST;
        }

        public String path(String below) {
            return extent.address("/" + days.year() + below);
        }

        public String title(Text text) {
            return days.median() == null
                    ? text.of("reporting.answers.none", days.year())
                    : text.of(
                            "reporting.answers.half", days.year(), days.requests(), days.median());
        }

        public String words(Text text, Range range) {
            return range.until() == null
                    ? text.of("reporting.answers.more", range.from())
                    : text.of("reporting.answers.range", range.from(), range.until());
        }

        public Histogram chart(Text text) {
            int limit = days.limit().value();
            return new Histogram(
                    title(text),
                    days.ranges().stream().map(range -> bar(text, range)).toList(),
                    (int) days.ranges().stream().filter(range -> range.from() <= limit).count(),
                    text.of("reporting.answers.limit", limit));
        }

        private Histogram.Range bar(Text text, Range range) {
            var end = range.until() == null ? "" : range.until().toString();
            return new Histogram.Range(words(text, range), end, range.requests());
        }
    }

    @GetMapping("/answers")
    Page show(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String below) {
        var extent = extents.of(viewer, body, below);
        return Page.of("reporting/answers", new AnswerDaysPage(extent, days(extent, year)));
    }

    @GetMapping("/answers.csv")
    ResponseEntity<byte[]> csv(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String below) {
        var extent = extents.of(viewer, body, below);
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(List.of("from", "until", "requests"));
        for (var range : days(extent, year).ranges())
            rows.add(Arrays.asList(range.from(), range.until(), range.requests()));
        return DataFile.csv(name(extent, year), rows);
    }

    @GetMapping("/answers.json")
    ResponseEntity<byte[]> json(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String below) {
        var extent = extents.of(viewer, body, below);
        return DataFile.json(
                name(extent, year), new Printed(extent.body().name(), days(extent, year)));
    }

    /** As JSON has it. */
    record Printed(
            String body,
            int year,
            int limit,
            long requests,
            long within,
            @Nullable Integer median,
            List<Range> ranges) {
        Printed(String body, AnswerDays.Year days) {
            this(
                    body,
                    days.year(),
                    days.limit().value(),
                    days.requests(),
                    days.within(),
                    days.median(),
                    days.ranges());
        }
    }

    private AnswerDays.Year days(Extent extent, int year) {
        return days.of(extent.bodies(), year)
                .orElseThrow(() -> new NoSuchRecord("reply period of " + year));
    }

    private static String name(Extent extent, int year) {
        return extent.body().shortName() + year + "-answers";
    }
}
