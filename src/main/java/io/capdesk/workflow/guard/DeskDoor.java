package io.capdesk.workflow.guard;

import static io.capdesk.access.Role.ADMINISTRATOR;
import static io.capdesk.access.Role.AGENT;
import static io.capdesk.access.Role.APPLICANT;
import static io.capdesk.access.Role.COMMENT_ANALYST;
import static io.capdesk.access.Role.COUNTERSIGNING_OFFICER;
import static io.capdesk.access.Role.LICENSING_OFFICER;
import static io.capdesk.access.Role.MANAGER;

import io.capdesk.access.LogIn;
import io.capdesk.access.OneTimePasswords;
import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The desk's own pages: log-in, portal, officers' and managers' pages. What is not listed is denied. */
@Configuration(proxyBeanMethods = false)
class DeskDoor {

    /** No inline script, no inline style, nothing from elsewhere. */
    private static final String POLICY = "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none';"
            + " object-src 'none'; img-src 'self' data:";

    private static final String[] OFFICERS = Stream.concat(Home.REVIEWERS.stream(), Stream.of(MANAGER)).map(Enum::name)
            .toArray(String[]::new);

    /** Nobody watches how long each filter takes, and each request would pay for it, once for each filter. */
    @Bean
    SecurityObservationSettings filtersNotTimed() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(2)
    SecurityFilterChain deskPages(HttpSecurity http, LogIn logIn, OneTimePasswords oneTimePasswords) throws Exception {
        HttpSessionRequestCache pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(Paths.any("/portal/**", "/officers/**", "/managers/**", "/admin/**"));
        pages.setMatchingRequestParameterName(null);
        return http
                .authorizeHttpRequests(paths -> paths
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(Paths.any("/login", "/error", "/vendor/**", "/webjars/htmx.org/**", "/assets/**",
                                "/favicon.ico", "/actuator/health", "/actuator/health/serving", "/need-a-licence", "/rule", "/allocations",
                                "/register", "/register/confirm",
                                "/forgotten-password", "/forgotten-password/choose", "/invitation")).permitAll()
                        .requestMatchers(Paths.any("/", "/account/password")).authenticated()
                        .requestMatchers(Paths.any("/portal/notices", "/portal/notices/**", "/portal/notice-forms/**",
                                "/portal/organization", "/portal/organization/**", "/portal/principals/**",
                                "/portal/applications/*/withdraw", "/portal/applications/*/answer")).hasAuthority(APPLICANT.name())
                        .requestMatchers(Paths.any("/portal", "/portal/**")).hasAnyAuthority(APPLICANT.name(), AGENT.name())
                        .requestMatchers(Paths.any("/officers/dockets/keys", "/officers/dockets/keys/**")).hasAnyAuthority(
                                COMMENT_ANALYST.name(), ADMINISTRATOR.name())
                        .requestMatchers(Paths.any("/officers/**")).hasAnyAuthority(OFFICERS)
                        .requestMatchers(Paths.any("/managers", "/managers/**")).hasAnyAuthority(MANAGER.name(),
                                LICENSING_OFFICER.name(), COUNTERSIGNING_OFFICER.name())
                        .requestMatchers(Paths.any("/admin/**")).hasAuthority(ADMINISTRATOR.name())
                        .anyRequest().denyAll())
                .addFilterBefore(new AnalystsFiles(), CsrfFilter.class)
                .addFilterBefore(new PresentPerson(logIn, oneTimePasswords), AuthorizationFilter.class)
                .addFilterAfter(new FirstPage(), AuthorizationFilter.class)
                .formLogin(form -> form.loginPage("/login").loginProcessingUrl("/login").successHandler(new AfterLogIn())
                        .failureUrl("/login?error").permitAll())
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?logout").permitAll())
                .requestCache(cache -> cache.requestCache(pages))
                .headers(headers -> headers
                        .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(31_536_000))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }
}
