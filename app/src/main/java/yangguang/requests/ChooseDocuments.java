package yangguang.requests;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.files.Examined;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problems;

/**
 * 选取本机关登记的信息: what is public is given by its address (条例 art. 36 (一)); of anything else the files
 * are put into the case, to be released whole or in part.
 */
@Component
public class ChooseDocuments {
    private final Cases cases;
    private final ReplyRecords replies;
    private final GivenRecords given;
    private final Holdings holdings;
    private final Papers papers;
    private final ApplicationEventPublisher events;

    ChooseDocuments(
            Cases cases,
            ReplyRecords replies,
            GivenRecords given,
            Holdings holdings,
            Papers papers,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.replies = replies;
        this.given = given;
        this.holdings = holdings;
        this.papers = papers;
        this.events = events;
    }

    /** What became of a choice. */
    public sealed interface Chosen {
        /**
         * @param addresses how many are given by their address
         * @param originals how many files came into the case
         */
        record Done(int addresses, int originals) implements Chosen {}

        record Wrong(Problems problems) implements Chosen {}
    }

    /** A document of the register was chosen for a reply. */
    record DocumentChosen(Actor by, Request request, Holding document) implements Recorded {
        @Override
        public Act act() {
            return ChooseDocuments.act("request.document-chosen", by, request, document.document());
        }
    }

    /** It is not given after all. */
    record DocumentDropped(Actor by, Request request, long document) implements Recorded {
        @Override
        public Act act() {
            return ChooseDocuments.act("request.document-dropped", by, request, document);
        }
    }

    private static Act act(String what, Actor by, Request request, long document) {
        return Act.adding(what, by, request.bodyId(), request.ref(), Map.of("document", document));
    }

    @Transactional
    public Chosen choose(Viewer viewer, long id, List<Long> documents) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var request = cases.holdOpen(viewer, id);
        if (replies.isHandedOn(id)) return wrong("requests.closed.reply-handed-on");
        if (documents.isEmpty()) return wrong("requests.problem.document");
        int addresses = 0;
        int originals = 0;
        for (long document : documents) {
            var holding = holding(viewer, document);
            if (holding.isPublic()) addresses += point(viewer, request, holding);
            else originals += bring(viewer, request, holding);
        }
        return new Chosen.Done(addresses, originals);
    }

    private static Chosen wrong(String key) {
        return new Chosen.Wrong(Problems.none().add("document", key));
    }

    private Holding holding(Viewer viewer, long document) {
        return holdings.find(viewer, document)
                .orElseThrow(() -> new NoSuchRecord("document " + document));
    }

    private int point(Viewer viewer, Request request, Holding holding) {
        if (!given.add(request.id(), holding.document())) return 0;
        events.publishEvent(new DocumentChosen(viewer.actor(), request, holding));
        return 1;
    }

    /** What was brought before is not brought again. */
    private int bring(Viewer viewer, Request request, Holding holding) {
        boolean here =
                papers.of(request).stream()
                        .filter(paper -> !paper.gone())
                        .anyMatch(
                                paper -> Long.valueOf(holding.document()).equals(paper.document()));
        if (here) return 0;
        var files = holdings.files(viewer, holding.document());
        for (var file : files)
            papers.keep(viewer.actor(), request, original(request, holding, file));
        events.publishEvent(new DocumentChosen(viewer.actor(), request, holding));
        return files.size();
    }

    private static NewPaper original(Request request, Holding holding, Examined.Sound file) {
        return NewPaper.original(request.id(), file).madeOf(holding.document());
    }

    /** Takes back the choice of one that is given by its address. */
    @Transactional
    public Chosen drop(Viewer viewer, long id, long document) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var request = cases.holdOpen(viewer, id);
        if (replies.isHandedOn(id)) return wrong("requests.closed.reply-handed-on");
        if (given.drop(id, document)) {
            events.publishEvent(new DocumentDropped(viewer.actor(), request, document));
        }
        return new Chosen.Done(0, 0);
    }
}
