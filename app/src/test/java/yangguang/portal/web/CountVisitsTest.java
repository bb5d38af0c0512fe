package yangguang.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.documents.Document;
import yangguang.documents.Office;
import yangguang.visits.Visits;

@PlatformTest
@DisplayName("访问量：有人打开才计，不记是谁")
class CountVisitsTest {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    @Autowired MockMvc web;
    @Autowired Office office;
    @Autowired Visits visits;
    long body;
    Document document;

    @BeforeEach
    void begin() {
        visits.write();
        body = office.body("青禾街道办事处");
        office.hire(body);
        document = office.published(body);
    }

    @Test
    void 打开一次计一次_没有变的也计_取自内存的也计() throws Exception {
        var tag = open(get(address())).getHeader("ETag");
        open(get(address()));
        open(get(address()).header("If-None-Match", Objects.requireNonNull(tag)));
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void 程序_预取_只问头部_别的页面_不存在的不计() throws Exception {
        web.perform(get(address()));
        web.perform(
                get(address()).header("User-Agent", "Mozilla/5.0 (compatible; Baiduspider/2.0)"));
        open(get(address()).header("Sec-Purpose", "prefetch"));
        open(head(address()));
        open(get(address() + "/qr.svg"));
        open(get(address() + "9"));
        assertThat(counted()).isZero();
    }

    @Test
    void 本单位看得到次数_别的单位看不到_没有登录的要先登录() throws Exception {
        open(get(address()));
        visits.write();
        var other = office.body("柳桥街道办事处");

        web.perform(get("/desk/documents/visits").with(As.person(1, body, Role.EDITOR)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(document.title()),
                                                containsString("1次"))));
        web.perform(get("/desk/documents/" + document.id()).with(As.person(1, body, Role.EDITOR)))
                .andExpect(content().string(containsString("今年1次，公开以来1次。")));
        web.perform(get("/desk/documents/visits").with(As.person(2, other, Role.EDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(document.title()))));
        web.perform(get("/desk/documents/visits?year=1"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", startsWith("/sign-in")));
    }

    private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.header("User-Agent", BROWSER)).andReturn().getResponse();
    }

    private String address() {
        return "/i/" + document.indexNumber();
    }

    private long counted() {
        visits.write();
        return visits.ever(Objects.requireNonNull(document.indexNumber()));
    }
}
