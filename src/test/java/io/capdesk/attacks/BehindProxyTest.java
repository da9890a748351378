package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A proxy on the desk's own machine speaks https for it; nobody else is believed. */
class BehindProxyTest extends AttackedDesk {

    private static final String[] HTTPS = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7"};

    @Test
    void cookiesAreSecureOnHttpsAndTheBrowserIsToldToStayThere() {
        HttpResponse<String> login = new Visitor(port).get("/login", HTTPS);
        assertThat(login.headers().allValues("Set-Cookie")).anySatisfy(cookie ->
                assertThat(cookie).startsWith("CAPDESK=").contains("Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(login.headers().firstValue("Strict-Transport-Security")).isPresent();

        HttpResponse<String> tasklist = visitor(Role.STATE_REVIEWER).get("/camunda/app/tasklist/default/", HTTPS);
        assertThat(tasklist.headers().allValues("Set-Cookie")).anySatisfy(cookie ->
                assertThat(cookie).startsWith("XSRF-TOKEN=").contains("Secure").containsIgnoringCase("SameSite=Lax"));
    }

    /** On plain http a Secure cookie would not come back, and nobody could sign in to try the desk. */
    @Test
    void cookiesAreNotSecureOnHttp() {
        assertThat(new Visitor(port).get("/login").headers().allValues("Set-Cookie")).isNotEmpty()
                .noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(visitor(Role.STATE_REVIEWER).get("/camunda/app/tasklist/default/").headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN=")).noneMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void whatAStrangerClaimsIsNotBelieved() throws IOException {
        try (Socket stranger = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName("127.0.0.2"), 0)) {
            stranger.getOutputStream().write("GET /login HTTP/1.1\r\nHost: desk\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(stranger.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 200")
                    .contains("Set-Cookie: CAPDESK=").doesNotContain("Secure", "Strict-Transport-Security");
        }
    }
}
