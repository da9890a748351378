package io.capdesk.commentsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import io.capdesk.docket.Between;
import io.capdesk.docket.CommentState;
import io.capdesk.docket.Docket;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.FilteredIds;
import io.capdesk.docket.PeriodState;
import io.capdesk.docket.PublicComment;
import io.capdesk.docket.PublicListing;
import io.capdesk.docket.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The list that has these words is the list without words, narrowed: the same order, the same filters, an exact total. */
class PublicListSearchTest extends IndexedDocket {

    private static final String OTHER = "EPA-2025-7002";
    private static final Duration LONG = Duration.ofMinutes(1);

    @Autowired PublicListing listing;
    @Autowired FilteredIds ids;

    private final List<IndexFollower> followers = new ArrayList<>();

    @BeforeEach
    void anotherDocket() {
        transaction.executeWithoutResult(status -> {
            records.add(new Docket(OTHER, "EPA", "Rulemaking", "Air", null, null, "0b00000000007002", AT, null));
            for (String id : List.of(DOCKET + "-0900", OTHER + "-0001")) {
                records.add(new DocketDocument(id, id.substring(0, id.lastIndexOf('-')), "Rule", null, "Rule", null, null, "0900" + id, AT, AT, null,
                        false, PeriodState.NONE, null, AT, null));
            }
        });
    }

    @AfterEach
    void stop() {
        followers.forEach(IndexFollower::stop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "documentId", "-documentId", "postedDate", "-postedDate", "lastModifiedDate", "-lastModifiedDate",
        "postedDate -documentId", "-postedDate -lastModifiedDate", "lastModifiedDate -postedDate documentId", "-lastModifiedDate postedDate"})
    void theOrderIsThatOfTheListWithoutWords(String sort) {
        mixed();
        var order = Arrays.stream(sort.split(" ")).filter(one -> !one.isEmpty())
                .map(one -> new Wanted.Order(one.replace("-", ""), one.startsWith("-"))).toList();
        var wanted = new Wanted<>(all(), order, 0, 100);
        assertThat(listed(wanted)).hasSize(24);
        assertThat(found(answering(Duration.ZERO), "allocation", wanted)).isEqualTo(listed(wanted));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // agencies, dockets, object ids, posted from and before, modified from and before (seconds from AT), how many
        "-, -, -, -, -, -, -, 24", "EPA, -, -, -, -, -, -, 6", "EPA BIS, -, -, -, -, -, -, 24", "NONE, -, -, -, -, -, -, 0", "'', -, -, -, -, -, -, 0",
        "-, BIS-2025-7001, -, -, -, -, -, 18", "-, BIS-2025-7001 EPA-2025-7002, -, -, -, -, -, 24", "EPA, BIS-2025-7001, -, -, -, -, -, 0",
        "-, -, 0900BIS-2025-7001-0900, -, -, -, -, 6", "-, BIS-2025-7001, 0900EPA-2025-7002-0001, -, -, -, -, 0", "-, '', -, -, -, -, -, 0",
        "-, -, '', -, -, -, -, 0", "-, -, -, 3, -, -, -, 8", "-, -, -, -, 3, -, -, 12", "-, -, -, 2, 3, -, -, 4", "-, -, -, 3, 3, -, -, 0",
        "-, -, -, -, -, 2, -, 8", "-, -, -, -, -, -, 2, 16", "-, -, -, -, -, 1, 3, 12", "BIS, -, -, 1, 4, 2, 4, 4"})
    void theFiltersAreThoseOfTheListWithoutWords(String agencies, String dockets, String objectIds, Integer postedFrom, Integer postedBefore,
            Integer modifiedFrom, Integer modifiedBefore, int expected) {
        mixed();
        var wanted = new Wanted<>(new Wanted.Comments(several(agencies), several(dockets), several(objectIds),
                new Between(second(postedFrom), second(postedBefore)), new Between(second(modifiedFrom), second(modifiedBefore))), List.of(), 0, 100);
        assertThat(listed(wanted)).hasSize(expected);
        assertThat(found(answering(Duration.ZERO), "allocation", wanted)).isEqualTo(listed(wanted));
        assertThat(answering(Duration.ZERO).find("allocation", wanted).orElseThrow().total()).isEqualTo(expected);
    }

    @Test
    void pagesNeitherRepeatNorLeaveOutAnyAndEachHasTheTotal() {
        mixed();
        List<String> seen = new ArrayList<>();
        for (int offset = 0; offset < 40; offset += 7) {
            var page = answering(Duration.ZERO).find("alloc*", new Wanted<>(all(), List.of(new Wanted.Order("postedDate", true)), offset, 7)).orElseThrow();
            assertThat(page.total()).isEqualTo(24);
            page.hits().forEach(hit -> seen.add(hit.documentId()));
        }
        assertThat(seen).doesNotHaveDuplicates().isEqualTo(listed(new Wanted<>(all(), List.of(new Wanted.Order("postedDate", true)), 0, 100)));
    }

    @Test
    void anInstantIsFoundToTheMicrosecond() {
        posted("allocation");
        changed("modified_at", AT.plusNanos(1_500_000), DOCKET + "-0002");
        index.follow();
        assertThat(modified(AT.plusNanos(1_500_000), null)).isOne();
        assertThat(modified(AT.plusNanos(1_500_001), null)).isZero();
        assertThat(modified(null, AT.plusNanos(1_500_000))).isZero();
        assertThat(modified(null, AT.plusNanos(1_500_001))).isOne();
    }

    @Test
    void wordsThatCanNotBeReadFindNothingAndAreNoError() {
        posted("allocation");
        index.follow();
        var wanted = new Wanted<>(all(), List.<Wanted.Order>of(), 0, 10);
        assertThat(found(answering(Duration.ZERO), "!!! ---", wanted)).isEmpty();
        assertThat(found(answering(Duration.ZERO), "-malaysia", wanted)).hasSize(1);
        assertThat(found(answering(Duration.ZERO), "allocation ".repeat(100), wanted)).hasSize(1);
        assertThatThrownBy(() -> answering(Duration.ZERO).find("x", new Wanted<>(all(), List.of(new Wanted.Order("title", false)), 0, 10)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotPublicIsNotCountedByTheWordsThatItLacks() {
        posted("allocation");
        keep("Not posted", CommentState.UNDER_REVIEW, null, List.of());
        keep("Not posted", CommentState.RECEIVED, DOCKET + "-0003", List.of());
        index.follow();
        assertThat(answering(Duration.ZERO).find("-malaysia", new Wanted<>(all(), List.of(new Wanted.Order("postedDate", false)), 0, 1)).orElseThrow()
                .total()).isOne();
    }

    @Test
    void beforeTheIndexIsThereNothingIsAnswered() {
        assertThat(answering(LONG).find("allocation", new Wanted<>(all(), List.of(), 0, 10))).isEmpty();
    }

    @Test
    void whileItIsBuiltTheIndexAnswersNothing() {
        posted("allocation");
        List<Boolean> answered = new ArrayList<>();
        var slow = spy(changes);
        doAnswer(call -> {
            answered.add(deaf().find("allocation", new Wanted<>(all(), List.of(), 0, 10)).isPresent());
            return call.callRealMethod();
        }).when(slow).load(any());
        index = new CommentIndex(slow, open, folder.toString());
        index.follow();
        assertThat(answered).isNotEmpty().containsOnly(false);
        assertThat(total(deaf(), "allocation")).isOne();
    }

    @Test
    void whatIsNoLongerPublicIsNeitherFoundNorCountedBeforeTheIndexHasFollowed() {
        var one = posted("marker one");
        posted("marker two");
        index.follow();
        var deaf = deaf();
        transaction.executeWithoutResult(status -> reviewed.redact(one, "[removed]"));
        assertThat(total(deaf, "marker")).isOne();
        assertThat(deaf.find("marker", new Wanted<>(all(), List.of(new Wanted.Order("documentId", true)), 0, 1)).orElseThrow().total())
                .as("on a page without it").isOne();
        transaction.executeWithoutResult(status -> reviewed.restrict(one, "Personal", "Names a patient"));
        assertThat(total(deaf, "one")).isZero();
        assertThat(found(deaf, "marker", new Wanted<>(all(), List.of(), 0, 10))).containsExactly(DOCKET + "-0003");
        assertThat(search.searchPublic("marker", SearchFilter.NONE, null, 10).total()).isOne();
    }

    @Test
    void whatWasWrittenJustBeforeIsFound() {
        index.follow();
        var search = answering(LONG);
        for (int i = 1; i <= 20; i++) {
            var one = posted("marker");
            assertThat(total(search, "marker")).isEqualTo(i);
            String changed = "marker changed" + i;
            transaction.executeWithoutResult(status -> reviewed.redact(one, changed));
            assertThat(total(search, changed)).isOne();
        }
    }

    @Test
    void whatBeganEarlierAndWasCommittedLaterIsFoundToo() {
        posted("neighbour");
        index.follow();
        posted("latecomer");
        jdbc.sql("update docket_comment set changed_at = ? where text = 'latecomer'").param(OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(50)).update();
        assertThat(total(answering(LONG), "latecomer")).isOne();
    }

    @Test
    void nobodyWaitsLongerThanPatienceForAnIndexThatIsBusy() {
        posted("marker");
        index.follow();
        var search = answering(Duration.ofMillis(100));
        posted("marker");
        assertThat(busy(() -> total(search, "marker"))).isOne();
    }

    @Test
    void nobodyWaitsAtAllForAnIndexThatIsFarBehind() {
        var one = posted("marker");
        index.follow();
        transaction.executeWithoutResult(status -> reviewed.redact(one, "[removed]"));
        jdbc.sql("update docket_comment set changed_at = ? where id = ?").params(OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(50), one).update();
        posted("neighbour");
        for (int i = 0; i < FreshIndex.FAR_BEHIND; i++) {
            posted("marker");
        }
        var search = answering(LONG);
        assertThat(busy(() -> total(search, "marker"))).as("the redacted one is no longer among the latest, and dropped all the same").isZero();
        index.follow();
        assertThat(total(search, "marker")).isEqualTo(FreshIndex.FAR_BEHIND);
    }

    /** What is answered while somebody else has the index. */
    private long busy(LongSupplier asked) {
        synchronized (index) {
            return CompletableFuture.supplyAsync(asked::getAsLong).orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    /** 24 comments with the word: on three documents, in four states of time, a fifth of them never posted at an instant; as many without. */
    private void mixed() {
        List<String> documents = List.of(ON, ON, DOCKET + "-0900", OTHER + "-0001");
        for (int i = 0; i < 24; i++) {
            String id = documents.get(i % 4).substring(0, DOCKET.length()) + "-" + (10_000 - i * 379 % 9_999);
            keep("The allocation of " + i, CommentState.POSTED, id, List.of());
            jdbc.sql("update docket_comment set comment_on = ?, docket = ?, changed_at = current_timestamp where document_id = ?")
                    .params(documents.get(i % 4), id.substring(0, DOCKET.length()), id).update();
            changed("posted_at", i % 6 == 5 ? null : AT.plusSeconds(i % 6), id);
            changed("modified_at", AT.plusSeconds(i / 4 % 4), id);
        }
        keep("The allocation of somebody else", CommentState.UNDER_REVIEW, null, List.of());
        keep("The allocation of somebody restricted", CommentState.RECEIVED, DOCKET + "-0003", List.of());
        index.follow();
    }

    private void changed(String column, Instant at, String documentId) {
        jdbc.sql("update docket_comment set " + column + " = ?, changed_at = current_timestamp where document_id = ?")
                .params(Arrays.asList(at == null ? null : at.atOffset(ZoneOffset.UTC), documentId)).update();
    }

    private static Wanted.Comments all() {
        return new Wanted.Comments(null, null, null, Between.ANY, Between.ANY);
    }

    private static List<String> several(String written) {
        return written == null ? null : Arrays.stream(written.split(" ")).filter(one -> !one.isEmpty()).toList();
    }

    private static Instant second(Integer after) {
        return after == null ? null : AT.plusSeconds(after);
    }

    private long modified(Instant from, Instant before) {
        return answering(Duration.ZERO).find("allocation", new Wanted<>(new Wanted.Comments(null, null, null, Between.ANY, new Between(from, before)),
                List.of(), 0, 10)).orElseThrow().total();
    }

    private List<String> listed(Wanted<Wanted.Comments> wanted) {
        return listing.comments(wanted).rows().stream().map(PublicComment::documentId).toList();
    }

    private static List<String> found(PublicListSearch search, String words, Wanted<Wanted.Comments> wanted) {
        return search.find(words, wanted).orElseThrow().hits().stream().map(FoundComments.Hit::documentId).toList();
    }

    private static long total(PublicListSearch search, String words) {
        return search.find(words, new Wanted<>(all(), List.of(), 0, 1_000)).orElseThrow().total();
    }

    private PublicListSearch answering(Duration patience) {
        var follower = new IndexFollower(index, patience);
        followers.add(follower);
        return of(follower);
    }

    /** One whose index never follows. */
    private PublicListSearch deaf() {
        var follower = new IndexFollower(index, Duration.ZERO);
        follower.stop();
        return of(follower);
    }

    private PublicListSearch of(IndexFollower follower) {
        return new PublicListSearch(index, new FreshIndex(index, follower, changes), new FoundHits(index, changes, open), ids);
    }
}
