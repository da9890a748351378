package io.capdesk.workflow.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The doors by path. Patterns, never strings: string matchers do not match the webapps' own servlets. */
final class Paths {

    private static final PathPatternRequestMatcher.Builder PATTERN = PathPatternRequestMatcher.withDefaults();

    static final RequestMatcher WEBAPPS = any("/camunda/**");
    static final RequestMatcher API = any("/camunda/api/**");

    /** Creates an administrator without a log-in while there is none (CVE-2026-77226); the desk creates its own at start. */
    static final RequestMatcher SET_UP = any("/camunda/api/admin/setup/**", "/camunda/app/admin/{engine}/setup/**",
            "/camunda/app/admin/setup/**");

    /** Camunda's own log-in, which would go round the desk's. */
    static final RequestMatcher SECOND_LOG_IN = any("/camunda/api/admin/auth/user/{engine}/login/**");

    static final RequestMatcher WEBAPP_LOG_OUT = any("/camunda/api/admin/auth/user/{engine}/logout");

    private static final RequestMatcher STATIC = any("/vendor/**", "/webjars/htmx.org/**", "/assets/**",
            "/favicon.ico", "/camunda/lib/**", "/camunda/assets/**");

    private Paths() {}

    static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns).map(PATTERN::matcher).toArray(RequestMatcher[]::new));
    }

    static boolean isStatic(HttpServletRequest request) {
        return STATIC.matches(request);
    }
}
