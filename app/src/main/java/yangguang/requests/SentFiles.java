package yangguang.requests;

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

/** Files that come with a form about a request: examined, never stored in the open. */
@Component
public class SentFiles {
    /** Who sends them, and how much at once. */
    public enum From {
        /** Sheets that a telephone took. */
        APPLICANT(Drafts.MOST_FILES, 10),
        /** What a scanner makes of many sheets. */
        OFFICER(10, 30);

        private final int most;
        private final int megabytes;

        From(int most, int megabytes) {
            this.most = most;
            this.megabytes = megabytes;
        }

        public int most() {
            return most;
        }

        /** How large each may be. */
        public int megabytes() {
            return megabytes;
        }
    }

    private final Files files;

    SentFiles(Files files) {
        this.files = files;
    }

    /** What is sound among what was sent; a form without files sends null. */
    public List<Examined.Sound> sound(
            String field, @Nullable List<MultipartFile> sent, From from, Problems problems) {
        if (sent == null) return List.of();
        if (sent.size() > from.most()) {
            problems.add(field, "requests.problem.too-many-files", from.most());
            return List.of();
        }
        var sound = new ArrayList<Examined.Sound>();
        for (var file : sent) {
            var name = file.getOriginalFilename();
            if (name == null || name.isEmpty()) continue;
            switch (examine(name, file, from)) {
                case Examined.Sound fine -> sound.add(fine);
                case Storing.Refused refused ->
                        problems.add(field, refused.message(), refused.arguments().toArray());
            }
        }
        return sound;
    }

    private Examined examine(String name, MultipartFile file, From from) {
        try (var bytes = file.getInputStream()) {
            return files.examine(name, bytes, DataSize.ofMegabytes(from.megabytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read an upload", broken);
        }
    }
}
