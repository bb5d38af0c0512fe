package yangguang.rollup;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import yangguang.access.Role;
import yangguang.access.Viewer;

/** A district with many bodies below, for tests. */
record District(JdbcClient jdbc, long id, List<Long> bodies) {
    static District in(JdbcClient jdbc, int bodies) {
        long id = add(jdbc, "PDY010000", null, "云溪区人民政府", "GOVERNMENT");
        var below = new ArrayList<Long>();
        for (int i = 1; i <= bodies; i++)
            below.add(
                    add(
                            jdbc,
                            "PDY%06d".formatted(20_000 + i),
                            id,
                            "青禾第%d街道办事处".formatted(i),
                            i % 3 == 0 ? "DEPARTMENT" : "SUBDISTRICT"));
        return new District(jdbc, id, below);
    }

    static long add(JdbcClient jdbc, String code, @Nullable Long parent, String name, String kind) {
        return jdbc.sql(
                        """
                        insert into bodies.body (code, parent_id, name, short_name, kind)
                        values (:code, :parent, :name, :name, :kind)
                        returning id
                        """)
                .param("code", code)
                .param("parent", parent)
                .param("name", name)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    Viewer statistician() {
        return person(50, id, Role.STATISTICIAN);
    }

    /** 统计 and 督查 of the district. */
    Viewer both() {
        var all = new java.util.HashSet<>(bodies);
        all.add(id);
        return new Viewer(
                51, "高远", id, Set.of(Role.STATISTICIAN, Role.SUPERVISOR), Set.copyOf(all));
    }

    Viewer supervisor() {
        var all = new java.util.HashSet<>(bodies);
        all.add(id);
        return new Viewer(52, "高远", id, Set.of(Role.SUPERVISOR), Set.copyOf(all));
    }

    Viewer of(int body, Role... roles) {
        return person(100 + body, bodies.get(body), roles);
    }

    static Viewer person(long person, long body, Role... roles) {
        return new Viewer(person, "同事" + person, body, Set.of(roles), Set.of(body));
    }

    CampaignForm form(int year, String deadline) {
        return new CampaignForm(
                String.valueOf(year),
                Set.of(year < 2019 ? "STAT-2014" : year < 2021 ? "AR-2019" : "AR-2021"),
                "关于做好%d年年度报告编制公布工作的通知".formatted(year),
                "请按时报送。",
                deadline,
                "ALL",
                Set.of("SUBDISTRICT", "DEPARTMENT"),
                "",
                "");
    }

    /** A report that the leader of a body signed, with these figures. */
    void signed(long body, int year, Map<String, @Nullable BigDecimal> figures) {
        handIn(body, year, "SIGNED", figures);
    }

    void handIn(long body, int year, String state, Map<String, @Nullable BigDecimal> figures) {
        long report =
                jdbc.sql(
                                """
                                insert into reporting.report
                                       (body_id, year, state, submission, signed, made_public, chain)
                                values (:body, :year, :state, 1, 1, 0, 'REVIEW|SECRECY|SIGN')
                                on conflict (year, body_id) do update
                                   set state = :state, submission = report.submission + 1,
                                       signed = report.submission + 1
                                returning id
                                """)
                        .param("body", body)
                        .param("year", year)
                        .param("state", state)
                        .query(Long.class)
                        .single();
        jdbc.sql(
                        """
                        insert into reporting.submission
                               (report_id, number, edition, figures, by_id, by_name, at)
                        select :report, submission, 1, :figures::jsonb, 1, '林小满', :at
                          from reporting.report where id = :report
                        """)
                .param("report", report)
                .param("figures", JsonMapper.shared().writeValueAsString(figures))
                .param("at", OffsetDateTime.now(ZoneOffset.UTC))
                .update();
    }

    static Map<String, @Nullable BigDecimal> figures(Object... pairs) {
        var figures = new HashMap<String, @Nullable BigDecimal>();
        for (int i = 0; i < pairs.length; i += 2)
            figures.put((String) pairs[i], new BigDecimal(pairs[i + 1].toString()));
        return figures;
    }
}
