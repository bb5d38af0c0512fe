package yangguang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
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
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.journal.JournalEntry;
import yangguang.journal.JournalFilter;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;

@PlatformTest
@DisplayName("审计页：谁在什么时候办了什么")
class JournalPagesTest {
    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;
    @Autowired Journal journal;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    long county;
    long street;

    record Deed(Act act) implements Recorded {}

    @BeforeEach
    void begin() {
        county = body("PDY000010", 0, "云溪县人民政府");
        street = body("PDY000029", county, "青禾街道办事处");
        act(county, "document.published", "县里的通知");
        act(street, "document.withdrawn", "街道的通知");
        act(Journal.INSTALLATION, "body.added", "本系统的事");
    }

    private long body(String code, long parent, String name) {
        return jdbc.sql(
                        """
                        insert into bodies.body (code, parent_id, name, short_name, kind)
                        values (:code, nullif(:parent, 0), :name, :name, 'GOVERNMENT')
                        returning id
                        """)
                .param("code", code)
                .param("parent", parent)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private void act(long bodyId, String what, String title) {
        var act =
                new Act(
                        what,
                        new Actor.Person(7, "林小满"),
                        bodyId,
                        new RecordRef("document", 5),
                        "第二十三条",
                        Map.of("title", "旧题"),
                        Map.of("title", title));
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publishEvent(new Deed(act)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/journal", "/desk/journal.csv"})
    void 没有登录的要先登录_没有角色的被拒绝(String address) throws Exception {
        web.perform(get(address))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", startsWith("/sign-in")));
        open(address, street, Role.EDITOR).andExpect(status().isForbidden());
        open(address, street, Role.ADMINISTRATOR).andExpect(status().isOk());
    }

    @Test
    void 管理员只看本单位_事情用话说_有前后变化和依据() throws Exception {
        open("/desk/journal", street, Role.ADMINISTRATOR)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("撤下已公开信息"),
                                                containsString("街道的通知"),
                                                containsString("<del>旧题</del>"),
                                                containsString("第二十三条"),
                                                not(containsString("县里的通知")),
                                                not(containsString("本系统的事")))));
    }

    @Test
    void 人员和单位以名称相称_清单逐项写出_空的不写() throws Exception {
        var person =
                jdbc.sql(
                                """
                                insert into access.person
                                       (account, name, password, one_time, password_set)
                                values ('linxiaoman', '林小满', '', false, now())
                                returning id
                                """)
                        .query(Long.class)
                        .single();
        changed("person", person, Map.of("roles", List.of()));
        changed("body", street, Map.of("roles", List.of("甲", "乙")));
        open("/desk/journal", street, Role.ADMINISTRATOR)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("林小满<span class=\"meta\"> 第"),
                                                containsString("青禾街道办事处<span class=\"meta\"> 第"),
                                                containsString("甲、乙"),
                                                not(containsString("[]")))));
    }

    private void changed(String kind, long id, Map<String, Object> after) {
        var act =
                Act.adding(
                        kind + ".changed",
                        new Actor.Person(7, "赵启明"),
                        street,
                        new RecordRef(kind, id),
                        after);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publishEvent(new Deed(act)));
    }

    @Test
    void 最上级的管理员也看本系统的事() throws Exception {
        open("/desk/journal", county, Role.ADMINISTRATOR)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("县里的通知"),
                                                containsString("本系统的事"),
                                                not(containsString("街道的通知")))));
    }

    @Test
    void 督查也看下级() throws Exception {
        var supervisor =
                new Viewer(9, "高远", county, Set.of(Role.SUPERVISOR), Set.of(county, street));
        web.perform(get("/desk/journal").with(As.viewer(supervisor)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("县里的通知"),
                                                containsString("街道的通知"),
                                                not(containsString("本系统的事")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who=林小满",
                "what=document.withdrawn",
                "from=20180307&until=2018年3月7日",
                "kind=document&record=5",
                "after=mangled"
            })
    void 找得到(String query) throws Exception {
        open("/desk/journal?" + query, street, Role.ADMINISTRATOR)
                .andExpect(content().string(containsString("街道的通知")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who=别人",
                "what=document.published",
                "from=20180308",
                "until=20180306",
                "kind=document&record=6"
            })
    void 不合条件的不在其中(String query) throws Exception {
        open("/desk/journal?" + query, street, Role.ADMINISTRATOR)
                .andExpect(content().string(not(containsString("街道的通知"))));
    }

    @Test
    void 导出同样的内容_导出本身也有记录_不会变成公式() throws Exception {
        act(street, "document.edited", "=1+1");
        var csv =
                open("/desk/journal.csv?who=林", street, Role.ADMINISTRATOR)
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(csv).contains("撤下已公开信息", "标题: 旧题 → 街道的通知", "第5号信息");
        assertThat(csv).doesNotContain("县里的通知");
        var latest = journal.entries(Set.of(street), JournalFilter.all(), "", 1).items().getFirst();
        assertThat(latest).extracting(JournalEntry::what).isEqualTo("journal.exported");
    }

    private ResultActions open(String address, long bodyId, Role... roles) throws Exception {
        return web.perform(get(address).with(As.person(7, bodyId, roles)));
    }
}
