package yangguang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.journal.RecordRef;
import yangguang.reporting.AnswerDays.Range;
import yangguang.tally.Counted;
import yangguang.tally.TallyEntry;

@PlatformTest
@DisplayName("办理用时")
class AnswerDaysTest {
    private static final String AT = "/desk/statistics/2026/answers";
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired MockMvc web;
    @Autowired AnswerDays days;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;
    County county;
    long next = 1;

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
    }

    /** A request of 青禾. */
    private RecordRef took(LocalDate received, LocalDate closed) {
        var request = new RecordRef("request", next++);
        count(TallyEntry.one(county.greenGrain(), received, "requests_received", request));
        count(TallyEntry.one(county.greenGrain(), closed, "requests_closed", request));
        return request;
    }

    private void count(TallyEntry entry) {
        Counted counted = () -> List.of(entry);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publishEvent(counted));
    }

    private AnswerDays.Year year(int year) {
        return days.of(Set.of(county.greenGrain()), year).orElseThrow();
    }

    private ResultActions open(Viewer viewer, String address) throws Exception {
        return web.perform(get(address).with(As.viewer(viewer)));
    }

    @Test
    void 收到当天和第五个工作日办结的在第一段_第二十个工作日的在期限以内_第二十一个的在以外() {
        took(MONDAY, MONDAY);
        took(MONDAY, LocalDate.of(2026, 3, 9));
        took(MONDAY, LocalDate.of(2026, 3, 30));
        took(MONDAY, LocalDate.of(2026, 3, 31));
        took(MONDAY, LocalDate.of(2026, 12, 31));
        var year = year(2026);
        assertThat(year.ranges())
                .contains(new Range(0, 5, 2), new Range(16, 20, 1), new Range(21, 25, 1))
                .last()
                .isEqualTo(new Range(41, null, 1));
        assertThat(year.ranges()).extracting(Range::until).contains(year.limit().value());
        assertThat(year.within()).isEqualTo(3);
        assertThat(year.median()).isEqualTo(20);
    }

    @Test
    void 期限随条例变_旧条例十五个工作日_换条例那年按各自收到的日子() {
        took(LocalDate.of(2019, 4, 1), LocalDate.of(2019, 4, 25));
        took(LocalDate.of(2019, 6, 3), LocalDate.of(2019, 6, 28));
        assertThat(year(2018).limit().value()).isEqualTo(15);
        assertThat(year(2018).ranges()).contains(new Range(31, null, 0));
        assertThat(year(2019).within()).isEqualTo(1);
        assertThat(year(2019).requests()).isEqualTo(2);
        assertThat(days.of(Set.of(county.greenGrain()), 2007)).isEmpty();
    }

    @Test
    void 撤回的办结不算_改了日子的算后来的日子() {
        var request = took(MONDAY, MONDAY.plusDays(1));
        count(
                TallyEntry.one(county.greenGrain(), MONDAY.plusDays(1), "requests_closed", request)
                        .reversedOn(MONDAY.plusDays(1)));
        assertThat(year(2026).requests()).isZero();
        assertThat(year(2026).median()).isNull();
        count(TallyEntry.one(county.greenGrain(), MONDAY.plusDays(14), "requests_closed", request));
        assertThat(year(2026).median()).isEqualTo(10);
    }

    @Test
    void 够五件才画图_期限有虚线_表格在下面_没有和很少都说一句话() throws Exception {
        var officer = county.officer(Role.STATISTICIAN);
        open(officer, AT)
                .andExpect(content().string(containsString("2026年度没有办结的申请")))
                .andExpect(content().string(not(containsString("<table"))));
        for (int i = 0; i < 4; i++) took(MONDAY, MONDAY.plusDays(1));
        open(officer, AT)
                .andExpect(content().string(not(containsString("<svg class=\"chart\""))))
                .andExpect(content().string(containsString("<td class=\"r\">4</td>")));
        took(MONDAY, LocalDate.of(2026, 4, 30));
        open(officer, AT)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "aria-label=\"2026年度办结申请5件，一半在1个工作日以内\""),
                                                containsString("class=\"limit\""),
                                                containsString("期限20"),
                                                containsString("第三十三条第二款"),
                                                containsString("<td class=\"r\">4</td>"))));
        open(officer, AT + ".csv").andExpect(content().string(containsString("0,5,4")));
        open(officer, AT + ".json").andExpect(content().string(containsString("\"limit\":20")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".csv", ".json"})
    void 没有登录的要先登录_别的单位看不到(String ending) throws Exception {
        web.perform(get(AT + ending))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", startsWith("/sign-in")));
        open(county.supervisor(), AT + ending + "?body=PDY000029").andExpect(status().isOk());
        open(county.neighbour(), AT + ending + "?body=PDY000029").andExpect(status().isNotFound());
    }
}
