package yangguang.registers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.files.Files;
import yangguang.files.StoredFile;
import yangguang.law.registers.Chapter;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.law.registers.Field.Kind;
import yangguang.law.registers.Stage;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Strip;
import yangguang.registers.Attachments;
import yangguang.registers.Dues;
import yangguang.registers.Entries;
import yangguang.registers.Entry;
import yangguang.registers.EntryQuestion;
import yangguang.registers.FieldLine;
import yangguang.registers.LateEntries;
import yangguang.registers.ReadFields;
import yangguang.registers.References;
import yangguang.registers.References.Said;
import yangguang.registers.RegisterBook;

/** 登记: all registers, the entries of one, one entry. */
@Controller
@RequestMapping("/desk/registers")
class RegistersPages {
    private static final int A_PAGE = 50;
    private static final int COLUMNS = 3;

    private final RegisterBook book;
    private final Entries entries;
    private final References references;
    private final Dues dues;
    private final LateEntries late;
    private final Bodies bodies;
    private final Attachments attachments;
    private final Files files;
    private final Clock clock;

    RegistersPages(
            RegisterBook book,
            Entries entries,
            References references,
            Dues dues,
            LateEntries late,
            Bodies bodies,
            Attachments attachments,
            Files files,
            Clock clock) {
        this.book = book;
        this.entries = entries;
        this.references = references;
        this.dues = dues;
        this.late = late;
        this.bodies = bodies;
        this.attachments = attachments;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    Page all(Viewer viewer) {
        var chapters = new LinkedHashMap<Chapter, List<Definition>>();
        for (var chapter : Chapter.values()) chapters.put(chapter, book.all().of(chapter));
        return Page.of(
                "registers/all",
                new RegistersPage(chapters, entries.summaries(viewer), book.recordedIn(viewer)));
    }

    @GetMapping("/{register}")
    Page list(
            Viewer viewer,
            @PathVariable String register,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String after) {
        var definition = book.register(register);
        var question = question(definition, asked);
        var columns = columns(definition);
        var found = entries.list(viewer, question, after, A_PAGE);
        return Page.of(
                "registers/list",
                new RegisterPage(
                        definition,
                        question,
                        filters(definition),
                        columns,
                        rows(definition, found.items(), columns),
                        found.next(),
                        book.records(viewer, definition),
                        question.state() == EntryQuestion.State.TOLD
                                || viewer.readable().size() > 1));
    }

    private List<Row> rows(Definition register, List<Entry> found, List<Field> columns) {
        var late = this.late.among(register, found);
        return found.stream()
                .map(entry -> row(entry, columns, late.containsKey(entry.id())))
                .toList();
    }

    static EntryQuestion question(Definition register, Map<String, String> asked) {
        var chosen = new LinkedHashMap<String, String>();
        for (var field : filters(register)) {
            var option = asked.getOrDefault(ReadFields.name(field), "");
            if (!option.isEmpty()) chosen.put(field.id(), option);
        }
        var year = asked.getOrDefault("year", "").strip();
        return new EntryQuestion(
                register.id(),
                year.matches("\\d{4}") ? Integer.valueOf(year) : null,
                EntryQuestion.State.named(asked.getOrDefault("state", "")),
                asked.getOrDefault("q", "").strip(),
                chosen);
    }

    private static List<Field> filters(Definition register) {
        return register.fields().stream()
                .filter(field -> !field.options().isEmpty() || field.isYesNo())
                .toList();
    }

    private static List<Field> columns(Definition register) {
        return register.first().stream()
                .filter(Field::needed)
                .filter(RegistersPages::isShort)
                .filter(field -> !field.id().equals(register.title()))
                .limit(COLUMNS)
                .toList();
    }

    private static boolean isShort(Field field) {
        return switch (field.kind()) {
            case Kind.Amount _, Kind.Pick _, Kind.Figure _ -> true;
            case Kind.Words _, Kind.Moment _, Kind.Reference _, Kind.Files _ -> false;
        };
    }

    private Row row(Entry entry, List<Field> columns, boolean late) {
        return new Row(
                entry,
                name(entry),
                columns.stream().map(field -> column(entry, field)).toList(),
                late,
                dues.left(book.register(entry.register()), entry));
    }

    private List<String> column(Entry entry, Field field) {
        return field.kind() instanceof Kind.Figure
                ? references.say(entry, field).stream().map(Said::words).toList()
                : entry.values().of(field.id());
    }

    private String name(Entry entry) {
        return bodies.byId(entry.bodyId()).map(Body::shortName).orElse("");
    }

    /** From a list of entries behind a figure, where the register is not known. */
    @GetMapping("/entries/{id:\\d+}")
    Page anywhere(Viewer viewer, @PathVariable long id) {
        return Page.to(entries.read(viewer, id).address());
    }

    @GetMapping("/{register}/{id:\\d+}")
    Page one(Viewer viewer, @PathVariable String register, @PathVariable long id) {
        var definition = book.register(register);
        var entry = entries.read(viewer, register, id);
        var proof = dues.proof(definition, entry.values());
        boolean own = entry.isOf(viewer);
        boolean read = viewer.readable().contains(entry.bodyId());
        return Page.of(
                "registers/entry",
                new EntryPage(
                        definition,
                        entry,
                        name(entry),
                        read ? sections(definition, entry) : unlinked(sections(definition, entry)),
                        figures(definition, entry),
                        entries.versions(entry),
                        entries.naming(viewer, Entry.KIND, id),
                        own && entry.standing() ? onward(viewer, definition) : List.of(),
                        late.among(definition, List.of(entry)).get(id),
                        definition.next(entry.values()).orElse(null),
                        dues.left(definition, entry),
                        dues.moment(definition, entry.values()).orElse(null),
                        proof.orElse(null),
                        proof.map(one -> Strip.of(one, LocalDate.now(clock))).orElse(null),
                        dues.address(definition, entry.values()).orElse(null),
                        own && entry.standing() && book.records(viewer, definition),
                        own && entry.standing() && book.records(viewer, definition)
                                || book.isTurnOfTold(viewer, entry)));
    }

    private List<EntryPage.Onward> onward(Viewer viewer, Definition named) {
        return book.recordedIn(viewer).stream()
                .flatMap(
                        register ->
                                register.first().stream()
                                        .filter(field -> names(field, named))
                                        .map(field -> new EntryPage.Onward(register, field)))
                .toList();
    }

    private static boolean names(Field field, Definition register) {
        return field.kind() instanceof Kind.EntryOf(var id) && id.equals(register.id());
    }

    private List<EntryPage.Section> sections(Definition register, Entry entry) {
        var sections = new ArrayList<EntryPage.Section>();
        sections.add(new EntryPage.Section(null, lines(register.first(), entry)));
        for (Stage stage : register.stages(entry.values())) {
            var lines = lines(stage.fields(), entry);
            if (!lines.isEmpty()) sections.add(new EntryPage.Section(stage.label(), lines));
        }
        return sections;
    }

    /** Without links to records that somebody who is only told may not read. */
    private static List<EntryPage.Section> unlinked(List<EntryPage.Section> sections) {
        return sections.stream().map(EntryPage.Section::unlinked).toList();
    }

    private List<FieldLine> lines(List<Field> fields, Entry entry) {
        return fields.stream()
                .filter(field -> entry.values().has(field.id()))
                .map(field -> new FieldLine(field, references.say(entry, field)))
                .toList();
    }

    private List<EntryPage.Figure> figures(Definition register, Entry entry) {
        if (!entry.standing()) return List.of();
        return register.ticks(entry.values()).stream()
                .map(
                        tick ->
                                new EntryPage.Figure(
                                        references.label(
                                                register, tick.indicator(), tick.day().getYear()),
                                        tick.day(),
                                        tick.amount()))
                .toList();
    }

    @GetMapping("/{register}/{id:\\d+}/files/{file:\\d+}")
    ResponseEntity<Resource> file(
            Viewer viewer,
            @PathVariable String register,
            @PathVariable long id,
            @PathVariable long file) {
        var entry = entries.read(viewer, register, id);
        var known =
                files(book.register(register)).stream()
                        .anyMatch(field -> entries.stood(entry, field, String.valueOf(file)));
        return attachments
                .file(Set.of(entry.bodyId()), file)
                .filter(_ -> known)
                .map(this::sent)
                .orElseThrow(() -> new NoSuchRecord("file " + file + " of " + id));
    }

    private static List<String> files(Definition register) {
        return register.fields().stream()
                .filter(field -> field.kind() instanceof Kind.Files)
                .map(Field::id)
                .toList();
    }

    private ResponseEntity<Resource> sent(StoredFile file) {
        var bytes =
                files.bytes(file.hash())
                        .orElseThrow(() -> new NoSuchRecord("bytes " + file.hash()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
