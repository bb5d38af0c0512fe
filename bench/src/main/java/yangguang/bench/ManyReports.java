package yangguang.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.Law;
import yangguang.law.forms.Cell;
import yangguang.rollup.Boards;
import yangguang.rollup.Sums;

/**
 * A data folder in which one campaign asks very many bodies, each with a signed report and, for the
 * same figures by plain SQL, the counting entries behind it.
 */
record ManyReports(Path folder, int bodies) {
    private static final int YEAR = 2022;
    private static final String FORM = "AR-2021";
    private static final int WARM_UP = 3;
    private static final int TIMES = 15;
    private static final String ABOVE =
            """
            insert into bodies.body (code, name, short_name, kind)
            values ('A00000000', '云溪省人民政府', '云溪省', 'GOVERNMENT')
            returning id
            """;
    private static final String BODIES =
            """
            insert into bodies.body (code, parent_id, name, short_name, kind)
            select 'B' || lpad(n::text, 7, '0') || '0', :above, '青禾' || n || '街道办事处',
                   '青禾' || n || '街道', 'SUBDISTRICT'
              from generate_series(1, :bodies) as n
            """;
    private static final String REPORTS =
            """
            insert into reporting.report (body_id, year, state, submission, signed, chain)
            select id, :year, 'SIGNED', 1, 1, 'REVIEW|SECRECY|SIGN' from bodies.body
             where parent_id = :above
            """;
    private static final String FIGURES =
            """
            insert into reporting.submission
                   (report_id, number, edition, figures, by_id, by_name, at)
            select r.id, 1, 1,
                   (select jsonb_object_agg(name, abs(hashtext(r.body_id || name)::bigint) % 1000)
                      from unnest(:names::text[]) as name),
                   1, '林小满', now()
              from reporting.report r
            """;
    private static final String ENTRIES =
            """
            insert into tally.entry
                   (body_id, indicator, day, amount, cause_kind, cause_id, step, at)
            select r.body_id, name, :day, abs(hashtext(r.body_id || name)::bigint) % 1000,
                   'bench', r.body_id, 1, now()
              from reporting.report r cross join unnest(:names::text[]) as name
            """;
    private static final String CAMPAIGN =
            """
            insert into rollup.campaign
                   (body_id, year, forms, title, notice, deadline, reach, by_id, by_name, at)
            values (:above, :year, :forms, '编报', '', :day, 'ALL', 1, '林小满', now())
            returning id
            """;
    private static final String MEMBERS =
            """
            insert into rollup.member (campaign_id, body_id)
            select :campaign, id from bodies.body where parent_id = :above
            """;
    private static final String PLAIN =
            """
            select e.indicator, sum(e.amount) as sum
              from tally.entry e join rollup.member m on m.body_id = e.body_id
             where m.campaign_id = :campaign and e.day between :first and :last
             group by e.indicator
            """;

    Map<String, Object> measure() throws IOException {
        load();
        try (var platform = Platform.on(folder)) {
            var jdbc = platform.the(JdbcClient.class);
            long campaign = one(jdbc, "select id from rollup.campaign");
            long above = one(jdbc, "select body_id from rollup.campaign");
            var viewer = new Viewer(1, "林小满", above, Set.of(Role.STATISTICIAN), Set.of(above));
            var boards = platform.the(Boards.class);
            var sums = platform.the(Sums.class);
            var figures = new LinkedHashMap<String, Object>();
            figures.put("board", timed("board", () -> boards.of(viewer, campaign)));
            figures.put("sum", timed("sum", () -> sums.read(viewer, campaign)));
            figures.put(
                    "figure",
                    timed(
                            "one figure of each",
                            () -> sums.figure(viewer, campaign, "t2_new_total")));
            figures.put("plain", timed("plain SQL", () -> plain(jdbc, campaign)));
            figures.put("same", isSame(sums, viewer, campaign, plain(jdbc, campaign)));
            return figures;
        }
    }

    private Map<String, Object> timed(String what, Runnable run) {
        var times = Times.of(WARM_UP, TIMES, _ -> run.run());
        System.out.println("%,d bodies: %s: %s".formatted(bodies, what, times));
        return times.figures();
    }

    private static long one(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static Map<String, BigDecimal> plain(JdbcClient jdbc, long campaign) {
        var sums = new HashMap<String, BigDecimal>();
        jdbc.sql(PLAIN)
                .param("campaign", campaign)
                .param("first", LocalDate.of(YEAR, 1, 1))
                .param("last", LocalDate.of(YEAR, 12, 31))
                .query(
                        row -> {
                            sums.put(row.getString("indicator"), row.getBigDecimal("sum"));
                        });
        return sums;
    }

    /** Every figure, or it was not worth measuring. */
    private static boolean isSame(
            Sums sums, Viewer viewer, long campaign, Map<String, BigDecimal> plain) {
        for (var figure : sums.read(viewer, campaign).tables().getFirst().figures()) {
            var sum = figure.number();
            var other = plain.get(figure.cell().indicator());
            if (sum == null || other == null || sum.compareTo(other) != 0)
                throw new IllegalStateException(
                        "%s: %s, by plain SQL %s".formatted(figure.cell().indicator(), sum, other));
        }
        return true;
    }

    private void load() throws IOException {
        var mark = folder.resolve("loaded");
        if (Files.exists(mark)) return;
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        System.out.println("loading %,d reports into %s".formatted(bodies, folder));
        try (var platform = Platform.on(folder)) {
            load(platform.the(JdbcClient.class), names(platform.the(Law.class)));
        }
        Files.createFile(mark);
    }

    private static String[] names(Law law) {
        return law.forms().named(FORM).orElseThrow().cells().stream()
                .map(Cell::indicator)
                .distinct()
                .toArray(String[]::new);
    }

    private void load(JdbcClient jdbc, String[] names) {
        long above = one(jdbc, ABOVE);
        var day = LocalDate.of(YEAR, 6, 1);
        jdbc.sql(BODIES).param("above", above).param("bodies", bodies).update();
        jdbc.sql(REPORTS).param("above", above).param("year", YEAR).update();
        jdbc.sql(FIGURES).param("names", names).update();
        jdbc.sql(ENTRIES).param("names", names).param("day", day).update();
        long campaign =
                jdbc.sql(CAMPAIGN)
                        .param("above", above)
                        .param("year", YEAR)
                        .param("forms", new String[] {FORM})
                        .param("day", day.plusYears(1))
                        .query(Long.class)
                        .single();
        jdbc.sql(MEMBERS).param("campaign", campaign).param("above", above).update();
        for (var table :
                new String[] {
                    "bodies.body",
                    "reporting.report",
                    "reporting.submission",
                    "tally.entry",
                    "rollup.member"
                }) jdbc.sql("vacuum analyze " + table).update();
    }
}
