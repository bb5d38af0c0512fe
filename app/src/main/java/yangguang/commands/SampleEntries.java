package yangguang.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import yangguang.access.Role;
import yangguang.bodies.Bodies;
import yangguang.documents.ImportReports;
import yangguang.journal.Actor;
import yangguang.registers.ImportEntries;
import yangguang.registers.RegisterBook;

/**
 * The registers and the past annual reports of a subdistrict of the sample county, imported as an
 * office would.
 */
@Component
class SampleEntries {
    private static final Actor OPERATOR = new Actor.CommandLine("--demo");
    private static final String BODY = "云溪县青禾街道办事处";
    private static final Pattern COUNTED = Pattern.compile("今天(-\\d+)");

    private final ImportEntries entries;
    private final RegisterBook book;
    private final ImportReports reports;
    private final Bodies bodies;
    private final SampleOfficers officers;
    private final Clock clock;

    SampleEntries(
            ImportEntries entries,
            RegisterBook book,
            ImportReports reports,
            Bodies bodies,
            SampleOfficers officers,
            Clock clock) {
        this.entries = entries;
        this.book = book;
        this.reports = reports;
        this.bodies = bodies;
        this.officers = officers;
        this.clock = clock;
    }

    void load() {
        all("registers/*.csv").forEach(this::loadRegister);
        all("reports/*.txt").forEach(this::loadReport);
    }

    /** A file has the name of its register; its days may be counted from today. */
    private void loadRegister(Resource file) {
        var register = book.register(name(file).replace(".csv", ""));
        var clerk = officers.of(Role.STATISTICIAN, bodies.byName(BODY).orElseThrow());
        var today = LocalDate.now(clock);
        var rows =
                COUNTED.matcher(new String(bytes(file), UTF_8))
                        .replaceAll(day -> today.plusDays(Long.parseLong(day.group(1))).toString());
        switch (entries.run(clerk, register, rows.getBytes(UTF_8))) {
            case ImportEntries.Outcome.Imported _ -> {}
            case ImportEntries.Outcome.Refused(var bad) -> throw damaged(file, bad);
        }
    }

    private void loadReport(Resource file) {
        var outcome = reports.importReport(name(file), bytes(file), OPERATOR);
        if (!(outcome instanceof ImportReports.Outcome.Filed)) throw damaged(file, outcome);
    }

    private static List<Resource> all(String pattern) {
        try {
            var files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:samples/" + pattern);
            return Arrays.stream(files).sorted(Comparator.comparing(SampleEntries::name)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static IllegalStateException damaged(Resource file, Object bad) {
        return new IllegalStateException("samples/" + name(file) + ": " + bad);
    }
}
