package yangguang.mailbox.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Person;
import yangguang.access.Viewer;
import yangguang.mailbox.HandleMail;
import yangguang.mailbox.Mail;
import yangguang.mailbox.MailQuestion;
import yangguang.mailbox.Mailbox;
import yangguang.pages.Came;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.pages.Strip;
import yangguang.registers.Entries;
import yangguang.registers.Entry;

/** 街道信箱: the list of mails, and one with what can be done. */
@Controller
@RequestMapping("/desk/mailbox")
public class MailboxPages {
    private static final int A_PAGE = 30;
    private static final String DONE = "mailbox.said.";

    private final Mailbox mailbox;
    private final HandleMail handle;
    private final Entries entries;
    private final MailOnward onward;
    private final Deeds deeds;
    private final Clock clock;

    MailboxPages(
            Mailbox mailbox,
            HandleMail handle,
            Entries entries,
            MailOnward onward,
            Deeds deeds,
            Clock clock) {
        this.mailbox = mailbox;
        this.handle = handle;
        this.entries = entries;
        this.onward = onward;
        this.deeds = deeds;
        this.clock = clock;
    }

    public record ListPage(MailQuestion asked, List<Mailbox.Line> lines, @Nullable String next) {
        public List<MailQuestion.View> views() {
            return List.of(MailQuestion.View.values());
        }

        public List<Mail.Kind> kinds() {
            return List.of(Mail.Kind.values());
        }
    }

    /**
     * @param entries of the registers that name it
     * @param officers to whom it may be given
     * @param onward registers in which it can be recorded
     * @param strip how its due day was reached, day by day; null where there is none
     */
    public record MailPage(
            Mailbox.Whole whole,
            List<Entry> entries,
            List<MailOnward.Onward> onward,
            List<Person> officers,
            @Nullable Strip strip,
            Typed typed,
            Problems problems) {
        public Mail mail() {
            return whole.mail();
        }
    }

    /** What was typed in the forms of the page. */
    public record Typed(String answer, String why) {
        static final Typed NOTHING = new Typed("", "");
    }

    /** 公开 of question and answer, as typed. */
    public record ShowPage(Mailbox.Whole whole, Mail.Shown typed, Problems problems) {
        public Mail mail() {
            return whole.mail();
        }
    }

    @GetMapping
    Page list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String after) {
        var asked = MailQuestion.of(view, kind);
        var part = mailbox.list(viewer, asked, after, A_PAGE);
        return Page.of("mailbox/list", new ListPage(asked, part.items(), part.next()));
    }

    @GetMapping("/{id:\\d{1,18}}")
    Page one(Viewer viewer, @PathVariable long id) {
        return Page.of("mailbox/mail", page(viewer, id, Typed.NOTHING, Problems.none()));
    }

    private MailPage page(Viewer viewer, long id, Typed typed, Problems problems) {
        var whole = mailbox.read(viewer, id);
        var due = whole.line().due();
        return new MailPage(
                whole,
                entries.naming(viewer, Mail.KIND, id),
                onward.of(viewer, whole),
                mailbox.officers(viewer),
                due == null ? null : Strip.of(due, LocalDate.now(clock)),
                typed,
                problems);
    }

    @PostMapping("/{id:\\d{1,18}}/assign")
    Page assign(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        long person = to.matches("\\d{1,18}") ? Long.parseLong(to) : 0;
        return deeds.once(
                once,
                () ->
                        done(
                                viewer,
                                id,
                                handle.assign(viewer, id, person),
                                "assigned",
                                Typed.NOTHING));
    }

    @PostMapping("/{id:\\d{1,18}}/answer")
    Page answer(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        done(
                                viewer,
                                id,
                                handle.answer(viewer, id, answer),
                                "answered",
                                new Typed(answer, "")));
    }

    @PostMapping("/{id:\\d{1,18}}/put-aside")
    Page putAside(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        done(
                                viewer,
                                id,
                                handle.putAside(viewer, id, why),
                                "put-aside",
                                new Typed("", why)));
    }

    @PostMapping("/{id:\\d{1,18}}/hide")
    Page hide(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once, () -> done(viewer, id, handle.hide(viewer, id), "hidden", Typed.NOTHING));
    }

    private Page done(Viewer viewer, long id, Came came, String said, Typed typed) {
        return came.page(
                at(id),
                DONE,
                said,
                problems -> Page.again("mailbox/mail", page(viewer, id, typed, problems)));
    }

    @GetMapping("/{id:\\d{1,18}}/show")
    Page askShow(Viewer viewer, @PathVariable long id) {
        var whole = mailbox.read(viewer, id);
        if (!mayShow(whole.mail())) return Page.to(at(id)).saying(DONE + "not-now");
        return Page.of("mailbox/show", new ShowPage(whole, suggested(whole), Problems.none()));
    }

    private static boolean mayShow(Mail mail) {
        return mail.mayShow() && mail.state() == Mail.State.ANSWERED;
    }

    /** What stands there, or what was written, to be gone through. */
    private Mail.Shown suggested(Mailbox.Whole whole) {
        var shown = whole.mail().shown();
        if (shown != null) return shown;
        return new Mail.Shown(
                LocalDate.now(clock),
                whole.written().map(written -> written.subject()).orElse(""),
                whole.written().map(written -> written.text()).orElse(""),
                whole.answer().orElse(""));
    }

    @PostMapping("/{id:\\d{1,18}}/show")
    Page show(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var typed =
                new Mail.Shown(
                        LocalDate.now(clock), subject.strip(), question.strip(), answer.strip());
        return deeds.once(
                once,
                () ->
                        handle.show(viewer, id, typed)
                                .page(
                                        at(id),
                                        DONE,
                                        "shown",
                                        problems ->
                                                Page.again(
                                                        "mailbox/show",
                                                        new ShowPage(
                                                                mailbox.read(viewer, id),
                                                                typed,
                                                                problems))));
    }

    private static String at(long id) {
        return "/desk/mailbox/" + id;
    }
}
