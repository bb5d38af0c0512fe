package yangguang.portal.foi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Somebody before a browser without script: keeps cookies, sends the tokens of the page. */
public final class Citizen {
    static final String WANTED = "青禾街道2023年老旧小区改造项目的验收报告";
    static final String IDENTITY = "11010519491231002X";

    private final MockMvc web;
    private final Map<String, Cookie> cookies = new HashMap<>();
    private String csrf = "";
    private MockHttpServletResponse last = new MockHttpServletResponse();
    private String address = "198.51.100.1";

    public Citizen(MockMvc web) {
        this.web = web;
    }

    /** From now on at another line. */
    public Citizen at(String address) {
        this.address = address;
        return this;
    }

    public Document open(String address) throws Exception {
        return follow(perform(get(address)));
    }

    /** Sends a form, and follows where it leads. */
    public Document send(String address, String... fields) throws Exception {
        var request = post(address);
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return follow(perform(request.param("_csrf", csrf)));
    }

    /** Answers all questions to a body, up to the page that shows them. */
    Document fillIn(String body) throws Exception {
        open("/foi/new?u=" + body);
        send("/foi/new", "u", body);
        send("/foi/ask/kind", "kind", "PERSON");
        send("/foi/ask/who", "name", "周安宁", "identity", IDENTITY, "phone", "13800005678");
        send("/foi/ask/proof", "proof", "COUNTER");
        send("/foi/ask/what", "description", WANTED);
        return send("/foi/ask/how", "way", "PAPER-PICK_UP");
    }

    Document upload(String address, String name, byte[] bytes, String... fields) throws Exception {
        var request = multipart(address);
        request.file(new MockMultipartFile("file", name, null, bytes));
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return follow(perform(request.param("_csrf", csrf)));
    }

    private Document follow(MockHttpServletResponse answer) throws Exception {
        return answer.getStatus() == 303
                ? open(Objects.requireNonNull(answer.getHeader("Location")))
                : page(answer);
    }

    public MockHttpServletResponse last() {
        return last;
    }

    Map<String, Cookie> cookies() {
        return cookies;
    }

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        if (!cookies.isEmpty()) request.cookie(cookies.values().toArray(Cookie[]::new));
        request.remoteAddress(address);
        last = web.perform(request).andReturn().getResponse();
        for (var cookie : last.getCookies()) {
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie);
        }
        return last;
    }

    private Document page(MockHttpServletResponse answer) throws Exception {
        var page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        var token = page.selectFirst("input[name=_csrf]");
        if (token != null) csrf = token.val();
        assertThat(answer.getStatus()).as(page.text()).isLessThan(500);
        return page;
    }
}
