package yangguang.channels;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedDocument;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;
import yangguang.files.Files;
import yangguang.files.StoredFile;
import yangguang.files.Storing;
import yangguang.pages.Problems;

/** 编公报: composes an issue of an office's own documents, and records that they stand in it. */
@Component
public class ComposeGazette {
    /** Documents to choose from, the newest. */
    private static final int OFFERED = 200;

    private static final int MOST = 100;

    private final PublishedDocuments published;
    private final CopyRecords records;
    private final Copies copies;
    private final Files files;

    ComposeGazette(PublishedDocuments published, CopyRecords records, Copies copies, Files files) {
        this.published = published;
        this.records = records;
        this.copies = copies;
        this.files = files;
    }

    /**
     * An issue.
     *
     * @param name of the gazette
     * @param issue such as 2018年第3期
     * @param on the day on which it comes out
     * @param documents by number, in any order
     */
    public record Issue(String name, String issue, String on, List<Long> documents) {
        public Issue {
            name = name.strip();
            issue = issue.strip();
            on = on.strip();
            documents = List.copyOf(documents);
        }
    }

    /** The newest documents of the viewer's body. */
    public List<PublishedLine> offered(Viewer viewer) {
        Copies.mustRecord(viewer);
        return published.newest(Set.of(viewer.bodyId()), null, null, OFFERED).items();
    }

    /** In which issue each of these stands already. */
    public Map<Long, String> already(List<PublishedLine> lines) {
        return records.places(lines.stream().map(PublishedLine::id).toList(), Channel.GAZETTE);
    }

    /** What is wrong with it. */
    public Problems problems(Viewer viewer, Issue issue) {
        var problems = Problems.none();
        if (issue.name().isEmpty()) problems.add("name", "channels.problem.gazette.name");
        if (issue.issue().isEmpty()) problems.add("issue", "channels.problem.gazette.issue");
        for (String field : List.of(issue.name(), issue.issue()))
            if (field.length() > CopyForm.LONGEST)
                problems.add("name", "channels.problem.long", CopyForm.LONGEST);
        var on = CopyForm.day(issue.on());
        if (on == null) problems.add("on", "channels.problem.day", issue.on());
        else if (on.isAfter(copies.today()))
            problems.add("on", "channels.problem.future", copies.today());
        int chosen = documents(viewer, issue).size();
        if (chosen == 0) problems.add("documents", "channels.problem.gazette.empty");
        if (chosen > MOST) problems.add("documents", "channels.problem.gazette.many", MOST);
        return problems;
    }

    /** As PDF, to look at first. */
    public byte[] pdf(Viewer viewer, Issue issue, String contents) {
        Copies.mustRecord(viewer);
        return Gazette.pdf(issue.name(), issue.issue(), contents, documents(viewer, issue));
    }

    /** Keeps the issue as the proof of each document that stands in it. */
    @Transactional
    public int record(Viewer viewer, Issue issue, String contents) {
        byte[] pdf = pdf(viewer, issue, contents);
        String name = issue.name() + " " + issue.issue() + ".pdf";
        StoredFile proof =
                switch (files.store(name, new ByteArrayInputStream(pdf))) {
                    case Storing.Stored(StoredFile kept) -> kept;
                    case Storing.Refused refused ->
                            throw new IllegalStateException("our own file: " + refused.message());
                };
        var form =
                new CopyForm(
                        Channel.GAZETTE.name(), issue.on(), "", issue.name() + " " + issue.issue());
        var documents = documents(viewer, issue);
        for (PublishedDocument document : documents) {
            var problems = copies.record(viewer, document.line().id(), form, proof);
            if (!problems.isEmpty())
                throw new IllegalStateException("checked before: " + problems.all());
        }
        return documents.size();
    }

    /** Those that are chosen, of the viewer's own body and public, from the oldest. */
    private List<PublishedDocument> documents(Viewer viewer, Issue issue) {
        Copies.mustRecord(viewer);
        var chosen = new ArrayList<PublishedDocument>();
        var lines = published.byIds(Set.copyOf(issue.documents())).values();
        lines.stream()
                .filter(line -> line.bodyId() == viewer.bodyId())
                .sorted(java.util.Comparator.comparing(PublishedLine::madeOn))
                .forEach(
                        line -> {
                            if (published.byIndexNumber(line.indexNumber())
                                    instanceof Lookup.Published(PublishedDocument whole, var _))
                                chosen.add(whole);
                        });
        return chosen;
    }
}
