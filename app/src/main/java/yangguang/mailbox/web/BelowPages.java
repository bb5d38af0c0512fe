package yangguang.mailbox.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.mailbox.Mailbox;
import yangguang.pages.Page;

/** 信箱督查: how the mailboxes of a body and of all below it stand, in numbers. */
@Controller
public class BelowPages {
    private final Mailbox mailbox;
    private final Bodies bodies;

    BelowPages(Mailbox mailbox, Bodies bodies) {
        this.mailbox = mailbox;
        this.bodies = bodies;
    }

    public record Line(String body, Mailbox.Count count) {}

    public record BelowPage(List<Line> lines) {}

    /** What is longest overdue stands on top. */
    @GetMapping("/desk/mailbox/below")
    Page below(Viewer viewer) {
        var lines =
                mailbox.counts(viewer).stream()
                        .map(count -> new Line(name(count), count))
                        .sorted(
                                Comparator.comparing((Line line) -> -line.count().overdue())
                                        .thenComparing(line -> -line.count().open())
                                        .thenComparing(Line::body))
                        .toList();
        return Page.of("mailbox/below", new BelowPage(lines));
    }

    private String name(Mailbox.Count count) {
        return bodies.byId(count.bodyId()).map(Body::shortName).orElse("");
    }
}
