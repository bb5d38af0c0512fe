package yangguang.portal.foi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import yangguang.files.Examined;
import yangguang.files.Files;
import yangguang.files.Storing;
import yangguang.pages.Problems;
import yangguang.requests.DraftCode;
import yangguang.requests.Drafts;
import yangguang.requests.TakeOwnStep.Enclosure;

/** Files that an applicant sends: examined, never stored in the open. */
@Component
class Evidence {
    private static final DataSize LARGEST = DataSize.ofMegabytes(10);

    private final Files files;
    private final Drafts drafts;

    Evidence(Files files, Drafts drafts) {
        this.files = files;
        this.drafts = drafts;
    }

    /** Puts what is sound into the draft, and tells what is wrong with the rest. */
    void take(DraftCode code, @Nullable List<MultipartFile> sent, Problems problems) {
        for (var file : examined(sent, problems)) {
            if (!drafts.addFile(code, file.name(), file.format(), file.bytes()))
                problems.add("file", "portal.foi.problem.too-many-files", Drafts.MOST_FILES);
        }
    }

    /** What is sound among what was sent; a form without files sends null. */
    List<Enclosure> examined(@Nullable List<MultipartFile> sent, Problems problems) {
        if (sent == null) return List.of();
        if (sent.size() > Drafts.MOST_FILES) {
            problems.add("file", "portal.foi.problem.too-many-files", Drafts.MOST_FILES);
            return List.of();
        }
        var sound = new ArrayList<Enclosure>();
        for (var file : sent) {
            var name = file.getOriginalFilename();
            if (name == null || name.isEmpty()) continue;
            switch (examine(name, file)) {
                case Examined.Sound(var bare, var type, var bytes) ->
                        sound.add(new Enclosure(bare, type.extensions().getFirst(), bytes));
                case Storing.Refused refused ->
                        problems.add("file", refused.message(), refused.arguments().toArray());
            }
        }
        return sound;
    }

    private Examined examine(String name, MultipartFile file) {
        try (var bytes = file.getInputStream()) {
            return files.examine(name, bytes, LARGEST);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read an upload", broken);
        }
    }
}
