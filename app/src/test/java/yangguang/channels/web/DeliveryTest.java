package yangguang.channels.web;

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
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.Viewer;
import yangguang.channels.Channel;
import yangguang.channels.Copies;
import yangguang.desk.Todo;
import yangguang.documents.Document;
import yangguang.documents.Office;

@DisplayName("送交查阅场所")
@PlatformTest
class DeliveryTest {
    private static final String ADDRESS = "/desk/channels/deliveries";

    @Autowired MockMvc mvc;
    @Autowired Office office;
    @Autowired Copies copies;
    @Autowired Todo todo;
    @Autowired TestClock clock;

    long body;
    long other;
    Document first;
    Document second;

    @BeforeEach
    void 两条已公开的信息() {
        body = office.body("青禾街道办事处");
        other = office.body("柳桥街道办事处");
        first = office.published(body);
        second =
                office.published(
                        body, "title", "关于修剪行道树的通告", "number", "青街通〔2018〕4号", "typed", "三月修剪。");
    }

    @Test
    void 最新的二百条都送过了_更早没有送的还在() throws Exception {
        for (int number = 10; number < 210; number++)
            office.published(
                    body, "number", "青街通〔2018〕" + number + "号", "title", "第" + number + "号");
        var recent =
                mvc.perform(get(ADDRESS).with(As.viewer(Office.clerk(body))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(recent).contains("第209号").doesNotContain("关于修剪行道树的通告");
        String next = recent.replaceAll("(?s).*deliveries\\?after=([^\"]+)\".*", "$1");
        mvc.perform(get(ADDRESS).param("after", next).with(As.viewer(Office.clerk(body))))
                .andExpect(content().string(containsString("关于修剪行道树的通告")))
                .andExpect(content().string(not(containsString("第209号"))));
    }

    @Test
    void 清单随信息送去_登记以后每条都有凭证_送过的不再列() throws Exception {
        mvc.perform(get(ADDRESS).with(As.viewer(Office.clerk(body))))
                .andExpect(content().string(containsString("垃圾收运")))
                .andExpect(content().string(containsString("2018-04-13")))
                .andExpect(content().string(containsString("kind=paper-delivery")));
        mvc.perform(filled(first).param("act", "look"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(ADDRESS + "/list.pdf?place=")));
        assertThat(copies.of(Office.clerk(body), first)).isEmpty();
        var list =
                mvc.perform(
                                get(ADDRESS + "/list.pdf")
                                        .param("place", "区档案馆")
                                        .param("on", "2018-03-07")
                                        .param("document", String.valueOf(first.id()))
                                        .with(As.viewer(Office.clerk(body))))
                        .andReturn();
        try (var pdf = Loader.loadPDF(list.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("送交清单", "区档案馆", "垃圾收运", "接收人");
        }
        mvc.perform(filled(first)).andExpect(header().string("Location", ADDRESS));
        var copy = copies.of(Office.clerk(body), first).getFirst();
        assertThat(copy.channel()).isEqualTo(Channel.READING_POINT);
        assertThat(copy.place()).isEqualTo("区档案馆");
        assertThat(copy.proof()).isNotNull();
        mvc.perform(get(ADDRESS).with(As.viewer(Office.clerk(body))))
                .andExpect(content().string(not(containsString("垃圾收运"))))
                .andExpect(content().string(containsString("修剪行道树")));
    }

    @Test
    void 送过一次以后_新公开的成为一件待办() throws Exception {
        assertThat(tasks(Office.clerk(body))).isEmpty();
        mvc.perform(filled(first));
        assertThat(tasks(Office.clerk(body)))
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.due()).isEqualTo(LocalDate.of(2018, 4, 13));
                            assertThat(task.proof()).contains("kind=paper-delivery");
                        });
        assertThat(tasks(Office.clerk(other))).isEmpty();
        mvc.perform(filled(second));
        assertThat(tasks(Office.clerk(body))).isEmpty();
    }

    @Test
    void 没有登录_没有角色_别的单位_写错的在旁边说明() throws Exception {
        mvc.perform(get(ADDRESS)).andExpect(status().is3xxRedirection());
        for (var page : List.of(ADDRESS, ADDRESS + "/list.pdf"))
            mvc.perform(get(page).with(As.person(9, body, Role.REVIEWER)))
                    .andExpect(status().isForbidden());
        mvc.perform(post(ADDRESS).with(csrf()).with(As.person(9, body, Role.REVIEWER)))
                .andExpect(status().isForbidden());
        mvc.perform(post(ADDRESS).with(As.viewer(Office.clerk(body))))
                .andExpect(status().isForbidden());
        mvc.perform(filled(first).with(As.viewer(Office.clerk(other))))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(
                        post(ADDRESS)
                                .with(csrf())
                                .with(As.viewer(Office.clerk(body)))
                                .param("place", "区<档案馆>")
                                .param("on", "2099-01-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("on-problem")))
                .andExpect(content().string(containsString("documents-problem")))
                .andExpect(content().string(containsString("区&lt;档案馆>")));
        assertThat(copies.of(Office.clerk(body), first)).isEmpty();
    }

    private MockHttpServletRequestBuilder filled(Document document) {
        return post(ADDRESS)
                .with(csrf())
                .with(As.viewer(Office.clerk(body)))
                .param("place", "区档案馆")
                .param("on", copies.today().toString())
                .param("document", String.valueOf(document.id()));
    }

    private List<Task> tasks(Viewer viewer) {
        return todo.of(viewer).stream()
                .filter(task -> task.kind().equals("channels.task.delivery"))
                .toList();
    }
}
