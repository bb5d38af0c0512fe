package yangguang.registers.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.access.Viewer;
import yangguang.law.registers.Definition;
import yangguang.pages.Deeds;
import yangguang.pages.Harmless;
import yangguang.pages.Page;
import yangguang.pages.Preferences;
import yangguang.pages.Problems;
import yangguang.pages.Templates;
import yangguang.pages.Text;
import yangguang.registers.BadCell;
import yangguang.registers.ExportEntries;
import yangguang.registers.ImportEntries;
import yangguang.registers.RegisterBook;
import yangguang.registers.Workbooks;

/** 导出、导入 of a register as a spreadsheet. */
@Controller
@RequestMapping("/desk/registers/{register}")
class SheetPages {
    private static final String TEMPLATE = "registers/import";
    private static final long LARGEST = 5 * 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final RegisterBook book;
    private final ExportEntries export;
    private final ImportEntries imports;
    private final Templates templates;
    private final Deeds deeds;

    SheetPages(
            RegisterBook book,
            ExportEntries export,
            ImportEntries imports,
            Templates templates,
            Deeds deeds) {
        this.book = book;
        this.export = export;
        this.imports = imports;
        this.templates = templates;
        this.deeds = deeds;
    }

    @GetMapping("/entries.csv")
    void csv(
            Viewer viewer,
            @PathVariable String register,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var definition = book.register(register);
        export.tell(viewer, definition);
        response.setContentType("text/csv;charset=UTF-8");
        named(response, register + ".csv");
        var out = response.getWriter();
        out.append(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(out, CSVFormat.EXCEL)) {
            export.run(
                    viewer,
                    definition,
                    RegistersPages.question(definition, asked),
                    templates.text(Preferences.of(request)),
                    row -> print(csv, row));
        }
    }

    private static void print(CSVPrinter csv, List<String> row) {
        try {
            csv.printRecord(row.stream().map(Harmless::cell).toList());
        } catch (IOException readerWentAway) {
            throw new UncheckedIOException(readerWentAway);
        }
    }

    @GetMapping("/entries.xlsx")
    void xlsx(
            Viewer viewer,
            @PathVariable String register,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var definition = book.register(register);
        var text = templates.text(Preferences.of(request));
        export.tell(viewer, definition);
        workbook(response, register);
        try (var sheet =
                new Workbooks.Writer(response.getOutputStream(), title(definition, text))) {
            var question = RegistersPages.question(definition, asked);
            export.run(viewer, definition, question, text, sheet::add);
        }
    }

    /** A workbook with the names of the fields alone, to be filled in. */
    @GetMapping("/import/form.xlsx")
    void form(
            Viewer viewer,
            @PathVariable String register,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var definition = book.register(register);
        book.mayRecord(viewer, definition);
        var text = templates.text(Preferences.of(request));
        workbook(response, register + "-form");
        try (var sheet =
                new Workbooks.Writer(response.getOutputStream(), title(definition, text))) {
            sheet.add(ImportEntries.heads(definition, text.isChinese()));
        }
    }

    private static String title(Definition register, Text text) {
        return register.label().in(text.isChinese());
    }

    private static void workbook(HttpServletResponse response, String name) {
        response.setContentType(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        named(response, name + ".xlsx");
    }

    private static void named(HttpServletResponse response, String name) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    @GetMapping("/import")
    Page choose(Viewer viewer, @PathVariable String register) {
        var definition = book.register(register);
        book.mayRecord(viewer, definition);
        return Page.of(TEMPLATE, page(definition, "", List.of(), Problems.none()));
    }

    @PostMapping("/import")
    Page take(
            Viewer viewer,
            @PathVariable String register,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(name = "_once", defaultValue = "") String key)
            throws IOException {
        var definition = book.register(register);
        book.mayRecord(viewer, definition);
        if (file == null || file.isEmpty()) return again(definition, "registers.import.no-file");
        if (file.getSize() > LARGEST)
            return again(definition, "registers.import.too-large", LARGEST / 1024 / 1024);
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var bytes = file.getBytes();
        return deeds.once(
                key,
                () ->
                        switch (imports.run(viewer, definition, bytes)) {
                            case ImportEntries.Outcome.Imported(int many) ->
                                    Page.to("/desk/registers/" + register)
                                            .saying("registers.said.imported", many);
                            case ImportEntries.Outcome.Refused(var bad) ->
                                    Page.again(
                                            TEMPLATE, page(definition, name, bad, Problems.none()));
                        });
    }

    private static Page again(Definition register, String key, Object... arguments) {
        var problems = Problems.none().add("file", key, arguments);
        return Page.again(TEMPLATE, page(register, "", List.of(), problems));
    }

    private static ImportPage page(
            Definition register, String name, List<BadCell> bad, Problems problems) {
        return new ImportPage(register, name, bad, problems);
    }
}
