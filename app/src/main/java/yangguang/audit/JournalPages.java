package yangguang.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.journal.Journal;
import yangguang.pages.Page;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;

/** B24 审计: who did what, when, and what it was before and after. */
@Controller
class JournalPages {
    private final JournalReader reader;
    private final Journal journal;
    private final Showing showing;
    private final Templates templates;
    private final Clock clock;

    JournalPages(
            JournalReader reader,
            Journal journal,
            Showing showing,
            Templates templates,
            Clock clock) {
        this.reader = reader;
        this.journal = journal;
        this.showing = showing;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/desk/journal")
    Page list(
            Viewer viewer,
            @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        var found = reader.page(viewer, asked.filter(clock.getZone()), after);
        var query = request.getQueryString();
        return Page.of(
                "audit/journal",
                new JournalPage(
                        asked,
                        journal.acts(),
                        "/desk/journal.csv" + (query == null ? "" : "?" + query),
                        viewer.readable().size() > 1,
                        showing.of(found.items()),
                        found.next()));
    }

    /** Sent part by part, so that a long journal needs no memory. */
    @GetMapping("/desk/journal.csv")
    void export(Viewer viewer, @ModelAttribute Asked asked, HttpServletResponse response)
            throws IOException {
        var filter = asked.filter(clock.getZone());
        reader.recordExport(viewer, filter);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal.csv\"");
        var words = new ActWords(templates.text(Preferences.STANDARD));
        try (var csv = new JournalCsv(response.getWriter(), words, clock.getZone())) {
            reader.each(viewer, filter, csv::add);
        }
    }
}
