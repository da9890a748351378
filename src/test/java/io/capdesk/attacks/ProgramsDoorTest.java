package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The only door that needs no log-in: it leaves no trace, and nothing behind it opens. */
class ProgramsDoorTest extends AttackedDesk {

    private static final String QUESTION = "{\"destination\": \"MY\", \"ultimateConsignee\": {\"headquarters\": \"MY\"},"
            + " \"items\": [{\"chip\": \"nvidia-h100-sxm5-80gb\"}]}";

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/chips", "/api/v1/rule-sets", "/api/v1/countries", "/api/v1/openapi",
        "/api/v1/openapi.yaml", "/api/v1/nothing", "/api/v1/determinations"})
    void nobody_gets_a_session_or_a_cookie(String path) throws Exception {
        int before = sessions();
        HttpResponse<byte[]> answer = send(request(path).GET());
        assertThat(answer.statusCode()).isIn(200, 404, 405);
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location");
        assertThat(answer.headers().firstValue("content-security-policy")).hasValue("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void a_question_needs_no_token_and_gets_no_cookie() throws Exception {
        int before = sessions();
        HttpResponse<byte[]> answer = ask(QUESTION);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        HttpResponse<byte[]> withCookies = send(request("/api/v1/determinations").header("Content-Type", "application/json")
                .header("Cookie", "CAPDESK=forged; XSRF-TOKEN=forged").POST(BodyPublishers.ofString(QUESTION)));
        assertThat(withCookies.statusCode()).isEqualTo(200);
        assertThat(withCookies.headers().map()).doesNotContainKey("set-cookie");
        assertThat(sessions()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/../../portal", "/api/v1/%2e%2e/%2e%2e/portal", "/api/v1/;/../portal", "/api/..;/portal",
        "//portal", "/api/v1//chips", "/api/v1/chips%2f..%2f..%2fportal", "/api/v1/chips%00"})
    void no_way_around_leads_to_another_door(String path) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).matches("(?s)HTTP/1.1 (302|400|403|404) .*").doesNotContain("New application");
        }
    }

    @Test
    void answers_are_compressed_for_who_asks() throws Exception {
        HttpResponse<byte[]> plain = send(request("/api/v1/chips").GET());
        HttpResponse<byte[]> small = send(request("/api/v1/chips").header("Accept-Encoding", "gzip").GET());
        assertThat(small.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(small.headers().firstValue("vary").orElse("")).containsIgnoringCase("accept-encoding");
        assertThat(small.body().length).isLessThan(plain.body().length / 3);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes()).isEqualTo(plain.body());
        String tag = small.headers().firstValue("etag").orElseThrow();
        assertThat(send(request("/api/v1/chips").header("Accept-Encoding", "gzip").header("If-None-Match", tag).GET())
                .statusCode()).isEqualTo(304);
    }

    @Test
    void head_tells_what_get_would() throws Exception {
        HttpResponse<byte[]> head = send(request("/api/v1/chips").method("HEAD", BodyPublishers.noBody()));
        HttpResponse<byte[]> get = send(request("/api/v1/chips").GET());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("etag")).isEqualTo(get.headers().firstValue("etag"));
        assertThat(head.headers().firstValue("content-length")).isEqualTo(get.headers().firstValue("content-length"));
    }

    @Test
    void a_body_of_unknown_length_has_the_same_limit() throws Exception {
        byte[] large = (QUESTION + " ".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = send(request("/api/v1/determinations").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(ask(QUESTION).statusCode()).isEqualTo(200);
    }

    @Test
    void problems_come_from_the_door_and_not_from_the_error_page() throws Exception {
        for (String body : new String[] {"{", "{\"destination\": 5}", "[]", ""}) {
            HttpResponse<byte[]> answer = ask(body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith("{\"type\":\"about:blank\",\"title\":");
        }
    }

    private HttpResponse<byte[]> ask(String body) throws IOException, InterruptedException {
        return send(request("/api/v1/determinations").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
    }
}
