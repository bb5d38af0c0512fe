package yangguang.documents.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.documents.DeskDocuments;
import yangguang.documents.DisclosureLaw;
import yangguang.documents.Document;
import yangguang.documents.EndDocument;
import yangguang.documents.Move;
import yangguang.documents.Permission;
import yangguang.documents.Permissions;
import yangguang.documents.WithdrawDocument;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** 撤下 and 失效 (B10): what will happen, why, and only then the button. */
@Controller
public class WithdrawPages {
    private final DeskDocuments documents;
    private final WithdrawDocument withdraw;
    private final EndDocument end;
    private final DisclosureLaw law;
    private final Deeds deeds;

    WithdrawPages(
            DeskDocuments documents,
            WithdrawDocument withdraw,
            EndDocument end,
            DisclosureLaw law,
            Deeds deeds) {
        this.documents = documents;
        this.withdraw = withdraw;
        this.end = end;
        this.law = law;
        this.deeds = deeds;
    }

    /** The form with what was typed. {@code other} is the successor, or the day. */
    public record TakeDownPage(
            Head head, Document document, String reason, String other, Problems problems) {}

    @GetMapping("/desk/documents/{id:\\d+}/withdraw")
    Page askWithdraw(Viewer viewer, @PathVariable long id) {
        return ask(viewer, id, Move.WITHDRAW, "documents/withdraw", "");
    }

    @GetMapping("/desk/documents/{id:\\d+}/end")
    Page askEnd(Viewer viewer, @PathVariable long id) {
        return ask(viewer, id, Move.END, "documents/end", law.today().toString());
    }

    @PostMapping("/desk/documents/{id:\\d+}/withdraw")
    Page withdraw(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        Answer.to(
                                withdraw.withdraw(viewer, id, reason, successor),
                                id,
                                Page.to(Answer.record(id)).saying("documents.said.withdrawn"),
                                problems ->
                                        again(
                                                viewer,
                                                id,
                                                "documents/withdraw",
                                                reason,
                                                successor,
                                                problems)));
    }

    @PostMapping("/desk/documents/{id:\\d+}/end")
    Page end(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        LocalDate day = day(on);
        if (day == null) {
            var problems = Problems.none().add("on", "documents.problem.end.on", on);
            return again(viewer, id, "documents/end", reason, on, problems);
        }
        return deeds.once(
                once,
                () ->
                        Answer.to(
                                end.end(viewer, id, day, reason),
                                id,
                                Page.to(Answer.record(id)).saying("documents.said.ended"),
                                problems ->
                                        again(viewer, id, "documents/end", reason, on, problems)));
    }

    private Page ask(Viewer viewer, long id, Move move, String template, String other) {
        Document document = documents.read(viewer, id);
        if (Permissions.ask(move, document, viewer).orRefuse() instanceof Permission.Closed why)
            return FillPages.closed(id, why);
        return Page.of(
                template,
                new TakeDownPage(Head.of(document, law), document, "", other, Problems.none()));
    }

    private Page again(
            Viewer viewer,
            long id,
            String template,
            String reason,
            String other,
            Problems problems) {
        Document document = documents.read(viewer, id);
        return Page.again(
                template,
                new TakeDownPage(Head.of(document, law), document, reason, other, problems));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
