package yangguang.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.reporting.AnnualTables;
import yangguang.reporting.PublishAnnualReport;
import yangguang.reporting.Reports;

@Command(
        name = "tally",
        description = "annual tables, a report page and its Word and PDF, beside plain SQL")
final class TallyBench extends Measurement {
    private static final int YEAR = 2018;
    private static final int WARM_UP = 50;
    private static final int TIMES = 300;
    private static final int FEW = 10;

    /** The same sums from every single entry. */
    private static final String PLAIN =
            """
            select indicator, sum(amount) as sum
              from tally.entry
             where body_id = any(:bodies) and day between :first and :last
             group by indicator
            """;

    @Override
    String name() {
        return "tally";
    }

    @Override
    Map<String, Object> measure(Loaded loaded) {
        try (var platform = Platform.on(loaded.folder())) {
            var tables = platform.the(AnnualTables.class);
            var reports = platform.the(Reports.class);
            var publish = platform.the(PublishAnnualReport.class);
            var jdbc = platform.the(JdbcClient.class);
            var bodies = platform.the(Bodies.class).subtree(Loaded.county(platform).id());
            long one = bodies.stream().max(Long::compare).orElseThrow();
            var viewer = new Viewer(1, "林小满", one, Set.of(Role.STATISTICIAN), Set.of(one));
            var figures = new LinkedHashMap<String, Object>();
            figures.put(
                    "table",
                    timed(
                            loaded,
                            "the table of %d bodies together, with findings and the year before"
                                    .formatted(bodies.size()),
                            TIMES,
                            () -> tables.table(bodies, YEAR)));
            figures.put(
                    "plain",
                    timed(
                            loaded,
                            "its sums by plain SQL over the entries",
                            FEW,
                            () -> plain(jdbc, bodies)));
            figures.put("same", isSame(tables, bodies, plain(jdbc, bodies)));
            figures.put(
                    "report",
                    timed(
                            loaded,
                            "all that the report page of one body shows",
                            TIMES,
                            () -> reports.read(viewer, one, YEAR)));
            figures.put(
                    "files",
                    timed(
                            loaded,
                            "Word and PDF of that report together",
                            FEW,
                            () -> publish.made(viewer, one, YEAR)));
            return figures;
        }
    }

    private static Map<String, Object> timed(Loaded loaded, String what, int often, Runnable run) {
        var times = Times.of(Math.min(WARM_UP, often), often, _ -> run.run());
        System.out.println("%,d documents: %s: %s".formatted(loaded.documents(), what, times));
        return times.figures();
    }

    private static Map<String, BigDecimal> plain(JdbcClient jdbc, Set<Long> bodies) {
        var sums = new HashMap<String, BigDecimal>();
        jdbc.sql(PLAIN)
                .param("bodies", bodies.toArray(Long[]::new))
                .param("first", LocalDate.of(YEAR, 1, 1))
                .param("last", LocalDate.of(YEAR, 12, 31))
                .query(
                        row -> {
                            sums.put(row.getString("indicator"), row.getBigDecimal("sum"));
                        });
        return sums;
    }

    /** Every sum of entries that the table prints, or it was not worth measuring. */
    private static boolean isSame(
            AnnualTables tables, Set<Long> bodies, Map<String, BigDecimal> plain) {
        if (plain.isEmpty()) throw new IllegalStateException("nothing was counted in " + YEAR);
        for (var figure : tables.table(bodies, YEAR).orElseThrow().figures()) {
            var sum = plain.get(figure.cell().indicator());
            if (sum == null) continue;
            var number = figure.number();
            if (number == null || number.compareTo(sum) != 0)
                throw new IllegalStateException(
                        "%s: %s, by plain SQL %s"
                                .formatted(figure.cell().indicator(), number, sum));
        }
        return true;
    }
}
