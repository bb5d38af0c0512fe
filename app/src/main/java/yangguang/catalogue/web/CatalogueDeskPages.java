package yangguang.catalogue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.catalogue.CatalogueColumn;
import yangguang.catalogue.CatalogueColumn.State;
import yangguang.catalogue.CatalogueColumns;
import yangguang.law.rules.Version;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** 目录检查: each column of the body, how it stands, and what is said of it. */
@Controller
public class CatalogueDeskPages {
    static final String ADDRESS = "/desk/catalogue";

    private final CatalogueColumns columns;
    private final Bodies bodies;
    private final Deeds deeds;

    CatalogueDeskPages(CatalogueColumns columns, Bodies bodies, Deeds deeds) {
        this.columns = columns;
        this.bodies = bodies;
        this.deeds = deeds;
    }

    /**
     * All columns.
     *
     * @param keeps whether the viewer may say something of them
     * @param limit from how many empty columns on an inspection is lost; null where none says so
     * @param oversees whether there are bodies below whose columns the viewer may read
     * @param typed what was typed for the column that was wrong
     */
    public record ColumnsPage(
            String code,
            List<CatalogueColumn> columns,
            boolean keeps,
            @Nullable Version<Integer> limit,
            boolean oversees,
            Typed typed,
            Problems problems) {
        public long count(State state) {
            return columns.stream().filter(one -> one.state() == state).count();
        }

        /** Blank to whoever inspects, explained or not. */
        public long blank() {
            return columns.stream().filter(one -> one.documents() == 0).count();
        }

        public boolean isLost() {
            return limit != null && blank() >= limit.value();
        }

        public String words(CatalogueColumn column) {
            if (typed.category().equals(column.category().code())) return typed.words();
            return column.remark() == null ? "" : column.remark().words();
        }

        public String promised(CatalogueColumn column) {
            if (typed.category().equals(column.category().code())) return typed.promised();
            var remark = column.remark();
            return remark == null || remark.promised() == null ? "" : remark.promised().toString();
        }

        public boolean isOpen(CatalogueColumn column) {
            return typed.category().equals(column.category().code());
        }
    }

    /** What somebody typed of a column. */
    public record Typed(String category, String words, String promised) {}

    @GetMapping(ADDRESS)
    Page show(Viewer viewer) {
        return Page.of("catalogue/columns", page(viewer, new Typed("", "", ""), Problems.none()));
    }

    @PostMapping(ADDRESS + "/{category:[0-9A-Za-z-]+}")
    Page remark(
            Viewer viewer,
            @PathVariable String category,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String promised,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    var problems = columns.remark(viewer, category, words, promised);
                    return problems.isEmpty()
                            ? Page.to(ADDRESS).saying("catalogue.said.remarked")
                            : Page.again(
                                    "catalogue/columns",
                                    page(viewer, new Typed(category, words, promised), problems));
                });
    }

    private ColumnsPage page(Viewer viewer, Typed typed, Problems problems) {
        return new ColumnsPage(
                bodies.byId(viewer.bodyId()).orElseThrow().code(),
                columns.of(viewer.bodyId()),
                CatalogueColumns.mayKeep(viewer),
                columns.blankLimit().orElse(null),
                !CoveragePages.below(bodies, viewer).isEmpty(),
                typed,
                problems);
    }
}
