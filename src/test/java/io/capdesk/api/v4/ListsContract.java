package io.capdesk.api.v4;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as programs ask for them: filters, orders, pages, windows of the last change; with words, those of {@link SearchContract}. */
abstract class ListsContract extends SearchContract {

    private static final DateTimeFormatter EASTERN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("America/New_York"));

    @Test
    void more_than_twenty_pages_are_read_window_by_window() {
        String document = document();
        posted(document, 5_300, Instant.parse("2026-03-02T04:59:00Z"), "POSTED");
        // a hundred of them in one second, as an agency posts them, across the end of the first window
        jdbc.sql("update docket_comment set modified_at = timestamp with time zone '2026-03-02 06:22:00+00' where comment_on = ?"
                + " and modified_at between timestamp with time zone '2026-03-02 06:21:10+00' and timestamp with time zone '2026-03-02 06:22:50+00'")
                .param(document).update();
        String list = "/v4/comments?filter[commentOnId]=" + objectIdOf(document) + "&sort=lastModifiedDate,documentId&page[size]=250";
        Set<String> seen = new HashSet<>();
        String last = null;
        for (int page = 1; page <= 20; page++) {
            Answer answer = get(list + "&page[number]=" + page, key);
            assertThat(answer.ids()).hasSize(250);
            assertThat(seen.addAll(answer.ids()) && seen.size() == page * 250).as("all new on page " + page).isTrue();
            JsonNode meta = answer.body().get("meta");
            assertThat(meta.get("totalElements").asInt()).isEqualTo(5_300);
            assertThat(meta.get("totalPages").asInt()).isEqualTo(20);
            assertThat(meta.get("hasNextPage").asBoolean()).isEqualTo(page < 20);
            assertThat(meta.get("lastPage").asBoolean()).isEqualTo(page == 20);
            assertThat(meta.get("firstPage").asBoolean()).isEqualTo(page == 1);
            assertThat(meta.get("numberOfElements").asInt()).isEqualTo(250);
            last = answer.body().at("/data/249/attributes/lastModifiedDate").asText();
        }
        wrong(get(list + "&page[number]=21", key), 400);
        Answer rest = get(list + "&filter[lastModifiedDate][ge]=" + EASTERN.format(Instant.parse(last)), key);
        assertThat(rest.body().at("/meta/totalElements").asInt()).isGreaterThan(300);
        for (int page = 1; page <= rest.body().at("/meta/totalPages").asInt(); page++) {
            seen.addAll(get(list + "&filter[lastModifiedDate][ge]=" + EASTERN.format(Instant.parse(last)) + "&page[number]=" + page, key).ids());
        }
        assertThat(seen).hasSize(5_300);
        index.now();
        for (String page : List.of("", "&page[number]=20")) {
            assertThat(get(list + "&filter[searchTerm]=comment number" + page, key).body().at("/meta/totalElements").asInt()).as(page).isEqualTo(5_300);
        }
        Answer searched = get(list + "&filter[searchTerm]=comment number&page[number]=20", key);
        assertThat(searched.body().at("/data/249/attributes/lastModifiedDate").asText()).isEqualTo(last);
    }

    /** In autumn 01:30 is there twice, in spring 02:30 is not there at all. */
    @ParameterizedTest
    @CsvSource({
        "[ge], 2026-11-01 00:59:59, 0 1 2 3", "[ge], 2026-11-01 01:30:00, 0 1 2 3", "[ge], 2026-11-01 01:30:01, 1 2 3",
        "[ge], 2026-11-01 02:00:00, 3", "[le], 2026-11-01 01:29:59, 0 1", "[le], 2026-11-01 01:30:00, 0 1 2",
        "[le], 2026-11-01 02:00:00, 0 1 2 3", "'', 2026-11-01 01:30:00, 0 1 2", "[ge], 2026-11-01T06:30:00Z, 2 3",
        "[ge], 2026-11-01T01:30:00-05:00, 2 3"})
    void windows_lose_nothing_when_the_clocks_change(String modifier, String written, String expected) {
        // 01:30 in summer time, a second of the hour between, 01:30 again in winter time, 02:00
        List<Instant> changes = List.of(Instant.parse("2026-11-01T05:30:00Z"), Instant.parse("2026-11-01T06:10:00Z"),
                Instant.parse("2026-11-01T06:30:00Z"), Instant.parse("2026-11-01T07:00:00Z"));
        assertThat(changedAt(changes, modifier, written)).as(modifier + " " + written).isEqualTo(expected);
    }

    @Test
    void the_hour_that_is_skipped_is_the_moment_at_which_it_is() {
        List<Instant> changes = List.of(Instant.parse("2026-03-08T06:59:59Z"), Instant.parse("2026-03-08T07:00:00Z"));
        assertThat(changedAt(changes, "[ge]", "2026-03-08 02:30:00")).isEqualTo("1");
        assertThat(changedAt(changes, "[le]", "2026-03-08 02:30:00")).isEqualTo("0");
        assertThat(changedAt(changes, "[ge]", "2026-03-08 03:00:00")).isEqualTo("1");
        assertThat(changedAt(changes, "[le]", "2026-03-08 01:59:59")).isEqualTo("0");
    }

    /** Which of them a window has, by their places. */
    private String changedAt(List<Instant> changes, String modifier, String written) {
        String document = document();
        for (int i = 0; i < changes.size(); i++) {
            posted(document, 1, changes.get(i), "POSTED");
            jdbc.sql("update docket_comment set document_id = ? where document_id = ?").params(document + "-" + i, docketOf(document) + "-0002").update();
        }
        Answer answer = get("/v4/comments?filter[docketId]=" + docketOf(document) + "&filter[lastModifiedDate]" + modifier + "="
                + written.replace("+", "%2B"), key);
        return answer.ids().stream().map(id -> id.substring(id.length() - 1)).sorted().reduce((a, b) -> a + " " + b).orElse("");
    }

    @Test
    void a_day_is_a_day_in_washington() {
        String document = document();
        posted(document, 1, Instant.parse("2026-03-02T04:59:59Z"), "POSTED");
        String list = "/v4/comments?filter[commentOnId]=" + objectIdOf(document) + "&filter[postedDate]";
        assertThat(get(list + "=2026-03-01", key).ids()).hasSize(1);
        assertThat(get(list + "=2026-03-02", key).ids()).isEmpty();
        assertThat(get(list + "[ge]=2026-03-01", key).ids()).hasSize(1);
        assertThat(get(list + "[ge]=2026-03-02", key).ids()).isEmpty();
        assertThat(get(list + "[le]=2026-02-28", key).ids()).isEmpty();
        assertThat(get(list + "[le]=2026-03-01&filter[postedDate][ge]=2026-03-01", key).ids()).hasSize(1);
        assertThat(get(list + "=2026-03-01", key).body().at("/data/0/attributes/postedDate").asText()).isEqualTo("2026-03-01T05:00:00Z");
    }

    @Test
    void orders_are_what_they_say() {
        String document = document();
        posted(document, 12, NOW, "POSTED");
        jdbc.sql("update docket_comment set posted_at = ? where comment_on = ? and document_id like '%3'")
                .params(OffsetDateTime.parse("2026-02-01T00:00:00Z"), document).update();
        String list = "/v4/comments?filter[docketId]=" + docketOf(document) + "&sort=";
        List<String> upwards = get(list + "documentId", key).ids();
        assertThat(upwards).hasSize(12).isSorted();
        List<String> downwards = new ArrayList<>(get(list + "-documentId", key).ids());
        Collections.reverse(downwards);
        assertThat(downwards).isEqualTo(upwards);
        assertThat(get(list + "-lastModifiedDate", key).ids().get(0)).isEqualTo(upwards.get(11));
        assertThat(get(list + "postedDate,-documentId", key).ids()).startsWith(docketOf(document) + "-0013", docketOf(document) + "-0003");
        assertThat(get(list.replace("&sort=", ""), key).ids()).as("as changed").isEqualTo(upwards);
    }

    @Test
    void only_what_is_in_the_public_docket_is_listed() {
        String document = document();
        for (String state : List.of("RECEIVED", "UNDER_REVIEW")) {
            posted(document, 1, NOW, state);
            jdbc.sql("update docket_comment set document_id = null where document_id = ?").param(docketOf(document) + "-0002").update();
        }
        posted(document, 1, NOW, "RECEIVED");
        String list = "/v4/comments?filter[commentOnId]=" + objectIdOf(document);
        assertThat(get(list, key).ids()).as("numbered, and not posted yet").isEmpty();
        wrong(get("/v4/comments/" + docketOf(document) + "-0002", key), 404);
        jdbc.sql("update docket_comment set state = 'WITHDRAWN', withdrawn_because = 'Asked for' where document_id = ?")
                .param(docketOf(document) + "-0002").update();
        assertThat(get(list, key).body().at("/data/0/attributes/withdrawn").asBoolean()).isTrue();
        Answer detail = get("/v4/comments/" + docketOf(document) + "-0002", key);
        assertThat(detail.body().at("/data/attributes/comment").asText("")).doesNotContain("Comment number");
        assertThat(detail.body().at("/data/attributes/reasonWithdrawn").asText()).isEqualTo("Asked for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter[nothing]=1", "filter=1", "filter[]=1", "filter[commentOnId]=", "filter[commentOnId][ge]=1",
        "filter[postedDate]=2026-02-30", "filter[postedDate]=yesterday", "filter[postedDate][gt]=2026-01-01",
        "filter[lastModifiedDate][ge]=2026-01-01", "filter[lastModifiedDate][ge]=2026-01-01 25:00:00",
        "filter[postedDate]=2026-01-01&filter[postedDate][ge]=2026-01-01", "filter[postedDate][ge]=2026-01-01&filter[postedDate][ge]=2026-01-02",
        "page[size]=4", "page[size]=251", "page[size]=x", "page[size]=99999999999999999999", "page[number]=0", "page[number]=21",
        "page[number]=-1", "page[offset]=5", "sort=title", "sort=", "sort=-", "include=attachments",
        "filter[agencyId]=%00", "filter[agencyId]=%ff", "page[size]=5&page[size]=6"})
    void what_would_be_another_list_is_refused(String query) {
        wrong(send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v4/comments?" + query.replace("[", "%5B")
                .replace("]", "%5D").replace(" ", "+"))).header("X-Api-Key", key).GET()), 400);
    }

    @Test
    void other_parameters_pass() {
        assertThat(get("/v4/comments?_=17&format=json&fields[comments]=title", key).status()).isEqualTo(200);
        assertThat(get("/v4/comments?filter[agencyId]=NOBODY,NOONE", key).ids()).isEmpty();
        assertThat(get("/v4/comments?filter[agencyId]='%20or%201=1--", key).ids()).isEmpty();
    }

    @Test
    void brackets_come_as_they_are() throws IOException {
        String document = document();
        posted(document, 3, NOW, "POSTED");
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(("GET /v4/comments?filter[commentOnId]=" + objectIdOf(document) + "&page[size]=5&api_key=" + key
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 200")
                    .contains("\"totalElements\":3");
        }
    }

    @Test
    void documents_are_found_by_each_filter() {
        String open = document("FILT", LocalDate.of(2026, 3, 31), false);
        String closed = document("FILT", LocalDate.of(2026, 3, 1), false);
        jdbc.sql("update docket_document set fr_number = '2026-00636', subtype = 'Interim, Final', title = 'A rule on 100% _of_ chips' where id = ?")
                .param(open).update();
        String list = "/v4/documents?filter[agencyId]=FILT&";
        assertThat(get(list, key).ids()).contains(open, closed);
        assertThat(get("/v4/documents?filter[docketId]=" + docketOf(open), key).ids()).containsExactly(open);
        assertThat(get("/v4/documents?filter[docketId]=" + docketOf(open) + "," + docketOf(closed), key).ids()).containsExactlyInAnyOrder(open, closed);
        assertThat(get(list + "filter[frDocNum]=2026-00636", key).ids()).containsExactly(open);
        assertThat(get(list + "filter[documentType]=Rule", key).ids()).contains(open, closed);
        assertThat(get(list + "filter[documentType]=Rule&filter[documentType]=Proposed%20Rule", key).ids()).contains(open);
        assertThat(get(list + "filter[documentType]=Notice", key).ids()).isEmpty();
        wrong(get(list + "filter[documentType]=Poem", key), 400);
        assertThat(get(list + "filter[subtype]=Interim,%20Final", key).ids()).containsExactly(open);
        assertThat(get(list + "filter[searchTerm]=CHIPS%20100%25%20_of_", key).ids()).containsExactly(open);
        assertThat(get(list + "filter[searchTerm]=" + open, key).ids()).containsExactly(open);
        assertThat(get(list + "filter[withinCommentPeriod]=true", key).ids()).contains(open).doesNotContain(closed);
        wrong(get(list + "filter[withinCommentPeriod]=false", key), 400);
        assertThat(get(list + "filter[commentEndDate]=2026-03-31", key).ids()).containsExactly(open);
        assertThat(get(list + "filter[commentEndDate][ge]=2026-03-31", key).ids()).containsExactly(open);
        assertThat(get(list + "filter[commentEndDate][le]=2026-03-30", key).ids()).contains(closed).doesNotContain(open);
        assertThat(get(list + "sort=-commentEndDate", key).ids()).startsWith(open);
        JsonNode line = get("/v4/documents?filter[docketId]=" + docketOf(open), key).body().at("/data/0/attributes");
        assertThat(line.get("commentEndDate").asText()).isEqualTo("2026-04-01T03:59:59Z");
        assertThat(line.get("openForComment").asBoolean()).isTrue();
        assertThat(get("/v4/documents/" + open + "?include=attachments", key).body().at("/data/attributes").size()).isEqualTo(65);
        wrong(get("/v4/documents/" + open + "?include=everything", key), 400);
    }

    @Test
    void dockets_are_found_by_each_filter() {
        String docket = docketOf(document("DOCK", LocalDate.of(2026, 3, 31), false));
        assertThat(get("/v4/dockets?filter[agencyId]=DOCK,OTHER", key).ids()).contains(docket);
        assertThat(get("/v4/dockets?filter[searchTerm]=" + docket, key).ids()).containsExactly(docket);
        assertThat(get("/v4/dockets?filter[docketType]=Rulemaking&filter[agencyId]=DOCK&sort=-title", key).ids()).contains(docket);
        assertThat(get("/v4/dockets?filter[docketType]=Nonrulemaking&filter[agencyId]=DOCK", key).ids()).isEmpty();
        String changed = EASTERN.format(NOW).replace(" ", "%20");
        assertThat(get("/v4/dockets?filter[agencyId]=DOCK&filter[lastModifiedDate][ge]=" + changed, key).ids()).contains(docket);
        assertThat(get("/v4/dockets?filter[agencyId]=DOCK&filter[lastModifiedDate][ge]="
                + EASTERN.format(NOW.plus(Duration.ofSeconds(1))), key).ids()).isEmpty();
        assertThat(get("/v4/dockets/" + docket, key).body().at("/data/attributes").size()).isEqualTo(20);
        assertThat(get("/v4/agency-categories?filter[acronym]=CAT", key).body().at("/data/1/categories").asText()).isEqualTo("Academia");
        assertThat(get("/v4/agency-categories?filter[acronym]=NONE", key).body().get("data")).isEmpty();
        wrong(get("/v4/agency-categories", key), 400);
    }

    @Test
    void what_is_not_there_is_not_found_in_the_apis_words() {
        for (String path : List.of("/v4/comments/none", "/v4/comments/none/attachments", "/v4/comments/none/relationships/attachments",
                "/v4/attachments/none", "/v4/documents/none", "/v4/documents/none/attachments", "/v4/dockets/none")) {
            wrong(get(path, key), 404);
        }
        Answer nowhere = get("/v4/nothing", key);
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.body().at("/errors/0/detail").asText()).contains("/v4/openapi");
        assertThat(send(request("/v4/comments").header("X-Api-Key", key).DELETE()).body().at("/errors/0/status").asInt()).isEqualTo(405);
    }
}
