package yangguang.requests.web;

import static yangguang.requests.web.ReplyPages.at;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.calendar.CurrentLaw;
import yangguang.files.Examined;
import yangguang.law.clocks.Channel;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.pages.TypedDay;
import yangguang.requests.ApplicantKind;
import yangguang.requests.Ask;
import yangguang.requests.AskedForm;
import yangguang.requests.Days;
import yangguang.requests.Deed;
import yangguang.requests.HeldCodes;
import yangguang.requests.Intake;
import yangguang.requests.Paper;
import yangguang.requests.Papers;
import yangguang.requests.QueryCode;
import yangguang.requests.ReceiveRequest;
import yangguang.requests.Received;
import yangguang.requests.Request;
import yangguang.requests.SentFiles;
import yangguang.requests.TakeStep;
import yangguang.requests.Words;

/** 代为录入申请 (B12): the paper form on one page, with the day that counts by its channel. */
@Controller
public class EnterPages {
    private final ReceiveRequest receive;
    private final TakeStep steps;
    private final Papers papers;
    private final SentFiles files;
    private final HeldCodes held;
    private final CurrentLaw law;
    private final Days days;
    private final Deeds deeds;

    EnterPages(
            ReceiveRequest receive,
            TakeStep steps,
            Papers papers,
            SentFiles files,
            HeldCodes held,
            CurrentLaw law,
            Days days,
            Deeds deeds) {
        this.receive = receive;
        this.steps = steps;
        this.papers = papers;
        this.files = files;
        this.held = held;
        this.law = law;
        this.days = days;
        this.deeds = deeds;
    }

    /**
     * A channel with the event that the law takes for receipt: submitted, signed, arrived,
     * confirmed.
     */
    public record Way(Channel channel, String event) {}

    /** The form with what was typed. */
    public record EnterPage(AskedForm form, List<Way> ways, Problems problems) {
        public List<ApplicantKind> kinds() {
            return List.of(ApplicantKind.values());
        }

        public List<Ask.Form> forms() {
            return List.of(Ask.Form.values());
        }

        public List<Ask.Way> means() {
            return List.of(Ask.Way.values());
        }
    }

    @GetMapping("/desk/requests/new")
    Page ask(Viewer viewer) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var form = new AskedForm(Map.of("submittedOn", days.today().toString()));
        return Page.of("requests/new", page(form, Problems.none()));
    }

    private EnterPage page(AskedForm form, Problems problems) {
        var ways =
                Stream.of(Channel.values())
                        .flatMap(
                                channel ->
                                        law
                                                .now()
                                                .requests()
                                                .receiptEvent(days.today(), channel)
                                                .map(event -> new Way(channel, event))
                                                .stream())
                        .toList();
        return new EnterPage(form, ways, problems);
    }

    @PostMapping("/desk/requests/new")
    Page enter(
            Viewer viewer,
            HttpServletRequest web,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> scan,
            @RequestParam(required = false) @Nullable List<MultipartFile> identityScan,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var form = new AskedForm(typed);
        var problems = problems(form);
        var scans =
                new Scans(
                        sent("scan", scan, problems), sent("identityScan", identityScan, problems));
        if (!problems.isEmpty()) {
            scans.toChooseAgain(problems);
            return again(form, problems);
        }
        return deeds.once(once, () -> entered(viewer, web, form, scans));
    }

    private List<Examined.Sound> sent(
            String field, @Nullable List<MultipartFile> files, Problems problems) {
        return this.files.sound(field, files, SentFiles.From.OFFICER, problems);
    }

    /** The papers as they lie on the counter: the application, and who the applicant is. */
    private record Scans(List<Examined.Sound> application, List<Examined.Sound> identity) {
        /** A browser does not send a chosen file twice. */
        void toChooseAgain(Problems problems) {
            if (!application.isEmpty() && !problems.has("scan"))
                problems.add("scan", "requests.problem.file.again");
            if (!identity.isEmpty() && !problems.has("identityScan"))
                problems.add("identityScan", "requests.problem.file.again");
        }
    }

    private Page again(AskedForm form, Problems problems) {
        return Page.again("requests/new", page(form, problems));
    }

    private static Problems problems(AskedForm form) {
        var problems = Problems.none();
        if (channel(form).isEmpty()) problems.add("channel", "requests.problem.channel");
        if (TypedDay.parse(form.of("submittedOn")).isEmpty())
            problems.add("submittedOn", "requests.problem.on");
        if (!form.of("receivedOn").isEmpty() && TypedDay.parse(form.of("receivedOn")).isEmpty())
            problems.add("receivedOn", "requests.problem.on");
        form.problems().all().forEach(problems::add);
        return problems;
    }

    private static Optional<Channel> channel(AskedForm form) {
        return Channel.named(form.of("channel"));
    }

    private Page entered(Viewer viewer, HttpServletRequest web, AskedForm form, Scans scans) {
        var channel = channel(form).orElseThrow();
        var submitted = TypedDay.parse(form.of("submittedOn")).orElseThrow();
        var intake =
                new Intake(
                        viewer.bodyId(),
                        channel,
                        form.of("spoken").equals("yes"),
                        submitted,
                        form.asked());
        return switch (receive.enter(viewer, intake)) {
            case Received.Wrong(var problems) -> {
                scans.toChooseAgain(problems);
                yield again(form, problems);
            }
            case Received.Entered(var request, var code) -> {
                var problems = receipt(viewer, request, form);
                if (!problems.isEmpty()) {
                    scans.toChooseAgain(problems);
                    yield again(form, problems);
                }
                papers.add(viewer, request.id(), Paper.Kind.APPLICATION, scans.application());
                papers.add(viewer, request.id(), Paper.Kind.IDENTITY, scans.identity());
                yield handingOver(web, request, code);
            }
        };
    }

    private Page handingOver(HttpServletRequest web, Request request, QueryCode code) {
        held.hold(web, request.ref(), code);
        return Page.to(at(request.id(), "/slip"))
                .saying("requests.said.entered", request.number().toString());
    }

    /**
     * The day of signature, arrival or confirmation, where the channel has one and it was typed.
     */
    private Problems receipt(Viewer viewer, Request request, AskedForm form) {
        var day = TypedDay.parse(form.of("receivedOn"));
        var deed = day.flatMap(_ -> receiptOf(request));
        if (deed.isEmpty()) return Problems.none();
        var on = day.orElseThrow();
        return steps.take(viewer, request.id(), deed.get(), on, Words.NONE).problems("receivedOn");
    }

    private Optional<Deed> receiptOf(Request request) {
        LocalDate submitted = request.submittedOn();
        return law.now()
                .requests()
                .receiptEvent(submitted, request.channel())
                .flatMap(
                        event ->
                                switch (event) {
                                    case "signed" -> Optional.of(new Deed.SignedFor());
                                    case "arrived" -> Optional.of(new Deed.Arrived());
                                    case "confirmed" -> Optional.of(new Deed.Confirmed());
                                    default -> Optional.empty();
                                });
    }
}
