package yangguang.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything under {@code /desk} is for those who signed in; everything else is for everybody and
 * begins no session.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String DESK = "/desk/**";

    /** Programs bring a token with each call and never a session, so no page can call for them. */
    private static final String OFFICE_API = "/api/v1/office/**";

    private static final String CONTENT_POLICY =
            "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none';"
                    + " form-action 'self'";

    @Bean
    SecurityFilterChain security(HttpSecurity http, StaffSession session, Doorkeeper doorkeeper) {
        return http.securityContext(context -> context.securityContextRepository(session))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(PasswordPages.ADDRESS)
                                        .authenticated()
                                        .requestMatchers(DESK)
                                        .hasAuthority(StaffAuthentication.SETTLED)
                                        .anyRequest()
                                        .permitAll())
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(doorkeeper)
                                        .accessDeniedHandler(doorkeeper))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                policy -> policy.policyDirectives(CONTENT_POLICY))
                                        .referrerPolicy(
                                                policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                                        .httpStrictTransportSecurity(
                                                strict -> strict.includeSubDomains(false))
                                        .cacheControl(cache -> cache.disable())
                                        .addHeaderWriter(noCacheForStaff()))
                .csrf(csrf -> csrf.ignoringRequestMatchers(OFFICE_API))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * A session ends with the act that ends it, such as the closing of an account, and on its
     * connection; by itself Spring Session would ask for a second one.
     */
    @Bean("springSessionTransactionOperations")
    TransactionTemplate sessionTransactions(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    /** Out of reach of scripts and of other sites; over https it never leaves https. */
    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("session");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Two requests of one person may begin the same attribute at the same moment. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsInPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    private static DelegatingRequestMatcherHeaderWriter noCacheForStaff() {
        return new DelegatingRequestMatcherHeaderWriter(
                PathPatternRequestMatcher.withDefaults().matcher(DESK),
                new CacheControlHeadersWriter());
    }
}
