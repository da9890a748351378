package io.capdesk.api.v4;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.documents.Samples;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Files of a comment: a submission key, an address for each, the bytes, and the comment that names them. */
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:v4;DB_CLOSE_DELAY=-1", "capdesk.v4.rate-limit.enabled=false"})
class UploadTest extends V4Desk {

    private static final byte[] PAPER = "PUBLIC\nOur views.\n".getBytes(StandardCharsets.UTF_8);

    private String key;
    private String document;

    @BeforeEach
    void program() {
        key = key(true);
        document = document();
    }

    static Answer address(V4Desk desk, String key, String submission, String name) {
        return desk.post("/v4/file-upload-urls", "{\"data\": {\"type\": \"file-upload-urls\", \"attributes\": {\"fileName\": \"" + name
                + "\", \"submissionKey\": \"" + submission + "\", \"contentType\": \"text/plain\"}}}", key);
    }

    static Answer put(V4Desk desk, String key, String submission, String name, byte[] content) {
        Answer address = address(desk, key, submission, name);
        assertThat(address.status()).as(text(address)).isEqualTo(201);
        return desk.send(desk.request(address.body().at("/data/id").asText()).header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofByteArray(content)));
    }

    private String submissionKey() {
        Answer answer = post("/v4/submission-keys", "{\"data\": {\"type\": \"submission-keys\"}}", key);
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().at("/data/id").asText();
    }

    private Answer posted(String submission, String... files) {
        return comment(anonymous(document, "'submissionKey': '" + submission + "', 'files': ["
                + String.join(", ", List.of(files).stream().map(file -> "'" + file + "'").toList()) + "]"), key);
    }

    private List<String> filesOf(Answer posted) {
        return jdbc.sql("select f.name from docket_file f join docket_comment c on c.id = f.comment where c.tracking = ? order by f.position")
                .param(posted.body().at("/data/id").asText()).query(String.class).list();
    }

    @Test
    void the_bytes_need_no_key_and_the_comment_has_the_files_it_names() {
        String submission = submissionKey();
        assertThat(submission).matches("[0-9a-z]{3}-[0-9a-z]{4}-[0-9a-z]{4}");
        assertThat(put(this, key, submission, "views.txt", PAPER).status()).isEqualTo(200);
        assertThat(put(this, key, submission, "dropped.txt", "Not to be sent.\n".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(200);
        Answer answer = posted(submission, "views.txt");
        assertThat(answer.status()).as(text(answer)).isEqualTo(201);
        assertThat(filesOf(answer)).containsExactly("views.txt");
        assertThat(posted(submission, "views.txt").body()).as("sent again").isEqualTo(answer.body());
    }

    @Test
    void a_file_sent_again_under_its_name_takes_the_place_of_the_first() {
        String submission = submissionKey();
        put(this, key, submission, "views.txt", "A first draft.\n".getBytes(StandardCharsets.UTF_8));
        put(this, key, submission, "views.txt", PAPER);
        Answer answer = posted(submission, "views.txt");
        assertThat(filesOf(answer)).hasSize(1);
        assertThat(jdbc.sql("select d.size_bytes from document d join docket_file f on f.document = d.id join docket_comment c on c.id = f.comment"
                + " where c.tracking = ?").param(answer.body().at("/data/id").asText()).query(Long.class).single()).isEqualTo(PAPER.length);
    }

    @Test
    void a_file_that_did_not_come_costs_nothing_but_a_second_try() {
        String submission = submissionKey();
        address(this, key, submission, "late.txt");
        Answer refused = posted(submission, "late.txt", "never.txt");
        wrong(refused, 400);
        assertThat(text(refused)).contains("late.txt", "never.txt");
        put(this, key, submission, "late.txt", PAPER);
        assertThat(posted(submission, "late.txt").status()).isEqualTo(201);
    }

    @Test
    void an_address_is_for_one_file_for_a_while_and_says_nothing_about_what_is_there() {
        String submission = submissionKey();
        Answer address = address(this, key, submission, "views.txt");
        String url = address.body().at("/data/id").asText();
        wrong(send(request(url.substring(0, url.length() - 1) + "x").PUT(BodyPublishers.ofByteArray(PAPER))), 404);
        assertThat(send(request(url).GET()).status()).isEqualTo(405);
        clock.moveTo(NOW.plus(Duration.ofMinutes(61)));
        wrong(send(request(url).PUT(BodyPublishers.ofByteArray(PAPER))), 404);
        String secret = url.substring(url.lastIndexOf('/') + 1);
        assertThat(jdbc.sql("select count(*) from comment_upload where secret_hash = ?").param(secret).query(Long.class).single()).isZero();
    }

    @Test
    void nobody_adds_to_a_comment_that_is_posted() {
        String submission = submissionKey();
        put(this, key, submission, "views.txt", PAPER);
        String open = address(this, key, submission, "more.txt").body().at("/data/id").asText();
        Answer answer = posted(submission, "views.txt");
        wrong(send(request(open).PUT(BodyPublishers.ofString("More.\n"))), 400);
        assertThat(filesOf(answer)).containsExactly("views.txt");
    }

    @Test
    void another_programs_submission_key_leads_nowhere() {
        String submission = submissionKey();
        put(this, key, submission, "views.txt", PAPER);
        Answer mine = posted(submission, "views.txt");
        String other = key(true);
        Answer theirs = comment(anonymous(document, "'submissionKey': '" + submission + "'"), other);
        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.body().at("/data/id")).isNotEqualTo(mine.body().at("/data/id"));
        assertThat(filesOf(theirs)).isEmpty();
    }

    @Test
    void the_bytes_may_be_called_a_form_and_are_none() {
        String url = address(this, key, submissionKey(), "views.txt").body().at("/data/id").asText();
        assertThat(send(request(url).header("Content-Type", "application/x-www-form-urlencoded").PUT(BodyPublishers.ofByteArray(PAPER)))
                .status()).isEqualTo(200);
    }

    @Test
    void what_the_docket_does_not_take_is_refused_with_the_reason() {
        String submission = submissionKey();
        wrong(put(this, key, submission, "run.pdf", Samples.EXE), 400);
        wrong(put(this, key, submission, "page.txt", Samples.HTML), 400);
        wrong(put(this, key, submission, "empty.txt", new byte[0]), 400);
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) 'x');
        Answer refused = put(this, key, submission, "large.txt", large);
        wrong(refused, 400);
        assertThat(refused.detail()).contains("larger");
        assertThat(posted(submission).status()).as("the text is not lost").isEqualTo(201);
    }

    @Test
    void a_confidential_file_needs_its_public_copy_and_a_justification() {
        String submission = submissionKey();
        byte[] secret = "BUSINESS CONFIDENTIAL\nPrices.\n".getBytes(StandardCharsets.UTF_8);
        put(this, key, submission, "BC prices.txt", secret);
        Answer alone = posted(submission, "BC prices.txt");
        wrong(alone, 400);
        assertThat(text(alone)).contains("confidentialityJustification", "public copy");
        put(this, key, submission, "P prices.txt", PAPER);
        wrong(posted(submission, "BC prices.txt", "P prices.txt"), 400);
        Answer whole = comment(anonymous(document, "'submissionKey': '" + submission
                + "', 'files': ['BC prices.txt', 'P prices.txt'], 'confidentialityJustification': '50 U.S.C. 4820(h)'"), key);
        assertThat(whole.status()).as(text(whole)).isEqualTo(201);
        assertThat(jdbc.sql("select count(*) from docket_file f join docket_comment c on c.id = f.comment where c.tracking = ? and f.confidential")
                .param(whole.body().at("/data/id").asText()).query(Long.class).single()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b.txt", "..\\\\b.txt", "a\\u0000.txt", "\\ud800.txt"})
    void a_name_is_a_name(String name) {
        wrong(address(this, key, "kex-d31z-fe04", name), 400);
    }

    @Test
    void an_address_is_for_a_submission() {
        wrong(address(this, key, "", "a.txt"), 400);
        wrong(address(this, key, "a b", "a.txt"), 400);
        wrong(address(this, key, "kex-d31z-fe04", "a".repeat(256)), 400);
        wrong(post("/v4/file-upload-urls", "{\"data\": {\"type\": \"file-upload-urls\"}}", key), 400);
        wrong(post("/v4/submission-keys", "{\"data\": {\"type\": \"poems\"}}", key), 400);
    }
}
