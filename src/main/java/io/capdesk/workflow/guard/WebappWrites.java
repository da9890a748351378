package io.capdesk.workflow.guard;

import static io.capdesk.access.Role.ADMINISTRATOR;
import static io.capdesk.access.Role.MANAGER;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The requests of the webapps that are more than a GET. {@link FieldGuard} checks what they do; other paths do not open. */
final class WebappWrites {

    private static final String ENGINE = "/camunda/api/engine/engine/{engine}/";

    /** Queries that are sent as POST because they are long. */
    private static final String[] QUERIES = {"task", "task/count", "filter/{id}/list", "filter/{id}/count",
        "filter/{id}/singleResult", "process-instance", "process-instance/count", "execution", "execution/count",
        "variable-instance", "variable-instance/count", "job", "job/count", "user", "user/count", "group", "group/count",
        "history/process-instance", "history/process-instance/count", "history/activity-instance", "history/task",
        "history/task/count", "history/variable-instance", "history/variable-instance/count", "identity/password-policy"};

    private WebappWrites() {}

    static void permit(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            String... staff) {
        paths.requestMatchers(engine(HttpMethod.POST, QUERIES)).hasAnyAuthority(staff)
                .requestMatchers(engine(HttpMethod.POST, "task/{id}/claim", "task/{id}/unclaim", "task/{id}/submit-form"))
                .hasAnyAuthority(reviewers())
                .requestMatchers(engine(HttpMethod.PUT, "job/{id}/retries")).hasAuthority(MANAGER.name())
                .requestMatchers(engine(HttpMethod.POST, "user/create", "user/{id}/unlock", "group/create",
                        "authorization/create")).hasAuthority(ADMINISTRATOR.name())
                .requestMatchers(engine(HttpMethod.PUT, "user/{id}/profile", "user/{id}/credentials", "group/{id}",
                        "group/{id}/members/{user}", "authorization/{id}")).hasAuthority(ADMINISTRATOR.name())
                .requestMatchers(engine(HttpMethod.DELETE, "user/{id}", "group/{id}", "group/{id}/members/{user}",
                        "authorization/{id}")).hasAuthority(ADMINISTRATOR.name())
                .requestMatchers(matcher(HttpMethod.POST, "/camunda/api/cockpit/plugin/{plugin}/{engine}/**"))
                .hasAuthority(MANAGER.name())
                .requestMatchers(Paths.WEBAPP_LOG_OUT).hasAnyAuthority(staff)
                .requestMatchers(request -> !Stream.of("GET", "HEAD", "OPTIONS").toList().contains(request.getMethod()))
                .denyAll();
    }

    private static String[] reviewers() {
        return Home.REVIEWERS.stream().map(Enum::name).toArray(String[]::new);
    }

    private static RequestMatcher[] engine(HttpMethod method, String... paths) {
        return Stream.of(paths).map(path -> matcher(method, ENGINE + path)).toArray(RequestMatcher[]::new);
    }

    private static RequestMatcher matcher(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }
}
