package yangguang.documents;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.database.Notices;
import yangguang.documents.ExistingRecords.NewDocument;
import yangguang.files.Files;
import yangguang.files.StoredFile;
import yangguang.journal.Actor;
import yangguang.law.codes.DocumentNumber;
import yangguang.law.rules.Citation;

/**
 * Files documents that were public before they came here. The operator answers for the approval:
 * each step of the review says that the body had already published it, and by whom it was filed.
 */
@Component
public class PublishExisting {
    /** More notices than these are worth one that says "many". */
    private static final int FEW = 100;

    private static final String MANY = "*";

    private final ExistingRecords records;
    private final Publication publication;
    private final DisclosureLaw law;
    private final Files files;
    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Clock clock;

    PublishExisting(
            ExistingRecords records,
            Publication publication,
            DisclosureLaw law,
            Files files,
            ApplicationEventPublisher events,
            Notices notices,
            Clock clock) {
        this.records = records;
        this.publication = publication;
        this.law = law;
        this.files = files;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /** What became of one document. */
    public sealed interface Filing {
        /** It is public now. */
        record Filed(long id, String indexNumber) implements Filing {}

        /** It is public already, by its file, or by its 文号 and title; nothing was done. */
        record AlreadyThere(String indexNumber) implements Filing {}

        /**
         * It bears a secrecy mark, or numbers of persons; nothing was done.
         *
         * @param words the words before each, and its beginning
         */
        record HeldBack(List<String> words) implements Filing {}

        /**
         * Another document of this body bears its 文号; nothing was done.
         *
         * @param bearer the index number of that one, or null before it is public
         */
        record NumberTaken(DocumentNumber number, @Nullable String bearer) implements Filing {}
    }

    /** Files one document. */
    @Transactional
    public Filing publish(ExistingDocument document, Actor by) {
        return publishAll(List.of(document), by).getFirst();
    }

    /**
     * Files many in one transaction; some hundred at a time is a good measure. It ends as if they
     * had come one by one: what shares a 文号 or a file with an earlier one waits until that is
     * written, and meets it in the records. So does what loses its 文号 to somebody else meanwhile.
     *
     * @return what became of each, in order
     */
    @Transactional
    public List<Filing> publishAll(List<ExistingDocument> documents, Actor by) {
        var filings = new TreeMap<>(records.met(documents));
        var now = new ArrayList<Integer>();
        var later = new ArrayList<Integer>();
        var marks = new HashSet<String>();
        for (int i = 0; i < documents.size(); i++) {
            if (filings.containsKey(i)) continue;
            List<String> grave = grave(documents.get(i));
            if (!grave.isEmpty()) {
                filings.put(i, new Filing.HeldBack(grave));
                continue;
            }
            Set<String> its = documents.get(i).marks();
            (Collections.disjoint(marks, its) ? now : later).add(i);
            marks.addAll(its);
        }
        filings.putAll(file(documents, now, by));
        now.removeAll(filings.keySet());
        later.addAll(now);
        if (!later.isEmpty()) {
            Collections.sort(later);
            var rest = publishAll(later.stream().map(documents::get).toList(), by).iterator();
            later.forEach(position -> filings.put(position, rest.next()));
        }
        return List.copyOf(filings.values());
    }

    private List<String> grave(ExistingDocument document) {
        var words = new ArrayList<>(Safety.grave(document.words()));
        for (StoredFile file : document.files())
            words.addAll(Safety.grave(file.name() + "\n" + files.words(file)));
        return words.stream().distinct().toList();
    }

    /**
     * What would not be filed of these, by position, and why; of their files only the names and
     * bytes are compared. Nothing is written.
     */
    @Transactional(readOnly = true)
    public Map<Integer, Filing> look(List<ExistingDocument> documents) {
        var filings = new TreeMap<>(records.met(documents));
        for (int i = 0; i < documents.size(); i++) {
            var words = Safety.grave(documents.get(i).words());
            if (!words.isEmpty()) filings.putIfAbsent(i, new Filing.HeldBack(words));
        }
        return filings;
    }

    /** What must not become public in this text: the words before each place, and its beginning. */
    public static List<String> grave(String text) {
        return Safety.grave(text);
    }

    /** By position; without those that lost their 文号 to somebody else meanwhile. */
    private Map<Integer, Filing.Filed> file(
            List<ExistingDocument> documents, List<Integer> positions, Actor by) {
        var filed = new TreeMap<Integer, Filing.Filed>();
        if (positions.isEmpty()) return filed;
        List<NewDocument> numbered = numbered(positions.stream().map(documents::get).toList());
        Map<Long, String> prints = records.write(numbered, Hand.of(by, clock.instant()));
        for (int i = 0; i < numbered.size(); i++) {
            NewDocument created = numbered.get(i);
            String print = prints.get(created.id());
            if (print == null) continue;
            events.publishEvent(event(created, print, by));
            filed.put(positions.get(i), new Filing.Filed(created.id(), created.indexNumber()));
        }
        if (filed.size() > FEW) notices.send(Publication.TOPIC, MANY);
        else filed.values().forEach(one -> notices.send(Publication.TOPIC, one.indexNumber()));
        return filed;
    }

    /** Serials are taken once for all documents of a body and year. */
    private List<NewDocument> numbered(List<ExistingDocument> documents) {
        var groups = new TreeMap<BodyYear, List<Integer>>();
        for (int i = 0; i < documents.size(); i++)
            groups.computeIfAbsent(bodyYear(documents.get(i)), _ -> new ArrayList<>()).add(i);
        var numbers = new HashMap<Integer, String>();
        groups.forEach(
                (group, positions) -> {
                    var given =
                            publication
                                    .indexNumbers(group.body(), group.year(), positions.size())
                                    .iterator();
                    positions.forEach(position -> numbers.put(position, given.next()));
                });
        List<Long> ids = records.newIds(documents.size());
        var numbered = new ArrayList<NewDocument>();
        for (int i = 0; i < documents.size(); i++)
            numbered.add(
                    new NewDocument(ids.get(i), numbers.getOrDefault(i, ""), documents.get(i)));
        return numbered;
    }

    /** In one order for all, so that two loads never wait for each other. */
    private record BodyYear(long body, int year) implements Comparable<BodyYear> {
        @Override
        public int compareTo(BodyYear other) {
            return Comparator.comparingLong(BodyYear::body)
                    .thenComparingInt(BodyYear::year)
                    .compare(this, other);
        }
    }

    private BodyYear bodyYear(ExistingDocument document) {
        return new BodyYear(
                document.bodyId(), document.publishedAt().atZone(clock.getZone()).getYear());
    }

    private DocumentFiled event(NewDocument created, String fingerprint, Actor by) {
        ExistingDocument document = created.document();
        return new DocumentFiled(
                by,
                document,
                created.id(),
                created.indexNumber(),
                document.publishedAt().atZone(clock.getZone()).toLocalDate(),
                fingerprint,
                law.citation(document.category()).map(Citation::toString).orElse(null));
    }
}
