package yangguang.registers.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import yangguang.access.Viewer;
import yangguang.files.Files;
import yangguang.files.Storing;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.law.registers.Field.Kind;
import yangguang.pages.Choice;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.registers.Assignees;
import yangguang.registers.Attachments;
import yangguang.registers.Entries;
import yangguang.registers.Entry;
import yangguang.registers.EntryQuestion;
import yangguang.registers.FieldLine;
import yangguang.registers.FillIn;
import yangguang.registers.OtherFigures;
import yangguang.registers.ReadFields;
import yangguang.registers.References;
import yangguang.registers.References.Said;
import yangguang.registers.TypedFields;

/**
 * The form of a register: what stands in it, what can be chosen, and the files that came with it.
 */
@Component
class EntryForms {
    private static final String FORM = "registers/form";
    private static final int MOST_CHOICES = 100;

    private final Entries entries;
    private final References references;
    private final Assignees assignees;
    private final OtherFigures others;
    private final FillIn fillIn;
    private final Attachments attachments;
    private final Files files;
    private final Clock clock;

    EntryForms(
            Entries entries,
            References references,
            Assignees assignees,
            OtherFigures others,
            FillIn fillIn,
            Attachments attachments,
            Files files,
            Clock clock) {
        this.entries = entries;
        this.references = references;
        this.assignees = assignees;
        this.others = others;
        this.fillIn = fillIn;
        this.attachments = attachments;
        this.files = files;
        this.clock = clock;
    }

    /** A new one: what is recorded on its day needs no day typed, and what follows is filled in. */
    Page blank(Work work, TypedFields typed) {
        return page(work, begun(work, typed), null);
    }

    /** The form as a sentence fills it in. */
    Page heard(Viewer viewer, Definition register, TypedFields typed, FormPage.Heard heard) {
        var work = Work.recording(viewer, register);
        return page(work, begun(work, typed), heard);
    }

    private TypedFields begun(Work work, TypedFields typed) {
        var day = work.register().day();
        var filled = new HashMap<>(typed.all());
        if (typed.of(day).isEmpty()) filled.put(day, List.of(LocalDate.now(clock).toString()));
        return fillIn.typed(work.viewer().bodyId(), work.fields(), new TypedFields(filled));
    }

    /** What stands in an entry, to be changed. */
    Page shown(Work work, Entry entry) {
        return page(work, typed(entry, work.fields()), null);
    }

    private Page page(Work work, TypedFields typed, FormPage.@Nullable Heard heard) {
        return Page.of(FORM, page(work, typed, "", Problems.none(), List.of(), heard));
    }

    /** With what is wrong. */
    Page again(Work work, TypedFields typed, String reason, Problems problems) {
        return Page.again(FORM, page(work, typed, reason, problems, List.of(), null));
    }

    /** All of an earlier entry but its day, what came later, and its files. */
    TypedFields again(Work work, Entry earlier) {
        var kept = new HashMap<>(typed(earlier, work.fields()).all());
        kept.remove(work.register().day());
        work.fields().stream()
                .filter(field -> field.kind() instanceof Kind.Files)
                .forEach(field -> kept.remove(field.id()));
        return new TypedFields(kept);
    }

    /** The form with what was typed, and beside it what somebody else wrote meanwhile. */
    Page meanwhile(Work work, MultiValueMap<String, String> form, String reason) {
        var now = Objects.requireNonNull(work.entry());
        var theirs =
                work.fields().stream()
                        .map(field -> new FieldLine(field, references.say(now, field)))
                        .toList();
        return Page.again(
                FORM, page(work, typed(work.fields(), form), reason, changed(), theirs, null));
    }

    static Problems changed() {
        return Problems.none().add("meanwhile", "registers.problem.meanwhile");
    }

    /** What stands in an entry, as one would type it. */
    private TypedFields typed(Entry entry, List<Field> fields) {
        var typed = new HashMap<String, List<String>>();
        for (var field : fields) typed.put(field.id(), references.typed(entry, field));
        return new TypedFields(typed);
    }

    static TypedFields typed(List<Field> fields, MultiValueMap<String, String> form) {
        var typed = new HashMap<String, List<String>>();
        for (var field : fields)
            typed.put(field.id(), form.getOrDefault(ReadFields.name(field), List.of()));
        return new TypedFields(typed);
    }

    /** Of the files only those that stand in the entry already, or that the viewer brought. */
    void keepTheirs(Work work, MultiValueMap<String, String> form) {
        for (var field : work.fields()) {
            if (!(field.kind() instanceof Kind.Files)) continue;
            var stands = work.others().of(field.id());
            form.computeIfPresent(
                    ReadFields.name(field),
                    (_, ids) ->
                            new ArrayList<>(
                                    ids.stream()
                                            .filter(id -> stands.contains(id) || isFrom(work, id))
                                            .toList()));
        }
    }

    private boolean isFrom(Work work, String id) {
        return id.matches("\\d{1,18}") && attachments.isFrom(work.viewer(), Long.parseLong(id));
    }

    /** Files that were sent are kept at once; the form then has their numbers. */
    void keep(
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
                choices(work, typed),
                files(work, typed),
                meanwhile,
                heard,
                reason,
                problems);
    }

    private Map<String, List<Choice>> choices(Work work, TypedFields typed) {
        var choices = new HashMap<String, List<Choice>>();
        for (var field : work.fields()) {
            if (field.kind() instanceof Kind.EntryOf(var register))
                choices.put(field.id(), choices(work.viewer(), register));
            if (field.kind() instanceof Kind.Colleague) choices.put(field.id(), colleagues(work));
            if (field.kind() instanceof Kind.Figure)
                choices.put(
                        field.id(),
                        others.choices(
                                work.viewer().bodyId(),
                                LocalDate.now(clock).getYear(),
                                typed.first(field.id())));
        }
        return choices;
    }

    private List<Choice> colleagues(Work work) {
        return assignees.of(work.register(), work.viewer().bodyId()).stream()
                .map(one -> new Choice(one.account(), one.name() + "　" + one.account()))
                .toList();
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
