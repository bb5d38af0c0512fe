package yangguang.catalogue;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.Office;

@PlatformTest
@DisplayName("各单位的栏目：类别和单位的矩阵")
class CoveragePagesTest {
    private static final String ADDRESS = "/desk/catalogue/below";

    @Autowired MockMvc web;
    @Autowired Office office;
    @Autowired JdbcClient jdbc;
    long county;
    long green;
    long willow;
    Viewer supervisor;

    @BeforeEach
    void begin() {
        county = office.body("云溪县人民政府");
        green = office.body("青禾街道办事处");
        willow = office.body("柳桥街道办事处");
        jdbc.sql("update bodies.body set parent_id = :county where id in (:below)")
                .param("county", county)
                .param("below", List.of(green, willow))
                .update();
        supervisor = reading(Set.of(county, green, willow));
        office.published(green);
    }

    private Viewer reading(Set<Long> bodies) {
        return new Viewer(9, "高远", county, Set.of(Role.SUPERVISOR), new HashSet<>(bodies));
    }

    private ResultActions open(Viewer viewer, String ending) throws Exception {
        return web.perform(get(ADDRESS + ending).with(As.viewer(viewer)));
    }

    @Test
    void 有的和空白的看得出来_空白多的在前面_符号旁边有字() throws Exception {
        open(supervisor, "")
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("2个单位，其中2个有空白"),
                                                stringContainsInOrder("柳桥", "青禾", "</table>"),
                                                containsString(
                                                        "<span aria-hidden=\"true\">●</span> <span class=\"w\">正常"),
                                                containsString(
                                                        "<span aria-hidden=\"true\">○</span> <span class=\"w\">空白"))));
        open(supervisor, ".csv").andExpect(content().string(containsString("正常")));
        open(supervisor, ".json").andExpect(content().string(containsString("\"GOOD\"")));
        web.perform(get("/desk/catalogue").with(As.viewer(supervisor)))
                .andExpect(content().string(containsString("href=\"" + ADDRESS + "\"")));
    }

    @Test
    void 只有看得到的下级() throws Exception {
        open(reading(Set.of(county, green)), "")
                .andExpect(content().string(not(containsString("柳桥"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".csv", ".json"})
    void 没有登录的要先登录_没有下级的没有这一页(String ending) throws Exception {
        web.perform(get(ADDRESS + ending))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", startsWith("/sign-in")));
        open(Office.clerk(green), ending).andExpect(status().isNotFound());
        open(reading(Set.of(county)), ending).andExpect(status().isNotFound());
    }
}
