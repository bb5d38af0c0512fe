package yangguang.documents.web;

import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.ChangeFiles;
import yangguang.documents.DeskDocuments;
import yangguang.documents.Document;
import yangguang.documents.EditionFile;
import yangguang.documents.Permission;
import yangguang.documents.Saving;
import yangguang.files.FileType;
import yangguang.files.Files;
import yangguang.files.StoredFile;
import yangguang.pages.Deeds;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problem;
import yangguang.pages.Problems;

/** Files of a draft: read, add, take away. */
@Controller
public class FilePages {
    private final DeskDocuments documents;
    private final ChangeFiles change;
    private final Files files;
    private final Deeds deeds;

    FilePages(DeskDocuments documents, ChangeFiles change, Files files, Deeds deeds) {
        this.documents = documents;
        this.change = change;
        this.files = files;
        this.deeds = deeds;
    }

    @GetMapping("/desk/documents/{id:\\d+}/editions/{edition:\\d+}/files/{position:\\d+}")
    ResponseEntity<Resource> file(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable int edition,
            @PathVariable int position) {
        Document document = documents.read(viewer, id, edition);
        EditionFile file =
                document.edition().content().files().stream()
                        .filter(known -> known.position() == position)
                        .findFirst()
                        .orElseThrow(() -> new NoSuchRecord("file " + position + " of " + id));
        Resource bytes =
                files.bytes(file.hash())
                        .orElseThrow(() -> new NoSuchRecord("bytes " + file.hash()));
        boolean picture = type(file).filter(FileType::picture).isPresent();
        var disposition = picture ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(mediaType(file))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    @PostMapping("/desk/documents/{id:\\d+}/files")
    Page add(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "file", required = false, defaultValue = "")
                    List<MultipartFile> sent,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        viewer.mustHave(Role.EDITOR);
        var problems = Problems.none();
        List<StoredFile> stored = RegisterPages.storedIn(files, sent, problems);
        if (!problems.isEmpty()) {
            Problem first = problems.all().getFirst();
            return Page.to(fill(id)).saying(first.key(), first.arguments().toArray());
        }
        return deeds.once(once, () -> answer(id, change.add(viewer, id, stored)));
    }

    @PostMapping("/desk/documents/{id:\\d+}/files/remove")
    Page remove(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam String hash,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(once, () -> answer(id, change.remove(viewer, id, hash)));
    }

    private static Page answer(long id, Saving saving) {
        return switch (saving) {
            case Saving.Saved saved ->
                    saved.approvalFell()
                            ? Page.to(fill(id)).saying("documents.said.approval-fell")
                            : Page.to(fill(id)).saying("documents.said.files");
            case Saving.Conflict _ -> Page.to(fill(id));
            case Saving.Refused(Permission.Closed why) -> FillPages.closed(id, why);
        };
    }

    private static String fill(long id) {
        return "/desk/documents/" + id + "/fill";
    }

    private static MediaType mediaType(EditionFile file) {
        return type(file)
                .map(FileType::mediaType)
                .map(MediaType::parseMediaType)
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
    }

    private static Optional<FileType> type(EditionFile file) {
        for (FileType type : FileType.values())
            if (type.extensions().contains(file.format())) return Optional.of(type);
        return Optional.empty();
    }
}
