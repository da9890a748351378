package io.capdesk.api.v4;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.apikeys.ApiKey;
import io.capdesk.apikeys.ApiKeys;
import io.capdesk.apikeys.IssueApiKey;
import io.capdesk.apikeys.RevokeApiKey;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** Who may ask, what, and how often. */
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:v4keys;DB_CLOSE_DELAY=-1", "capdesk.v4.rate-limit.reads=20",
    "capdesk.v4.rate-limit.posts-minute=5", "capdesk.v4.rate-limit.posts-hour=8", "capdesk.v4.rate-limit.demo-hour=3",
    "capdesk.v4.rate-limit.demo-day=4"})
@ExtendWith(OutputCaptureExtension.class)
class KeysTest extends V4Desk {

    @Autowired ApiKeys keys;
    @Autowired RevokeApiKey revokeApiKey;

    @Test
    void without_a_key_or_with_a_wrong_one_nothing_is_told() {
        refused(send(request("/v4/comments").GET()), 403, "API_KEY_MISSING");
        refused(send(request("/v4/nothing").GET()), 403, "API_KEY_MISSING");
        for (String wrong : new String[] {"x", "a".repeat(40), "a".repeat(10_000), "' or '1'='1", "demo_key"}) {
            refused(get("/v4/comments", wrong), 403, "API_KEY_INVALID");
        }
    }

    @Test
    void a_key_comes_as_a_header_as_a_parameter_or_as_a_user_name() {
        String key = key(false);
        assertThat(get("/v4/comments", key).status()).isEqualTo(200);
        assertThat(send(request("/v4/comments?api_key=" + key).GET()).status()).isEqualTo(200);
        assertThat(send(request("/v4/comments").header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8))).GET()).status()).isEqualTo(200);
        refused(send(request("/v4/comments").header("Authorization", "Basic ????").GET()), 403, "API_KEY_MISSING");
    }

    @Test
    void a_revoked_key_opens_nothing_with_the_next_request() {
        String key = key(true);
        assertThat(get("/v4/comments", key).status()).isEqualTo(200);
        ApiKey known = keys.find(key).orElseThrow();
        assertThat(revokeApiKey.revoke(ANALYST, known.id())).isEmpty();
        refused(get("/v4/comments", key), 403, "API_KEY_DISABLED");
        refused(comment(anonymous(document(), ""), key), 403, "API_KEY_DISABLED");
    }

    @Test
    void a_key_that_reads_posts_nothing() {
        String key = key(false);
        String document = document();
        for (String path : new String[] {"/v4/comments", "/v4/submission-keys", "/v4/file-upload-urls"}) {
            refused(post(path, "{}", key), 403, "API_KEY_UNAUTHORIZED");
            refused(post(path, "{}", "DEMO_KEY"), 403, "API_KEY_UNAUTHORIZED");
        }
        assertThat(jdbc.sql("select count(*) from docket_comment where comment_on = ?").param(document).query(Long.class).single()).isZero();
    }

    @Test
    void a_key_reads_so_often_in_an_hour_and_is_told_how_often_it_still_may() {
        String key = key(false);
        for (int left = 19; left >= 0; left--) {
            Answer answer = get("/v4/dockets", key);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("20");
            assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo(Integer.toString(left));
        }
        Answer over = get("/v4/dockets", key);
        refused(over, 429, "OVER_RATE_LIMIT");
        assertThat(over.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(over.header("Retry-After")).isEqualTo("180");
        assertThat(get("/v4/dockets", key(false)).status()).as("another key").isEqualTo(200);
        clock.moveTo(NOW.plus(Duration.ofMinutes(60)));
        assertThat(get("/v4/dockets", key).header("X-RateLimit-Remaining")).isEqualTo("19");
    }

    @Test
    void a_key_posts_so_often_in_a_minute_and_in_an_hour() {
        String key = key(true);
        String comment = anonymous(document(), "");
        for (int i = 0; i < 5; i++) {
            Answer answer = comment(comment, key);
            assertThat(answer.status()).as(text(answer)).isEqualTo(201);
        }
        refused(comment(comment, key), 429, "OVER_RATE_LIMIT");
        assertThat(get("/v4/dockets", key).status()).as("reads are counted apart").isEqualTo(200);
        clock.moveTo(NOW.plus(Duration.ofMinutes(1)));
        for (int i = 0; i < 3; i++) {
            Answer answer = comment(comment, key);
            assertThat(answer.status()).as(text(answer)).isEqualTo(201);
        }
        refused(comment(comment, key), 429, "OVER_RATE_LIMIT");
        clock.moveTo(NOW.plus(Duration.ofMinutes(61)));
        assertThat(comment(comment, key).status()).isEqualTo(201);
        assertThat(comment("", key).status()).as("what is refused counts too").isEqualTo(400);
    }

    @Test
    void the_demonstration_key_reads_a_little() {
        clock.moveTo(NOW.plus(Duration.ofDays(10)));
        for (int i = 0; i < 3; i++) {
            assertThat(get("/v4/dockets", "DEMO_KEY").status()).isEqualTo(200);
        }
        refused(get("/v4/dockets", "DEMO_KEY"), 429, "OVER_RATE_LIMIT");
        clock.moveTo(NOW.plus(Duration.ofDays(10)).plus(Duration.ofHours(2)));
        assertThat(get("/v4/dockets", "DEMO_KEY").status()).isEqualTo(200);
        refused(get("/v4/dockets", "DEMO_KEY"), 429, "OVER_RATE_LIMIT");
    }

    @Test
    void a_key_is_in_no_log_and_in_no_table(CapturedOutput output) {
        String key = key(true);
        String document = document();
        send(request("/v4/comments?filter[nothing]=1&api_key=" + key).GET());
        send(request("/v4/comments/none?api_key=" + key).GET());
        post("/v4/comments", "{", key);
        comment(anonymous(document, ""), key);
        send(request("/v4/comments?api_key=" + key).header("Content-Type", "multipart/form-data; boundary=x").POST(BodyPublishers.ofString("x")));
        assertThat(output.getAll()).doesNotContain(key);
        for (String table : jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'").query(String.class).list()) {
            for (Map<String, Object> row : jdbc.sql("select * from \"" + table + "\"").query().listOfRows()) {
                assertThat(row.values().toString()).as(table).doesNotContain(key);
            }
        }
        assertThat(new IssuedText(key).shown()).doesNotContain(key);
    }

    /** An answer with the key in it, as a careless line would log it. */
    private record IssuedText(String key) {
        String shown() {
            return new IssueApiKey.Outcome.Issued(null, key).toString();
        }
    }

    @Test
    void other_sites_pages_may_ask_with_a_key() {
        Answer asked = send(request("/v4/comments").header("Origin", "https://example.org").header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "x-api-key").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header("access-control-allow-origin")).isEqualTo("*");
        Answer answer = send(request("/v4/comments").header("Origin", "https://example.org").header("X-Api-Key", key(false)).GET());
        assertThat(answer.header("access-control-allow-origin")).isEqualTo("*");
        assertThat(answer.response().headers().map()).doesNotContainKey("set-cookie");
    }
}
