package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every path the desk has, asked for by somebody who has not logged in. */
class ClosedPathsTest extends AttackedDesk {

    private static final Set<String> OPEN = Set.of("/login", "/error", "/need-a-licence", "/rule", "/allocations", "/register",
            "/register/confirm", "/forgotten-password", "/forgotten-password/choose", "/invitation");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    @Test
    void noPageOfOursOpensWithoutALogIn() {
        Set<String> paths = new TreeSet<>();
        pages.getHandlerMethods().keySet().forEach(mapping -> paths.addAll(mapping.getPatternValues()));
        paths.removeAll(OPEN);
        // the programs' doors are open to everybody or to their keys, see io.capdesk.api and io.capdesk.api.v4
        paths.removeIf(path -> path.startsWith("/api/v1/") || path.startsWith("/v4/"));
        // so is the public's, see io.capdesk.portal.docket
        paths.removeIf(path -> path.matches("/(dockets|documents|track|receipt-keys)(/.*)?"));
        assertThat(paths).isNotEmpty();
        assertClosed(paths.stream().map(path -> path.replaceAll("\\{[^}]+}", "x")).toList());
    }

    @Test
    void noPathOfTheEngineOpensWithoutALogIn() {
        List<String> paths = new ArrayList<>(List.of("/camunda", "/camunda/", "/camunda/app/", "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/", "/camunda/app/admin/default/", "/camunda/app/welcome/default/",
                "/camunda/app/tasklist/scripts/config.js", "/camunda/api/engine/engine/", "/camunda/api/engine/version",
                "/camunda/api/admin/auth/user/default", "/camunda/api/admin/auth/user/default/login/tasklist",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics", "/engine-rest/task",
                "/engine-rest/engine", "/rest/task", "/h2-console", "/actuator", "/actuator/env", "/actuator/heapdump",
                "/actuator/health/db", "/actuator/mappings", "/actuator/metrics", "/actuator/prometheus",
                "/actuator/metrics/capdesk.incidents"));
        for (Method part : NamedProcessEngineRestServiceImpl.class.getMethods()) {
            Path path = part.getAnnotation(Path.class);
            if (path != null) {
                paths.add("/camunda/api/engine/engine" + path.value().replaceAll("\\{[^}]+}", "default"));
            }
        }
        assertThat(paths).hasSizeGreaterThan(50);
        assertClosed(paths);
    }

    private void assertClosed(List<String> paths) {
        for (String path : paths) {
            assertClosed(path, new Visitor(port).get(path).statusCode(), "GET");
            assertClosed(path, new Visitor(port).json("POST", path, "{}").statusCode(), "POST");
        }
    }

    private static void assertClosed(String path, int status, String method) {
        assertThat(status).as(method + " " + path).isIn(301, 302, 401, 403);
    }
}
