package yangguang.documents;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import yangguang.access.FindSource;
import yangguang.access.Viewer;

/** 信息 by title, 文号 or 索引号. */
@Component
class FindDocuments implements FindSource {
    private final DeskDocuments documents;

    FindDocuments(DeskDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String kind() {
        return "documents.found";
    }

    @Override
    public List<Found> find(Viewer viewer, String words, int most) {
        var asked = new ListQuestion(words, null, null, null, false, false);
        return documents.list(viewer, asked, null, most).items().stream()
                .map(FindDocuments::found)
                .toList();
    }

    private static Found found(DeskLine line) {
        return new Found(
                line.title(),
                Objects.requireNonNullElse(line.number(), ""),
                line.madeOn(),
                "/desk/documents/" + line.id());
    }

    @Override
    public @Nullable String all(String words) {
        return UriComponentsBuilder.fromPath("/desk/documents")
                .queryParam("q", "{words}")
                .build(words)
                .toString();
    }
}
