package yangguang.channels;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.calendar.CurrentLaw;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;
import yangguang.files.Files;
import yangguang.files.StoredFile;
import yangguang.files.Storing;
import yangguang.law.clocks.Deadline;
import yangguang.law.clocks.Kind;
import yangguang.pages.DeadlineAddress;
import yangguang.pages.Problems;

/** 送交查阅场所: which papers wait to go to reading points, archives and libraries, and until when. */
@Component
public class DeliverPapers {
    private static final int PART = 200;

    /** So far back it looks at once; the rest is asked for. */
    private static final int MOST_PARTS = 10;

    private final PublishedDocuments published;
    private final CopyRecords records;
    private final Copies copies;
    private final Files files;
    private final CurrentLaw law;

    DeliverPapers(
            PublishedDocuments published,
            CopyRecords records,
            Copies copies,
            Files files,
            CurrentLaw law) {
        this.published = published;
        this.records = records;
        this.copies = copies;
        this.files = files;
        this.law = law;
    }

    /**
     * A paper that waits.
     *
     * @param due null where no rule says until when
     */
    public record Paper(PublishedLine line, @Nullable Deadline due, int left) {
        /** Where the day can be counted again. */
        public String proof() {
            return DeadlineAddress.of(Kind.PAPER_DELIVERY, line.madeOn());
        }
    }

    /**
     * A delivery.
     *
     * @param place who gets the papers
     * @param documents by number
     */
    public record Delivery(String place, String on, List<Long> documents) {
        public Delivery {
            place = place.strip();
            on = on.strip();
            documents = List.copyOf(documents);
        }
    }

    /**
     * A part of what waits.
     *
     * @param papers what is due first on top
     * @param next the key of what became public before; null at the end
     */
    public record Waiting(List<Paper> papers, @Nullable String next) {}

    /**
     * Documents of the body that were never delivered, from the newest or from such a key on. Where
     * most were delivered it reads on until some wait.
     */
    public Waiting waiting(Viewer viewer, @Nullable String from) {
        var waiting = new ArrayList<Paper>();
        String next = from;
        int read = 0;
        do {
            var part = published.newest(Set.of(viewer.bodyId()), null, next, PART);
            waiting.addAll(undelivered(part.items(), null));
            next = part.next();
        } while (next != null && waiting.isEmpty() && ++read < MOST_PARTS);
        return new Waiting(sorted(waiting), next);
    }

    /**
     * Of those, the ones that became public since the body delivers at all; an office that never
     * did is not told that all its years are missing.
     */
    List<Paper> late(long body) {
        return records.first(body, Channel.READING_POINT)
                .map(first -> since(body, first))
                .orElse(List.of());
    }

    private List<Paper> since(long body, LocalDate since) {
        var waiting = new ArrayList<Paper>();
        String next = null;
        int read = 0;
        boolean more;
        do {
            var part = published.newest(Set.of(body), null, next, PART);
            waiting.addAll(undelivered(part.items(), since));
            next = part.next();
            more =
                    next != null
                            && !copies.day(part.items().getLast().publishedAt()).isBefore(since);
        } while (more && ++read < MOST_PARTS);
        return sorted(waiting);
    }

    private List<Paper> undelivered(List<PublishedLine> part, @Nullable LocalDate since) {
        var lines =
                part.stream()
                        .filter(line -> line.reportYear() == null)
                        .filter(
                                line ->
                                        since == null
                                                || !copies.day(line.publishedAt()).isBefore(since))
                        .toList();
        var delivered =
                records.places(
                        lines.stream().map(PublishedLine::id).toList(), Channel.READING_POINT);
        return lines.stream()
                .filter(line -> !delivered.containsKey(line.id()))
                .map(this::paper)
                .toList();
    }

    private static List<Paper> sorted(List<Paper> papers) {
        return papers.stream().sorted(Comparator.comparing(one -> one.line().madeOn())).toList();
    }

    private Paper paper(PublishedLine line) {
        Optional<Deadline> due = law.now().periods().paperDelivery().from(line.madeOn());
        int left =
                due.map(one -> law.now().calendar().workingDaysUntil(copies.today(), one.due()))
                        .orElse(0);
        return new Paper(line, due.orElse(null), left);
    }

    /** What is wrong with it. */
    public Problems problems(Viewer viewer, Delivery delivery) {
        Copies.mustRecord(viewer);
        var problems = Problems.none();
        var on = CopyForm.day(delivery.on());
        if (delivery.place().isEmpty()) problems.add("place", "channels.problem.place");
        if (delivery.place().length() > CopyForm.LONGEST)
            problems.add("place", "channels.problem.long", CopyForm.LONGEST);
        if (on == null) problems.add("on", "channels.problem.day", delivery.on());
        else if (on.isAfter(copies.today()))
            problems.add("on", "channels.problem.future", copies.today());
        if (chosen(viewer, delivery).isEmpty())
            problems.add("documents", "channels.problem.delivery.empty");
        return problems;
    }

    /** The list that goes with the papers and is signed for, as PDF. */
    public byte[] list(Viewer viewer, Delivery delivery, DeliveryList.Words words) {
        return DeliveryList.pdf(delivery.place(), delivery.on(), chosen(viewer, delivery), words);
    }

    /**
     * Records that the papers are there.
     *
     * @param signed the list as it was signed for; null where our own list stands for it
     */
    @Transactional
    public int record(
            Viewer viewer,
            Delivery delivery,
            DeliveryList.Words words,
            @Nullable StoredFile signed) {
        var chosen = chosen(viewer, delivery);
        StoredFile proof = signed == null ? stored(viewer, delivery, words) : signed;
        var form = new CopyForm(Channel.READING_POINT.name(), delivery.on(), "", delivery.place());
        for (PublishedLine line : chosen) {
            var problems = copies.record(viewer, line.id(), form, proof);
            if (!problems.isEmpty())
                throw new IllegalStateException("checked before: " + problems.all());
        }
        return chosen.size();
    }

    private StoredFile stored(Viewer viewer, Delivery delivery, DeliveryList.Words words) {
        byte[] pdf = list(viewer, delivery, words);
        String name = delivery.place() + " " + delivery.on() + ".pdf";
        return switch (files.store(name, new ByteArrayInputStream(pdf))) {
            case Storing.Stored(StoredFile kept) -> kept;
            case Storing.Refused refused ->
                    throw new IllegalStateException("our own file: " + refused.message());
        };
    }

    /** Of the viewer's own body and public, from the oldest. */
    private List<PublishedLine> chosen(Viewer viewer, Delivery delivery) {
        Copies.mustRecord(viewer);
        return published.byIds(Set.copyOf(delivery.documents())).values().stream()
                .filter(line -> line.bodyId() == viewer.bodyId())
                .sorted(Comparator.comparing(PublishedLine::madeOn))
                .toList();
    }
}
