package yangguang.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.bodies.BadRow;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.calendar.CurrentLaw;
import yangguang.catalogue.CatalogueChanged.How;
import yangguang.database.Notices;
import yangguang.documents.DeskDocuments;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;
import yangguang.law.catalogue.StandardField;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problems;

/**
 * 标准目录: a body brings a standard catalogue in as a file or takes it over from a body above, and
 * fills its rows with documents.
 */
@Component
public class StandardCatalogue {
    private static final int LONGEST = 300;
    private static final int ALIKE = 5;

    private final CatalogueRecords records;
    private final ReadItems read;
    private final Bodies bodies;
    private final DeskDocuments desk;
    private final PublishedDocuments published;
    private final CurrentLaw law;
    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Clock clock;

    StandardCatalogue(
            CatalogueRecords records,
            ReadItems read,
            Bodies bodies,
            DeskDocuments desk,
            @Lazy PublishedDocuments published,
            CurrentLaw law,
            ApplicationEventPublisher events,
            Notices notices,
            Clock clock) {
        this.records = records;
        this.read = read;
        this.bodies = bodies;
        this.desk = desk;
        this.published = published;
        this.law = law;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /** What became of a file. */
    public sealed interface Outcome {
        /**
         * @param same rows that stood there already
         */
        record Imported(int items, int same) implements Outcome {}

        record Refused(List<BadRow> bad) implements Outcome {}
    }

    /** 试点领域 today, in their order. */
    public List<StandardField> known() {
        return law.now().catalogue().fields(LocalDate.now(clock));
    }

    /** The name of a field; its code where the law has no name for it. */
    public String name(String code) {
        return known().stream()
                .filter(field -> field.code().equals(code))
                .map(StandardField::label)
                .findFirst()
                .orElse(code);
    }

    /** The fields that a body has taken over, and how they stand. */
    public List<FieldCount> fields(long bodyId) {
        return records.fields(bodyId);
    }

    /** The bodies that have taken over any field, by number. */
    public List<Long> keepers() {
        return records.keepers();
    }

    public List<KeptItem> items(long bodyId, String field) {
        return records.items(bodyId, field);
    }

    /** What stands under these rows and is public, by number. */
    public Map<Long, PublishedLine> documents(List<KeptItem> items) {
        return published.byIds(
                items.stream()
                        .flatMap(item -> item.documents().stream())
                        .collect(Collectors.toSet()));
    }

    /** The nearest body above that has a catalogue to take over. */
    public Optional<Body> above(long bodyId) {
        var above = bodies.byId(bodyId).flatMap(this::parent);
        while (above.isPresent() && records.fields(above.get().id()).isEmpty())
            above = above.flatMap(this::parent);
        return above;
    }

    private Optional<Body> parent(Body body) {
        return Optional.ofNullable(body.parentId()).flatMap(bodies::byId);
    }

    /**
     * Brings rows in: all of a file or none.
     *
     * @param file a workbook, of which the first sheet is read, or CSV
     */
    @Transactional
    public Outcome importFile(Viewer viewer, byte[] file) {
        CatalogueColumns.mustKeep(viewer);
        var bad = new ArrayList<BadRow>();
        var items = read.read(file, known(), bad);
        if (!bad.isEmpty()) return new Outcome.Refused(bad);
        int added = 0;
        for (CatalogueItem item : items) if (records.add(viewer.bodyId(), item)) added++;
        tell(viewer, How.IMPORTED, Map.of("items", added));
        return new Outcome.Imported(added, items.size() - added);
    }

    /** Takes fields over from the body above, as its own responsibility; answers the new rows. */
    @Transactional
    public int adopt(Viewer viewer, Set<String> fields) {
        CatalogueColumns.mustKeep(viewer);
        var above =
                above(viewer.bodyId()).orElseThrow(() -> new NoSuchRecord("no catalogue above"));
        var own = bodies.byId(viewer.bodyId()).orElseThrow();
        int added = records.adopt(own.id(), above.id(), fields, own.name());
        tell(viewer, How.ADOPTED, Map.of("fields", List.copyOf(fields), "items", added));
        return added;
    }

    /**
     * Puts a document of the body under a row.
     *
     * @param called by its 索引号 or the words of its title
     * @return what is wrong; nothing was changed then
     */
    @Transactional
    public Problems fill(Viewer viewer, long id, String called) {
        KeptItem item = own(viewer, id);
        var problems = Problems.none();
        var document = find(viewer, called);
        if (document.isEmpty()) {
            String key = called.isBlank() ? "which" : "unknown";
            return problems.add("document-" + id, "catalogue.problem." + key, called);
        }
        records.attach(item.id(), document.getAsLong());
        var what = new TreeMap<String, Object>();
        what.put("item", item.item().secondLevel());
        what.put("document", document.getAsLong());
        tell(viewer, How.FILLED, what);
        return problems;
    }

    /** Just one public document of the viewer's body. */
    private OptionalLong find(Viewer viewer, String called) {
        var found =
                desk.held(viewer, called.strip(), ALIKE).stream()
                        .map(line -> line.id())
                        .collect(Collectors.toSet());
        var open = published.byIds(found).keySet();
        return open.size() == 1 ? OptionalLong.of(open.iterator().next()) : OptionalLong.empty();
    }

    @Transactional
    public void empty(Viewer viewer, long id, long document) {
        KeptItem item = own(viewer, id);
        if (records.detach(item.id(), document) == 0) return;
        tell(viewer, How.EMPTIED, Map.of("item", item.item().secondLevel(), "document", document));
    }

    /** 未涉及: says why nothing will stand under a row; empty words take that back. */
    @Transactional
    public Problems sayAbsent(Viewer viewer, long id, String why) {
        KeptItem item = own(viewer, id);
        var problems = Problems.none();
        if (why.length() > LONGEST)
            return problems.add("absent-" + id, "catalogue.problem.long", LONGEST);
        records.sayAbsent(item.id(), why.strip());
        tell(viewer, How.ABSENT, Map.of("item", item.item().secondLevel(), "reason", why.strip()));
        return problems;
    }

    /** A row that was brought in by mistake. */
    @Transactional
    public void remove(Viewer viewer, long id) {
        KeptItem item = own(viewer, id);
        records.remove(item.id());
        tell(viewer, How.REMOVED, Map.of("item", item.item().secondLevel()));
    }

    /** A row of the viewer's own body. */
    public KeptItem own(Viewer viewer, long id) {
        CatalogueColumns.mustKeep(viewer);
        return records.item(viewer.bodyId(), id)
                .orElseThrow(() -> new NoSuchRecord("catalogue item " + id));
    }

    private void tell(Viewer viewer, How how, Map<String, ?> what) {
        events.publishEvent(new CatalogueChanged(how, viewer.actor(), viewer.bodyId(), what));
        notices.send(CatalogueColumns.TOPIC, String.valueOf(viewer.bodyId()));
    }
}
