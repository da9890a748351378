package io.capdesk.api.v4;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;

/** A comment as programs read it: the attributes of the real records, no more and no less, and nothing private in them. */
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:v4;DB_CLOSE_DELAY=-1", "capdesk.v4.rate-limit.enabled=false"})
class DetailTest extends V4Desk {

    private static final byte[] PAPER = "PUBLIC\nOur views, in full.\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECRET = "BUSINESS CONFIDENTIAL\nMARKER-CONFIDENTIAL prices\n".getBytes(StandardCharsets.UTF_8);

    /** Where the list of attributes says yes. */
    private static Set<String> attributes(int column) throws IOException {
        return new ClassPathResource("v4/regs_v4_comment_attributes.csv").getContentAsString(StandardCharsets.UTF_8).lines().skip(1)
                .map(line -> line.split(",", -1)).filter(cells -> cells[column].equals("True")).map(cells -> cells[0])
                .collect(Collectors.toSet());
    }

    @Test
    void a_detail_has_the_46_attributes_of_the_real_records_and_a_line_the_8_of_the_lists() throws IOException {
        String document = document();
        posted(document, 1, NOW, "POSTED");
        String key = key(false);
        JsonNode detail = get("/v4/comments/" + docketOf(document) + "-0002", key).body().at("/data/attributes");
        Set<String> real = attributes(3);
        assertThat(real).hasSize(46);
        assertThat(names(detail)).isEqualTo(real);
        JsonNode line = get("/v4/comments?filter[commentOnId]=" + objectIdOf(document), key).body().at("/data/0/attributes");
        assertThat(names(line)).isEqualTo(attributes(1)).hasSize(8);
    }

    @Test
    void instants_are_utc_and_the_text_is_html() {
        String document = document();
        posted(document, 1, Instant.parse("2026-03-02T20:21:22.987654Z"), "POSTED");
        jdbc.sql("update docket_comment set text = 'First <b>line</b> & more' || chr(10) || 'second', modified_at ="
                + " timestamp with time zone '2026-03-02 20:21:22+00' where comment_on = ?").param(document).update();
        JsonNode detail = get("/v4/comments/" + docketOf(document) + "-0002", key(false)).body().at("/data/attributes");
        assertThat(detail.get("modifyDate").asText()).isEqualTo("2026-03-02T20:21:22Z");
        assertThat(detail.get("postedDate").asText()).isEqualTo("2026-03-02T05:00:00Z");
        assertThat(detail.get("receiveDate").asText()).isEqualTo("2026-03-02T05:00:00Z");
        assertThat(detail.get("comment").asText()).isEqualTo("First &lt;b&gt;line&lt;/b&gt; &amp; more<br/>second");
        assertThat(detail.get("commentOn").asText()).isEqualTo(objectIdOf(document));
        assertThat(detail.get("commentOnDocumentId").asText()).isEqualTo(document);
    }

    @Test
    void attachments_are_those_that_everybody_may_have_and_private_fields_stay_private() {
        String key = key(true);
        String document = document();
        String submission = upload(key, "BC prices.txt", SECRET, "P prices.txt", PAPER);
        Answer posted = comment("'commentOnDocumentId': '" + document + "', 'comment': 'See attached', 'submissionType': 'API',"
                + " 'submitterType': 'INDIVIDUAL', 'firstName': 'Ada', 'lastName': 'Lace', 'email': 'marker-mail@example.org',"
                + " 'phone': 'marker-phone', 'city': 'marker-city', 'zip': 'mark-zip', 'country': 'Utopia',"
                + " 'confidentialityJustification': 'marker-why, 50 U.S.C. 4820(h)', 'submissionKey': '" + submission
                + "', 'files': ['BC prices.txt', 'P prices.txt']", key);
        assertThat(posted.status()).as(text(posted)).isEqualTo(201);
        assertThat(text(posted)).doesNotContainIgnoringCase("marker-mail", "marker-phone", "marker-why");
        String id = post(posted.body().at("/data/id").asText());
        Answer detail = get("/v4/comments/" + id + "?include=attachments", key);
        assertThat(detail.body().at("/data/attributes/firstName").asText()).isEqualTo("Ada");
        assertThat(detail.body().at("/data/attributes/country").asText()).isEqualTo("Utopia");
        JsonNode included = detail.body().get("included");
        assertThat(included).hasSize(1);
        assertThat(included.at("/0/attributes/title").asText()).isEqualTo("P prices");
        assertThat(included.at("/0/attributes/fileFormats/0/size").asInt()).isEqualTo(PAPER.length);
        assertThat(included.at("/0/attributes/fileFormats/0/format").asText()).isEqualTo("txt");
        assertThat(included.at("/0/attributes/fileFormats/0/fileUrl").asText())
                .matches(".*/dockets/" + docketOf(document) + "/comments/" + id + "/files/[12]");
        assertThat(detail.body().at("/data/relationships/attachments/data")).hasSize(1);
        assertThat(get("/v4/comments/" + id, key).body().has("included")).isFalse();
        String file = included.at("/0/id").asText();
        assertThat(get("/v4/attachments/" + file, key).body().at("/data/attributes/title").asText()).isEqualTo("P prices");
        String secret = jdbc.sql("select object_id from docket_file where name = 'BC prices.txt' and object_id <> ?").param(file)
                .query(String.class).list().get(0);
        wrong(get("/v4/attachments/" + secret, key), 404);
        List<Answer> all = new ArrayList<>(List.of(detail, get("/v4/comments/" + id + "/attachments", key),
                get("/v4/comments/" + id + "/relationships/attachments", key), get("/v4/comments?filter[docketId]=" + docketOf(document), key),
                get("/v4/attachments/" + file, key)));
        all.forEach(answer -> assertThat(text(answer)).doesNotContainIgnoringCase("marker", "BC prices", "mark-zip"));
        jdbc.sql("update docket_comment set state = 'RESTRICTED', restricted_as = 'Other', restricted_why = 'Private' where document_id = ?")
                .param(id).update();
        Answer restricted = get("/v4/comments/" + id + "?include=attachments", key);
        assertThat(restricted.body().at("/data/attributes/comment").isNull()).isTrue();
        assertThat(restricted.body().at("/data/attributes/restrictReason").asText()).isEqualTo("Private");
        assertThat(restricted.body().has("included")).isFalse();
        wrong(get("/v4/attachments/" + file, key), 404);
    }

    /** The submission key with which two files were uploaded. */
    String upload(String key, String name, byte[] content, String otherName, byte[] other) {
        String submission = post("/v4/submission-keys", "{\"data\": {\"type\": \"submission-keys\"}}", key).body().at("/data/id").asText();
        assertThat(UploadTest.put(this, key, submission, name, content).status()).isEqualTo(200);
        assertThat(UploadTest.put(this, key, submission, otherName, other).status()).isEqualTo(200);
        return submission;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
