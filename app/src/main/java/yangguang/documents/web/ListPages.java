package yangguang.documents.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.documents.DeskDocuments;
import yangguang.documents.DeskLine;
import yangguang.documents.DisclosureLaw;
import yangguang.documents.Due;
import yangguang.documents.ListQuestion;
import yangguang.documents.Stage;
import yangguang.pages.Choice;
import yangguang.pages.Page;
import yangguang.pages.Slice;

/** 信息列表 (B2): find a document of the office. */
@Controller
public class ListPages {
    private static final int A_PAGE = 30;

    private final DeskDocuments documents;
    private final DisclosureLaw law;
    private final Choices choices;
    private final Bodies bodies;

    ListPages(DeskDocuments documents, DisclosureLaw law, Choices choices, Bodies bodies) {
        this.documents = documents;
        this.law = law;
        this.choices = choices;
        this.bodies = bodies;
    }

    /** The list, and how it was asked for. */
    public record ListPage(
            ListQuestion asked,
            List<Choice> categories,
            List<Stage> stages,
            List<Row> rows,
            @Nullable String next,
            boolean canRegister,
            boolean canSetChain,
            boolean severalBodies) {
        public boolean isNarrowed() {
            return !asked.equals(ListQuestion.ALL);
        }
    }

    /** A document in the list. */
    public record Row(
            DeskLine line,
            String body,
            String category,
            Tag tag,
            @Nullable Due due,
            @Nullable Tag dueTag) {}

    @GetMapping("/desk/documents")
    Page list(
            Viewer viewer,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(required = false) @Nullable String from) {
        var asked =
                new ListQuestion(
                        words.strip(),
                        stage(stage),
                        category.isBlank() ? null : category,
                        year(year),
                        view.equals("mine"),
                        view.equals("due"));
        Slice<DeskLine> found = documents.list(viewer, asked, from, A_PAGE);
        return Page.of(
                "documents/list",
                new ListPage(
                        asked,
                        choices.categories(category),
                        List.of(Stage.values()),
                        found.items().stream().map(this::row).toList(),
                        found.next(),
                        viewer.has(Role.EDITOR),
                        viewer.has(Role.ADMINISTRATOR),
                        viewer.readable().size() > 1));
    }

    private Row row(DeskLine line) {
        Due due =
                line.runsAgainstTime()
                        ? Optional.ofNullable(line.madeOn()).flatMap(law::due).orElse(null)
                        : null;
        return new Row(
                line,
                bodies.byId(line.bodyId()).map(Body::shortName).orElse(""),
                choices.category(line.category()),
                Tag.of(line),
                due,
                due == null ? null : Tag.of(due));
    }

    private static @Nullable Stage stage(String name) {
        for (Stage stage : Stage.values()) if (stage.name().equals(name)) return stage;
        return null;
    }

    private static @Nullable Integer year(String typed) {
        return typed.strip().matches("\\d{4}") ? Integer.valueOf(typed.strip()) : null;
    }
}
