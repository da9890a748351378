package io.capdesk.api.v4;

import io.capdesk.apikeys.ApiKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.filter.OrderedFormContentFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.lang.NonNull;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/**
 * The door of programs that know Regulations.gov's API v4. Stateless: a key is sent with each request and no cookie is read, so
 * pages of other sites may ask too, as they may there.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RateSettings.class, CommentCategories.class})
class V4Door {

    @Bean
    @Order(0)
    SecurityFilterChain v4(HttpSecurity http, ApiKeys keys, RateSettings settings, ApiErrors errors, Clock clock) throws Exception {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(ApiErrors.PATH + "**"))
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(request -> everybody()))
                .headers(headers -> headers
                        .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(31_536_000))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterAfter(new KeyGate(keys, settings, errors, clock), CorsFilter.class)
                .build();
    }

    private static CorsConfiguration everybody() {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT"));
        cors.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        cors.setExposedHeaders(List.of("X-RateLimit-Limit", "X-RateLimit-Remaining", "Retry-After"));
        cors.setMaxAge(Duration.ofHours(1));
        return cors;
    }

    /** The bytes of a file are no form, whatever a program says of their type. */
    @Bean
    OrderedFormContentFilter formContentFilter() {
        return new OrderedFormContentFilter() {
            @Override
            protected boolean shouldNotFilter(@NonNull HttpServletRequest request) {
                return ApiErrors.ours(request);
            }
        };
    }

    /** What the firewall turns away never reaches the chain; here it is answered in the API's shape all the same. */
    @Bean
    RequestRejectedHandler rejectedRequests(ApiErrors errors) {
        RequestRejectedHandler elsewhere = new HttpStatusRequestRejectedHandler();
        return (request, response, rejected) -> {
            if (ApiErrors.ours(request)) {
                errors.write(response, 400, ErrorBody.of(400, "Invalid address", "The address has characters that none here has."));
            } else {
                elsewhere.handle(request, response, rejected);
            }
        };
    }
}
