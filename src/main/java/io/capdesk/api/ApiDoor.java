package io.capdesk.api;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.lang.NonNull;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Open to everybody and stateless. Without a session there is nothing that another site's page could misuse, hence no
 * token; each address has its share of the desk's time.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimitSettings.class)
class ApiDoor {

    @Bean
    @Order(0)
    SecurityFilterChain programs(HttpSecurity http, RateLimitSettings settings, ApiProblems problems, Clock clock)
            throws Exception {
        http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(ApiProblems.PATH + "**"))
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        // the lists say themselves how long they may be kept
                        .cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(31_536_000))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
        if (settings.enabled()) {
            http.addFilterAfter(new RateLimit(settings, problems, clock), HeaderWriterFilter.class);
        }
        return http.build();
    }

    @Bean
    WebMvcConfigurer apiConverters(StrictJson json) {
        return new WebMvcConfigurer() {
            @Override
            public void extendMessageConverters(@NonNull List<HttpMessageConverter<?>> converters) {
                converters.add(0, new ApiConverter(json));
            }
        };
    }
}
