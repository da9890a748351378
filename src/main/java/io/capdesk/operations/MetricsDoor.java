package io.capdesk.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * Figures are for the monitoring system, which shows {@code capdesk.metrics.token} as a bearer token. Without a token in
 * the settings the door is shut: who is signed in has no business here either.
 */
@Configuration(proxyBeanMethods = false)
class MetricsDoor {

    @Bean
    @Order(0)
    SecurityFilterChain metrics(HttpSecurity http, @Value("${capdesk.metrics.token:}") String token) throws Exception {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        byte[] expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        return http.securityMatcher(new OrRequestMatcher(paths.matcher("/actuator/prometheus"),
                        paths.matcher("/actuator/metrics"), paths.matcher("/actuator/metrics/**")))
                .authorizeHttpRequests(requests -> requests.anyRequest().access((caller, request) ->
                        new AuthorizationDecision(!token.isBlank() && matches(expected, request.getRequest().getHeader("Authorization")))))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** In the same time for every wrong token. */
    private static boolean matches(byte[] expected, String shown) {
        return shown != null && MessageDigest.isEqual(expected, shown.getBytes(StandardCharsets.UTF_8));
    }
}
