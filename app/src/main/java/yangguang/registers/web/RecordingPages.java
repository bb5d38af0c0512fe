package yangguang.registers.web;

import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.access.Viewer;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Values;
import yangguang.pages.Deeds;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.registers.Entries;
import yangguang.registers.Entry;
import yangguang.registers.KeepEntries;
import yangguang.registers.KeepEntries.Outcome;
import yangguang.registers.ReadFields;
import yangguang.registers.RegisterBook;

/** 登记、更正、续办、撤销. */
@Controller
@RequestMapping("/desk/registers/{register}")
class RecordingPages {
    private static final String TAKE_BACK = "registers/take-back";
    private static final int LONGEST_REASON = 500;

    private final RegisterBook book;
    private final Entries entries;
    private final KeepEntries keep;
    private final ReadFields read;
    private final EntryForms forms;
    private final Deeds deeds;

    RecordingPages(
            RegisterBook book,
            Entries entries,
            KeepEntries keep,
            ReadFields read,
            EntryForms forms,
            Deeds deeds) {
        this.book = book;
        this.entries = entries;
        this.keep = keep;
        this.read = read;
        this.forms = forms;
        this.deeds = deeds;
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
        return forms.blank(
                work,
                from.matches("\\d{1,18}")
                        ? forms.again(work, own(viewer, work.register(), Long.parseLong(from)))
                        : EntryForms.typed(work.fields(), asked));
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
        return forms.shown(work, entry);
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
                                                now ->
                                                        forms.meanwhile(
                                                                work.on(now), form, reason))));
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
        var entry = standing(carriedOn(viewer, definition, id));
        var stage =
                definition
                        .next(entry.values())
                        .orElseThrow(() -> new NoSuchRecord("nothing is awaited: " + id));
        var work = Work.carryingOn(viewer, definition, entry, stage);
        return forms.shown(work, entry);
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
        var work = Work.carryingOn(viewer, definition, carriedOn(viewer, definition, id), stage);
        forms.keepTheirs(work, form);
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
                                                now -> forms.meanwhile(work.on(now), form, ""))));
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
                                                        definition,
                                                        now,
                                                        reason,
                                                        EntryForms.changed()))));
    }

    /** Does the work with what was filled in, or shows the form again. */
    private Page done(
            Work work,
            MultiValueMap<String, String> form,
            MultiValueMap<String, MultipartFile> sent,
            String reason,
            Problems problems,
            Function<Values, Page> doing) {
        forms.keep(work, form, sent, problems);
        var typed = EntryForms.typed(work.fields(), form);
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
                : forms.again(work, typed, reason, problems);
    }

    private static Page after(Outcome outcome, String said, Function<Entry, Page> meanwhile) {
        return switch (outcome) {
            case Outcome.Kept(var now) -> Page.to(now.address()).saying(said);
            case Outcome.TakenBack(var now) ->
                    Page.to(now.address()).saying("registers.said.taken-back-before");
            case Outcome.ChangedMeanwhile(var now) -> meanwhile.apply(now);
        };
    }

    /** A register in which the viewer may record. */
    private Definition mine(Viewer viewer, String register) {
        var definition = book.register(register);
        book.mayRecord(viewer, definition);
        return definition;
    }

    private Entry own(Viewer viewer, Definition register, long id) {
        var entry = entries.read(viewer, register.id(), id);
        if (entry.isOf(viewer)) return entry;
        throw new NoSuchRecord("not of this body: " + id);
    }

    /** One of the own body, or one that waits for what the own body was told to do. */
    private Entry carriedOn(Viewer viewer, Definition register, long id) {
        var entry = entries.read(viewer, register.id(), id);
        if (entry.isOf(viewer) || entry.isToldTo(viewer)) return entry;
        throw new NoSuchRecord("not for this body: " + id);
    }

    private static Entry standing(Entry entry) {
        if (entry.standing()) return entry;
        throw new NoSuchRecord("taken back: " + entry.id());
    }
}
