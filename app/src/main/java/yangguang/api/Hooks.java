package yangguang.api;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.api.ApiChanged.How;
import yangguang.documents.Document;
import yangguang.documents.DocumentApproved;
import yangguang.documents.DocumentCorrected;
import yangguang.documents.DocumentEnded;
import yangguang.documents.DocumentPublished;
import yangguang.documents.DocumentRegistered;
import yangguang.documents.DocumentReturned;
import yangguang.documents.DocumentSubmitted;
import yangguang.documents.DocumentTakenBack;
import yangguang.documents.DocumentWithdrawn;
import yangguang.documents.PublicationHeld;
import yangguang.documents.PublicationScheduled;
import yangguang.messages.Deliveries;
import yangguang.messages.LineState;
import yangguang.outside.Outside;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problems;
import yangguang.requests.Deed;
import yangguang.requests.RequestMoved;
import yangguang.secrets.Seal;

/**
 * 通知地址 of a body. What happened is put in line in the transaction in which it happened, and sent
 * afterwards.
 */
@Component
public class Hooks {
    /** As the line of deliveries calls it. */
    static final String KIND = "HOOK";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BYTES = 32;
    private static final int LONGEST = 500;
    private static final int MOST = 5;

    private final ApiRecords records;
    private final Deliveries deliveries;
    private final Seal seal;
    private final Outside outside;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Hooks(
            ApiRecords records,
            Deliveries deliveries,
            Seal seal,
            Outside outside,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.deliveries = deliveries;
        this.seal = seal;
        this.outside = outside;
        this.events = events;
        this.clock = clock;
    }

    public List<Hook> of(Viewer viewer) {
        viewer.mustHave(Role.ADMINISTRATOR);
        var places = records.hooks(viewer.bodyId());
        var lines = deliveries.lines(KIND, places.stream().map(ApiRecords.Place::id).toList());
        return places.stream()
                .map(
                        place ->
                                new Hook(
                                        place.id(),
                                        place.bodyId(),
                                        place.url(),
                                        lines.getOrDefault(place.id(), LineState.EMPTY)))
                .toList();
    }

    /** What became of the wish for a hook. */
    public sealed interface Outcome {
        /**
         * @param secret with which deliveries are signed, told only once
         */
        record Added(String secret) implements Outcome {}

        record Wrong(Problems problems) implements Outcome {}
    }

    @Transactional
    public Outcome add(Viewer viewer, String url) {
        viewer.mustHave(Role.ADMINISTRATOR);
        var problems = Problems.none();
        if (url.length() > LONGEST) problems.add("url", "api.problem.long", LONGEST);
        else if (!isAddress(url.strip())) problems.add("url", "api.problem.url");
        else if (outside.place(URI.create(url.strip())) == Outside.Place.OWN)
            problems.add("url", "api.problem.url.own");
        if (records.hooks(viewer.bodyId()).size() >= MOST)
            problems.add("url", "api.problem.hooks", MOST);
        if (!problems.isEmpty()) return new Outcome.Wrong(problems);
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        long id = records.addHook(viewer.bodyId(), url.strip(), clock.instant());
        records.sealHook(id, seal.closeText(label(id), secret));
        tell(viewer, How.HOOK_ADDED, url.strip());
        return new Outcome.Added(secret);
    }

    private static boolean isAddress(String url) {
        try {
            var address = URI.create(url);
            return Set.of("https", "http").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    @Transactional
    public void remove(Viewer viewer, long id) {
        viewer.mustHave(Role.ADMINISTRATOR);
        String url =
                records.removeHook(viewer.bodyId(), id, clock.instant())
                        .orElseThrow(() -> new NoSuchRecord("hook " + id));
        records.forget(deliveries.drop(KIND, id));
        tell(viewer, How.HOOK_REMOVED, url);
    }

    /** What was given up, and what waits, is tried again now. */
    @Transactional
    public int retry(Viewer viewer, long id) {
        viewer.mustHave(Role.ADMINISTRATOR);
        String url =
                records.hooks(viewer.bodyId()).stream()
                        .filter(one -> one.id() == id)
                        .map(ApiRecords.Place::url)
                        .findFirst()
                        .orElseThrow(() -> new NoSuchRecord("hook " + id));
        int again = deliveries.again(KIND, id);
        tell(viewer, How.HOOK_RETRIED, url);
        return again;
    }

    static String label(long hook) {
        return "hook " + hook + " secret";
    }

    // --- What is told --------------------------------------------------------------------------

    @EventListener
    void registered(DocumentRegistered event) {
        queue("document.registered", event.document(), Map.of());
    }

    @EventListener
    void submitted(DocumentSubmitted event) {
        queue("document.submitted", event.document(), Map.of());
    }

    @EventListener
    void takenBack(DocumentTakenBack event) {
        queue("document.taken-back", event.document(), Map.of());
    }

    @EventListener
    void scheduled(PublicationScheduled event) {
        var at = event.at();
        if (at == null) queue("document.unscheduled", event.document(), Map.of());
        else queue("document.scheduled", event.document(), Map.of("publishAt", at.toString()));
    }

    @EventListener
    void held(PublicationHeld event) {
        queue("document.held", event.document(), Map.of("open", event.open()));
    }

    @EventListener
    void corrected(DocumentCorrected event) {
        var document = event.document();
        queue(
                "document.corrected",
                document,
                Map.of(
                        "indexNumber",
                        String.valueOf(document.indexNumber()),
                        "title",
                        document.title(),
                        "edition",
                        document.edition().number()));
    }

    @EventListener
    void ended(DocumentEnded event) {
        queue(
                "document.ended",
                event.document(),
                Map.of(
                        "indexNumber",
                        String.valueOf(event.document().indexNumber()),
                        "on",
                        event.on().toString(),
                        "reason",
                        event.reason()));
    }

    @EventListener
    void approved(DocumentApproved event) {
        queue("document.approved", event.document(), Map.of());
    }

    @EventListener
    void returned(DocumentReturned event) {
        queue("document.returned", event.document(), Map.of("reason", event.reason()));
    }

    @EventListener
    void published(DocumentPublished event) {
        queue(
                event.bodyId(),
                "document.published",
                event.documentId(),
                Map.of("indexNumber", event.indexNumber(), "title", event.title()));
    }

    @EventListener
    void withdrawn(DocumentWithdrawn event) {
        queue(
                "document.withdrawn",
                event.document(),
                Map.of(
                        "indexNumber",
                        String.valueOf(event.document().indexNumber()),
                        "reason",
                        event.reason()));
    }

    /** 依申请公开: what happened, and not to whom; notes and assignments stay inside. */
    @EventListener
    void moved(RequestMoved event) {
        if (event.deed() instanceof Deed.Inner || !event.afresh()) return;
        var request = event.request();
        var payload = new TreeMap<String, @Nullable Object>();
        payload.put("request", request.id());
        payload.put("number", request.number().toString());
        payload.put("standing", request.standing().name());
        payload.put("article", event.article());
        send(request.bodyId(), "request." + event.deed().word(), payload);
    }

    private void queue(String event, Document document, Map<String, ?> more) {
        queue(document.bodyId(), event, document.id(), more);
    }

    private void queue(long body, String event, long document, Map<String, ?> more) {
        var payload = new TreeMap<String, @Nullable Object>(more);
        payload.put("document", document);
        send(body, event, payload);
    }

    private void send(long body, String event, Map<String, @Nullable Object> payload) {
        payload.put("event", event);
        payload.put("at", clock.instant().toString());
        records.queue(body, event, JSON.writeValueAsString(payload), clock.instant())
                .forEach(call -> deliveries.add(KIND, call.hookId(), call.id(), body));
    }

    private void tell(Viewer viewer, How how, String url) {
        events.publishEvent(
                new ApiChanged(how, viewer.actor(), viewer.bodyId(), Map.of("url", url)));
    }
}
