package yangguang.portal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import yangguang.TestClock;

@DisplayName("Public pages are bytes in memory")
class PagesFromMemoryTest {
    private static final String DOCUMENT = "/i/000014349/2018-00001";

    private final TestClock clock = new TestClock();
    private final Memory memory = new Memory(DataSize.ofMegabytes(1), clock);
    private final PagesFromMemory filter = new PagesFromMemory(memory);
    private final List<HttpServletRequest> rendered = new ArrayList<>();
    private String text = "第一版。".repeat(300);
    private Runnable meanwhile = () -> {};

    @Test
    void the_second_reader_waits_for_no_rendering() throws Exception {
        get(DOCUMENT);
        var second = get(DOCUMENT);
        assertThat(rendered).hasSize(1);
        assertThat(second.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(second.getContentType()).startsWith("text/html");
        assertThat(second.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(second.getHeader("Cache-Control")).contains("public", "must-revalidate");
        assertThat(second.getHeader("Vary")).contains("Cookie");
    }

    @Test
    void who_has_the_page_is_told_so_without_it() throws Exception {
        var tag = String.valueOf(get(DOCUMENT).getHeader("ETag"));
        var request = request(DOCUMENT);
        request.addHeader("If-None-Match", tag);
        var again = answer(request);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void packed_for_who_can_unpack() throws Exception {
        var request = request(DOCUMENT);
        request.addHeader("Accept-Encoding", "gzip, br");
        var packed = answer(request);
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        var bytes = new ByteArrayInputStream(packed.getContentAsByteArray());
        assertThat(new GZIPInputStream(bytes).readAllBytes())
                .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(packed.getHeader("ETag")).isNotEqualTo(get(DOCUMENT).getHeader("ETag"));
    }

    @Test
    void a_change_is_seen_by_the_next_reader_and_only_there() throws Exception {
        get(DOCUMENT);
        get("/i/000014349/2018-00002");
        text = "第二版。".repeat(300);
        memory.forget(Tags.document("000014349/2018-00001"));
        assertThat(get(DOCUMENT).getContentAsString(StandardCharsets.UTF_8)).isEqualTo(text);
        get("/i/000014349/2018-00002");
        assertThat(rendered).hasSize(3);
    }

    @Test
    void a_page_whose_document_changed_while_it_was_rendered_is_not_kept() throws Exception {
        meanwhile = () -> memory.forget(Tags.document("000014349/2018-00001"));
        get(DOCUMENT);
        meanwhile = () -> {};
        get(DOCUMENT);
        get(DOCUMENT);
        assertThat(rendered).hasSize(2);
    }

    @Test
    void after_midnight_pages_are_made_anew_because_documents_end() throws Exception {
        get(DOCUMENT);
        clock.set(LocalDate.of(2018, 3, 8));
        get(DOCUMENT);
        assertThat(rendered).hasSize(2);
    }

    @Test
    void what_is_written_behind_the_question_mark_fills_no_memory_and_no_page() throws Exception {
        for (int i = 0; i < 50; i++) {
            var request = request(DOCUMENT);
            request.setQueryString("utm=" + i);
            request.addParameter("utm", String.valueOf(i));
            answer(request);
        }
        assertThat(rendered).hasSize(1);
        assertThat(rendered.getFirst().getQueryString()).isNull();
        assertThat(rendered.getFirst().getParameterMap()).isEmpty();
        assertThat(memory.size()).isEqualTo(1);
    }

    @Test
    void each_part_of_a_list_is_a_page() throws Exception {
        get("/newest");
        var second = request("/newest");
        second.setQueryString("from=timeline&after=12-3");
        second.addParameter("from", "timeline");
        second.addParameter("after", "12-3");
        answer(second);
        assertThat(rendered).hasSize(2);
        assertThat(rendered.getLast().getQueryString()).isEqualTo("after=12-3");
    }

    @Test
    void each_way_of_reading_has_its_own_page() throws Exception {
        get(DOCUMENT);
        var elder = request(DOCUMENT);
        elder.setCookies(new Cookie("reading", "elder.normal.m.zh"));
        answer(elder);
        assertThat(rendered).hasSize(2);
    }

    @Test
    void a_reader_with_a_session_leaves_no_page_behind() throws Exception {
        var known = request(DOCUMENT);
        known.setCookies(new Cookie("session", "x"));
        answer(known);
        get(DOCUMENT);
        assertThat(rendered).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 410, 500})
    void only_whole_pages_are_kept(int status) throws Exception {
        FilterChain chain =
                (request, response) -> {
                    rendered.add((HttpServletRequest) request);
                    ((HttpServletResponse) response).setStatus(status);
                    response.getOutputStream().write(1);
                };
        for (int i = 0; i < 2; i++) {
            var response = new MockHttpServletResponse();
            filter.doFilter(request(DOCUMENT), response, chain);
            assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(rendered).hasSize(2);
    }

    @Test
    void a_page_that_sets_a_cookie_is_not_kept() throws Exception {
        FilterChain chain =
                (request, response) -> {
                    rendered.add((HttpServletRequest) request);
                    ((HttpServletResponse) response).addHeader("Set-Cookie", "a=b");
                    response.getOutputStream().write(1);
                };
        for (int i = 0; i < 2; i++)
            filter.doFilter(request(DOCUMENT), new MockHttpServletResponse(), chain);
        assertThat(rendered).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/search",
                "/i/000014349/2018-00001/files/1",
                "/i/000014349/2018-00001/editions/1/files/1",
                "/i/%30%30/2018-00001",
                "/sign-in"
            })
    void other_addresses_pass_by(String address) throws Exception {
        get(address);
        get(address);
        assertThat(rendered).hasSize(2);
        assertThat(memory.size()).isZero();
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return answer(request(path));
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, this::render);
        return response;
    }

    private void render(
            jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response)
            throws java.io.IOException {
        rendered.add((HttpServletRequest) request);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        meanwhile.run();
        ((HttpServletResponse) response).setHeader("X-Frame-Options", "DENY");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(bytes);
    }
}
