package yangguang.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.PlatformTest;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.journal.JournalEntry;
import yangguang.journal.JournalFilter;
import yangguang.pages.Problem;

@DisplayName("公开主体")
@PlatformTest
class BodiesTest {
    private static final Actor CLERK = new Actor.Person(1, "林小满");

    @Autowired Bodies bodies;
    @Autowired AddBody addBody;
    @Autowired ChangeBody changeBody;
    @Autowired Officers officers;
    @Autowired Journal journal;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void 有信用代码的主体以其中的组织机构代码为公开代码() {
        var body = added(null, form("甲县人民政府", "uscc", "11370812004339255B"));
        assertThat(body.code()).isEqualTo("004339255");
        assertThat(bodies.byCode("004339255")).contains(body);
    }

    @Test
    void 没有代码的主体依次取得内部代码() {
        assertThat(added(null, form("甲")).code()).startsWith("PDY00001");
        assertThat(added(null, form("乙")).code()).startsWith("PDY00002");
    }

    @Test
    void 树上先上级后下级_能找到自己和以下各级() {
        var county = added(null, form("甲县"));
        var other = added(null, form("乙县"));
        var office = added(county.id(), form("丙街道"));
        var station = added(office.id(), form("丁站"));
        assertThat(bodies.all()).containsExactly(county, office, station, other);
        assertThat(bodies.root()).contains(county);
        assertThat(bodies.children(county.id())).containsExactly(office);
        assertThat(bodies.subtree(county.id()))
                .isEqualTo(Set.of(county.id(), office.id(), station.id()));
        assertThat(bodies.subtree(999)).isEmpty();
    }

    @Test
    void 两个主体同名时按名称谁也找不到() {
        var county = added(null, form("甲县"));
        added(county.id(), form("甲县办公室", "shortName", "办公室"));
        added(county.id(), form("乙局办公室", "shortName", "办公室"));
        assertThat(bodies.byName("办公室")).isEmpty();
        assertThat(bodies.byName("乙局办公室")).isPresent();
    }

    @Test
    void 事务里看得见自己的新主体_退回后不见() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            var body = added(null, form("甲县"));
                            assertThat(bodies.byId(body.id())).contains(body);
                            status.setRollbackOnly();
                        });
        assertThat(bodies.all()).isEmpty();
    }

    @Test
    void 别的进程改动后经通知得知() throws Exception {
        assertThat(bodies.all()).isEmpty();
        jdbc.sql(
                        """
                        with added as (
                            insert into bodies.body (code, name, short_name, kind)
                            values ('PDY000016', '甲', '甲', 'DEPARTMENT') returning id)
                        select pg_notify('yangguang', 'bodies:') from added
                        """)
                .query(row -> {});
        for (int i = 0; i < 100 && bodies.all().isEmpty(); i++) Thread.sleep(50);
        assertThat(bodies.all()).hasSize(1);
    }

    @Test
    void 同一上级之下不能重名_信用代码不能重复() {
        var first = form("甲县", "uscc", "11370812004339255B");
        added(null, first);
        assertThat(addBody.add(null, first.facts(), CLERK))
                .isEqualTo(new AddBody.Outcome.NameTaken());
        var second = form("乙县", "uscc", "11370812004339255B");
        assertThat(addBody.add(null, second.facts(), CLERK))
                .isEqualTo(new AddBody.Outcome.CodeTaken());
    }

    @Test
    void 后改的人看到先改的人写了什么() {
        var body = added(null, form("甲县"));
        String seen = BodyForm.mark(body);
        assertThat(changeBody.change(body.id(), seen, form("甲县", "phone", "1").facts(), CLERK))
                .isEqualTo(new ChangeBody.Outcome.Changed());
        var later = changeBody.change(body.id(), seen, form("甲县", "phone", "2").facts(), CLERK);
        assertThat(later).isInstanceOf(ChangeBody.Outcome.ChangedMeanwhile.class);
        assertThat(bodies.byId(body.id()).orElseThrow().contact().phone()).isEqualTo("1");
    }

    @Test
    void 添加和修改都有记录_改前改后都在() {
        var body = added(null, form("甲县"));
        changeBody.change(body.id(), BodyForm.mark(body), form("甲县", "phone", "1").facts(), CLERK);
        assertThat(acts(body.id())).containsExactlyInAnyOrder("body.added", "body.changed");
    }

    @Test
    void 离任的人留在册上但不再列出() {
        var body = added(null, form("甲县"));
        var day = LocalDate.of(2018, 3, 1);
        officers.appoint(body.id(), "周明", "主任", Standing.GROUP_HEAD, day, CLERK);
        officers.appoint(body.id(), "吴芳", "科员", Standing.HANDLER, day, CLERK);
        assertThat(officers.on(day, body.id()))
                .extracting(Officer::name)
                .containsExactly("周明", "吴芳");
        assertThat(officers.on(day.minusDays(1), body.id())).isEmpty();
        officers.end(officers.on(day, body.id()).getFirst(), day.plusDays(1), CLERK);
        assertThat(officers.on(day.plusDays(1), body.id())).hasSize(2);
        assertThat(officers.on(day.plusDays(2), body.id()))
                .extracting(Officer::name)
                .containsExactly("吴芳");
        assertThat(acts(body.id())).contains("officer.appointed", "officer.left");
    }

    @ParameterizedTest(name = "{0}={1}：{2}")
    @CsvSource(
            textBlock =
                    """
                    uscc,       11370812004339255C,  law.uscc.check
                    uscc,       1137,                law.uscc.length
                    regionCode, 99,                  law.region.form
                    name,       '',                  bodies.name.missing
                    kind,       衙门,                 bodies.kind.missing
                    postcode,   12,                  bodies.postcode.form
                    email,      somebody,            bodies.email.form
                    website,    javascript:alert(1), bodies.website.form
                    """)
    void 填错的内容在该项旁边说明(String field, String typed, String problem) {
        assertThat(form("甲县", field, typed).problems().all())
                .extracting(Problem::field, Problem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, problem));
    }

    private Body added(@Nullable Long parent, BodyForm form) {
        return ((AddBody.Outcome.Added) addBody.add(parent, form.facts(), CLERK)).body();
    }

    private java.util.List<String> acts(long body) {
        return journal.entries(Set.of(body), JournalFilter.all(), "", 50).items().stream()
                .map(JournalEntry::what)
                .toList();
    }

    private static BodyForm form(String name, String... more) {
        var typed = new HashMap<>(Map.of("name", name, "kind", "DEPARTMENT"));
        for (int i = 0; i < more.length; i += 2) typed.put(more[i], more[i + 1]);
        return new BodyForm(typed);
    }
}
