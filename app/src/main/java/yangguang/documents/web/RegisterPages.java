package yangguang.documents.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.DeskDocuments;
import yangguang.documents.DeskLine;
import yangguang.documents.DisclosureLaw;
import yangguang.documents.Document;
import yangguang.documents.RegisterDocuments;
import yangguang.files.Files;
import yangguang.files.StoredFile;
import yangguang.files.Storing;
import yangguang.pages.Deeds;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** 登记信息第1步 (B3): upload files, or begin to type. */
@Controller
public class RegisterPages {
    private static final int MOST_AT_ONCE = 50;

    private final RegisterDocuments register;
    private final DeskDocuments documents;
    private final DisclosureLaw law;
    private final Files files;
    private final Deeds deeds;

    RegisterPages(
            RegisterDocuments register,
            DeskDocuments documents,
            DisclosureLaw law,
            Files files,
            Deeds deeds) {
        this.register = register;
        this.documents = documents;
        this.law = law;
        this.files = files;
        this.deeds = deeds;
    }

    /** The upload form, again with what was refused. */
    public record UploadPage(Problems problems) {}

    /** What became of several files. */
    public record UploadedPage(List<Uploaded> drafts) {}

    /** A new draft, and what is already there with the same file or number. */
    public record Uploaded(Head head, Document document, List<DeskLine> same) {}

    @GetMapping("/desk/documents/new")
    Page form(Viewer viewer) {
        viewer.mustHave(Role.EDITOR);
        return Page.of("documents/new", new UploadPage(Problems.none()));
    }

    @PostMapping("/desk/documents/new")
    Page upload(
            Viewer viewer,
            @RequestParam(name = "file", required = false, defaultValue = "")
                    List<MultipartFile> sent,
            @RequestParam(defaultValue = "each") String as,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        viewer.mustHave(Role.EDITOR);
        var problems = Problems.none();
        List<StoredFile> stored = stored(sent, problems);
        if (problems.isEmpty() && stored.isEmpty())
            problems.add("file", "documents.problem.no-file");
        if (!problems.isEmpty()) return Page.again("documents/new", new UploadPage(problems));
        return deeds.once(once, () -> registered(viewer, stored, as.equals("one")));
    }

    @PostMapping("/desk/documents/type")
    Page type(Viewer viewer, @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> Page.to("/desk/documents/" + register.register(viewer, List.of()) + "/fill"));
    }

    @GetMapping("/desk/documents/uploaded")
    Page uploaded(Viewer viewer, @RequestParam(name = "id") List<Long> ids) {
        if (ids.size() > MOST_AT_ONCE) throw new NoSuchRecord("too many drafts at once");
        var drafts = new ArrayList<Uploaded>();
        for (long id : ids) {
            Document document = documents.read(viewer, id);
            drafts.add(new Uploaded(Head.of(document, law), document, documents.same(document)));
        }
        return Page.of("documents/uploaded", new UploadedPage(drafts));
    }

    private Page registered(Viewer viewer, List<StoredFile> stored, boolean asOne) {
        if (asOne || stored.size() == 1)
            return Page.to("/desk/documents/" + register.register(viewer, stored) + "/fill");
        String ids =
                stored.stream()
                        .map(file -> "id=" + register.register(viewer, List.of(file)))
                        .collect(Collectors.joining("&"));
        return Page.to("/desk/documents/uploaded?" + ids);
    }

    /** All files, or with problems none counts; what was stored meanwhile belongs to nothing. */
    private List<StoredFile> stored(List<MultipartFile> sent, Problems problems) {
        return storedIn(files, sent, problems);
    }

    static List<StoredFile> storedIn(Files files, List<MultipartFile> sent, Problems problems) {
        var stored = new ArrayList<StoredFile>();
        if (sent.size() > MOST_AT_ONCE) {
            problems.add("file", "documents.problem.too-many-files", MOST_AT_ONCE);
            return stored;
        }
        for (MultipartFile file : sent) {
            String name = file.getOriginalFilename();
            if (name == null || name.isEmpty()) continue;
            switch (store(files, name, file)) {
                case Storing.Stored(StoredFile kept) -> stored.add(kept);
                case Storing.Refused refused ->
                        problems.add("file", refused.message(), refused.arguments().toArray());
            }
        }
        return stored;
    }

    private static Storing store(Files files, String name, MultipartFile file) {
        try (var bytes = file.getInputStream()) {
            return files.store(name, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the upload " + name, broken);
        }
    }
}
