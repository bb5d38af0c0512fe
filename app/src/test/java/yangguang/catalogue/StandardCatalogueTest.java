package yangguang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.AddBody;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.bodies.BodyFacts;
import yangguang.bodies.BodyKind;
import yangguang.catalogue.StandardCatalogue.Outcome;
import yangguang.documents.Document;
import yangguang.documents.Office;
import yangguang.documents.WithdrawDocument;
import yangguang.journal.Actor;

@DisplayName("标准目录：导入、取用、逐行填上信息")
@PlatformTest
class StandardCatalogueTest {
    private static final String ADDRESS = "/desk/catalogue/fields";
    private static final String FILE =
            """
            领域,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开对象,公开方式,公开层级
            社会救助,最低生活保障,审核信息,申请名单,《社会救助暂行办法》,自形成之日起20个工作日内,区民政局,政府网站,全社会,主动,乡级
            社会救助,临时救助,政策法规,"救助对象
            救助标准",《社会救助暂行办法》,,区民政局,公开查阅点,全社会,主动,乡级
            养老服务,养老机构,备案,备案名单,《养老机构管理办法》,,区民政局,政府网站,全社会,主动,县级
            """;

    @Autowired MockMvc mvc;
    @Autowired Office office;
    @Autowired AddBody addBody;
    @Autowired Bodies bodies;
    @Autowired StandardCatalogue catalogue;
    @Autowired WithdrawDocument withdraw;
    @Autowired TestClock clock;

    long county;
    Body street;
    long other;
    Viewer clerk;
    Document document;

    @BeforeEach
    void 一个区和一个街道() {
        clock.set(LocalDate.of(2024, 3, 1));
        county = office.body("青禾区人民政府");
        street = below("柳桥街道办事处");
        other = below("梅园街道办事处").id();
        clerk = Office.clerk(street.id());
        document =
                office.published(
                        street.id(),
                        "title",
                        "2024年2月低保审核名单",
                        "number",
                        "",
                        "madeOn",
                        "2024-02-28",
                        "category",
                        "2019-20-11");
    }

    private Body below(String name) {
        var facts = BodyFacts.named(name, BodyKind.SUBDISTRICT);
        var added = addBody.add(county, facts, new Actor.CommandLine("test"));
        return ((AddBody.Outcome.Added) added).body();
    }

    @Test
    void 区里导入_街道取用_主体是自己_再取用一次不重复() {
        assertThat(imported(FILE)).isEqualTo(new Outcome.Imported(3, 0));
        assertThat(imported(FILE)).isEqualTo(new Outcome.Imported(0, 3));
        assertThat(catalogue.above(street.id())).map(Body::id).contains(county);
        assertThat(catalogue.adopt(clerk, Set.of("14"))).isEqualTo(2);
        assertThat(catalogue.adopt(clerk, Set.of("14"))).isZero();
        assertThat(catalogue.fields(street.id())).containsExactly(new FieldCount("14", 2, 0, 0));
        var second = catalogue.items(street.id(), "14").get(1).item();
        assertThat(second.content()).isEqualTo("救助对象\n救助标准");
        assertThat(second.responsible()).isEqualTo("柳桥街道办事处");
        assertThat(catalogue.items(other, "14")).isEmpty();
    }

    @Test
    void 目录整份给程序_数据目录列出它_撤下的不再列出() throws Exception {
        imported(FILE);
        catalogue.adopt(clerk, Set.of("14"));
        long first = catalogue.items(street.id(), "14").getFirst().id();
        String number = String.valueOf(document.indexNumber());
        assertThat(catalogue.fill(clerk, first, number).isEmpty()).isTrue();
        String whole = "/api/v1/catalogue/" + street.code();
        for (String address : List.of(whole, whole + ".csv"))
            mvc.perform(get(address))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(number)))
                    .andExpect(content().string(containsString("救助标准")));
        mvc.perform(get(whole))
                .andExpect(content().string(containsString("\"category\":\"2019-20-11\"")));
        mvc.perform(get("/api/v1/catalog.jsonld"))
                .andExpect(content().string(containsString("dcat:Catalog")))
                .andExpect(content().string(containsString(whole + ".csv")));
        withdraw.withdraw(Office.leader(street.id()), document.id(), "名单有误", "");
        mvc.perform(get(whole)).andExpect(content().string(not(containsString(number))));
        mvc.perform(get("/api/v1/catalogue/NOBODY")).andExpect(status().isNotFound());
    }

    @Test
    void 有一行不对就一行也不导入_每一行说明原因() {
        var outcome =
                imported(
                        FILE.replace("养老服务", "养老")
                                .replace("申请名单", "")
                                .replace("\"救助对象\n救助标准\"", "救助"));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).bad())
                .extracting(bad -> bad.line() + " " + bad.key())
                .containsExactly("2 catalogue.import.missing.content", "4 catalogue.import.field");
        assertThat(catalogue.fields(county)).isEmpty();
    }

    @Test
    void 放上已公开的信息_没公开的放不上_写明未涉及_公开页面都看得到() throws Exception {
        imported(FILE);
        catalogue.adopt(clerk, Set.of("14"));
        var items = catalogue.items(street.id(), "14");
        long first = items.getFirst().id();
        String page = "/u/" + street.code() + "/catalogue/fields/14";
        mvc.perform(get(page)).andExpect(content().string(not(containsString("低保审核名单"))));
        long draft = office.draft(clerk, Office.notice("title", "还没公开的名单", "number", ""));
        assertThat(draft).isPositive();
        assertThat(catalogue.fill(clerk, first, "还没公开的名单").has("document-" + first)).isTrue();
        assertThat(catalogue.fill(clerk, first, "低保审核").isEmpty()).isTrue();
        assertThat(catalogue.sayAbsent(clerk, items.get(1).id(), "由区民政局办理").isEmpty()).isTrue();
        mvc.perform(get(page))
                .andExpect(content().string(containsString("低保审核名单")))
                .andExpect(content().string(containsString("未涉及：由区民政局办理")));
        assertThat(catalogue.fields(street.id())).containsExactly(new FieldCount("14", 2, 1, 1));
        mvc.perform(get("/u/" + street.code() + "/catalogue/fields"))
                .andExpect(content().string(containsString("社会救助")));
        mvc.perform(get("/u/" + street.code() + "/catalogue"))
                .andExpect(content().string(containsString("标准目录")));
        mvc.perform(get("/u/" + street.code() + "/catalogue/fields/15"))
                .andExpect(status().isNotFound());
        catalogue.empty(clerk, first, document.id());
        mvc.perform(get(page)).andExpect(content().string(not(containsString("低保审核名单"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/14", "/form.xlsx"})
    void 每一页没有登录的请登录_本单位的人看得到(String page) throws Exception {
        mvc.perform(get(ADDRESS + page)).andExpect(status().is3xxRedirection());
        mvc.perform(get(ADDRESS + page).with(As.person(9, street.id(), Role.STATISTICIAN)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("action=\"/desk/catalogue"))));
        mvc.perform(get(ADDRESS + page).with(As.viewer(clerk))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fill", "empty", "absent", "remove"})
    void 每个动作_没有登录_没有角色_别的单位_没有令牌(String act) throws Exception {
        imported(FILE);
        catalogue.adopt(clerk, Set.of("14"));
        String at =
                ADDRESS
                        + "/items/"
                        + catalogue.items(street.id(), "14").getFirst().id()
                        + "/"
                        + act;
        mvc.perform(post(at).with(csrf())).andExpect(status().is3xxRedirection());
        mvc.perform(post(at).with(csrf()).with(As.person(9, street.id(), Role.STATISTICIAN)))
                .andExpect(status().isForbidden());
        mvc.perform(post(at).with(csrf()).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        mvc.perform(post(at).with(As.viewer(clerk))).andExpect(status().isForbidden());
        assertThat(catalogue.items(street.id(), "14")).hasSize(2);
    }

    @Test
    void 页面上导入_错的逐行说明_对的说明导入了几行() throws Exception {
        mvc.perform(sent("x", "领域,一级事项\n不知道,事项\n").with(As.viewer(Office.clerk(county))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("目录.csv")));
        mvc.perform(sent("x", FILE).with(As.person(9, county, Role.STATISTICIAN)))
                .andExpect(status().isForbidden());
        mvc.perform(sent("x", "").with(As.viewer(Office.clerk(county))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("file-problem")));
        mvc.perform(sent("once-key-1", FILE).with(As.viewer(Office.clerk(county))))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(ADDRESS).with(As.viewer(Office.clerk(county))))
                .andExpect(content().string(containsString("养老服务")));
        mvc.perform(post(ADDRESS + "/adopt").with(csrf()).with(As.viewer(clerk)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("field-problem")));
    }

    private org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder
            sent(String once, String file) {
        var builder =
                multipart(ADDRESS + "/import")
                        .file(
                                new MockMultipartFile(
                                        "file",
                                        "目录.csv",
                                        "text/csv",
                                        file.getBytes(StandardCharsets.UTF_8)));
        builder.with(csrf()).param("_once", once);
        return builder;
    }

    private Outcome imported(String file) {
        return Objects.requireNonNull(
                catalogue.importFile(Office.clerk(county), file.getBytes(StandardCharsets.UTF_8)));
    }
}
