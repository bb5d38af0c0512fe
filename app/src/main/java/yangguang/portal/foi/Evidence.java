package yangguang.portal.foi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import yangguang.files.Examined;
import yangguang.pages.Problems;
import yangguang.requests.DraftCode;
import yangguang.requests.Drafts;
import yangguang.requests.SentFiles;

/** Files that an applicant sends. */
@Component
class Evidence {
    private static final String FIELD = "file";

    private final SentFiles files;
    private final Drafts drafts;

    Evidence(SentFiles files, Drafts drafts) {
        this.files = files;
        this.drafts = drafts;
    }

    /** Puts what is sound into the draft, and tells what is wrong with the rest. */
    void take(DraftCode code, @Nullable List<MultipartFile> sent, Problems problems) {
        for (var file : examined(sent, problems)) {
            var format = file.type().extensions().getFirst();
            if (!drafts.addFile(code, file.name(), format, file.bytes()))
                problems.add(FIELD, "portal.foi.problem.too-many-files", Drafts.MOST_FILES);
        }
    }

    /** What is sound among what was sent; a form without files sends null. */
    List<Examined.Sound> examined(@Nullable List<MultipartFile> sent, Problems problems) {
        return files.sound(FIELD, sent, SentFiles.From.APPLICANT, problems);
    }
}
