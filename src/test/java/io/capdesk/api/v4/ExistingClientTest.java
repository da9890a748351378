package io.capdesk.api.v4;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/**
 * What programs written for Regulations.gov do, with nothing changed but the base address: the documents of a docket, the comments
 * on each in windows of the last change, the details of each with its attachments, and a comment with a file.
 */
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:v4;DB_CLOSE_DELAY=-1", "capdesk.v4.rate-limit.enabled=false"})
class ExistingClientTest extends V4Desk {

    private static final DateTimeFormatter EASTERN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("America/New_York"));

    private String base;
    private String key;

    @Test
    void a_docket_is_read_to_its_end_and_commented_on() {
        base = "http://localhost:" + port + "/v4";
        key = key(true);
        String document = document();
        posted(document, 5_100, Instant.parse("2026-03-02T10:00:00Z"), "POSTED");
        Map<String, JsonNode> comments = new LinkedHashMap<>();
        JsonNode documents = asked("/documents", Map.of("filter[docketId]", docketOf(document))).get("data");
        for (JsonNode one : documents) {
            comments.putAll(commentsOn(one.at("/attributes/objectId").asText()));
        }
        assertThat(comments).hasSize(5_100);
        for (String id : comments.keySet().stream().limit(3).toList()) {
            JsonNode detail = asked("/comments/" + id, Map.of("include", "attachments"));
            assertThat(detail.at("/data/attributes/comment").asText()).startsWith("Comment number");
            assertThat(detail.at("/data/attributes/docketId").asText()).isEqualTo(docketOf(document));
        }
        String tracking = commentWithAFile(document);
        String id = post(tracking);
        JsonNode own = asked("/comments/" + id, Map.of("include", "attachments"));
        assertThat(own.at("/data/attributes/trackingNbr").asText()).isEqualTo(tracking);
        assertThat(own.at("/included/0/attributes/fileFormats/0/format").asText()).isEqualTo("txt");
        String file = own.at("/included/0/attributes/fileFormats/0/fileUrl").asText();
        assertThat(file).startsWith("http://localhost:" + port + "/dockets/");
    }

    /** Twenty pages, then on from the last change of the last one, until nothing new comes. */
    private Map<String, JsonNode> commentsOn(String objectId) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        String from = "1900-01-01 00:00:00";
        int before;
        do {
            before = all.size();
            JsonNode page = null;
            for (int number = 1; page == null || !page.at("/meta/lastPage").asBoolean(); number++) {
                page = asked("/comments", Map.of("filter[commentOnId]", objectId, "filter[lastModifiedDate][ge]", from, "page[size]", "250",
                        "page[number]", Integer.toString(number), "sort", "lastModifiedDate,documentId"));
                page.get("data").forEach(one -> all.put(one.get("id").asText(), one));
            }
            JsonNode data = page.get("data");
            from = EASTERN.format(Instant.parse(data.get(data.size() - 1).at("/attributes/lastModifiedDate").asText()));
        } while (all.size() > before);
        return all;
    }

    private String commentWithAFile(String document) {
        String submission = sent("/submission-keys", "{\"data\":{\"type\":\"submission-keys\"}}").at("/data/id").asText();
        String url = sent("/file-upload-urls", "{\"data\":{\"type\":\"file-upload-urls\",\"attributes\":{\"fileName\":\"test.txt\",\"submissionKey\":\""
                + submission + "\",\"contentType\":\"text/plain\"}}}").at("/data/id").asText();
        assertThat(send(request(url).PUT(BodyPublishers.ofString("What we think.\n"))).status()).isEqualTo(200);
        return sent("/comments", "{\"data\":{\"attributes\":{\"commentOnDocumentId\":\"" + document + "\",\"comment\":\"test comment\","
                + "\"submissionType\":\"API\",\"submissionKey\":\"" + submission + "\",\"submitterType\":\"ANONYMOUS\",\"files\":[\"test.txt\"]},"
                + "\"type\":\"comments\"}}").at("/data/id").asText();
    }

    private JsonNode asked(String path, Map<String, String> parameters) {
        StringBuilder query = new StringBuilder(base + path + "?");
        parameters.forEach((name, value) -> query.append(URLEncoder.encode(name, StandardCharsets.UTF_8)).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)).append('&'));
        Answer answer = send(request(query.substring(0, query.length() - 1)).header("X-Api-Key", key).header("Accept", "application/vnd.api+json").GET());
        assertThat(answer.status()).as(text(answer)).isEqualTo(200);
        assertThat(Integer.parseInt(answer.header("X-RateLimit-Remaining"))).isPositive();
        return answer.body();
    }

    private JsonNode sent(String path, String body) {
        Answer answer = send(request(base + path + "?api_key=" + key).header("Content-Type", "application/vnd.api+json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(text(answer)).isEqualTo(201);
        return answer.body();
    }
}
