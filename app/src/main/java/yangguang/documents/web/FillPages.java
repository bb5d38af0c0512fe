package yangguang.documents.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.documents.DeskDocuments;
import yangguang.documents.DeskLine;
import yangguang.documents.DisclosureLaw;
import yangguang.documents.Document;
import yangguang.documents.Field;
import yangguang.documents.Move;
import yangguang.documents.Permission;
import yangguang.documents.Permissions;
import yangguang.documents.Readiness;
import yangguang.documents.SaveDraft;
import yangguang.documents.Saving;
import yangguang.pages.Choice;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** 登记信息第2步填写 and 第3步公开属性 (B4, B5), each beside the document itself. */
@Controller
public class FillPages {
    private final DeskDocuments documents;
    private final SaveDraft save;
    private final DisclosureLaw law;
    private final Choices choices;
    private final Deeds deeds;
    private final Clock clock;

    FillPages(
            DeskDocuments documents,
            SaveDraft save,
            DisclosureLaw law,
            Choices choices,
            Deeds deeds,
            Clock clock) {
        this.documents = documents;
        this.save = save;
        this.law = law;
        this.choices = choices;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * The form of a draft.
     *
     * @param fields as they stand in the form, by field name
     * @param bound whether a change makes an approval fall
     */
    public record FillPage(
            Head head,
            Document document,
            Map<String, String> fields,
            Problems problems,
            List<Choice> genres,
            List<Choice> categories,
            List<Choice> onRequest,
            List<Choice> withheld,
            List<DeskLine> same,
            boolean bound) {
        public String field(String name) {
            return fields.getOrDefault(name, "");
        }

        /** The line of the file in which a value was recognised; empty if a person entered it. */
        public String guess(String name) {
            return document.edition().marks().guesses().getOrDefault(name, "");
        }
    }

    /** Two versions of the same fields, to choose from. */
    public record ConflictPage(
            Head head,
            Document theirs,
            List<Saving.TwoVersions> differing,
            String at,
            String step) {}

    @GetMapping("/desk/documents/{id:\\d+}/fill")
    Page fill(Viewer viewer, @PathVariable long id) {
        return form(viewer, id, "documents/fill");
    }

    @GetMapping("/desk/documents/{id:\\d+}/attribute")
    Page attribute(Viewer viewer, @PathVariable long id) {
        return form(viewer, id, "documents/attribute");
    }

    @PostMapping("/desk/documents/{id:\\d+}/fill")
    Page saveFilled(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent) {
        return saved(viewer, id, sent, "fill", "attribute");
    }

    @PostMapping("/desk/documents/{id:\\d+}/attribute")
    Page saveAttribute(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent) {
        return saved(viewer, id, sent, "attribute", "check");
    }

    /** Saves in the background what is typed so far; a person has not confirmed it yet. */
    @PostMapping("/desk/documents/{id:\\d+}/autosave")
    ResponseEntity<Map<String, String>> autosave(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent) {
        return switch (save.save(viewer, id, version(sent), Field.among(last(sent)), false)) {
            case Saving.Saved saved ->
                    ResponseEntity.ok(
                            Map.of(
                                    "version",
                                    String.valueOf(saved.document().edition().version()),
                                    "at",
                                    Tag.minute(clock.instant()).substring(11)));
            case Saving.Conflict _, Saving.Refused _ ->
                    ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of());
        };
    }

    private Page saved(
            Viewer viewer, long id, MultiValueMap<String, String> sent, String step, String next) {
        String once = sent.getOrDefault("_once", List.of("")).getFirst();
        boolean onward = sent.containsKey("next");
        return deeds.once(
                once,
                () ->
                        answer(
                                save.save(viewer, id, version(sent), Field.among(last(sent)), true),
                                id,
                                step,
                                onward ? next : step));
    }

    private Page answer(Saving saving, long id, String step, String next) {
        String address = "/desk/documents/" + id + "/";
        return switch (saving) {
            case Saving.Saved saved ->
                    saved.approvalFell()
                            ? Page.to(address + step).saying("documents.said.approval-fell")
                            : onward(saved.document(), address, step, next);
            case Saving.Conflict conflict -> conflict(conflict, step);
            case Saving.Refused(Permission.Closed why) -> closed(id, why);
        };
    }

    /** What cannot be read keeps the clerk on the step where it stands. */
    private static Page onward(Document document, String address, String step, String next) {
        if (!document.edition().marks().unread().isEmpty()) return Page.to(address + step);
        var elsewhere = Page.to(address + next);
        return next.equals(step) ? elsewhere.saying("documents.said.saved") : elsewhere;
    }

    private Page conflict(Saving.Conflict conflict, String step) {
        Document theirs = conflict.theirs();
        return Page.of(
                "documents/conflict",
                new ConflictPage(
                        Head.of(theirs, law),
                        theirs,
                        conflict.differing(),
                        Tag.minute(theirs.edition().edited().at()),
                        step),
                HttpStatus.CONFLICT);
    }

    private Page form(Viewer viewer, long id, String template) {
        Document document = documents.read(viewer, id);
        Permission permission = Permissions.ask(Move.EDIT, document, viewer).orRefuse();
        if (permission instanceof Permission.Closed why) return closed(id, why);
        var fields = new HashMap<String, String>();
        document.form().forEach((field, value) -> fields.put(field.fieldName(), value));
        return Page.of(
                template,
                new FillPage(
                        Head.of(document, law),
                        document,
                        fields,
                        Readiness.unread(document.edition().marks()),
                        choices.genres(fields.getOrDefault("genre", "")),
                        choices.categories(fields.getOrDefault("category", "")),
                        choices.grounds(yangguang.documents.Attribute.ON_REQUEST),
                        choices.grounds(yangguang.documents.Attribute.WITHHELD),
                        documents.same(document),
                        document.isBound()));
    }

    static Page closed(long id, Permission.Closed why) {
        return Page.to("/desk/documents/" + id).saying(why.key(), why.arguments().toArray());
    }

    private static long version(MultiValueMap<String, String> sent) {
        String typed = sent.getOrDefault("version", List.of("0")).getFirst();
        return typed.matches("\\d{1,15}") ? Long.parseLong(typed) : 0;
    }

    /** A box that is not ticked sends only its hidden twin before it; the last one counts. */
    private static Map<String, String> last(MultiValueMap<String, String> sent) {
        var fields = new HashMap<String, String>();
        sent.forEach((name, values) -> fields.put(name, values.getLast()));
        return fields;
    }
}
