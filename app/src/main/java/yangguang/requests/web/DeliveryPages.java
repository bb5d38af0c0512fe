package yangguang.requests.web;

import static yangguang.requests.web.ReplyPages.at;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.files.Examined;
import yangguang.law.clocks.Delivery;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.messages.Delivery.State;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.pages.TypedDay;
import yangguang.requests.Deed;
import yangguang.requests.DeliverReply;
import yangguang.requests.Delivered;
import yangguang.requests.Longest;
import yangguang.requests.Paper;
import yangguang.requests.Papers;
import yangguang.requests.Replies;
import yangguang.requests.Replies.Companion;
import yangguang.requests.Reply;
import yangguang.requests.Reply.Stage;
import yangguang.requests.ReplyLaw;
import yangguang.requests.ReplyMail;
import yangguang.requests.Request;
import yangguang.requests.SendReply;
import yangguang.requests.SentFiles;
import yangguang.requests.Stepping;

/**
 * 送达 (B16): the approved reply leaves; what shows that it arrived; the next way where it did not.
 */
@Controller
public class DeliveryPages {
    private final Replies replies;
    private final ReplyLaw law;
    private final SendReply send;
    private final DeliverReply deliver;
    private final ReplyMail mail;
    private final Papers papers;
    private final SentFiles files;
    private final Deeds deeds;
    private final Clock clock;

    DeliveryPages(
            Replies replies,
            ReplyLaw law,
            SendReply send,
            DeliverReply deliver,
            ReplyMail mail,
            Papers papers,
            SentFiles files,
            Deeds deeds,
            Clock clock) {
        this.replies = replies;
        this.law = law;
        this.send = send;
        this.deliver = deliver;
        this.mail = mail;
        this.papers = papers;
        this.files = files;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * How a reply leaves, as typed: {@code delivery}, {@code on}, {@code proof}; for each merged
     * one that goes with it {@code with-17} and {@code proof-17}.
     */
    public record Leaving(Map<String, String> typed) {
        static Leaving today(LocalDate today) {
            return new Leaving(Map.of("on", today.toString()));
        }

        static Leaving today(LocalDate today, List<Companion> companions) {
            var typed = new HashMap<String, String>(Map.of("on", today.toString()));
            for (var one : companions) typed.put("with-" + one.id(), "on");
            return new Leaving(typed);
        }

        public boolean takes(Companion companion) {
            return typed.containsKey("with-" + companion.id());
        }

        List<Companion> taken(List<Companion> companions) {
            return companions.stream().filter(this::takes).toList();
        }

        Map<Long, String> proofs(long id, List<Companion> taken) {
            var proofs = new HashMap<Long, String>(Map.of(id, of("proof")));
            for (var one : taken) proofs.put(one.id(), of("proof-" + one.id()));
            return proofs;
        }

        public String of(String field) {
            return typed.getOrDefault(field, "").strip();
        }

        Optional<Delivery> way() {
            return Stream.of(Delivery.values())
                    .filter(one -> one.name().equals(of("delivery")))
                    .findFirst();
        }

        Optional<LocalDate> day() {
            return TypedDay.parse(of("on"));
        }

        Problems problems() {
            return problems(List.of());
        }

        /** The post gives each a number, which is all that shows the day of posting. */
        Problems problems(List<Companion> taken) {
            var problems = Problems.none();
            if (way().isEmpty()) problems.add("delivery", "requests.problem.delivery");
            if (day().isEmpty()) problems.add("on", "requests.problem.on");
            boolean byPost = way().filter(Delivery.BY_POST::equals).isPresent();
            for (var field : proofs(taken)) {
                if (byPost && of(field).isEmpty()) problems.add(field, "requests.problem.tracking");
                Longest.LINE.check(problems, field, of(field));
            }
            return problems;
        }

        private static List<String> proofs(List<Companion> taken) {
            return Stream.concat(Stream.of("proof"), taken.stream().map(one -> "proof-" + one.id()))
                    .toList();
        }
    }

    /**
     * How the approved reply leaves.
     *
     * @param companions merged ones that can leave with it
     * @param sendsMail whether this installation sends the mail itself
     */
    public record SendPage(
            Request request,
            Reply reply,
            OutcomeFacts outcome,
            List<Companion> companions,
            boolean sendsMail,
            Leaving leaving,
            Problems problems) {}

    /**
     * How it went.
     *
     * @param proofs what the case has to show for it
     * @param mails how far e-mails are, by the number of the deed with which they left
     * @param sendsMail whether this installation sends the mail itself
     * @param typed what was typed into the form that is wrong
     */
    public record DeliveryPage(
            Request request,
            List<Delivered> attempts,
            List<Paper> proofs,
            Map<Integer, State> mails,
            boolean sendsMail,
            Leaving typed,
            Problems problems) {
        /** How far its e-mail is; null where it went another way. */
        public @Nullable State mail(Delivered attempt) {
            return mails.get(attempt.event());
        }

        public Delivered last() {
            return attempts.getLast();
        }

        public boolean awaitsSignature() {
            return request.standing() == Standing.AWAITING_SIGNATURE && last().isOpen();
        }
    }

    @GetMapping("/desk/requests/{id:\\d+}/reply/send")
    Page askSend(Viewer viewer, @PathVariable long id) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var leaving = Leaving.today(today(), replies.companions(viewer, id));
        return sending(viewer, id, leaving, Problems.none())
                .<Page>map(page -> Page.of("requests/reply-send", page))
                .orElseGet(() -> notApproved(id));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Page notApproved(long id) {
        return Page.to(at(id, "")).saying("requests.closed.reply-not-approved");
    }

    private Optional<SendPage> sending(Viewer viewer, long id, Leaving leaving, Problems problems) {
        var request = replies.request(viewer, id);
        return ReplyPages.waiting(replies, viewer, id, Stage.APPROVED)
                .map(
                        reply ->
                                new SendPage(
                                        request,
                                        reply,
                                        law.outcome(request, reply.outcome()).orElseThrow(),
                                        replies.companions(viewer, id),
                                        mail.sends(),
                                        leaving,
                                        problems));
    }

    @PostMapping("/desk/requests/{id:\\d+}/reply/send")
    Page send(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var leaving = new Leaving(typed);
        var taken = leaving.taken(replies.companions(viewer, id));
        var problems = leaving.problems(taken);
        var scans = files.sound("file", sent, SentFiles.From.OFFICER, problems);
        if (!problems.isEmpty()) return sendAgain(viewer, id, leaving, problems);
        return deeds.once(once, () -> sent(viewer, id, leaving, taken, scans));
    }

    private Page sent(
            Viewer viewer,
            long id,
            Leaving leaving,
            List<Companion> taken,
            List<Examined.Sound> scans) {
        var proofs = leaving.proofs(id, taken);
        var stepping =
                send.send(
                        viewer,
                        id,
                        leaving.way().orElseThrow(),
                        leaving.day().orElseThrow(),
                        proofs);
        if (!(stepping instanceof Stepping.Done)) {
            var problems = stepping.problems("on");
            return sendAgain(viewer, id, leaving, problems);
        }
        for (long one : proofs.keySet()) papers.add(viewer, one, Paper.Kind.PROOF, scans);
        return Page.to(at(id, "")).saying("requests.said.reply-sent");
    }

    private Page sendAgain(Viewer viewer, long id, Leaving leaving, Problems problems) {
        return sending(viewer, id, leaving, problems)
                .<Page>map(page -> Page.again("requests/reply-send", page))
                .orElseGet(() -> notApproved(id));
    }

    @GetMapping("/desk/requests/{id:\\d+}/delivery")
    Page show(Viewer viewer, @PathVariable long id) {
        return delivery(viewer, id, Leaving.today(today()), Problems.none())
                .<Page>map(page -> Page.of("requests/delivery", page))
                .orElseGet(() -> Page.to(at(id, "")).saying("requests.closed.reply-not-sent"));
    }

    private Optional<DeliveryPage> delivery(
            Viewer viewer, long id, Leaving typed, Problems problems) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var request = replies.request(viewer, id);
        return request.has(Deed.ReplySent.class)
                ? Optional.of(
                        new DeliveryPage(
                                request,
                                Delivered.of(request),
                                deliver.proofs(request),
                                mails(request),
                                mail.sends(),
                                typed,
                                problems))
                : Optional.empty();
    }

    private Map<Integer, State> mails(Request request) {
        var mails = new HashMap<Integer, State>();
        for (var attempt : Delivered.of(request)) {
            mail.state(request, attempt).ifPresent(state -> mails.put(attempt.event(), state));
        }
        return mails;
    }

    private Page again(Viewer viewer, long id, Leaving typed, Problems problems) {
        return Page.again("requests/delivery", delivery(viewer, id, typed, problems).orElseThrow());
    }

    @PostMapping("/desk/requests/{id:\\d+}/delivery/proof")
    Page prove(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var problems = Problems.none();
        var proofs = files.sound("file", sent, SentFiles.From.OFFICER, problems);
        if (problems.isEmpty() && proofs.isEmpty()) problems.add("file", "requests.problem.file");
        return deeds.once(
                once,
                () ->
                        problems.isEmpty() && papers.add(viewer, id, Paper.Kind.PROOF, proofs)
                                ? done(id, "requests.said.proved")
                                : again(viewer, id, Leaving.today(today()), problems));
    }

    private static Page done(long id, String said) {
        return Page.to(at(id, "/delivery")).saying(said);
    }

    @PostMapping("/desk/requests/{id:\\d+}/delivery/failed")
    Page failed(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var leaving = new Leaving(typed);
        if (leaving.day().isEmpty()) {
            return again(viewer, id, leaving, Problems.none().add("on", "requests.problem.on"));
        }
        var day = leaving.day().get();
        return deeds.once(
                once,
                () ->
                        answer(
                                viewer,
                                id,
                                leaving,
                                () -> deliver.failed(viewer, id, day, leaving.of("reason")),
                                "requests.said.delivery-failed"));
    }

    @PostMapping("/desk/requests/{id:\\d+}/delivery/again")
    Page again(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var leaving = new Leaving(typed);
        var problems = leaving.problems();
        if (!problems.isEmpty()) return again(viewer, id, leaving, problems);
        var way = leaving.way().orElseThrow();
        var day = leaving.day().orElseThrow();
        return deeds.once(
                once,
                () ->
                        answer(
                                viewer,
                                id,
                                leaving,
                                () -> deliver.again(viewer, id, way, day, leaving.of("proof")),
                                "requests.said.reply-sent"));
    }

    private Page answer(
            Viewer viewer, long id, Leaving typed, Supplier<Stepping> step, String said) {
        var stepping = step.get();
        return stepping instanceof Stepping.Done
                ? done(id, said)
                : again(viewer, id, typed, stepping.problems("on"));
    }
}
