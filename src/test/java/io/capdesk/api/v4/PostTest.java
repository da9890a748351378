package io.capdesk.api.v4;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.capdesk.docket.ReceiptKeys;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A program posts comments. */
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:v4;DB_CLOSE_DELAY=-1", "capdesk.v4.rate-limit.enabled=false"})
class PostTest extends V4Desk {

    @Autowired ReceiptKeys receiptKeys;

    private String key;
    private String document;

    @BeforeEach
    void program() {
        key = key(true);
        document = document();
    }

    private long kept() {
        return jdbc.sql("select count(*) from docket_comment where comment_on = ?").param(document).query(Long.class).single();
    }

    @Test
    void the_answer_is_the_tracking_number_and_a_receipt_that_anybody_can_check() {
        Answer answer = comment(anonymous(document, "'numItemsReceived': 5"), key);
        assertThat(answer.status()).as(text(answer)).isEqualTo(201);
        String tracking = answer.body().at("/data/id").asText();
        assertThat(tracking).matches("[0-9a-z]{3}(-[0-9a-z]{4}){5}");
        assertThat(answer.body().at("/data/attributes/receiveDate").asText()).isEqualTo("2026-03-02T15:00:00Z");
        assertThat(answer.body().at("/data/attributes/numItemsReceived").asInt()).isEqualTo(5);
        JsonNode receipt = answer.body().at("/meta/receipt");
        assertThat(receiptKeys.signed(receipt.get("statement").asText(), receipt.get("signedWith").asText(), receipt.get("signature").asText()))
                .isTrue();
        assertThat(receipt.get("statement").asText()).contains(tracking, document);
        assertThat(jdbc.sql("select state, origin, items_received from docket_comment where tracking = ?").param(tracking).query().singleRow())
                .containsEntry("state", "RECEIVED").containsEntry("origin", "API").containsEntry("items_received", 5);
    }

    @Test
    void each_kind_of_submitter_says_who_it_is() {
        String individual = anonymous(document, "'firstName': 'Ada', 'lastName': 'Lace', 'city': 'London', 'stateProvinceRegion': 'LN',"
                + " 'country': 'United Kingdom', 'zip': 'E1', 'phone': '1'").replace("ANONYMOUS", "INDIVIDUAL");
        JsonNode told = comment(individual, key).body().at("/data/attributes");
        assertThat(told.get("firstName").asText()).isEqualTo("Ada");
        assertThat(told.get("stateProvinceRegion").asText()).isEqualTo("LN");
        assertThat(told.has("phone")).isFalse();
        String organization = anonymous(document, "'organization': 'Chips Ltd', 'organizationType': 'Company'").replace("ANONYMOUS", "Organization");
        assertThat(comment(organization, key).body().at("/data/attributes/organizationType").asText()).isEqualTo("Company");
        wrong(comment(anonymous(document, "'firstName': 'Ada'").replace("ANONYMOUS", "INDIVIDUAL"), key), 400);
        wrong(comment(anonymous(document, "'organization': 'Chips'").replace("ANONYMOUS", "ORGANIZATION"), key), 400);
        Answer named = comment(anonymous(document, "'firstName': 'Ada', 'organization': 'Chips'"), key);
        wrong(named, 400);
        assertThat(named.body().get("errors")).as("a name beside ANONYMOUS is not published by mistake").hasSize(2);
        assertThat(comment(anonymous(document, "'firstName': null, 'lastName': ' '"), key).status()).isEqualTo(201);
    }

    @Test
    void sent_again_with_its_submission_key_it_is_there_once_and_the_answer_is_the_same() {
        for (String submission : new String[] {"kex-d31z-fe04", "d41d8cd98f00b204e9800998ecf8427e"}) {
            long before = kept();
            Answer first = comment(anonymous(document, "'submissionKey': '" + submission + "'"), key);
            clock.moveTo(NOW.plusSeconds(90));
            Answer second = comment(anonymous(document, "'submissionKey': '" + submission + "'").replace("We object", "We agree"), key);
            assertThat(second.status()).isEqualTo(201);
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(kept()).isEqualTo(before + 1);
            clock.moveTo(NOW);
        }
        comment(anonymous(document, ""), key);
        comment(anonymous(document, ""), key);
        assertThat(kept()).as("without a key each is one").isEqualTo(4);
    }

    @Test
    void the_receipt_goes_by_mail_where_it_is_asked_for() {
        wrong(comment(anonymous(document, "'sendEmailReceipt': true"), key), 400);
        wrong(comment(anonymous(document, "'sendEmailReceipt': true, 'email': 'nobody'"), key), 400);
        Answer answer = comment(anonymous(document, "'sendEmailReceipt': true, 'email': 'ada@example.org'"), key);
        assertThat(answer.status()).as(text(answer)).isEqualTo(201);
        assertThat(jdbc.sql("select count(*) from letter where recipient_email = 'ada@example.org'").query(Long.class).single()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"comment, 5000", "category, 120", "email, 100", "firstName, 25", "lastName, 25", "city, 50", "stateProvinceRegion, 50",
        "country, 50", "phone, 50", "zip, 10", "organization, 120", "organizationType, 120"})
    void lengths_hold_for_characters_and_for_bytes(String attribute, int most) {
        String mail = attribute.equals("email") ? "@example.org" : "";
        assertThat(withAttribute(attribute, "x".repeat(most - mail.length()) + mail).status()).isEqualTo(201);
        for (String longer : new String[] {"x".repeat(most + 1 - mail.length()) + mail, "é".repeat(most / 2 + 1) + mail}) {
            Answer answer = withAttribute(attribute, longer);
            wrong(answer, 400);
            assertThat(answer.detail()).startsWith(attribute + ": ");
        }
        wrong(withAttribute(attribute, "\\ud83d\\ude00" + mail), 400);
        wrong(withAttribute(attribute, "a\\u0000b" + mail), 400);
        wrong(withAttribute(attribute, "\\ud800" + mail), 400);
    }

    private Answer withAttribute(String attribute, String value) {
        String names = "'firstName': 'Ada', 'lastName': 'Lace'";
        String attributes = attribute.startsWith("organization")
                ? anonymous(document, "'organization': 'Chips Ltd', 'organizationType': 'Company'").replace("ANONYMOUS", "ORGANIZATION")
                : anonymous(document, names).replace("ANONYMOUS", "INDIVIDUAL");
        String replaced = attributes.contains("'" + attribute + "': ")
                ? attributes.replaceAll("'" + attribute + "': '[^']*'", "'" + attribute + "': '" + value.replace("\\", "\\\\") + "'")
                : attributes + ", '" + attribute + "': '" + value + "'";
        return comment(replaced, key);
    }

    @Test
    void in_time_is_what_is_wholly_here_before_the_close() {
        clock.moveTo(Instant.parse("2026-04-01T03:59:59.999Z"));
        assertThat(comment(anonymous(document, ""), key).body().at("/meta/receipt/late").asBoolean()).isFalse();
        // the first bytes come in time, the last one after the stroke
        byte[] body = ("{\"data\": {\"type\": \"comments\", \"attributes\": {" + anonymous(document, "").replace('\'', '"') + "}}}")
                .getBytes(StandardCharsets.UTF_8);
        Answer late = send(request("/v4/comments").header("X-Api-Key", key).header("Content-Type", JsonApi.NAME)
                .POST(BodyPublishers.ofInputStream(() -> new Striking(body))));
        wrong(late, 400);
        assertThat(late.detail()).containsIgnoringCase("ended");
        assertThat(kept()).isEqualTo(1);
    }

    /** Midnight strikes before its last byte. */
    private final class Striking extends ByteArrayInputStream {
        Striking(byte[] body) {
            super(body);
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            if (pos >= count - 1) {
                clock.moveTo(Instant.parse("2026-04-01T04:00:00Z"));
                return super.read(into, offset, length);
            }
            return super.read(into, offset, Math.min(length, count - 1 - pos));
        }
    }

    @Test
    void closed_documents_say_so_and_late_ones_are_marked() {
        String closed = document("VFOUR", LocalDate.of(2026, 3, 1), false);
        wrong(comment(anonymous(closed, ""), key), 400);
        String lateTaken = document("VFOUR", LocalDate.of(2026, 3, 1), true);
        assertThat(comment(anonymous(lateTaken, ""), key).body().at("/meta/receipt/late").asBoolean()).isTrue();
        clock.moveTo(Instant.parse("2026-02-27T12:00:00Z"));
        Answer early = comment(anonymous(document, ""), key);
        wrong(early, 400);
        assertThat(early.detail()).contains("not begun");
        clock.moveTo(NOW);
        wrong(comment(anonymous("VFOUR-2026-9999-0001", ""), key), 404);
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Answer answer = comment("'submitterType': 'GHOST', 'numItemsReceived': '5', 'files': 'a.txt', 'surprise': 1, 'sendEmailReceipt': 'yes'", key);
        wrong(answer, 400);
        assertThat(text(answer)).contains("comment: is missing", "commentOnDocumentId: is missing", "submissionType: is missing",
                "submitterType: is INDIVIDUAL", "numItemsReceived: is a whole number", "files: is an array", "surprise: is no attribute",
                "sendEmailReceipt: is true or false");
        wrong(comment(anonymous(document, "'submissionType': 'FAX'"), key), 400);
        wrong(comment(anonymous(document, "").replace("'API'", "'FAX'"), key), 400);
        wrong(comment(anonymous(document, "'numItemsReceived': 0"), key), 400);
        wrong(comment(anonymous(document, "'numItemsReceived': 1.5"), key), 400);
        wrong(comment(anonymous(document, "'numItemsReceived': 99999999999999999999"), key), 400);
        wrong(comment(anonymous(document("CAT", LocalDate.of(2026, 3, 31), false), "'category': 'Poets'"), key), 400);
        assertThat(comment(anonymous(document("CAT", LocalDate.of(2026, 3, 31), false), "'category': 'Academia'"), key).status()).isEqualTo(201);
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "nonsense"})
    void another_content_type_is_refused(String type) {
        var request = request("/v4/comments").header("X-Api-Key", key).POST(BodyPublishers.ofString("{\"data\": {\"type\": \"comments\",\"attributes\": {"
                + anonymous(document, "").replace('\'', '"') + "}}}"));
        wrong(send(type.isEmpty() ? request : request.header("Content-Type", type)), 400);
        assertThat(kept()).isZero();
    }

    @Test
    void hostile_bodies_get_an_answer_and_never_a_fault() {
        String deep = "{\"data\": ".repeat(10_000);
        for (String body : new String[] {"", "{", "[]", "null", "5", "\"x\"", "{}", "{\"data\": []}", "{\"data\": {\"type\": 5}}",
            "{\"data\": {\"type\": \"comments\"}}", "{\"data\": {\"type\": \"comments\", \"attributes\": []}}",
            "{\"data\": {\"type\": \"comments\", \"attributes\": {}}}", "{\"data\": {\"type\": \"comments\", \"type\": \"comments\"}}",
            "{\"data\": 1, \"data\": 2}", "{\"data\": {}} {}", deep, "[".repeat(10_000), "{\"data\": 1e999999999}",
            "{\"data\": " + "9".repeat(100_000) + "}", "{\"" + "n".repeat(100_000) + "\": 1}", "{\"data\": \"" + "x".repeat(1024 * 1024) + "\"}",
            "\u0000", "{\"data\": {\"type\": \"comments\", \"attributes\": {\"comment\": {\"a\": []}, \"files\": [[]], \"email\": 7}}}"}) {
            wrong(post("/v4/comments", body, key), 400);
            wrong(post("/v4/file-upload-urls", body, key), 400);
        }
        for (byte[] body : new byte[][] {{(byte) 0xff, (byte) 0xfe}, {'{', (byte) 0xc3, '}'}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            "{\"data\": 1}".getBytes(StandardCharsets.UTF_16), new byte[1024 * 1024 + 1]}) {
            InputStream unknownLength = new ByteArrayInputStream(body);
            wrong(send(request("/v4/comments").header("X-Api-Key", key).header("Content-Type", JsonApi.NAME)
                    .POST(BodyPublishers.ofInputStream(() -> unknownLength))), 400);
        }
        assertThat(kept()).isZero();
        assertThat(comment(anonymous(document, ""), key).status()).isEqualTo(201);
    }
}
