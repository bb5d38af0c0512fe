package yangguang.documents.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.documents.Chain;
import yangguang.documents.CorrectDocument;
import yangguang.documents.DeskDocuments;
import yangguang.documents.DiscardDraft;
import yangguang.documents.DisclosureLaw;
import yangguang.documents.Document;
import yangguang.documents.EditionLine;
import yangguang.documents.Interpretations;
import yangguang.documents.Move;
import yangguang.documents.Permission;
import yangguang.documents.Permissions;
import yangguang.documents.RelateDocuments;
import yangguang.documents.Related;
import yangguang.documents.Reviewers;
import yangguang.documents.TakeBackDocument;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.journal.JournalEntry;
import yangguang.journal.JournalFilter;
import yangguang.law.registers.Definition;
import yangguang.law.rules.Citation;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.registers.Entries;
import yangguang.registers.Entry;
import yangguang.registers.RegisterBook;
import yangguang.tally.CauseNames;
import yangguang.visits.Visits;

/** 信息记录 (B9): all that is known of a document, and what may be done with it. */
@Controller
public class RecordPages {
    private static final int LAST_ACTS = 50;

    private final DeskDocuments documents;
    private final CorrectDocument correct;
    private final TakeBackDocument takeBack;
    private final DiscardDraft discard;
    private final RelateDocuments relate;
    private final Journal journal;
    private final Reviewers reviewers;
    private final Choices choices;
    private final DisclosureLaw law;
    private final Entries entries;
    private final RegisterBook book;
    private final Map<String, CauseNames> naming;
    private final Visits visits;
    private final Clock clock;
    private final Deeds deeds;

    RecordPages(
            DeskDocuments documents,
            CorrectDocument correct,
            TakeBackDocument takeBack,
            DiscardDraft discard,
            RelateDocuments relate,
            Journal journal,
            Reviewers reviewers,
            Choices choices,
            DisclosureLaw law,
            Entries entries,
            RegisterBook book,
            List<CauseNames> naming,
            Visits visits,
            Clock clock,
            Deeds deeds) {
        this.documents = documents;
        this.correct = correct;
        this.takeBack = takeBack;
        this.discard = discard;
        this.relate = relate;
        this.journal = journal;
        this.reviewers = reviewers;
        this.choices = choices;
        this.law = law;
        this.entries = entries;
        this.book = book;
        this.naming = naming.stream().collect(toMap(CauseNames::kind, names -> names));
        this.visits = visits;
        this.clock = clock;
        this.deeds = deeds;
    }

    /**
     * The record.
     *
     * @param open what the viewer may do now
     * @param waitsFor who has the next word in the review; empty if it does not wait
     * @param origins from which records of other rooms it came
     * @param interpretation until when it has to be interpreted; null where it was, or need not be
     * @param entries of the registers that name it
     * @param onward registers in which the viewer may record an entry that names it
     * @param relations which documents it repeals, replaces or amends, and which do so to it
     * @param opened how often people opened it; null while it is not public
     * @param own why the viewer cannot decide though it waits for their role; null if they can
     */
    public record RecordPage(
            Head head,
            Document document,
            String category,
            String basis,
            Set<Move> open,
            List<String> waitsFor,
            Permission.@Nullable Closed own,
            List<Origin> origins,
            @Nullable Interpretation interpretation,
            List<Entry> entries,
            List<Onward> onward,
            List<Related> relations,
            @Nullable Often opened,
            List<EditionRow> editions,
            List<Happened> timeline) {
        public boolean may(String move) {
            return open.contains(Move.valueOf(move));
        }
    }

    /**
     * 政策解读 that was not recorded yet.
     *
     * @param proof where the day can be counted again
     */
    public record Interpretation(LocalDate due, String proof, Citation law) {}

    /** How often a document was opened, this year and since it is public. */
    public record Often(long thisYear, long ever) {}

    /** A record of another room, by its name. */
    public record Origin(String kind, String name, String address) {}

    /** Where an entry that names the document is recorded. */
    public record Onward(Definition register, String address) {}

    /** An edition with its days. */
    public record EditionRow(EditionLine line, String publishedAt, String replacedAt) {}

    /** Something that was done: when, what, by whom, with which words. */
    public record Happened(String at, String act, Actor by, String words) {}

    /** A document of which a page only asks "really?". */
    public record ConfirmPage(Head head, Document document) {}

    /** One edition, to read. */
    public record EditionPage(
            Head head, Document document, String category, String basis, String publishedAt) {}

    @GetMapping("/desk/documents/{id:\\d+}")
    Page show(Viewer viewer, @PathVariable long id) {
        Document document = documents.read(viewer, id);
        var disclosure = document.edition().content().disclosure();
        var naming = entries.naming(viewer, Document.KIND, id);
        return Page.of(
                "documents/record",
                new RecordPage(
                        Head.of(document, law),
                        document,
                        choices.category(disclosure.category()),
                        choices.basis(disclosure.basis()),
                        open(document, viewer),
                        waitsFor(document),
                        own(document, viewer),
                        origins(document),
                        interpretation(document, naming).orElse(null),
                        naming,
                        onward(viewer, document),
                        relate.of(document),
                        opened(document),
                        documents.editions(document).stream().map(RecordPages::row).toList(),
                        timeline(document)));
    }

    /** 行政规范性文件 are interpreted (国办发〔2016〕80号). */
    private Optional<Interpretation> interpretation(Document document, List<Entry> naming) {
        boolean owing =
                document.isPublic()
                        && document.edition().content().disclosure().normative()
                        && naming.stream()
                                .noneMatch(
                                        entry -> entry.register().equals(Interpretations.REGISTER));
        if (!owing) return Optional.empty();
        return documents.editions(document).stream()
                .flatMap(edition -> Stream.ofNullable(edition.publishedAt()))
                .min(Comparator.naturalOrder())
                .map(at -> LocalDate.ofInstant(at, Tag.ZONE))
                .flatMap(
                        day ->
                                law.interpretation(day)
                                        .map(
                                                deadline ->
                                                        new Interpretation(
                                                                deadline.due(),
                                                                Interpretations.proof(day),
                                                                deadline.citation())));
    }

    private @Nullable Often opened(Document document) {
        var number = document.indexNumber();
        if (number == null || !document.isPublic()) return null;
        return new Often(visits.in(Year.now(clock), number), visits.ever(number));
    }

    private List<Onward> onward(Viewer viewer, Document document) {
        if (!document.isPublic()) return List.of();
        return Stream.of(Interpretations.REGISTER, "reconsideration", "lawsuit")
                .flatMap(id -> book.all().named(id).stream())
                .filter(register -> book.records(viewer, register))
                .map(
                        register ->
                                new Onward(
                                        register,
                                        Interpretations.recording(
                                                register.id(), document.id(), document.title())))
                .toList();
    }

    @GetMapping("/desk/documents/{id:\\d+}/editions/{edition:\\d+}")
    Page edition(Viewer viewer, @PathVariable long id, @PathVariable int edition) {
        Document document = documents.read(viewer, id, edition);
        var disclosure = document.edition().content().disclosure();
        return Page.of(
                "documents/edition",
                new EditionPage(
                        Head.of(document, law),
                        document,
                        choices.category(disclosure.category()),
                        choices.basis(disclosure.basis()),
                        Tag.minute(document.edition().publishedAt())));
    }

    @PostMapping("/desk/documents/{id:\\d+}/correct")
    Page correct(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        Answer.to(
                                correct.correct(viewer, id),
                                id,
                                Page.to(Answer.record(id) + "/fill")
                                        .saying("documents.said.correcting")));
    }

    @PostMapping("/desk/documents/{id:\\d+}/take-back")
    Page takeBack(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        Answer.to(
                                takeBack.takeBack(viewer, id),
                                id,
                                Page.to(Answer.record(id) + "/fill")
                                        .saying("documents.said.taken-back")));
    }

    @GetMapping("/desk/documents/{id:\\d+}/discard")
    Page askDiscard(Viewer viewer, @PathVariable long id) {
        Document document = documents.read(viewer, id);
        if (Permissions.ask(Move.DISCARD, document, viewer).orRefuse()
                instanceof Permission.Closed why) return FillPages.closed(id, why);
        return Page.of("documents/discard", new ConfirmPage(Head.of(document, law), document));
    }

    @PostMapping("/desk/documents/{id:\\d+}/discard")
    Page discard(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        Answer.to(
                                discard.discard(viewer, id),
                                id,
                                Page.to("/desk/documents").saying("documents.said.discarded")));
    }

    private static Set<Move> open(Document document, Viewer viewer) {
        var open = EnumSet.noneOf(Move.class);
        for (Move move : Move.values()) {
            if (Permissions.ask(move, document, viewer).isOpen()) open.add(move);
        }
        return open;
    }

    private List<String> waitsFor(Document document) {
        Chain.Station station = document.edition().station();
        if (station == null) return List.of();
        return documents
                .handover(document)
                .map(handover -> List.of(handover.to()))
                .orElseGet(() -> reviewers.names(document, station));
    }

    private static Permission.@Nullable Closed own(Document document, Viewer viewer) {
        return document.edition().station() != null
                        && Permissions.ask(Move.DECIDE, document, viewer)
                                instanceof Permission.Closed why
                ? why
                : null;
    }

    private List<Origin> origins(Document document) {
        return documents.origins(document).stream()
                .flatMap(
                        origin ->
                                Stream.ofNullable(naming.get(origin.kind()))
                                        .flatMap(
                                                names ->
                                                        names
                                                                .names(Set.of(origin.id()))
                                                                .values()
                                                                .stream()
                                                                .map(
                                                                        name ->
                                                                                new Origin(
                                                                                        origin
                                                                                                .kind(),
                                                                                        name,
                                                                                        names
                                                                                                .address(
                                                                                                        origin
                                                                                                                .id())))))
                .toList();
    }

    private static EditionRow row(EditionLine line) {
        return new EditionRow(line, Tag.minute(line.publishedAt()), Tag.minute(line.replacedAt()));
    }

    private List<Happened> timeline(Document document) {
        var happened = new ArrayList<Happened>();
        journal.entries(
                        Set.of(document.bodyId()),
                        JournalFilter.all().on(Document.KIND, document.id()),
                        "",
                        LAST_ACTS)
                .items()
                .forEach(entry -> happened.add(happened(entry)));
        return happened;
    }

    private static Happened happened(JournalEntry entry) {
        Object words = entry.after().get("reason");
        return new Happened(
                Tag.minute(entry.at()),
                entry.what(),
                entry.by(),
                words == null ? "" : words.toString());
    }
}
