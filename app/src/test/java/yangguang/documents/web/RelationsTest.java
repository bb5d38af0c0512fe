package yangguang.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.documents.Document;
import yangguang.documents.Lookup;
import yangguang.documents.Office;
import yangguang.documents.PublicRelation;
import yangguang.documents.PublicRelations;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.RelateDocuments;
import yangguang.documents.Relation;
import yangguang.documents.Validity;
import yangguang.documents.WithdrawDocument;

@DisplayName("文件关系：废止、代替、修改")
@PlatformTest
class RelationsTest {
    private static final String OLD = "青街通〔2015〕3号";

    @Autowired MockMvc mvc;
    @Autowired Office office;
    @Autowired RelateDocuments relate;
    @Autowired PublicRelations relations;
    @Autowired PublishedDocuments published;
    @Autowired WithdrawDocument withdraw;
    @Autowired TestClock clock;

    long body;
    Document old;

    @BeforeEach
    void 一份以前的文件() {
        body = office.body("青禾街道办事处");
        old = office.published(body, "number", OLD, "madeOn", "2015-03-01", "title", "老办法");
    }

    @Test
    void 新文件公开时_被它代替的失效_两边都显示() throws Exception {
        long draft = office.draft(Office.clerk(body), Office.notice("title", "新办法"));
        assertThat(say(draft, "REPLACES", OLD)).isTrue();
        assertThat(validity(old)).isEqualTo(Validity.UNMARKED);
        assertThat(relations.of(old.id())).isEmpty();
        mvc.perform(get(address(old))).andExpect(content().string(not(containsString("新办法"))));

        office.submitDraft(body, draft);
        var fresh = office.publish(body, draft);
        assertThat(validity(old)).isEqualTo(Validity.ENDED);
        assertThat(Objects.requireNonNull(office.read(body, old.id()).ending()).reason())
                .isEqualTo("由《新办法》青街通〔2018〕3号代替");
        assertThat(relations.of(old.id()))
                .extracting(PublicRelation::kind, PublicRelation::outgoing)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Relation.REPLACES, false));
        mvc.perform(get(address(old)))
                .andExpect(content().string(containsString("已被代替")))
                .andExpect(content().string(containsString(address(fresh))));
        mvc.perform(get(address(fresh))).andExpect(content().string(containsString(address(old))));
        mvc.perform(get("/api/v1/documents" + address(fresh).substring(2)))
                .andExpect(content().string(containsString("\"kind\":\"REPLACES\"")));

        withdraw.withdraw(Office.leader(body), fresh.id(), "内容有误", "");
        mvc.perform(get(address(old)))
                .andExpect(content().string(not(containsString(address(fresh)))));
    }

    @Test
    void 已经公开的登记废止_马上失效_修改的继续有效() {
        var fresh = office.published(body, "title", "新办法");
        assertThat(say(fresh.id(), "AMENDS", String.valueOf(old.indexNumber()))).isTrue();
        assertThat(validity(old)).isEqualTo(Validity.UNMARKED);
        var other = office.published(body, "title", "另一份", "number", "青街通〔2018〕8号");
        assertThat(say(other.id(), "REPEALS", OLD)).isTrue();
        assertThat(validity(old)).isEqualTo(Validity.ENDED);
    }

    @Test
    void 新文件另有生效日期的_前一天原文件还有效_当天失效() {
        var fresh = office.published(body, "inForceFrom", "2018-05-01");
        assertThat(say(fresh.id(), "REPEALS", OLD)).isTrue();
        clock.set(LocalDate.of(2018, 4, 30));
        assertThat(validity(old)).isNotEqualTo(Validity.ENDED);
        clock.set(LocalDate.of(2018, 5, 1));
        assertThat(validity(old)).isEqualTo(Validity.ENDED);
    }

    @Test
    void 写错的不登记_说明错在哪里() {
        var fresh = office.published(body);
        long elsewhere = office.body("柳桥街道办事处");
        var foreign = office.published(elsewhere, "number", "柳街通〔2018〕1号");
        for (String wrong :
                new String[] {
                    "",
                    "没有这份",
                    "青街通〔2099〕1号",
                    String.valueOf(foreign.indexNumber()),
                    String.valueOf(fresh.indexNumber())
                }) assertThat(say(fresh.id(), "REPEALS", wrong)).as(wrong).isFalse();
        assertThat(say(fresh.id(), "ERASES", OLD)).isFalse();
        assertThat(say(fresh.id(), "REPEALS", OLD)).isTrue();
        assertThat(say(old.id(), "REPEALS", String.valueOf(fresh.indexNumber()))).isFalse();
        assertThat(relations.of(fresh.id())).hasSize(1);
    }

    @Test
    void 收回以后两边都没有了_失效仍然失效() {
        var fresh = office.published(body);
        say(fresh.id(), "REPEALS", OLD);
        long one = relate.of(fresh).getFirst().id();
        relate.takeBack(Office.clerk(body), fresh.id(), one);
        assertThat(relations.of(old.id())).isEmpty();
        assertThat(validity(old)).isEqualTo(Validity.ENDED);
    }

    @Test
    void 页面上登记_错的留着填过的() throws Exception {
        var fresh = office.published(body);
        String page = "/desk/documents/" + fresh.id() + "/relations";
        mvc.perform(
                        post(page)
                                .with(csrf())
                                .with(As.viewer(Office.clerk(body)))
                                .param("kind", "REPEALS")
                                .param("other", "没有这份"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有这份")));
        mvc.perform(
                        post(page)
                                .with(csrf())
                                .with(As.viewer(Office.clerk(body)))
                                .param("kind", "REPEALS")
                                .param("other", "青街通[2015]3号"))
                .andExpect(header().string("Location", page));
        mvc.perform(get(page).with(As.viewer(Office.clerk(body))))
                .andExpect(content().string(containsString("老办法")));
        mvc.perform(get("/desk/documents/" + fresh.id()).with(As.viewer(Office.clerk(body))))
                .andExpect(content().string(containsString("老办法")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/1/remove"})
    void 没有登录_没有角色_别的单位(String act) throws Exception {
        String page = "/desk/documents/" + old.id() + "/relations";
        long other = office.body("柳桥街道办事处");
        mvc.perform(get(page)).andExpect(status().is3xxRedirection());
        mvc.perform(get(page).with(As.person(9, body, Role.REQUEST_OFFICER)))
                .andExpect(status().isForbidden());
        mvc.perform(get(page).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        mvc.perform(post(page + act).with(csrf())).andExpect(status().is3xxRedirection());
        mvc.perform(post(page + act).with(csrf()).with(As.person(9, body, Role.STATISTICIAN)))
                .andExpect(status().isForbidden());
        mvc.perform(post(page + act).with(csrf()).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        mvc.perform(post(page + act).with(As.viewer(Office.clerk(body))))
                .andExpect(status().isForbidden());
    }

    private boolean say(long id, String kind, String other) {
        return relate.relate(Office.clerk(body), id, kind, other).isEmpty();
    }

    private Validity validity(Document document) {
        return ((Lookup.Published) published.byIndexNumber(String.valueOf(document.indexNumber())))
                .document()
                .line()
                .validity();
    }

    private static String address(Document document) {
        return "/i/" + Objects.requireNonNull(document.indexNumber());
    }
}
