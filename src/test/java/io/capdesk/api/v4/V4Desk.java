package io.capdesk.api.v4;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.capdesk.Capdesk;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.apikeys.IssueApiKey;
import io.capdesk.commentsearch.IndexFollowed;
import io.capdesk.docket.AnnounceDocument;
import io.capdesk.docket.ObjectIds;
import io.capdesk.way.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A whole desk on a port, asked by a program over HTTP; time moves when a test moves it. Every answer is held against the
 * description. A subclass names the database.
 */
@SpringBootTest(classes = Capdesk.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "camunda.bpm.job-execution.enabled=false", "capdesk.outbox.scheduled=false", "capdesk.notices.scheduled=false",
    "capdesk.allocation.scheduled=false", "capdesk.holds.scheduled=false", "capdesk.clocks.scheduled=false",
    "capdesk.v4.categories.CAT=Industry,Academia", "capdesk.outbox-folder=target/outbox-v4-${capdesk.test.fork:0}"})
@Import({V4Desk.Time.class, IndexFollowed.class})
abstract class V4Desk {

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    static final ObjectMapper JSON = new ObjectMapper();
    static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    static final Person ANALYST = new Person("v4-analyst", "Analyst", null, Set.of(Role.COMMENT_ANALYST), null);
    private static final AtomicInteger SERIAL = new AtomicInteger();

    /** @param body null where it is empty */
    record Answer(int status, JsonNode body, HttpResponse<byte[]> response) {

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** Of the first error. */
        String detail() {
            return body.at("/errors/0/detail").asText();
        }

        List<String> ids() {
            List<String> ids = new ArrayList<>();
            body.get("data").forEach(one -> ids.add(one.get("id").asText()));
            return ids;
        }
    }

    @LocalServerPort int port;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired JdbcTemplate batch;
    @Autowired AnnounceDocument announceDocument;
    @Autowired IssueApiKey issueApiKey;
    @Autowired IndexFollowed index;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void now() {
        clock.moveTo(NOW);
    }

    /** The engine's time is one for all desks of a JVM. */
    @AfterEach
    void present() {
        ClockUtil.reset();
    }

    String key(boolean mayPost) {
        return ((IssueApiKey.Outcome.Issued) issueApiKey.issue(ANALYST, "Program", "program@example.org", mayPost, mayPost)).characters();
    }

    /** A docket of its own with one document, open from the first of March to the last day of it. */
    String document(String agency, LocalDate lastDay, boolean allowLate) {
        String docket = agency + "-2026-%04d".formatted(SERIAL.incrementAndGet());
        return ((AnnounceDocument.Outcome.Announced) announceDocument.announce(ANALYST, new AnnounceDocument.Announcement(docket,
                "Docket " + docket, "", "Rule", "A rule about chips", "", "", LocalDate.of(2026, 3, 1), lastDay, allowLate, "", null)))
                .documentId();
    }

    String document() {
        return document("VFOUR", LocalDate.of(2026, 3, 31), false);
    }

    static String docketOf(String document) {
        return document.substring(0, document.lastIndexOf('-'));
    }

    String objectIdOf(String document) {
        return jdbc.sql("select object_id from docket_document where id = ?").param(document).query(String.class).single();
    }

    /** Posted comments as rows, numbered from 2; the n-th was changed n seconds after the first instant. */
    void posted(String document, int count, Instant first, String state) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var at = first.plusSeconds(i).atOffset(ZoneOffset.UTC);
            rows.add(new Object[] {UUID.randomUUID(), docketOf(document), document, ObjectIds.next(),
                docketOf(document) + "-%04d".formatted(i + 2), state, "Comment number " + i, "Comment on " + document, at,
                LocalDate.of(2026, 3, 2), at, at});
        }
        batch.batchUpdate("insert into docket_comment (id, docket, comment_on, object_id, document_id, origin, state, submitter, text, html,"
                + " title, items_received, received_at, received_day, late, posted_at, modified_at) values (?, ?, ?, ?, ?, 'PORTAL', ?,"
                + " 'ANONYMOUS', ?, false, ?, 1, ?, ?, false, ?, ?)", rows);
    }

    /** The number under which a comment is in the public docket from now on. */
    String post(String tracking) {
        String document = jdbc.sql("select comment_on from docket_comment where tracking = ?").param(tracking).query(String.class).single();
        String id = docketOf(document) + "-%05d".formatted(90_000 + SERIAL.incrementAndGet());
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("update docket_comment set state = 'POSTED', document_id = ?, posted_at = ?, modified_at = ?, changed_at = current_timestamp"
                + " where tracking = ?")
                .params(id, at, at, tracking).update();
        return id;
    }

    Answer get(String path, String key) {
        return send(request(path).header("X-Api-Key", key).GET());
    }

    Answer post(String path, String body, String key) {
        return send(request(path).header("X-Api-Key", key).header("Content-Type", "application/vnd.api+json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Single quotes are read as double ones. */
    Answer comment(String attributes, String key) {
        return post("/v4/comments", "{\"data\": {\"type\": \"comments\", \"attributes\": {" + attributes.replace('\'', '"') + "}}}", key);
    }

    static String anonymous(String document, String further) {
        return "'commentOnDocumentId': '" + document + "', 'comment': 'We object.', 'submissionType': 'API', 'submitterType': 'ANONYMOUS'"
                + (further.isEmpty() ? "" : ", " + further);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create((path.startsWith("http") ? path : "http://localhost:" + port + path)
                .replace("[", "%5B").replace("]", "%5D").replace(" ", "%20")));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpRequest asked = request.build();
            HttpResponse<byte[]> response = client.send(asked, BodyHandlers.ofByteArray());
            Answer answer = new Answer(response.statusCode(), response.body().length == 0 ? null : JSON.readTree(response.body()), response);
            Described.check(asked.method(), asked.uri().getPath(), answer.status(), answer.header("content-type"), answer.body());
            return answer;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static String text(Answer answer) {
        return new String(answer.response().body(), StandardCharsets.UTF_8);
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.body().at("/error/code").asText()).isEqualTo(code);
        assertThat(answer.body().at("/error/message").asText()).isNotBlank();
    }

    static void wrong(Answer answer, int status) {
        assertThat(answer.status()).as(text(answer)).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/vnd.api+json");
        assertThat(answer.body().get("errors")).isNotEmpty().allSatisfy(error -> {
            assertThat(error.get("status").isInt()).isTrue();
            assertThat(error.get("status").asInt()).isEqualTo(status);
            assertThat(error.get("title").asText()).isNotBlank();
            assertThat(error.get("detail").asText()).isNotBlank();
        });
    }
}
