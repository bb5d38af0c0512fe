package yangguang.reporting;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.access.Role;
import yangguang.access.Viewer;

/** A county with two subdistricts below, for tests. */
public record County(long id, long greenGrain, long eastHill) {
    private static final String ADD =
            """
            insert into bodies.body (code, parent_id, name, short_name, kind)
            values (:code, :parent, :name, :name, :kind)
            returning id
            """;

    public static County in(JdbcClient jdbc) {
        long county = add(jdbc, "PDY000010", null, "云溪县人民政府", "GOVERNMENT");
        return new County(
                county,
                add(jdbc, "PDY000029", county, "青禾街道办事处", "SUBDISTRICT"),
                add(jdbc, "PDY000037", county, "东山街道办事处", "SUBDISTRICT"));
    }

    private static long add(
            JdbcClient jdbc, String code, @Nullable Long parent, String name, String kind) {
        return jdbc.sql(ADD)
                .param("code", code)
                .param("parent", parent)
                .param("name", name)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    /** An officer of 青禾. */
    public Viewer officer(Role... roles) {
        return new Viewer(7, "林小满", greenGrain, Set.of(roles), Set.of(greenGrain));
    }

    public Viewer neighbour() {
        return new Viewer(8, "周山", eastHill, Set.of(Role.STATISTICIAN), Set.of(eastHill));
    }

    public Viewer supervisor() {
        return new Viewer(9, "高远", id, Set.of(Role.SUPERVISOR), Set.of(id, greenGrain, eastHill));
    }
}
