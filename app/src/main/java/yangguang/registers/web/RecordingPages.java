package yangguang.registers.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.access.Viewer;
import yangguang.files.Files;
import yangguang.files.Storing;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.law.registers.Field.Kind;
import yangguang.law.registers.Stage;
import yangguang.law.registers.Values;
import yangguang.pages.Choice;
import yangguang.pages.Deeds;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.registers.Attachments;
import yangguang.registers.Entries;
import yangguang.registers.Entry;
import yangguang.registers.EntryQuestion;
import yangguang.registers.FieldLine;
import yangguang.registers.KeepEntries;
import yangguang.registers.KeepEntries.Outcome;
import yangguang.registers.OtherFigures;
import yangguang.registers.ReadFields;
import yangguang.registers.References;
import yangguang.registers.References.Said;
import yangguang.registers.RegisterBook;
import yangguang.registers.TypedFields;
import yangguang.registers.web.FormPage.What;

/** 登记、更正、续办、撤销. */
@Controller
@RequestMapping("/desk/registers/{register}")
class RecordingPages {
    private static final String FORM = "registers/form";
    private static final String TAKE_BACK = "registers/take-back";
    private static final int MOST_CHOICES = 100;
    private static final int LONGEST_REASON = 500;

    private final RegisterBook book;
    private final Entries entries;
    private final KeepEntries keep;
    private final ReadFields read;
    private final References references;
    private final OtherFigures others;
    private final Clock clock;
    private final Attachments attachments;
    private final Files files;
    private final Deeds deeds;

    RecordingPages(
            RegisterBook book,
            Entries entries,
            KeepEntries keep,
            ReadFields read,
            References references,
            OtherFigures others,
            Clock clock,
            Attachments attachments,
            Files files,
            Deeds deeds) {
        this.book = book;
        this.entries = entries;
        this.keep = keep;
        this.read = read;
        this.references = references;
        this.others = others;
        this.clock = clock;
        this.attachments = attachments;
        this.files = files;
        this.deeds = deeds;
    }

    /**
     * What somebody is about to do.
     *
     * @param entry what is changed, or null for a new one
     * @param stage what is carried on, or null
     */
    private record Work(
            Viewer viewer,
            Definition register,
            What what,
            @Nullable Entry entry,
            @Nullable Stage stage,
            List<Field> fields) {

        static Work recording(Viewer viewer, Definition register) {
            return new Work(viewer, register, What.NEW, null, null, register.first());
        }

        /** Of all that was filled in so far. */
        static Work correcting(Viewer viewer, Definition register, Entry entry) {
            var fields =
                    Stream.concat(
                                    register.first().stream(),
                                    register.passed(entry.values()).stream()
                                            .flatMap(stage -> stage.fields().stream()))
                            .toList();
            return new Work(viewer, register, What.CORRECT, entry, null, fields);
        }

        static Work carryingOn(Viewer viewer, Definition register, Entry entry, Stage stage) {
            return new Work(viewer, register, What.CARRY_ON, entry, stage, stage.fields());
        }

        Work on(Entry now) {
            return new Work(viewer, register, what, now, stage, fields);
        }

        Values others() {
            return entry == null ? Values.NONE : entry.values();
        }
    }

    /**
     * @param from an earlier entry of the own body from which it begins, empty for none
     * @param asked may fill in fields, as a link from a table does
     */
    @GetMapping("/new")
    Page blank(
            Viewer viewer,
            @PathVariable String register,
            @RequestParam(defaultValue = "") String from,
            @RequestParam MultiValueMap<String, String> asked) {
        var work = Work.recording(viewer, mine(viewer, register));
        return shown(
                work,
                from.matches("\\d{1,18}")
                        ? again(work, Long.parseLong(from))
                        : typed(work.fields(), asked));
    }

    /** The form as a sentence fills it in. */
    Page heard(Viewer viewer, Definition register, TypedFields typed, FormPage.Heard heard) {
        return Page.of(
                FORM,
                page(
                        Work.recording(viewer, register),
                        typed,
                        "",
                        Problems.none(),
                        List.of(),
                        heard));
    }

    /** All of an earlier entry but its day, what came later, and its files. */
    private TypedFields again(Work work, long id) {
        var earlier = own(work.viewer(), work.register(), id);
        var kept = new HashMap<>(typed(earlier, work.fields()).all());
        kept.remove(work.register().day());
        work.fields().stream()
                .filter(field -> field.kind() instanceof Kind.Files)
                .forEach(field -> kept.remove(field.id()));
        return new TypedFields(kept);
    }

    @PostMapping("/new")
    Page record(
            Viewer viewer,
            @PathVariable String register,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam MultiValueMap<String, MultipartFile> sent,
            @RequestParam(name = "_once", defaultValue = "") String key) {
        var work = Work.recording(viewer, mine(viewer, register));
        return done(
                work,
                form,
                sent,
                "",
                Problems.none(),
                values ->
                        deeds.once(
                                key,
                                () ->
                                        Page.to(
                                                        keep.record(viewer, work.register(), values)
                                                                .address())
                                                .saying("registers.said.recorded")));
    }

    @GetMapping("/{id:\\d+}/correct")
    Page correction(Viewer viewer, @PathVariable String register, @PathVariable long id) {
        var definition = mine(viewer, register);
        var entry = standing(own(viewer, definition, id));
        var work = Work.correcting(viewer, definition, entry);
        return shown(work, typed(entry, work.fields()));
    }

    @PostMapping("/{id:\\d+}/correct")
    Page correct(
            Viewer viewer,
            @PathVariable String register,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam MultiValueMap<String, MultipartFile> sent,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_once", defaultValue = "") String key) {
        var definition = mine(viewer, register);
        var work = Work.correcting(viewer, definition, own(viewer, definition, id));
        return done(
                work,
                form,
                sent,
                reason,
                reasonProblems(reason),
                values ->
                        deeds.once(
                                key,
                                () ->
                                        after(
                                                keep.correct(
                                                        viewer,
                                                        id,
                                                        version,
                                                        values,
                                                        reason.strip()),
                                                "registers.said.corrected",
                                                now -> meanwhile(work.on(now), form, reason))));
    }

    private static Problems reasonProblems(String reason) {
        var problems = Problems.none();
        if (reason.isBlank()) problems.add("reason", "registers.problem.reason");
        if (reason.strip().length() > LONGEST_REASON)
            problems.add("reason", "registers.problem.reason.long", LONGEST_REASON);
        return problems;
    }

    @GetMapping("/{id:\\d+}/carry-on")
    Page next(Viewer viewer, @PathVariable String register, @PathVariable long id) {
        var definition = mine(viewer, register);
        var entry = standing(own(viewer, definition, id));
        var stage =
                definition
                        .next(entry.values())
                        .orElseThrow(() -> new NoSuchRecord("nothing is awaited: " + id));
        var work = Work.carryingOn(viewer, definition, entry, stage);
        return shown(work, typed(entry, work.fields()));
    }

    /**
     * @param stage the one that was shown
     */
    @PostMapping("/{id:\\d+}/carry-on")
    Page carryOn(
            Viewer viewer,
            @PathVariable String register,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam MultiValueMap<String, MultipartFile> sent,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "stage", defaultValue = "") String asked,
            @RequestParam(name = "_once", defaultValue = "") String key) {
        var definition = mine(viewer, register);
        var stage =
                definition
                        .stage(asked)
                        .orElseThrow(() -> new NoSuchRecord("stage " + asked + " of " + register));
        var work = Work.carryingOn(viewer, definition, own(viewer, definition, id), stage);
        return done(
                work,
                form,
                sent,
                "",
                Problems.none(),
                values ->
                        deeds.once(
                                key,
                                () ->
                                        after(
                                                keep.carryOn(viewer, id, version, stage, values),
                                                "registers.said.carried-on",
                                                now -> meanwhile(work.on(now), form, ""))));
    }

    @GetMapping("/{id:\\d+}/take-back")
    Page whyTakeBack(Viewer viewer, @PathVariable String register, @PathVariable long id) {
        var definition = mine(viewer, register);
        var entry = standing(own(viewer, definition, id));
        return Page.of(TAKE_BACK, new TakeBackPage(definition, entry, "", Problems.none()));
    }

    @PostMapping("/{id:\\d+}/take-back")
    Page takeBack(
            Viewer viewer,
            @PathVariable String register,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_once", defaultValue = "") String key) {
        var definition = mine(viewer, register);
        var entry = own(viewer, definition, id);
        var problems = reasonProblems(reason);
        if (!problems.isEmpty())
            return Page.again(TAKE_BACK, new TakeBackPage(definition, entry, reason, problems));
        return deeds.once(
                key,
                () ->
                        after(
                                keep.takeBack(viewer, id, version, reason.strip()),
                                "registers.said.taken-back",
                                now ->
                                        Page.again(
                                                TAKE_BACK,
                                                new TakeBackPage(
                                                        definition, now, reason, changed()))));
    }

    private Page shown(Work work, TypedFields typed) {
        return Page.of(FORM, page(work, typed, "", Problems.none(), List.of(), null));
    }

    /** Does the work with what was filled in, or shows the form again. */
    private Page done(
            Work work,
            MultiValueMap<String, String> form,
            MultiValueMap<String, MultipartFile> sent,
            String reason,
            Problems problems,
            Function<Values, Page> doing) {
        keep(work, form, sent, problems);
        var typed = typed(work.fields(), form);
        var values =
                read.read(
                        work.viewer(),
                        work.register(),
                        work.fields(),
                        typed,
                        work.others(),
                        problems);
        return problems.isEmpty()
                ? doing.apply(values)
                : Page.again(FORM, page(work, typed, reason, problems, List.of(), null));
    }

    /** The form with what was typed, and beside it what somebody else wrote meanwhile. */
    private Page meanwhile(Work work, MultiValueMap<String, String> form, String reason) {
        var now = Objects.requireNonNull(work.entry());
        var theirs =
                work.fields().stream()
                        .map(field -> new FieldLine(field, references.say(now, field)))
                        .toList();
        return Page.again(
                FORM, page(work, typed(work.fields(), form), reason, changed(), theirs, null));
    }

    private static Page after(Outcome outcome, String said, Function<Entry, Page> meanwhile) {
        return switch (outcome) {
            case Outcome.Kept(var now) -> Page.to(now.address()).saying(said);
            case Outcome.TakenBack(var now) ->
                    Page.to(now.address()).saying("registers.said.taken-back-before");
            case Outcome.ChangedMeanwhile(var now) -> meanwhile.apply(now);
        };
    }

    private static Problems changed() {
        return Problems.none().add("meanwhile", "registers.problem.meanwhile");
    }

    /** A register in which the viewer may record. */
    private Definition mine(Viewer viewer, String register) {
        var definition = book.register(register);
        book.mayRecord(viewer, definition);
        return definition;
    }

    private Entry own(Viewer viewer, Definition register, long id) {
        var entry = entries.read(viewer, register.id(), id);
        if (entry.bodyId() == viewer.bodyId()) return entry;
        throw new NoSuchRecord("not of this body: " + id);
    }

    private static Entry standing(Entry entry) {
        if (entry.standing()) return entry;
        throw new NoSuchRecord("taken back: " + entry.id());
    }

    /** What stands in an entry, as one would type it. */
    private TypedFields typed(Entry entry, List<Field> fields) {
        var typed = new HashMap<String, List<String>>();
        for (var field : fields) typed.put(field.id(), references.typed(entry, field));
        return new TypedFields(typed);
    }

    private static TypedFields typed(List<Field> fields, MultiValueMap<String, String> form) {
        var typed = new HashMap<String, List<String>>();
        for (var field : fields)
            typed.put(field.id(), form.getOrDefault(ReadFields.name(field), List.of()));
        return new TypedFields(typed);
    }

    /** Files that were sent are kept at once; the form then has their numbers. */
    private void keep(
            Work work,
            MultiValueMap<String, String> form,
            MultiValueMap<String, MultipartFile> sent,
            Problems problems) {
        for (var field : work.fields()) {
            var name = ReadFields.name(field);
            for (var file : sent.getOrDefault("up-" + name, List.of()))
                keep(work.viewer(), name, file, problems).ifPresent(id -> form.add(name, id));
        }
    }

    private Optional<String> keep(
            Viewer viewer, String name, MultipartFile file, Problems problems) {
        var called = file.getOriginalFilename();
        if (called == null || called.isEmpty()) return Optional.empty();
        try (var bytes = file.getInputStream()) {
            return switch (files.store(called, bytes)) {
                case Storing.Stored(var stored) ->
                        Optional.of(String.valueOf(attachments.keep(viewer, stored)));
                case Storing.Refused refused -> {
                    problems.add(name, refused.message(), refused.arguments().toArray());
                    yield Optional.empty();
                }
            };
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the upload " + called, broken);
        }
    }

    private FormPage page(
            Work work,
            TypedFields typed,
            String reason,
            Problems problems,
            List<FieldLine> meanwhile,
            FormPage.@Nullable Heard heard) {
        return new FormPage(
                work.register(),
                work.what(),
                work.entry(),
                work.stage(),
                work.fields(),
                typed,
                choices(work),
                files(work, typed),
                meanwhile,
                heard,
                reason,
                problems);
    }

    private Map<String, List<Choice>> choices(Work work) {
        var choices = new HashMap<String, List<Choice>>();
        for (var field : work.fields()) {
            if (field.kind() instanceof Kind.EntryOf(var register))
                choices.put(field.id(), choices(work.viewer(), register));
            if (field.kind() instanceof Kind.Figure)
                choices.put(
                        field.id(),
                        others.choices(work.viewer().bodyId(), LocalDate.now(clock).getYear()));
        }
        return choices;
    }

    private List<Choice> choices(Viewer viewer, String register) {
        return entries
                .ownList(viewer, EntryQuestion.all(register), "", MOST_CHOICES)
                .items()
                .stream()
                .map(one -> new Choice(String.valueOf(one.id()), one.day() + " " + one.title()))
                .toList();
    }

    private Map<String, List<Said>> files(Work work, TypedFields typed) {
        var files = new HashMap<String, List<Said>>();
        for (var field : work.fields()) {
            if (field.kind() instanceof Kind.Files)
                files.put(
                        field.id(), references.files(work.viewer().bodyId(), typed.of(field.id())));
        }
        return files;
    }
}
