package io.capdesk.api.v4;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code filter[searchTerm]} of the list of comments: of what everybody may read, at once, in the order and with the totals of the list. */
abstract class SearchContract extends V4Desk {

    String key;

    @BeforeEach
    void programs() {
        key = key(false);
        index.now();
    }

    @Test
    void comments_are_found_by_what_everybody_may_read_of_them() {
        String document = document();
        posted(document, 3, NOW, "POSTED");
        changed(document, 2, "text = 'Datacenters need CHIPS', public_text = 'Datacenters need [redacted]'");
        assertThat(found(document, "need DATAcenters")).containsExactly(docketOf(document) + "-0002");
        assertThat(found(document, "\"datacenters need\"")).containsExactly(docketOf(document) + "-0002");
        assertThat(found(document, "datac* -number")).containsExactly(docketOf(document) + "-0002");
        assertThat(found(document, "atacenters")).as("words, not letters").isEmpty();
        assertThat(found(document, "chips")).as("redacted").isEmpty();
        assertThat(found(document, docketOf(document) + "-0003")).containsExactly(docketOf(document) + "-0003");
        for (String state : List.of("RESTRICTED", "WITHDRAWN", "UNDER_REVIEW")) {
            changed(document, 2, "state = '" + state + "'");
            assertThat(found(document, "datacenters")).as(state).isEmpty();
        }
        changed(document, 2, "state = 'POSTED'");
        assertThat(found(document, "datacenters")).hasSize(1);
    }

    @Test
    void what_was_posted_just_before_is_found() {
        String document = document();
        for (int i = 1; i <= 10; i++) {
            posted(document, 1, NOW, "POSTED");
            changed(document, 2, "document_id = '" + docketOf(document) + "-%04d'".formatted(100 + i));
            assertThat(found(document, "comment number")).hasSize(i);
        }
    }

    @Test
    void totals_are_exact_on_every_page() {
        String document = document();
        posted(document, 300, NOW, "POSTED");
        jdbc.sql("update docket_comment set text = 'Another word', changed_at = current_timestamp where comment_on = ? and document_id like '%7'")
                .param(document).update();
        Set<String> seen = new HashSet<>();
        for (int page = 1; page <= 4; page++) {
            Answer answer = get(list(document, "comment number") + "&sort=-lastModifiedDate&page[size]=100&page[number]=" + page, key);
            JsonNode meta = answer.body().get("meta");
            assertThat(meta.get("totalElements").asInt()).isEqualTo(270);
            assertThat(meta.get("totalPages").asInt()).isEqualTo(3);
            assertThat(meta.get("hasNextPage").asBoolean()).isEqualTo(page < 3);
            assertThat(meta.get("numberOfElements").asInt()).isEqualTo(page < 3 ? 100 : page == 3 ? 70 : 0);
            assertThat(answer.ids()).allMatch(seen::add);
        }
        assertThat(seen).hasSize(270).noneMatch(id -> id.endsWith("7"));
    }

    @ParameterizedTest
    @CsvSource({"postedDate", "lastModifiedDate", "documentId"})
    void every_order_goes_both_ways(String by) {
        String document = document();
        posted(document, 12, NOW, "POSTED");
        changed(document, 5, "posted_at = timestamp with time zone '2026-02-01 00:00:00+00'");
        changed(document, 9, "modified_at = timestamp with time zone '2026-02-01 00:00:00+00'");
        String all = "/v4/comments?filter[docketId]=" + docketOf(document) + "&sort=";
        String searched = list(document, "comment") + "&sort=";
        List<String> upwards = get(searched + by, key).ids();
        assertThat(upwards).hasSize(12).isEqualTo(get(all + by, key).ids()).startsWith(docketOf(document)
                + (by.equals("postedDate") ? "-0005" : by.equals("documentId") ? "-0002" : "-0009"));
        List<String> downwards = new ArrayList<>(get(searched + "-" + by, key).ids());
        assertThat(downwards).isEqualTo(get(all + "-" + by, key).ids());
        Collections.reverse(downwards);
        assertThat(downwards).isEqualTo(upwards);
        assertThat(get(searched.replace("&sort=", ""), key).ids()).as("as changed").isEqualTo(get(all.replace("&sort=", ""), key).ids())
                .startsWith(docketOf(document) + "-0009");
    }

    @Test
    void every_filter_narrows_with_words() {
        String one = document("FINDA", LocalDate.of(2026, 3, 31), false);
        String other = document("FINDB", LocalDate.of(2026, 3, 31), false);
        posted(one, 2, Instant.parse("2026-03-02T04:59:59Z"), "POSTED");
        posted(other, 2, Instant.parse("2026-03-02T04:59:59Z"), "POSTED");
        String list = "/v4/comments?filter[searchTerm]=comment number&filter[agencyId]=";
        String first = docketOf(one) + "-0002";
        String second = docketOf(one) + "-0003";
        assertThat(get(list + "FINDA", key).ids()).containsExactly(first, second);
        assertThat(get(list + "FINDA,FINDB", key).ids()).hasSize(4);
        assertThat(get(list + "NOBODY", key).ids()).isEmpty();
        assertThat(get(list + "FINDA,FINDB&filter[docketId]=" + docketOf(one), key).ids()).containsExactly(first, second);
        assertThat(get(list + "FINDB&filter[docketId]=" + docketOf(one), key).ids()).isEmpty();
        assertThat(get(list + "FINDA,FINDB&filter[commentOnId]=" + objectIdOf(one), key).ids()).containsExactly(first, second);
        assertThat(get(list + "FINDA&filter[commentOnId]=none", key).ids()).isEmpty();
        assertThat(get(list + "FINDA&filter[postedDate]=2026-03-01", key).ids()).as("a day in Washington").containsExactly(first);
        assertThat(get(list + "FINDA&filter[postedDate][ge]=2026-03-02", key).ids()).containsExactly(second);
        assertThat(get(list + "FINDA&filter[postedDate][le]=2026-02-28", key).ids()).isEmpty();
        assertThat(get(list + "FINDA&filter[lastModifiedDate][ge]=2026-03-02 00:00:00", key).ids()).containsExactly(second);
        assertThat(get(list + "FINDA&filter[lastModifiedDate][le]=2026-03-01 23:59:59", key).ids()).containsExactly(first);
        assertThat(get(list + "FINDA&filter[lastModifiedDate]=2026-03-01 23:59:59", key).ids()).containsExactly(first);
        assertThat(get(list + "FINDA&filter[lastModifiedDate]=2026-03-08 02:30:00", key).ids()).as("a second that was not").isEmpty();
    }

    @Test
    void found_words_are_marked_and_a_comments_own_markup_is_text() {
        String document = document();
        posted(document, 1, NOW, "POSTED");
        changed(document, 2, "text = 'We <script>alert(\"1\")</script> object & object to <mark>this</mark> allocation'");
        assertThat(get(list(document, "object alloc*"), key).body().at("/data/0/attributes/highlightedContent").asText())
                .isEqualTo("We &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; <mark>object</mark> &amp; <mark>object</mark> to &lt;mark&gt;this&lt;/mark&gt;"
                        + " <mark>allocation</mark>");
        assertThat(get(list(document, "alert"), key).body().at("/data/0/attributes/highlightedContent").asText()).contains("&lt;script&gt;<mark>alert</mark>(");
        assertThat(get("/v4/comments?filter[docketId]=" + docketOf(document), key).body().at("/data/0/attributes/highlightedContent").asText()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "\"", "*", "---", "%27%20or%201=1--", "%E2%80%AE", "w* w*"})
    void nothing_that_is_typed_is_an_error(String words) {
        Answer answer = get("/v4/comments?filter[searchTerm]=" + words.replace("\"", "%22"), key);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.ids()).isEmpty();
    }

    @Test
    void what_was_withdrawn_is_not_found_while_the_index_is_busy_and_nobody_waits_long() {
        String document = document();
        posted(document, 2, NOW, "POSTED");
        index.now();
        index.whileStuck(() -> {
            changed(document, 2, "state = 'WITHDRAWN'");
            long begun = System.nanoTime();
            Answer answer = get(list(document, "comment number"), key);
            assertThat(answer.ids()).containsExactly(docketOf(document) + "-0003");
            assertThat(answer.body().at("/meta/totalElements").asInt()).isOne();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        });
    }

    @Test
    void while_there_is_no_index_it_is_said_when_to_ask_again() {
        String document = document();
        posted(document, 1, NOW, "POSTED");
        index.whileMissing(() -> {
            Answer answer = get(list(document, "comment"), key);
            wrong(answer, 503);
            assertThat(answer.header("retry-after")).isEqualTo("30");
            assertThat(get("/v4/comments?filter[docketId]=" + docketOf(document), key).ids()).hasSize(1);
        });
        assertThat(found(document, "comment")).hasSize(1);
    }

    private List<String> found(String document, String words) {
        return get(list(document, words), key).ids();
    }

    private static String list(String document, String words) {
        return "/v4/comments?filter[docketId]=" + docketOf(document) + "&filter[searchTerm]=" + words.replace("\"", "%22");
    }

    /** @param number of the comment in its docket */
    private void changed(String document, int number, String set) {
        assertThat(jdbc.sql("update docket_comment set " + set + ", changed_at = current_timestamp where document_id = ?")
                .param(docketOf(document) + "-%04d".formatted(number)).update()).isOne();
    }
}
