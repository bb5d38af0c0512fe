package yangguang.channels.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.channels.Copies;
import yangguang.channels.DeliverPapers;
import yangguang.channels.DeliverPapers.Delivery;
import yangguang.channels.DeliverPapers.Paper;
import yangguang.channels.DeliveryList;
import yangguang.files.Files;
import yangguang.files.StoredFile;
import yangguang.files.Storing;
import yangguang.pages.Deeds;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Preferences;
import yangguang.pages.Problems;
import yangguang.pages.Templates;

/** 送交查阅场所 on the desk: what waits, the list that goes along, and the record of it. */
@Controller
@RequestMapping("/desk/channels/deliveries")
public class PaperDeliveryPages {
    private static final String ADDRESS = "/desk/channels/deliveries";
    private static final String TEMPLATE = "channels/deliveries";

    private final DeliverPapers papers;
    private final Copies copies;
    private final Bodies bodies;
    private final Files files;
    private final Templates templates;
    private final Deeds deeds;

    PaperDeliveryPages(
            DeliverPapers papers,
            Copies copies,
            Bodies bodies,
            Files files,
            Templates templates,
            Deeds deeds) {
        this.papers = papers;
        this.copies = copies;
        this.bodies = bodies;
        this.files = files;
        this.templates = templates;
        this.deeds = deeds;
    }

    /**
     * What waits, and the delivery as it is typed.
     *
     * @param next the key of the part that became public before; null at the end
     * @param after the key of this part; empty for the newest
     * @param look where its list can be printed; empty before
     */
    public record DeliveriesPage(
            List<Paper> waiting,
            @Nullable String next,
            String after,
            Delivery delivery,
            Set<Long> chosen,
            String look,
            Problems problems) {}

    @GetMapping
    Page show(Viewer viewer, @RequestParam(required = false) @Nullable String after) {
        Copies.mustRecord(viewer);
        var today = copies.today().toString();
        return Page.of(
                TEMPLATE,
                page(viewer, new Delivery("", today, List.of()), after, "", Problems.none()));
    }

    /** The list to print and have signed. */
    @GetMapping("/list.pdf")
    ResponseEntity<byte[]> list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(name = "document", defaultValue = "") List<Long> documents) {
        var delivery = new Delivery(place, on, documents);
        if (!papers.problems(viewer, delivery).isEmpty())
            throw new NoSuchRecord("no such delivery");
        var headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.inline().filename("list.pdf").build());
        return ResponseEntity.ok()
                .headers(headers)
                .contentType(MediaType.APPLICATION_PDF)
                .body(papers.list(viewer, delivery, words(viewer, delivery)));
    }

    @PostMapping
    Page record(
            Viewer viewer,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(name = "document", defaultValue = "") List<Long> documents,
            @RequestParam(required = false) @Nullable MultipartFile proof,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var delivery = new Delivery(place, on, documents);
        var problems = papers.problems(viewer, delivery);
        if (!problems.isEmpty())
            return Page.again(TEMPLATE, page(viewer, delivery, after, "", problems));
        if (act.equals("look"))
            return Page.of(TEMPLATE, page(viewer, delivery, after, look(delivery), problems));
        var signed = stored(proof, problems);
        if (!problems.isEmpty())
            return Page.again(TEMPLATE, page(viewer, delivery, after, "", problems));
        return deeds.once(
                once,
                () ->
                        Page.to(ADDRESS)
                                .saying(
                                        "channels.said.delivered",
                                        papers.record(
                                                viewer,
                                                delivery,
                                                words(viewer, delivery),
                                                signed)));
    }

    private @Nullable StoredFile stored(@Nullable MultipartFile proof, Problems problems) {
        if (proof == null || proof.isEmpty()) return null;
        String name = proof.getOriginalFilename() == null ? "" : proof.getOriginalFilename();
        try (var bytes = proof.getInputStream()) {
            return switch (files.store(name, bytes)) {
                case Storing.Stored(StoredFile kept) -> kept;
                case Storing.Refused why -> {
                    problems.add("proof", why.message(), why.arguments().toArray());
                    yield null;
                }
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private DeliveryList.Words words(Viewer viewer, Delivery delivery) {
        var words = templates.text(Preferences.STANDARD);
        String own = bodies.byId(viewer.bodyId()).map(Body::name).orElse("");
        return new DeliveryList.Words(
                words.of("channels.delivery.list"),
                words.of("channels.delivery.below", own, delivery.place(), delivery.on()),
                Stream.of("index", "title", "number", "made")
                        .map(head -> words.of("channels.delivery." + head))
                        .toList(),
                words.of("channels.delivery.sign"));
    }

    private static String look(Delivery delivery) {
        return UriComponentsBuilder.fromPath(ADDRESS + "/list.pdf")
                .queryParam("place", delivery.place())
                .queryParam("on", delivery.on())
                .queryParam("document", delivery.documents())
                .encode()
                .build()
                .toUriString();
    }

    private DeliveriesPage page(
            Viewer viewer,
            Delivery delivery,
            @Nullable String after,
            String look,
            Problems problems) {
        String from = after == null || after.isBlank() ? null : after;
        var waiting = papers.waiting(viewer, from);
        return new DeliveriesPage(
                waiting.papers(),
                waiting.next(),
                from == null ? "" : from,
                delivery,
                new TreeSet<>(delivery.documents()),
                look,
                problems);
    }
}
