package yangguang.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.law.clocks.Channel;
import yangguang.law.clocks.Consulted;
import yangguang.requests.Counter;
import yangguang.requests.Deed;

@PlatformTest
@DisplayName("申请列表的页面")
class RequestListPagesTest {
    @Autowired MockMvc mvc;
    @Autowired Counter counter;
    @Autowired TestClock clock;

    long body;

    @BeforeEach
    void office() {
        body = counter.body("云溪县青禾街道办事处");
        counter.at("2024-03-01", body);
    }

    @Test
    void 没有登录_没有角色_别的单位() throws Exception {
        mvc.perform(get("/desk/requests")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/requests").with(As.person(9, body, Role.EDITOR)))
                .andExpect(status().isForbidden());
        var other = counter.body("云溪县柳桥街道办事处");
        mvc.perform(get("/desk/requests").with(As.person(9, other, Role.REQUEST_OFFICER)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("2024-00001"))));
    }

    @Test
    void 列出编号_打码的姓名_内容_期限() throws Exception {
        mvc.perform(get("/desk/requests").with(As.viewer(Counter.officer(body))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2024-00001")))
                .andExpect(content().string(containsString("𠮷某某某")))
                .andExpect(content().string(containsString("老旧小区")))
                .andExpect(content().string(containsString("2024-03-29")))
                .andExpect(content().string(not(containsString("𠮷田小满"))));
    }

    @Test
    void 期限链到期限计算_放假安排没有公布的写明暂定() throws Exception {
        var officer = Counter.officer(body);
        var late = counter.at("2026-12-15", body);
        counter.done(officer, late, new Deed.OpinionAsked(1, Consulted.THIRD_PARTY), "2026-12-16");
        counter.done(officer, late, new Deed.OpinionGiven(1, Deed.Position.AGREES), "2026-12-18");
        var page =
                Jsoup.parse(
                        mvc.perform(get("/desk/requests").with(As.viewer(officer)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8));
        var early = page.select("tbody tr:contains(2024-00001)");
        assertThat(early.select("a[href^=/deadline]").attr("href"))
                .isEqualTo("/deadline?kind=reply&received=2024-03-01");
        assertThat(early.text()).doesNotContain("暂定");
        var row = page.select("tbody tr:contains(" + late.number() + ")");
        assertThat(row.select("a[href^=/deadline]").attr("href"))
                .isEqualTo(
                        "/deadline?kind=reply&received=2026-12-15&exclude=2026-12-16..2026-12-18");
        assertThat(row.text()).contains("暂定：放假安排尚未公布");
        var answer = mvc.perform(get(row.select("a[href^=/deadline]").attr("href"))).andReturn();
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("datetime=\"" + row.select("a time").attr("datetime") + "\"");
    }

    @Test
    void 地址里写错的条件当作没有写() throws Exception {
        mvc.perform(
                        get("/desk/requests?view=x&year=abc&channel=y&officer=z&crowd=w&from=q")
                                .with(As.viewer(Counter.officer(body))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2024-00001")));
    }

    @Test
    void 按渠道_承办_期限筛选() throws Exception {
        counter.in("2024-03-01", body, Channel.FAX, Counter.asked());
        shows("clock=not-started", "2024-00002", "2024-00001");
        shows("clock=running", "2024-00001", "2024-00002");
        shows("channel=fax&officer=0", "2024-00002", "2024-00001");
        clock.set(LocalDate.parse("2024-04-01"));
        shows("clock=overdue", "2024-00001", "2024-00002");
        mvc.perform(get("/desk/requests?clock=stopped").with(As.viewer(Counter.officer(body))))
                .andExpect(content().string(containsString("没有这样的申请")));
    }

    private void shows(String query, String number, String not) throws Exception {
        mvc.perform(get("/desk/requests?" + query).with(As.viewer(Counter.officer(body))))
                .andExpect(content().string(containsString(number)))
                .andExpect(content().string(not(containsString(not))));
    }
}
