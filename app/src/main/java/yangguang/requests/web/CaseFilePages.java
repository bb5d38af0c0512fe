package yangguang.requests.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.clocks.Channel;
import yangguang.law.clocks.CountedDay;
import yangguang.law.clocks.Explanation;
import yangguang.letters.LetterKind;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Strip;
import yangguang.registers.Entries;
import yangguang.registers.Entry;
import yangguang.requests.Applicant;
import yangguang.requests.BesideSteps;
import yangguang.requests.BesideSteps.Offer;
import yangguang.requests.CaseEvent;
import yangguang.requests.CaseFileLetters;
import yangguang.requests.Days;
import yangguang.requests.Deed;
import yangguang.requests.Holding;
import yangguang.requests.NextStep;
import yangguang.requests.Paper.Kind;
import yangguang.requests.Practices;
import yangguang.requests.ProposeProactive;
import yangguang.requests.ReadCase;
import yangguang.requests.ReadCase.CaseFile;
import yangguang.requests.ReadRights;
import yangguang.requests.Replies;
import yangguang.requests.Request;
import yangguang.requests.Rights;

/** 申请办理页 (B13): the clock, what happened, and what can be done next. */
@Controller
public class CaseFilePages {
    private static final Set<String> ELSEWHERE = Set.of("reply-sent");

    private final ReadCase cases;
    private final CaseFileLetters letters;
    private final Replies replies;
    private final ProposeProactive propose;
    private final Practices practices;
    private final BesideSteps beside;
    private final People people;
    private final ReadRights rights;
    private final Entries entries;
    private final Days days;

    CaseFilePages(
            ReadCase cases,
            CaseFileLetters letters,
            Replies replies,
            ProposeProactive propose,
            Practices practices,
            BesideSteps beside,
            People people,
            ReadRights rights,
            Entries entries,
            Days days) {
        this.cases = cases;
        this.letters = letters;
        this.replies = replies;
        this.propose = propose;
        this.practices = practices;
        this.beside = beside;
        this.people = people;
        this.rights = rights;
        this.entries = entries;
        this.days = days;
    }

    /**
     * A case as it stands.
     *
     * @param lawful steps that have a form, for this viewer, now
     * @param remaining working days left; null while there is no due day
     * @param used working days of the period that are over
     * @param why the due day in a sentence; null while there is none
     * @param strip the same day by day
     * @param decidesExtension whether the viewer can decide a proposed extension
     * @param beside what can be written to others now
     * @param files letters of the file that can be printed
     * @param proactive how what was given becomes public; null for whoever does not work on it
     * @param remedies how it was contested; null for whoever does not work on it
     * @param names of those who handled it
     */
    public record CasePage(
            CaseFile file,
            LocalDate today,
            List<NextStep> lawful,
            @Nullable Integer remaining,
            int used,
            @Nullable Explanation why,
            @Nullable Strip strip,
            boolean worksOn,
            boolean decidesExtension,
            List<Offer> beside,
            List<LetterKind> files,
            @Nullable Proactive proactive,
            @Nullable Remedies remedies,
            Map<Long, String> names) {
        public Request request() {
            return file.request();
        }

        public String name(long officer) {
            return names.getOrDefault(officer, "");
        }

        /** 到窗口核验: asked on line without a file that shows who asks. */
        public boolean showsIdentityAtCounter() {
            return request().channel() == Channel.ONLINE
                    && file.papers().stream().noneMatch(paper -> paper.kind() == Kind.IDENTITY);
        }

        /** Whether a reply can be written, or is on its way. */
        public boolean mayReply() {
            return worksOn
                    && file.steps().stream()
                            .anyMatch(step -> step.kind().equals("reply-sent") && step.isLawful());
        }

        public boolean askedReasons() {
            return request().has(Deed.ReasonsAsked.class);
        }

        /** The class of the chip of urgency. */
        public String urgency() {
            if (remaining == null || remaining > 5) return "tag";
            return remaining > 2 ? "tag warn" : "tag danger";
        }

        /** How many working days the period has. */
        public int period() {
            return why == null ? 0 : why.deadline().counting().period();
        }
    }

    /**
     * 转为主动公开.
     *
     * @param many how many ask for the same, where they are many
     * @param open whether there is something to hand over
     * @param documents that came of it
     */
    public record Proactive(Optional<Integer> many, boolean open, List<Holding> documents) {}

    /**
     * 行政复议、行政诉讼 and complaints about it.
     *
     * @param rights how to contest the decision; null before there is one
     * @param entries of the registers that name it
     */
    public record Remedies(Request request, @Nullable Rights rights, List<Entry> entries) {
        /** Where a reconsideration is recorded, with what is known of it. */
        public String reconsideration() {
            var form = form("reconsideration");
            if (rights != null) form.queryParam("f-authority", rights.authority());
            return withLast(form, Rights.RECONSIDERATION);
        }

        /** Where a lawsuit is recorded. */
        public String lawsuit() {
            return withLast(form("lawsuit"), Rights.LAWSUIT);
        }

        private UriComponentsBuilder form(String register) {
            return UriComponentsBuilder.fromPath("/desk/registers/" + register + "/new")
                    .queryParam("f-request", request.number());
        }

        private String withLast(UriComponentsBuilder form, String what) {
            if (rights != null) rights.last(what).ifPresent(day -> form.queryParam("f-last", day));
            return form.encode().build().toUriString();
        }
    }

    /** Who asks, in full. */
    public record ApplicantPage(Request request, Applicant applicant) {}

    @GetMapping("/desk/requests/{id:\\d+}")
    Page show(Viewer viewer, @PathVariable long id) {
        var file = cases.read(viewer, id);
        boolean works =
                file.request().bodyId() == viewer.bodyId() && viewer.has(Role.REQUEST_OFFICER);
        boolean decides =
                file.request().bodyId() == viewer.bodyId()
                        && viewer.has(Role.APPROVER)
                        && file.request().awaitsExtension();
        return Page.of(
                "requests/case",
                new CasePage(
                        file,
                        days.today(),
                        works ? lawful(file, practices.of(viewer.bodyId()).fees()) : List.of(),
                        remaining(file.request()),
                        used(file.request()),
                        file.request()
                                .replyClock()
                                .map(one -> new Explanation(one.purpose(), one.deadline()))
                                .orElse(null),
                        file.request()
                                .replyClock()
                                .map(one -> Strip.of(one.deadline(), days.today()))
                                .orElse(null),
                        works,
                        decides,
                        works ? beside.of(file.request()) : List.of(),
                        works ? letters.of(file.request()) : List.of(),
                        works ? proactive(viewer, file.request()) : null,
                        works ? remedies(viewer, file) : null,
                        names(file.request())));
    }

    private Remedies remedies(Viewer viewer, CaseFile file) {
        var request = file.request();
        return new Remedies(
                request,
                rights.of(request, Optional.ofNullable(file.outcome())).orElse(null),
                entries.naming(viewer, Request.KIND, request.id()));
    }

    private Map<Long, String> names(Request request) {
        return request.log().stream()
                .map(CaseEvent::deed)
                .filter(Deed.Assigned.class::isInstance)
                .map(deed -> ((Deed.Assigned) deed).officer())
                .distinct()
                .flatMap(id -> people.byId(id).stream())
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    /**
     * An extension is proposed first; a reply, and what concerns one consultation, stand elsewhere.
     */
    private static List<NextStep> lawful(CaseFile file, boolean fees) {
        boolean proposed = file.request().awaitsExtension();
        return file.steps().stream()
                .filter(NextStep::isLawful)
                .filter(step -> !ELSEWHERE.contains(step.kind()))
                .filter(step -> fees || !step.kind().equals("fee-asked"))
                .filter(step -> !(proposed && step.kind().equals("extended")))
                .toList();
    }

    private Proactive proactive(Viewer viewer, Request request) {
        boolean open = !propose.open(viewer, request).isEmpty();
        return new Proactive(
                open ? propose.manyAskers(request) : Optional.empty(),
                open,
                propose.documents(viewer, request));
    }

    private @Nullable Integer remaining(Request request) {
        if (!request.isOpen()) return null;
        return request.replyClock().map(reply -> days.left(reply.deadline().due())).orElse(null);
    }

    private int used(Request request) {
        var today = days.today();
        return request.replyClock()
                .map(
                        reply ->
                                (int)
                                        reply.deadline().proof().stream()
                                                .filter(CountedDay::counted)
                                                .filter(day -> !day.date().isAfter(today))
                                                .count())
                .orElse(0);
    }

    /** Back from the page that shows it: each look is asked for anew. */
    @GetMapping("/desk/requests/{id:\\d+}/applicant")
    Page applicant(@PathVariable long id) {
        return Page.to("/desk/requests/" + id);
    }

    @PostMapping("/desk/requests/{id:\\d+}/applicant")
    Page applicant(Viewer viewer, @PathVariable long id) {
        var applicant = cases.applicant(viewer, id);
        return Page.of(
                "requests/applicant", new ApplicantPage(replies.request(viewer, id), applicant));
    }

    /**
     * A letter of the file, made anew each time and not kept: registration, approval sheet, cover.
     */
    @GetMapping("/desk/requests/{id:\\d+}/file/{letter}.pdf")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable long id, @PathVariable String letter) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var request = replies.request(viewer, id);
        var kind =
                letters.of(request).stream()
                        .filter(one -> one.address().equals(letter))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchRecord("letter " + letter));
        return download(
                kind.title() + " " + request.number() + ".pdf",
                "pdf",
                letters.make(viewer, request, kind));
    }

    static ResponseEntity<byte[]> download(String name, String format, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(
                        format.equals("pdf")
                                ? MediaType.APPLICATION_PDF
                                : MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
