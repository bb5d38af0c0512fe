package yangguang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;

@DisplayName("The door of the desk")
@PlatformTest
class DoorTest {
    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/", "/desk/anything", "/desk/me/password"})
    void whoever_did_not_sign_in_is_led_to_the_sign_in_page(String address) throws Exception {
        web.perform(get(address))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", startsWith("/sign-in")));
    }

    @Test
    void the_sign_in_page_knows_where_they_wanted_to_go() throws Exception {
        web.perform(get(URI.create("/desk/documents?q=%E9%80%9A%E7%9F%A5&year=2018")))
                .andExpect(
                        redirectedUrl(
                                "/sign-in?next=%2Fdesk%2Fdocuments%3Fq%3D%25E9%2580%259A%25E7%259F%25A5%26year%3D2018"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/desk",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "/desk\r\nSet-Cookie: a=b",
                "/desk@elsewhere.example",
                "javascript:alert(1)"
            })
    void it_never_leads_to_another_site(String next) throws Exception {
        web.perform(get("/sign-in").param("next", next))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"next\" value=\"/desk\"")));
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        web.perform(post("/desk/anything")).andExpect(status().isForbidden());
        web.perform(post("/sign-in")).andExpect(redirectedUrl("/sign-in?stale"));
        web.perform(post("/desk/anything").with(csrf())).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void readers_of_public_pages_get_no_session() throws Exception {
        web.perform(get("/no-such-page")).andExpect(cookie().doesNotExist("session"));
        web.perform(get("/assets/ui.css"))
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("session"))
                .andExpect(header().string("Cache-Control", containsString("public")));
        assertThat(jdbc.sql("select count(*) from access.session").query(Long.class).single())
                .isZero();
    }

    @Test
    void every_page_carries_the_strict_policy() throws Exception {
        web.perform(get("/sign-in"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        "default-src 'self'; object-src 'none'; frame-ancestors"
                                                + " 'none'; base-uri 'none'; form-action 'self'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cache-Control", "no-store"));
        web.perform(get("/desk/settings/bodies/none").with(As.person(1, 1)))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void the_session_outlives_the_process_since_the_database_holds_it() throws Exception {
        web.perform(get("/sign-in")).andExpect(cookie().httpOnly("session", true));
        assertThat(jdbc.sql("select count(*) from access.session").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void over_https_the_cookies_are_for_https_only() throws Exception {
        web.perform(get("/sign-in").secure(true))
                .andExpect(cookie().secure("session", true))
                .andExpect(header().exists("Strict-Transport-Security"));
        web.perform(get("/sign-in")).andExpect(cookie().secure("session", false));
    }
}
