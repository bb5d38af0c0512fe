package yangguang.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.law.Law;
import yangguang.law.forms.Form;
import yangguang.pages.Chart;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.reporting.PublishedFigures;

/** 年报数据: the figures of the published annual reports of a year, body by body, for everybody. */
@Controller
class DataPages {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> USUAL =
            List.of("proactive_total", "requests_received", "t2_new_total");

    private final Menus menus;
    private final Scopes scopes;
    private final PublishedFigures figures;
    private final Bodies bodies;
    private final Law law;

    DataPages(Menus menus, Scopes scopes, PublishedFigures figures, Bodies bodies, Law law) {
        this.menus = menus;
        this.scopes = scopes;
        this.figures = figures;
        this.bodies = bodies;
        this.law = law;
    }

    @GetMapping({"/annual/{year:\\d{4}}/data", "/u/{code}/annual/{year:\\d{4}}/data"})
    Page data(@PathVariable(required = false) @Nullable String code, @PathVariable int year) {
        var form = form(year);
        var usual =
                USUAL.stream()
                        .filter(one -> form.cell(one).isPresent())
                        .findFirst()
                        .orElseGet(() -> form.cells().getFirst().indicator());
        return page(code, year, form, usual);
    }

    @GetMapping({
        "/annual/{year:\\d{4}}/data/{indicator:[a-z0-9_]{1,60}}",
        "/u/{code}/annual/{year:\\d{4}}/data/{indicator:[a-z0-9_]{1,60}}"
    })
    Page figure(
            @PathVariable(required = false) @Nullable String code,
            @PathVariable int year,
            @PathVariable String indicator) {
        var form = form(year);
        if (form.cell(indicator).isEmpty()) throw new NoSuchRecord("figure " + indicator);
        return page(code, year, form, indicator);
    }

    /** A year whose reports came without figures says so; one without reports is not there. */
    private Page page(@Nullable String code, int year, Form form, String indicator) {
        var menu = menus.of(scopes.of(code, "/annual/" + year + "/data"));
        boolean reported =
                menu.reports().stream()
                        .anyMatch(report -> Objects.equals(report.reportYear(), year));
        if (!reported) throw new NoSuchRecord("reports of " + year);
        var bars =
                byBody(menu.scope(), year).entrySet().stream()
                        .map(one -> bar(one.getKey(), one.getValue().get(indicator), year))
                        .sorted(
                                Comparator.comparing(
                                        Chart.Bar::value,
                                        Comparator.nullsLast(
                                                Comparator.<BigDecimal>reverseOrder())))
                        .toList();
        return Page.of(
                "portal/data", new DataPage(menu.scope(), menu, year, form, indicator, bars));
    }

    private Chart.Bar bar(Body body, @Nullable BigDecimal value, int year) {
        return new Chart.Bar(body.shortName(), value, "/u/" + body.code() + "/annual/" + year);
    }

    private Form form(int year) {
        return law.forms().tableFor(year).orElseThrow(() -> new NoSuchRecord("form of " + year));
    }

    /**
     * @throws NoSuchRecord where nobody published figures of that year
     */
    private Map<Body, Map<String, @Nullable BigDecimal>> published(Scope scope, int year) {
        var byBody = byBody(scope, year);
        if (byBody.isEmpty()) throw new NoSuchRecord("figures of " + year);
        return byBody;
    }

    private Map<Body, Map<String, @Nullable BigDecimal>> byBody(Scope scope, int year) {
        var byBody = new java.util.LinkedHashMap<Body, Map<String, @Nullable BigDecimal>>();
        var open = figures.of(scope.bodies(), year);
        for (var body : bodies.all())
            if (open.containsKey(body.id()))
                byBody.put(body, Objects.requireNonNull(open.get(body.id())));
        return byBody;
    }

    @GetMapping({"/annual/{year:\\d{4}}/data.csv", "/u/{code}/annual/{year:\\d{4}}/data.csv"})
    ResponseEntity<byte[]> csv(
            @PathVariable(required = false) @Nullable String code, @PathVariable int year) {
        var form = form(year);
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            var head = new ArrayList<String>(List.of(""));
            form.cells().forEach(cell -> head.add(form.label(cell.indicator())));
            csv.printRecord(head);
            for (var one : published(scope(code, year), year).entrySet()) {
                var cells = new ArrayList<String>(List.of(one.getKey().name()));
                for (var cell : form.cells()) {
                    var value = one.getValue().get(cell.indicator());
                    cells.add(value == null ? "" : value.toPlainString());
                }
                csv.printRecord(cells);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", UTF_8))
                .body(text.toString().getBytes(UTF_8));
    }

    /** One body as JSON has it. */
    record Published(
            String body, String code, int year, Map<String, @Nullable BigDecimal> figures) {}

    @GetMapping({"/annual/{year:\\d{4}}/data.json", "/u/{code}/annual/{year:\\d{4}}/data.json"})
    ResponseEntity<byte[]> json(
            @PathVariable(required = false) @Nullable String code, @PathVariable int year) {
        form(year);
        var all =
                published(scope(code, year), year).entrySet().stream()
                        .map(
                                one ->
                                        new Published(
                                                one.getKey().name(),
                                                one.getKey().code(),
                                                year,
                                                one.getValue()))
                        .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonMapper.shared().writeValueAsBytes(all));
    }

    private Scope scope(@Nullable String code, int year) {
        return scopes.of(code, "/annual/" + year + "/data");
    }
}
