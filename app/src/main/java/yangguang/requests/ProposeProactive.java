package yangguang.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.calendar.CurrentLaw;
import yangguang.files.FileType;
import yangguang.files.Redaction;
import yangguang.law.rules.Version;
import yangguang.pages.Preferences;
import yangguang.pages.Problems;
import yangguang.pages.Templates;
import yangguang.pages.Text;

/**
 * 转为主动公开 (条例 art. 44): what was given to one applicant goes into the register as a draft for
 * everybody, and through the review like any other. Nothing of the applicant goes with it.
 */
@Component
public class ProposeProactive {
    private final Cases cases;
    private final RequestRecords requests;
    private final SameMatter matter;
    private final Papers papers;
    private final Given given;
    private final Holdings holdings;
    private final CurrentLaw law;
    private final Text words;

    ProposeProactive(
            Cases cases,
            RequestRecords requests,
            SameMatter matter,
            Papers papers,
            Given given,
            Holdings holdings,
            CurrentLaw law,
            Templates templates) {
        this.cases = cases;
        this.requests = requests;
        this.matter = matter;
        this.papers = papers;
        this.given = given;
        this.holdings = holdings;
        this.law = law;
        this.words = templates.text(Preferences.STANDARD);
    }

    /** What became of a proposal. */
    public sealed interface Proposed {
        /**
         * @param documents of the register, each to be completed and reviewed
         */
        record Done(List<Long> documents) implements Proposed {}

        record Wrong(Problems problems) implements Proposed {}
    }

    private record Opened(Paper paper, byte[] bytes) {}

    /** What the applicant got and the register neither shows to all nor has as a draft for all. */
    public List<Paper> open(Viewer viewer, Request request) {
        var handedOver =
                deeds(request).stream()
                        .filter(deed -> holdings.find(viewer, deed.document()).isPresent())
                        .map(Deed.MadeProactive::paper)
                        .toList();
        return given.released(request).stream()
                .filter(paper -> paper.forApplicant() && !paper.gone())
                .filter(paper -> !handedOver.contains(paper.id()))
                .filter(paper -> paper.redacted() || !isPublic(viewer, paper))
                .toList();
    }

    private boolean isPublic(Viewer viewer, Paper paper) {
        return Optional.ofNullable(paper.document())
                .flatMap(document -> holdings.find(viewer, document))
                .filter(Holding::isPublic)
                .isPresent();
    }

    /** What became of it so far. */
    public List<Holding> documents(Viewer viewer, Request request) {
        return deeds(request).stream()
                .map(Deed.MadeProactive::document)
                .distinct()
                .flatMap(document -> holdings.find(viewer, document).stream())
                .toList();
    }

    private static List<Deed.MadeProactive> deeds(Request request) {
        return request.log().stream()
                .map(CaseEvent::deed)
                .filter(Deed.MadeProactive.class::isInstance)
                .map(Deed.MadeProactive.class::cast)
                .toList();
    }

    /** How many ask for it, where they are so many that the public should have it. */
    public Optional<Integer> manyAskers(Request request) {
        return law.now()
                .usual()
                .manyAskers(cases.today())
                .map(Version::value)
                .flatMap(many -> Optional.of(matter.askers(request)).filter(n -> n >= many));
    }

    @Transactional
    public Proposed propose(Viewer viewer, long id, List<Long> chosen) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var request = cases.hold(viewer, id);
        var open =
                open(viewer, request).stream()
                        .filter(paper -> chosen.contains(paper.id()))
                        .map(paper -> new Opened(paper, papers.open(viewer, id, paper.id())))
                        .toList();
        if (open.isEmpty()) return wrong("requests.problem.document");
        var applicant = requests.asked(id).map(Asked::applicant);
        for (var file : open) {
            if (applicant.filter(who -> who.isNamedIn(text(file))).isPresent()) {
                return wrong("requests.problem.file-names-applicant", file.paper().name());
            }
        }
        return handOver(viewer, request, open, applicant);
    }

    private static Proposed wrong(String key, Object... arguments) {
        return new Proposed.Wrong(Problems.none().add("paper", key, arguments));
    }

    private static String text(Opened file) {
        return Redaction.text(FileType.of(file.paper().format()), file.bytes());
    }

    private Proposed handOver(
            Viewer viewer, Request request, List<Opened> files, Optional<Applicant> applicant) {
        var documents = new ArrayList<Long>();
        for (var file : files) {
            var name = name(request, file.paper(), applicant);
            var document =
                    holdings.makeProactive(viewer, request.ref(), released(request, file, name));
            if (document.isEmpty()) return wrong("requests.problem.document-closed", name);
            documents.add(document.get());
            var deed = new Deed.MadeProactive(file.paper().id(), document.get());
            request = done(cases.append(request, viewer.actor(), deed, cases.today(), Words.NONE));
        }
        return new Proposed.Done(documents.stream().distinct().toList());
    }

    private static Request done(Stepping stepping) {
        if (stepping instanceof Stepping.Done(var request)) return request;
        throw new IllegalStateException("cannot be added to the log: " + stepping);
    }

    /** Names of files tell of people. */
    private static String name(Request request, Paper paper, Optional<Applicant> applicant) {
        return applicant.filter(who -> who.isNamedIn(paper.name())).isPresent()
                ? request.number() + "." + paper.format()
                : paper.name();
    }

    private Holdings.Released released(Request request, Opened file, String name) {
        var sent = request.last(Deed.ReplySent.class).orElseThrow();
        return new Holdings.Released(
                file.paper().document(),
                file.paper().redacted(),
                name,
                file.bytes(),
                sent.on(),
                words.of("requests.proactive.where", request.number().toString(), sent.on()));
    }
}
