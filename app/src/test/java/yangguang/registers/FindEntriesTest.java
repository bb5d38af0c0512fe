package yangguang.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.registers.Values;
import yangguang.reporting.County;
import yangguang.search.SearchDocument;

@PlatformTest
@DisplayName("登记查得到：工作台查本单位的，公众查公开的")
class FindEntriesTest {
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired EntrySource source;
    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;
    County county;
    Viewer officer;

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
        officer = county.officer(Role.STATISTICIAN, Role.EDITOR);
    }

    @Test
    void 工作台查得到本单位的登记_别的单位查不到() throws Exception {
        training("条例第三十三条培训");
        find(officer, "第三十三条")
                .andExpect(content().string(containsString("/desk/registers/entries/1")));
        find(county.neighbour(), "第三十三条").andExpect(content().string(containsString("都没有")));
        find(officer, "%").andExpect(content().string(containsString("都没有")));
        find(officer, " ").andExpect(header().string("Location", "/desk/documents"));
        web.perform(get("/desk/find").param("q", "培训"))
                .andExpect(header().string("Location", startsWith("/sign-in")));
    }

    @Test
    void 撤销的不再查到() throws Exception {
        var entry = training("条例培训");
        keep.takeBack(officer, entry.id(), 1, "重复登记");
        find(officer, "条例培训")
                .andExpect(content().string(not(containsString("/desk/registers/entries/"))));
    }

    @Test
    void 公众只查得到公开的字段_从公开之日起() {
        var topic =
                record(
                        "hot-topic",
                        Map.of("found", "2018-03-05", "topic", "幸福路停水", "judged", "内部研判"));
        assertThat(source.read(List.of(topic.id()))).isEmpty();
        keep.carryOn(
                officer,
                topic.id(),
                1,
                book.register("hot-topic").stage("answered").orElseThrow(),
                values(Map.of("answered", "2018-03-06", "ways", "website", "text", "已经恢复供水")));
        assertThat(source.read(List.of(topic.id())))
                .extracting(SearchDocument::title, SearchDocument::address)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "幸福路停水", "/u/PDY000029/registers/hot-topic/" + topic.id()));
        assertThat(source.read(List.of(topic.id())).getFirst().text())
                .contains("热点舆情", "已经恢复供水", "政府网站")
                .doesNotContain("内部研判");
        keep.takeBack(officer, topic.id(), 2, "重复登记");
        assertThat(source.read(List.of(topic.id()))).isEmpty();
    }

    @Test
    void 新登记的日期填好今天() throws Exception {
        web.perform(get("/desk/registers/training/new").with(As.viewer(officer)))
                .andExpect(content().string(containsString("value=\"2018-03-07\"")));
    }

    private Entry training(String subject) {
        return record(
                "training",
                Map.of(
                        "held",
                        "2018-03-01",
                        "subject",
                        subject,
                        "holder",
                        "own",
                        "trainees",
                        "15"));
    }

    private Entry record(String register, Map<String, String> filled) {
        return keep.record(officer, book.register(register), values(filled));
    }

    private static Values values(Map<String, String> filled) {
        return new Values(
                filled.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, one -> List.of(one.getValue()))));
    }

    private ResultActions find(Viewer viewer, String words) throws Exception {
        return web.perform(get("/desk/find").param("q", words).with(As.viewer(viewer)));
    }
}
