package yangguang.catalogue.web;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.catalogue.CatalogueColumn.State;
import yangguang.catalogue.CatalogueColumns;
import yangguang.law.catalogue.Category;
import yangguang.pages.DataFile;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;

/** 各单位目录检查: the columns of the bodies below beside each other. */
@Controller
public class CoveragePages {
    static final String ADDRESS = CatalogueDeskPages.ADDRESS + "/below";
    private static final int MOST_BODIES = 100;

    private final CatalogueColumns columns;
    private final Bodies bodies;
    private final Text official;

    CoveragePages(CatalogueColumns columns, Bodies bodies, Templates templates) {
        this.columns = columns;
        this.bodies = bodies;
        this.official = templates.text(Preferences.STANDARD);
    }

    /**
     * @param categories that bind at least one of the bodies, in the order of the law
     * @param rows the body with most gaps first
     */
    public record CoveragePage(List<Category> categories, List<Row> rows) {
        public long gaps() {
            return rows.stream().filter(row -> row.gaps() > 0).count();
        }
    }

    /**
     * One body.
     *
     * @param states by code of the category; none where it does not bind the body
     */
    public record Row(Body body, Map<String, State> states) {
        /** What an inspection would find. */
        public long gaps() {
            return states.values().stream()
                    .filter(state -> state == State.EMPTY || state == State.STALE)
                    .count();
        }

        public @Nullable State state(Category category) {
            return states.get(category.code());
        }
    }

    /** Beside its words, so that a column of them is taken in at a glance. */
    public static String sign(State state) {
        return switch (state) {
            case EMPTY -> "○";
            case STALE, EXPLAINED -> "◐";
            case SOON, GOOD -> "●";
        };
    }

    @GetMapping(ADDRESS)
    Page show(Viewer viewer) {
        return Page.of("catalogue/below", page(viewer));
    }

    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<byte[]> csv(Viewer viewer) {
        var page = page(viewer);
        var rows = new ArrayList<List<@Nullable Object>>();
        var head = new ArrayList<@Nullable Object>();
        head.add("");
        page.categories().forEach(category -> head.add(category.label()));
        rows.add(head);
        for (var row : page.rows()) {
            var line = new ArrayList<@Nullable Object>();
            line.add(row.body().name());
            for (var category : page.categories()) line.add(words(row.state(category)));
            rows.add(line);
        }
        return DataFile.csv(name(viewer), rows);
    }

    private @Nullable String words(@Nullable State state) {
        return state == null ? null : official.of("catalogue.state", state);
    }

    /** One body as JSON has it. */
    record Printed(String body, String code, Map<String, State> columns) {}

    @GetMapping(ADDRESS + ".json")
    ResponseEntity<byte[]> json(Viewer viewer) {
        return DataFile.json(
                name(viewer),
                page(viewer).rows().stream()
                        .map(row -> new Printed(row.body().name(), row.body().code(), row.states()))
                        .toList());
    }

    private String name(Viewer viewer) {
        return bodies.byId(viewer.bodyId()).orElseThrow().shortName() + "-catalogue";
    }

    /** Those directly below that the viewer may read. */
    static List<Body> below(Bodies bodies, Viewer viewer) {
        return bodies.children(viewer.bodyId()).stream()
                .filter(body -> viewer.readable().contains(body.id()))
                .limit(MOST_BODIES)
                .toList();
    }

    private CoveragePage page(Viewer viewer) {
        var below = below(bodies, viewer);
        if (below.isEmpty()) throw new NoSuchRecord("bodies below " + viewer.bodyId());
        var found = columns.of(below.stream().map(Body::id).collect(toSet()));
        var categories = new LinkedHashMap<String, Category>();
        var rows = new ArrayList<Row>();
        for (var body : below) {
            var states = new LinkedHashMap<String, State>();
            for (var column : Objects.requireNonNull(found.get(body.id()))) {
                categories.putIfAbsent(column.category().code(), column.category());
                states.put(column.category().code(), column.state());
            }
            rows.add(new Row(body, states));
        }
        rows.sort(Comparator.comparing(Row::gaps).reversed());
        return new CoveragePage(List.copyOf(categories.values()), rows);
    }
}
