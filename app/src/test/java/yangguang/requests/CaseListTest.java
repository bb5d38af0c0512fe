package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.clocks.Channel;

@PlatformTest
@DisplayName("申请列表")
class CaseListTest {
    @Autowired Counter counter;
    @Autowired CaseList list;
    @Autowired TestClock clock;
    @Autowired NameTraces traces;
    @Autowired JdbcClient jdbc;

    long body;

    @BeforeEach
    void office() {
        body = counter.body("云溪县青禾街道办事处");
    }

    @Test
    void 各种查看各有其件_先到期的在前() {
        var first = counter.at("2024-03-01", body);
        var second = counter.in("2024-03-05", body, Channel.ONLINE, other("柳桥新村施工报价"));
        var third = counter.in("2024-03-06", body, Channel.IN_PERSON, other("道路养护合同与验收单"));
        counter.done(
                Counter.officer(body),
                third,
                new Deed.CorrectionAsked(LocalDate.parse("2024-03-20")),
                "2024-03-07");
        assertThat(ids(CaseView.OPEN)).containsExactly(second.id(), third.id(), first.id());
        assertThat(ids(CaseView.RECEIPT)).containsExactly(second.id());
        assertThat(ids(CaseView.CORRECTION)).containsExactly(third.id());
        assertThat(ids(CaseView.NEAR)).isEmpty();
        counter.done(Counter.officer(body), first, new Deed.Withdrawn(), "2024-03-21");
        assertThat(ids(CaseView.OVERDUE)).containsExactly(third.id());
        assertThat(ids(CaseView.CLOSED)).containsExactly(first.id());
    }

    @Test
    void 一页接一页_一件不漏() {
        var asked = List.of("柳桥施工报价", "养护合同全文", "拆迁补偿名册", "年度预算说明", "消防检查记录");
        asked.forEach(what -> counter.in("2024-03-01", body, Channel.IN_PERSON, other(what)));
        var officer = Counter.officer(body);
        for (var view : List.of(CaseView.OPEN, CaseView.ALL)) {
            var question = CaseQuestion.of(view);
            var all = new HashMap<Long, CaseLine>();
            String from = null;
            int parts = 0;
            do {
                var slice = list.of(officer, question, from, 2);
                slice.items().forEach(line -> all.put(line.id(), line));
                from = slice.next();
                parts++;
            } while (from != null);
            assertThat(all).hasSize(5);
            assertThat(parts).isEqualTo(3);
        }
    }

    @Test
    void 批量近似的申请合成一行_点开才逐件列出() {
        var first = counter.at("2024-03-01", body);
        for (int i = 0; i < 3; i++) counter.at("2024-03-01", body);
        var lines = list.of(Counter.officer(body), CaseQuestion.ALL_OPEN, null, 30).items();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().others()).isEqualTo(3);
        var opened = new CaseQuestion(CaseView.OPEN, "", null, null, null, null, first.id());
        assertThat(list.of(Counter.officer(body), opened, null, 30).items()).hasSize(4);
        counter.done(Counter.officer(body), first, new Deed.Withdrawn(), "2024-03-04");
        var left = list.of(Counter.officer(body), CaseQuestion.ALL_OPEN, null, 30).items();
        assertThat(left).hasSize(1);
        assertThat(left.getFirst().others()).isEqualTo(2);
        assertThat(left.getFirst().crowd()).isEqualTo(first.id());
    }

    @Test
    void 批量近似的申请每日一行_翻页也不漏不重() {
        for (var day : List.of("2024-03-01", "2024-03-04", "2024-03-05")) {
            for (int i = 0; i < 3; i++) counter.at(day, body);
            counter.in(day, body, Channel.FAX, other("柳桥施工报价 " + day));
        }
        var lines = new ArrayList<CaseLine>();
        String from = null;
        do {
            var slice = list.of(Counter.officer(body), CaseQuestion.ALL_OPEN, from, 1);
            lines.addAll(slice.items());
            from = slice.next();
        } while (from != null);
        assertThat(lines).hasSize(6).extracting(CaseLine::id).doesNotHaveDuplicates();
        assertThat(lines).extracting(CaseLine::others).containsOnly(0, 2);
        assertThat(lines.stream().mapToInt(line -> 1 + line.others()).sum()).isEqualTo(12);
    }

    @Test
    void 筛选以后批量近似的申请仍合成一行_第一件被筛去也不漏() {
        var first = counter.at("2024-03-01", body);
        counter.in("2024-03-01", body, Channel.FAX, Counter.asked());
        var last = counter.in("2024-03-01", body, Channel.FAX, Counter.asked());
        var fax = CaseQuestion.read(Map.of("channel", "fax"));
        var lines = list.of(Counter.officer(body), fax, null, 30).items();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().id()).isStrictlyBetween(first.id(), last.id());
        assertThat(lines.getFirst().others()).isEqualTo(1);
    }

    @Test
    void 按姓名在一种查看里找_批量近似的申请逐件列出() {
        counter.at("2024-03-01", body);
        counter.at("2024-03-01", body);
        var asked = CaseQuestion.read(Map.of("view", "overdue", "q", "𠮷田小满"));
        clock.set(LocalDate.parse("2024-06-03"));
        assertThat(list.of(Counter.officer(body), asked, null, 30).items()).hasSize(2);
    }

    @Test
    void 按编号_全名_证件号找到_别的字找不到() {
        var request = counter.at("2024-03-01", body);
        for (var typed : List.of("2024-00001", "２０２４-00001", "𠮷田小满", "11010519491231002X")) {
            assertThat(found(Counter.officer(body), typed)).as(typed).containsExactly(request.id());
        }
        assertThat(found(Counter.officer(body), "𠮷田")).isEmpty();
        assertThat(found(Counter.officer(body), "老旧小区")).isEmpty();
    }

    @Test
    void 姓名还没有索引的_补上以后找得到_清除了的不补() {
        var request = counter.at("2024-03-01", body);
        var forgotten = counter.at("2024-03-01", body);
        jdbc.sql("update requests.request set name_trace = null").update();
        jdbc.sql("update requests.request set applicant_trace = null where id = :id")
                .param("id", forgotten.id())
                .update();
        assertThat(found(Counter.officer(body), "𠮷田小满")).isEmpty();
        traces.fill();
        traces.fill();
        assertThat(found(Counter.officer(body), "𠮷田小满")).containsExactly(request.id());
    }

    @Test
    void 督查读下级的清单而不见申请人_也不能按姓名找() {
        var request = counter.at("2024-03-01", body);
        var county = counter.body("云溪县人民政府办公室");
        var supervisor =
                new Viewer(21, "周督查", county, Set.of(Role.SUPERVISOR), Set.of(county, body));
        var line = list.of(supervisor, CaseQuestion.ALL_OPEN, null, 30).items().getFirst();
        assertThat(line.id()).isEqualTo(request.id());
        assertThat(line.who()).isEmpty();
        assertThat(line.what()).isEmpty();
        assertThat(found(supervisor, "𠮷田小满")).isEmpty();
        assertThat(found(supervisor, "2024-00001")).containsExactly(request.id());
    }

    @Test
    void 经办人看到打码的姓名和一行内容_别的单位和别的岗位都看不到() {
        counter.at("2024-03-01", body);
        var line =
                list.of(Counter.officer(body), CaseQuestion.ALL_OPEN, null, 9).items().getFirst();
        assertThat(line.who()).isEqualTo("𠮷某某某");
        assertThat(line.what()).contains("老旧小区");
        var elsewhere = counter.body("云溪县柳桥街道办事处");
        assertThat(list.of(Counter.officer(elsewhere), CaseQuestion.ALL_OPEN, null, 9).items())
                .isEmpty();
        var clerk = Counter.person(12, "何录入", body, Role.EDITOR);
        assertThatThrownBy(() -> list.of(clerk, CaseQuestion.ALL_OPEN, null, 9))
                .isInstanceOf(NotAllowed.class);
    }

    private List<Long> ids(CaseView view) {
        var asked = CaseQuestion.of(view);
        return list.of(Counter.officer(body), asked, null, 30).items().stream()
                .map(CaseLine::id)
                .toList();
    }

    private List<Long> found(Viewer viewer, String typed) {
        var asked = new CaseQuestion(CaseView.OPEN, typed, null, null, null, null, null);
        return list.of(viewer, asked, null, 30).items().stream().map(CaseLine::id).toList();
    }

    private static Asked other(String description) {
        var form = new HashMap<>(Counter.form());
        form.put("description", description);
        return new AskedForm(form).asked();
    }
}
