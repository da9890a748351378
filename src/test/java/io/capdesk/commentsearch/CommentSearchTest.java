package io.capdesk.commentsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.docket.CommentFile;
import io.capdesk.docket.CommentState;
import io.capdesk.docket.Submitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Comments are found by their words, and by nobody who may not read them. */
class CommentSearchTest extends IndexedDocket {

    @Test
    void allWordsMustBeThereInAnyOrderCaseAndAccent() {
        var one = posted("The Allocation for Malaysia is too small. The Caf\u00e9 agrees.");
        posted("The allocation is fair.");
        index.follow();
        assertThat(found("malaysia ALLOCATION")).containsExactly(one);
        assertThat(found("cafe")).containsExactly(one);
        assertThat(found("malaysia fair")).isEmpty();
    }

    @Test
    void phrasesPrefixesAndExclusionsAreUnderstood() {
        var one = posted("Total processing performance is the wrong measure.");
        var two = posted("The performance of total processing lines.");
        index.follow();
        assertThat(found("\"total processing performance\"")).containsExactly(one);
        assertThat(found("perf*")).containsExactlyInAnyOrder(one, two);
        assertThat(found("performance -wrong")).containsExactly(two);
        assertThat(found("-wrong")).containsExactly(two);
        assertThat(found("")).containsExactly(two, one);
    }

    @Test
    void noQueryFailsOrIsSlow() {
        IntStream.range(0, 200).forEach(i -> posted("word" + i + " allocation"));
        index.follow();
        String[] hostile = {"\"", "\"unbalanced words", "*", "*ocation", "?", "-", "--", "- -", "~", "a:b", "allocation^10^10", "((((", "[a TO z]",
            "/.*.*.*/", "AND OR NOT", "\\", "\u0000", "\uD800", "\u202eabc", "<script>", "a".repeat(1_000_000), "w* ".repeat(10_000),
            "-a ".repeat(10_000), "\"".repeat(10_000), "\u201cword1 allocation\u201d"};
        for (String words : hostile) {
            long begun = System.nanoTime();
            var answer = search.searchPublic(words, SearchFilter.NONE, null, 20);
            assertThat(answer.hits().size()).isLessThanOrEqualTo(20);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(words.substring(0, Math.min(20, words.length()))).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(search.search("w* ".repeat(10_000), SearchFilter.NONE, null, 20).problem()).endsWith(".");
        for (String after : new String[] {"", "-1", "x", "99999999999999999999", "99999"}) {
            search.search("allocation", SearchFilter.NONE, after, Integer.MAX_VALUE);
        }
    }

    @Test
    void filtersNarrowAndPagesGoOn() {
        for (int i = 0; i < 25; i++) {
            posted("allocation");
        }
        index.follow();
        var first = search.search("allocation", SearchFilter.ofDocket(DOCKET), null, 10);
        var second = search.search("allocation", SearchFilter.ofDocket(DOCKET), first.next(), 10);
        var third = search.search("allocation", SearchFilter.ofDocket(DOCKET), second.next(), 10);
        assertThat(first.total()).isEqualTo(25);
        assertThat(List.of(first.hits().size(), second.hits().size(), third.hits().size())).containsExactly(10, 10, 5);
        assertThat(third.next()).isNull();
        assertThat(search.search("allocation", SearchFilter.ofDocket("BIS-2025-7002"), null, 10).total()).isZero();
        var filter = new SearchFilter(null, ON, Set.of(CommentState.POSTED), Submitter.ORGANIZATION, false, LocalDate.parse("2025-05-01"),
                LocalDate.parse("2025-05-01"), false);
        assertThat(search.search("allocation", filter, null, 10).total()).isEqualTo(25);
        assertThat(search.search("allocation", new SearchFilter(null, null, Set.of(), null, null, LocalDate.parse("2025-05-02"), null, null),
                null, 10).total()).isZero();
    }

    @Test
    void everybodyFindsOnlyWhatEverybodyMayRead() {
        var received = keep("marker received", CommentState.RECEIVED, null, List.of());
        var restricted = keep("marker restricted", CommentState.RESTRICTED, next(), List.of());
        var withdrawn = keep("marker withdrawn", CommentState.WITHDRAWN, next(), List.of());
        var withFile = UUID.randomUUID();
        keep(withFile, "see the file", CommentState.POSTED, next(), List.of(new CommentFile(withFile, 1, null, "1", "marker secret plan", "BC marker.pdf",
                true, null, null, null)));
        index.follow();
        assertThat(found("marker")).containsExactlyInAnyOrder(received, restricted, withdrawn, withFile);
        assertThat(publicly("marker")).isEmpty();
        assertThat(publicly("example.org")).isEmpty();
        assertThat(publicly("see")).containsExactly(withFile);
        assertThat(search.searchPublic("see", new SearchFilter(null, null, Set.of(), null, null, null, null, true), null, 10).total()).isZero();
    }

    @Test
    void aRedactedWordIsGoneFromThePublicsSearchAtOnce() {
        var one = posted("call me at marker");
        index.follow();
        assertThat(publicly("marker")).containsExactly(one);
        transaction.executeWithoutResult(status -> reviewed.redact(one, "call me at [telephone number]"));
        assertThat(publicly("marker")).as("before the index has followed").isEmpty();
        index.follow();
        assertThat(publicly("marker")).isEmpty();
        assertThat(publicly("telephone")).containsExactly(one);
        assertThat(found("marker")).containsExactly(one);
        transaction.executeWithoutResult(status -> reviewed.withdraw(one, "asked for"));
        index.follow();
        assertThat(publicly("telephone")).isEmpty();
    }

    @Test
    void aRowThatIsCommittedLaterThanItsNeighboursIsNotLost() {
        posted("neighbour");
        index.follow();
        var late = posted("latecomer");
        jdbc.sql("update docket_comment set changed_at = ? where id = ?").params(OffsetDateTime.now(ZoneOffset.UTC)
                .minusSeconds(50), late).update();
        index.follow();
        assertThat(found("latecomer")).containsExactly(late);
    }

    @Test
    void theFoundWordsAreMarked() {
        posted("x ".repeat(500) + "The <b>allocation</b> & more " + "y ".repeat(500));
        index.follow();
        var pieces = search.searchPublic("alloc* -zzz", SearchFilter.NONE, null, 10).hits().get(0).pieces();
        assertThat(pieces).anyMatch(piece -> piece.found() && piece.text().equals("allocation"));
        assertThat(pieces.stream().mapToInt(piece -> piece.text().length()).sum()).isLessThan(500);
        assertThat(pieces.get(0).text()).startsWith("… ");
    }

    @Test
    void aDamagedIndexIsBuiltAnew() throws IOException {
        var one = posted("allocation");
        index.follow();
        index.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, "broken".getBytes());
            }
        }
        index.follow();
        assertThat(found("allocation")).containsExactly(one);
    }

    @Test
    void anIndexIsTakenUpAgainAndWhatIsNoLongerThereIsForgotten() {
        var one = posted("allocation");
        var two = posted("allocation");
        index.follow();
        index.close();
        jdbc.sql("delete from docket_comment where id = ?").param(two).update();
        index.follow();
        assertThat(search.search("allocation", SearchFilter.NONE, null, 10).total()).isEqualTo(1);
        assertThat(found("allocation")).containsExactly(one);
    }

    @Test
    void twoDesksInOneProgramTakeTwoPlaces() {
        var one = posted("allocation");
        index.follow();
        var other = new CommentIndex(changes, open, folder.toString());
        try {
            other.follow();
            assertThat(searchOf(other).search("allocation", SearchFilter.NONE, null, 10).hits()).hasSize(1);
            assertThat(found("allocation")).containsExactly(one);
        } finally {
            other.close();
        }
    }

    @Test
    void beforeTheFirstLookTheSearchSaysSo() {
        assertThat(search.search("allocation", SearchFilter.NONE, null, 10).problem()).contains("prepared");
    }

    private List<UUID> found(String words) {
        return search.search(words, SearchFilter.NONE, null, 50).hits().stream().map(FoundComments.Hit::comment).toList();
    }

    private List<UUID> publicly(String words) {
        return search.searchPublic(words, SearchFilter.NONE, null, 50).hits().stream().map(FoundComments.Hit::comment).toList();
    }
}
