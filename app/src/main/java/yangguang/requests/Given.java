package yangguang.requests;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;

/** 随答复提供: what a reply gives, as its letter names it. */
@Component
public class Given {
    private final GivenRecords records;
    private final Papers papers;
    private final Holdings holdings;
    private final Text words;
    private final String site;

    Given(
            GivenRecords records,
            Papers papers,
            Holdings holdings,
            Templates templates,
            @Value("${yangguang.site.domain:}") String site) {
        this.records = records;
        this.papers = papers;
        this.holdings = holdings;
        this.words = templates.text(Preferences.STANDARD);
        this.site = site;
    }

    /** The public documents that are given by their address. */
    public List<Holding> pointed(Viewer viewer, Request request) {
        return records.of(request.id()).stream()
                .flatMap(document -> holdings.find(viewer, document).stream())
                .toList();
    }

    /** The files that the applicant gets. */
    public List<Paper> released(Request request) {
        return papers.of(request).stream()
                .filter(paper -> paper.kind() == Paper.Kind.RELEASED)
                .toList();
    }

    /** A line each. */
    List<String> lines(Viewer viewer, Request request) {
        return Stream.concat(
                        pointed(viewer, request).stream().map(this::address),
                        released(request).stream().map(paper -> name(viewer, paper)))
                .distinct()
                .toList();
    }

    /** One that was public when it was chosen and is no longer. */
    Optional<Holding> withdrawn(Viewer viewer, Request request) {
        return pointed(viewer, request).stream().filter(one -> !one.isPublic()).findFirst();
    }

    /** 条例 art. 36 (一): by what way what is public can be got. */
    private String address(Holding document) {
        var where = site.isEmpty() ? document.address() : "https://" + site + document.address();
        return words.of("requests.given.public", title(document), document.indexNumber(), where);
    }

    private String name(Viewer viewer, Paper paper) {
        var name =
                Optional.ofNullable(paper.document())
                        .flatMap(document -> holdings.find(viewer, document))
                        .map(this::title)
                        .orElseGet(() -> paper.name().replaceFirst("\\.[^.]+$", ""));
        return paper.redacted() ? words.of("requests.given.redacted", name) : name;
    }

    private String title(Holding document) {
        return document.number().isEmpty()
                ? words.of("requests.given.title", document.title())
                : words.of("requests.given.numbered", document.title(), document.number());
    }
}
