package io.capdesk.portal.docket;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Open to everybody and stateless. Without a session and a log-in there is no token either; a form that another site's page sends is
 * shown, not taken.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CommentRateSettings.class, ChallengeSettings.class})
class PublicDoor {

    /** No inline script, no inline style, nothing from elsewhere. */
    private static final String POLICY = "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none';"
            + " object-src 'none'; img-src 'self' data:";

    private static final RequestMatcher PATHS = new OrRequestMatcher(Stream.of("/dockets", "/dockets/**", "/documents/**", "/track",
            "/track/**", "/receipt-keys", "/receipt-keys/**").map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toArray(RequestMatcher[]::new));

    @Bean
    @Order(1)
    SecurityFilterChain everybody(HttpSecurity http, CommentRateSettings rate, Clock clock) throws Exception {
        return http.securityMatcher(PATHS)
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        // each answer says itself whether it may be kept
                        .cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(31_536_000))
                        // a tracking number in an address is nobody else's
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")))
                .addFilterAfter(new CommentRate(rate, clock), HeaderWriterFilter.class)
                .build();
    }
}
