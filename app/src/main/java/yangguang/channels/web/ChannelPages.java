package yangguang.channels.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.access.Viewer;
import yangguang.channels.Channel;
import yangguang.channels.CheckCopies;
import yangguang.channels.Copies;
import yangguang.channels.Copy;
import yangguang.channels.CopyCheck;
import yangguang.channels.CopyForm;
import yangguang.channels.Errands;
import yangguang.channels.ExportPackage;
import yangguang.channels.NoticeSheet;
import yangguang.channels.Received;
import yangguang.documents.DeskDocuments;
import yangguang.documents.Document;
import yangguang.documents.Lookup;
import yangguang.documents.Permissions;
import yangguang.documents.PublishedDocument;
import yangguang.documents.PublishedDocuments;
import yangguang.files.Files;
import yangguang.files.StoredFile;
import yangguang.files.Storing;
import yangguang.pages.Choice;
import yangguang.pages.Deeds;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Preferences;
import yangguang.pages.Problems;
import yangguang.pages.Templates;
import yangguang.pages.Text;

/** 其他渠道 (B8): where a document is besides the web site, since when, and what proves it. */
@Controller
@RequestMapping("/desk/documents/{id:\\d+}/channels")
public class ChannelPages {
    private final DeskDocuments documents;
    private final PublishedDocuments published;
    private final Copies copies;
    private final CheckCopies checks;
    private final Errands errands;
    private final ExportPackage export;
    private final Files files;
    private final Templates templates;
    private final Deeds deeds;
    private final String domain;

    ChannelPages(
            DeskDocuments documents,
            PublishedDocuments published,
            Copies copies,
            CheckCopies checks,
            Errands errands,
            ExportPackage export,
            Files files,
            Templates templates,
            Deeds deeds,
            @Value("${yangguang.site.domain:}") String domain) {
        this.documents = documents;
        this.published = published;
        this.copies = copies;
        this.checks = checks;
        this.errands = errands;
        this.export = export;
        this.files = files;
        this.templates = templates;
        this.deeds = deeds;
        this.domain = domain;
    }

    /**
     * The channels of one document.
     *
     * @param records whether the viewer may record; {@code isPublic} whether it can be anywhere new
     * @param hasAddress whether the site has a domain, so that codes lead somewhere
     */
    public record ChannelsPage(
            Document document,
            List<Row> rows,
            boolean records,
            boolean isPublic,
            boolean hasAddress,
            List<Choice> channels,
            Map<Channel, Errands.Standing> accounts,
            CopyForm form,
            Problems problems) {
        private static final DateTimeFormatter DAY =
                DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.of("Asia/Shanghai"));

        /** The day of a moment. */
        public String day(Instant moment) {
            return DAY.format(moment);
        }
    }

    /**
     * One copy, whether it must be taken down, how it was found on the web, and what an account
     * gave for it.
     *
     * @param goesByAccount whether the account that put it up can take it down
     */
    public record Row(
            Copy copy,
            boolean mustGo,
            @Nullable CopyCheck check,
            @Nullable Received received,
            boolean goesByAccount) {}

    @GetMapping
    Page show(Viewer viewer, @PathVariable long id) {
        String today = copies.today().toString();
        return Page.of(
                "channels/document",
                page(viewer, id, new CopyForm("", today, "", ""), Problems.none()));
    }

    @PostMapping
    Page record(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(name = "proof", required = false) @Nullable MultipartFile proof,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var form = new CopyForm(channel, on, until, place);
        mustRecord(viewer, id);
        var problems = Problems.none();
        var stored = stored(proof, problems);
        if (!problems.isEmpty())
            return Page.again("channels/document", page(viewer, id, form, problems));
        return deeds.once(
                once,
                () ->
                        answer(
                                viewer,
                                id,
                                form,
                                copies.record(viewer, id, form, stored.orElse(null))));
    }

    private Page answer(Viewer viewer, long id, CopyForm form, Problems problems) {
        return problems.isEmpty()
                ? Page.to(at(id)).saying("channels.said.recorded")
                : Page.again("channels/document", page(viewer, id, form, problems));
    }

    @PostMapping("/{copy:\\d+}/proof")
    Page prove(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long copy,
            @RequestParam(name = "proof", required = false) @Nullable MultipartFile proof,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        mustRecord(viewer, id);
        var problems = Problems.none();
        var stored = stored(proof, problems);
        if (!problems.isEmpty()) {
            var first = problems.all().getFirst();
            return Page.to(at(id)).saying(first.key(), first.arguments().toArray());
        }
        if (stored.isEmpty()) return Page.to(at(id)).saying("channels.said.no-proof");
        return deeds.once(
                once,
                () -> {
                    copies.prove(viewer, id, copy, stored.get());
                    return Page.to(at(id)).saying("channels.said.proved");
                });
    }

    @PostMapping("/{copy:\\d+}/down")
    Page takeDown(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long copy,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    copies.takeDown(viewer, id, copy);
                    return Page.to(at(id)).saying("channels.said.down");
                });
    }

    /** In the account of the office: it is put in line, and recorded when it is there. */
    @PostMapping("/accounts/{channel:[A-Z_]+}")
    Page publish(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable Channel channel,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        errands.publish(viewer, id, channel)
                                ? Page.to(at(id)).saying("channels.said.queued")
                                : Page.to(at(id)).saying("channels.said.there"));
    }

    @PostMapping("/accounts/{channel:[A-Z_]+}/give-up")
    Page giveUp(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable Channel channel,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    errands.giveUp(viewer, id, channel);
                    return Page.to(at(id)).saying("channels.said.given-up");
                });
    }

    /** By the account that put it up. */
    @PostMapping("/{copy:\\d+}/withdraw")
    Page withdraw(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long copy,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        mustRecord(viewer, id);
        return deeds.once(
                once,
                () -> {
                    errands.takeDown(viewer, id, copies.find(viewer, id, copy));
                    return Page.to(at(id)).saying("channels.said.queued-down");
                });
    }

    /** What the night found there is right as it is. */
    @PostMapping("/{copy:\\d+}/looked")
    Page lookedThrough(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long copy,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        mustRecord(viewer, id);
        return deeds.once(
                once,
                () -> {
                    checks.lookedThrough(viewer, copies.find(viewer, id, copy));
                    return Page.to(at(id)).saying("channels.said.looked");
                });
    }

    @PostMapping("/{copy:\\d+}/strike")
    Page strike(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long copy,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    var problems = copies.strike(viewer, id, copy, reason);
                    var form = new CopyForm("", copies.today().toString(), "", "");
                    return problems.isEmpty()
                            ? Page.to(at(id)).saying("channels.said.struck")
                            : Page.again("channels/document", page(viewer, id, form, problems));
                });
    }

    @GetMapping("/{copy:\\d+}/proof")
    ResponseEntity<Resource> proof(Viewer viewer, @PathVariable long id, @PathVariable long copy) {
        Document document = readable(viewer, id);
        StoredFile proof =
                copies.of(viewer, document).stream()
                        .filter(one -> one.id() == copy)
                        .findFirst()
                        .map(Copy::proof)
                        .orElseThrow(() -> new NoSuchRecord("proof of copy " + copy));
        Resource bytes =
                files.bytes(proof.hash())
                        .orElseThrow(() -> new NoSuchRecord("bytes " + proof.hash()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(proof.type().mediaType()))
                .headers(named(proof.name(), proof.type().picture()))
                .body(bytes);
    }

    /** 公示页 for a notice board. */
    @GetMapping("/sheet.pdf")
    ResponseEntity<byte[]> sheet(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "A4") String paper,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        PublishedDocument document = publicly(viewer, id);
        Text words = templates.text(Preferences.STANDARD);
        boolean period = day(from) && day(until);
        var around =
                new NoticeSheet.Words(
                        period ? words.of("channels.sheet.period", from, until) : "",
                        words.of("channels.sheet.scan"));
        var size = paper.equals("A3") ? NoticeSheet.Size.A3 : NoticeSheet.Size.A4;
        byte[] pdf = NoticeSheet.pdf(document, size, around, address(document));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .headers(named(document.line().title() + ".pdf", true))
                .body(pdf);
    }

    /** For an account without a key: pasted by hand. */
    @GetMapping("/package.zip")
    ResponseEntity<byte[]> pack(Viewer viewer, @PathVariable long id) {
        PublishedDocument document = publicly(viewer, id);
        String howTo = templates.text(Preferences.STANDARD).of("channels.package.how");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .headers(named(document.line().title() + ".zip", false))
                .body(export.zip(document, howTo, address(document)));
    }

    private static boolean day(String typed) {
        return typed.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private static HttpHeaders named(String name, boolean inline) {
        var headers = new HttpHeaders();
        var disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        headers.setContentDisposition(disposition.filename(name, StandardCharsets.UTF_8).build());
        headers.set("X-Content-Type-Options", "nosniff");
        return headers;
    }

    private PublishedDocument publicly(Viewer viewer, long id) {
        String number = readable(viewer, id).indexNumber();
        if (number != null
                && published.byIndexNumber(number)
                        instanceof Lookup.Published(PublishedDocument document, var _))
            return document;
        throw new NoSuchRecord("document " + id + " is not public");
    }

    private @Nullable String address(PublishedDocument document) {
        return domain.isBlank() ? null : "https://" + domain + document.line().address();
    }

    private Optional<StoredFile> stored(@Nullable MultipartFile sent, Problems problems) {
        String name = sent == null ? null : sent.getOriginalFilename();
        if (sent == null || name == null || name.isEmpty()) return Optional.empty();
        try (var bytes = sent.getInputStream()) {
            return switch (files.store(name, bytes)) {
                case Storing.Stored(StoredFile kept) -> Optional.of(kept);
                case Storing.Refused refused -> {
                    problems.add("proof", refused.message(), refused.arguments().toArray());
                    yield Optional.empty();
                }
            };
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the upload " + name, broken);
        }
    }

    /** Before an upload is taken in. */
    private void mustRecord(Viewer viewer, long id) {
        if (documents.own(viewer, id).isEmpty()) throw new NoSuchRecord("document " + id);
        Copies.mustRecord(viewer);
    }

    private Document readable(Viewer viewer, long id) {
        Document document = documents.read(viewer, id);
        Permissions.mustWorkWithDocuments(viewer);
        return document;
    }

    private ChannelsPage page(Viewer viewer, long id, CopyForm form, Problems problems) {
        Document document = readable(viewer, id);
        Text words = templates.text(Preferences.STANDARD);
        var all = copies.of(viewer, document);
        var found = checks.of(all);
        var receipts = errands.receipts(all);
        var accounts = errands.of(document);
        return new ChannelsPage(
                document,
                all.stream()
                        .map(copy -> row(copy, found.get(copy.id()), receipts, accounts))
                        .toList(),
                Copies.mayRecord(viewer, document),
                document.isPublic(),
                !domain.isBlank(),
                List.of(Channel.values()).stream()
                        .map(one -> new Choice(one.name(), words.of("channels.channel", one)))
                        .toList(),
                accounts,
                form,
                problems);
    }

    private Row row(
            Copy copy,
            @Nullable CopyCheck check,
            Map<Long, Received> receipts,
            Map<Channel, Errands.Standing> accounts) {
        var received = receipts.get(copy.id());
        return new Row(
                copy,
                copy.isDueDown(copies.today()),
                check,
                received,
                received != null
                        && copy.isUp()
                        && accounts.get(copy.channel()) instanceof Errands.Standing.There);
    }

    private static String at(long id) {
        return "/desk/documents/" + id + "/channels";
    }
}
