package io.capdesk.workflow.guard;

import static io.capdesk.access.Role.ADMINISTRATOR;
import static io.capdesk.access.Role.MANAGER;

import io.capdesk.access.LogIn;
import io.capdesk.access.OneTimePasswords;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Tasklist, Cockpit and Admin behind the desk's log-in. Their own rights decide the rest. */
@Configuration(proxyBeanMethods = false)
class WebappDoor {

    private static final String[] STAFF = Stream.concat(Home.REVIEWERS.stream(), Stream.of(MANAGER, ADMINISTRATOR))
            .map(Enum::name).toArray(String[]::new);

    /** Their 4 MB of libraries are kept and asked for anew; their answers, cases among them, never: their own word lets them. */
    private static final HeaderWriter CACHING = (request, response) ->
            response.setHeader("Cache-Control", Paths.isStatic(request) ? "no-cache" : "no-store");

    @Bean
    @Order(1)
    SecurityFilterChain webappPages(HttpSecurity http, LogIn logIn, OneTimePasswords oneTimePasswords) throws Exception {
        HttpSessionRequestCache pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(Paths.any("/camunda/app/{app}/{engine}/"));
        pages.setMatchingRequestParameterName(null);
        return http.securityMatcher(Paths.WEBAPPS)
                .authorizeHttpRequests(paths -> {
                    paths.requestMatchers(Paths.SET_UP, Paths.SECOND_LOG_IN).denyAll();
                    WebappWrites.permit(paths, STAFF);
                    paths.anyRequest().hasAnyAuthority(STAFF);
                })
                .addFilterBefore(new PresentPerson(logIn, oneTimePasswords), AuthorizationFilter.class)
                // an API that answers with a log-in page is taken for a success by the webapps
                .exceptionHandling(refused -> refused
                        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), Paths.API)
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), Paths.WEBAPPS))
                .requestCache(cache -> cache.requestCache(pages))
                // the webapps bring their own token and policy
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled()
                        .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(31_536_000))
                        .addHeaderWriter(CACHING)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }
}
