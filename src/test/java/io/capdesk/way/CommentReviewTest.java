package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.commentreview.Batches;
import io.capdesk.commentreview.CommentFilter;
import io.capdesk.commentreview.CommentFinder;
import io.capdesk.commentreview.CommentHistory;
import io.capdesk.commentreview.FormBatches;
import io.capdesk.commentreview.MarkUnderReview;
import io.capdesk.commentreview.OpenCommentFile;
import io.capdesk.commentreview.PostBatch;
import io.capdesk.commentreview.PostComment;
import io.capdesk.commentreview.RedactText;
import io.capdesk.commentreview.Redactions;
import io.capdesk.commentreview.RestrictComment;
import io.capdesk.commentreview.RestrictionKind;
import io.capdesk.commentreview.ReviewRefusal;
import io.capdesk.commentreview.WithdrawComment;
import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.CommentState;
import io.capdesk.docket.Commenting;
import io.capdesk.docket.Comments;
import io.capdesk.docket.PublicComment;
import io.capdesk.docket.PublicDocket;
import io.capdesk.docket.Submitter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.TestPropertySource;

/** What analysts do with comments: from which state, over what they saw, and what the public sees of it afterwards. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class CommentReviewTest extends DeskAtWork {

    private static final String TEXT = "Call me at 202-555-0100. The caps are too low.";
    private static final String REDACTED = "Call me at [redacted]. The caps are too low.";

    @Autowired Comments comments;
    @Autowired PublicDocket publicDocket;
    @Autowired PostComment post;
    @Autowired RestrictComment restrict;
    @Autowired RedactText redact;
    @Autowired WithdrawComment withdraw;
    @Autowired MarkUnderReview mark;
    @Autowired OpenCommentFile openFile;
    @Autowired CommentHistory history;
    @Autowired Redactions redactions;
    @Autowired FormBatches formBatches;
    @Autowired Batches batches;
    @Autowired PostBatch postBatch;
    @Autowired CommentFinder finder;
    @Autowired AutowireCapableBeanFactory beans;

    private Commenting commenting;

    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse("2025-03-03T16:00:00Z"));
        commenting = beans.createBean(Commenting.class);
    }

    /** Each state from a fresh comment, each action on it; what is not allowed changes nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        //             mark         | post       | restrict   | file       | redact       | withdraw
        "RECEIVED     | UNDER_REVIEW | POSTED     | RESTRICTED | RECEIVED   | RECEIVED     | WITHDRAWN",
        "UNDER_REVIEW | -            | POSTED     | RESTRICTED | UNDER_REVIEW | UNDER_REVIEW | WITHDRAWN",
        "POSTED       | -            | -          | RESTRICTED | POSTED     | POSTED       | WITHDRAWN",
        "RESTRICTED   | -            | POSTED     | RESTRICTED | RESTRICTED | RESTRICTED   | WITHDRAWN",
        "WITHDRAWN    | -            | -          | -          | -          | -            | -"})
    void stateSaysWhatMayBeDone(CommentState from, String marked, String posted, String restricted, String file, String redacted,
            String withdrawn) {
        var document = document(1 + from.ordinal());
        var after = List.of(marked, posted, restricted, file, redacted, withdrawn);
        for (int action = 0; action < after.size(); action++) {
            var comment = commenting.received(document, TEXT + action, clock.instant(), "annex.pdf");
            bring(comment, from);
            var before = comments.find(comment.id());
            var refusal = act(action, comment.id());
            if (after.get(action).equals("-")) {
                assertThat(refusal).as("%s, action %d", from, action).isPresent();
                assertThat(comments.find(comment.id())).isEqualTo(before);
            } else {
                assertThat(refusal).as("%s, action %d", from, action).isEmpty();
                var now = comments.find(comment.id()).orElseThrow();
                assertThat(now.state().name()).isEqualTo(after.get(action));
                assertThat(now.text()).isEqualTo(TEXT + action);
                // whatever stands in the docket has its number, once
                assertThat(now.documentId() != null).isEqualTo(now.state().inPublicDocket());
                before.filter(one -> one.documentId() != null).ifPresent(one -> assertThat(now.documentId()).isEqualTo(one.documentId()));
            }
        }
        assertThat(database.sql("select next from docket_serial where docket = ?").param(docketOf(document)).query(Long.class).single())
                .as("numbers without a gap").isEqualTo(2 + database.sql("select count(document_id) from docket_comment where docket = ?")
                        .param(docketOf(document)).query(Long.class).single());
    }

    @Test
    void onlyAnalystsDoAnyOfIt() {
        var comment = commenting.received(document(11), TEXT, clock.instant(), "BC-annex.txt", "P-annex.txt");
        for (Role role : Role.values()) {
            var person = new Person("p", "P", null, Set.of(role), null);
            if (role != Role.COMMENT_ANALYST) {
                assertThat(post.post(person, comment.id(), 0)).as(role.name()).contains(ReviewRefusal.NOT_PERMITTED);
                assertThat(openFile.open(person, comment.id(), 1)).as(role.name()).isEmpty();
            }
        }
        assertThat(comments.find(comment.id()).orElseThrow().state()).isEqualTo(CommentState.RECEIVED);
    }

    @Test
    void confidentialFileIsPostedByNoActionAndItsOpeningIsRecorded() {
        var comment = commenting.received(document(12), "See attached file(s)", clock.instant(), "BC-annex.txt", "P-annex.txt", "open.pdf");
        int confidential = position(comment, "BC-annex.txt");
        assertThat(restrict.restrictFile(analyst(), comment.id(), confidential, 0, RestrictionKind.OTHER, "Why"))
                .contains(ReviewRefusal.FILE_CONFIDENTIAL);
        assertThat(restrict.restrictFile(analyst(), comment.id(), 9, 0, RestrictionKind.OTHER, "Why")).contains(ReviewRefusal.NO_SUCH_FILE);
        assertThat(restrict.restrictFile(analyst(), comment.id(), position(comment, "open.pdf"), 0, RestrictionKind.PERSONAL, "A signature"))
                .isEmpty();
        assertThat(post.post(analyst(), comment.id(), 1)).isEmpty();
        assertThat(restrict.restrict(analyst(), comment.id(), 2, RestrictionKind.PROFANITY, "The last line")).isEmpty();
        assertThat(post.post(analyst(), comment.id(), 3)).isEmpty();
        assertThat(shown(comment).files()).extracting(CommentFile::name).containsExactly("P-annex.txt");
        assertThat(comments.filesOf(comment.id())).filteredOn(CommentFile::confidential).extracting(CommentFile::name)
                .containsExactly("BC-annex.txt");
        assertThat(openFile.open(analyst(), comment.id(), confidential)).isPresent();
        assertThat(openFile.open(analyst(), comment.id(), position(comment, "P-annex.txt"))).isPresent();
        assertThat(history.of(comment.id())).extracting(one -> one.action()).containsExactly("OPEN_CONFIDENTIAL_FILE",
                "POST_COMMENT", "RESTRICT_COMMENT", "POST_COMMENT", "RESTRICT_FILE_COMMENT");
    }

    @Test
    void redactionShowsTheRestAndKeepsWhatWasSent() {
        var comment = commenting.received(document(13), TEXT, clock.instant());
        assertThat(redact.redact(analyst(), comment.id(), 0, TEXT, "Nothing")).contains(ReviewRefusal.NOTHING_CHANGED);
        assertThat(redact.redact(analyst(), comment.id(), 0, " ", "Nothing")).contains(ReviewRefusal.TEXT_MISSING);
        assertThat(redact.redact(analyst(), comment.id(), 0, "x".repeat(1_000), "More")).contains(ReviewRefusal.TEXT_TOO_LONG);
        assertThat(redact.redact(analyst(), comment.id(), 0, "a\u0000b", "NUL")).contains(ReviewRefusal.TEXT_UNSHOWABLE);
        assertThat(redact.redact(analyst(), comment.id(), 0, REDACTED, " ")).contains(ReviewRefusal.REASON_MISSING);
        assertThat(redact.redact(analyst(), comment.id(), 0, REDACTED, "A telephone number")).isEmpty();
        assertThat(post.post(analyst(), comment.id(), 1)).isEmpty();
        assertThat(shown(comment).text()).isEqualTo(REDACTED);
        assertThat(comments.find(comment.id()).orElseThrow().text()).isEqualTo(TEXT);
        assertThat(redactions.of(comment.id())).singleElement().satisfies(one -> {
            assertThat(one.before()).isEqualTo(TEXT);
            assertThat(one.after()).isEqualTo(REDACTED);
        });
    }

    @Test
    void restrictedOneShowsItsNumberAndNoWordAndWithdrawnOneItsReason() {
        var document = document(14);
        var restricted = commenting.received(document, TEXT, clock.instant());
        assertThat(restrict.restrict(analyst(), restricted.id(), 0, null, "Why")).contains(ReviewRefusal.KIND_MISSING);
        assertThat(restrict.restrict(analyst(), restricted.id(), 0, RestrictionKind.PERSONAL, "The number of J. Doe")).isEmpty();
        assertThat(shown(restricted)).satisfies(one -> {
            assertThat(one.documentId()).endsWith("-0002");
            assertThat(one.text()).isEmpty();
            assertThat(one.restrictedAs()).isEqualTo("Personally Identifiable Information");
            assertThat(one.restrictedWhy()).isNull();
        });
        var withdrawn = commenting.received(document, "Sent by mistake.", clock.instant());
        assertThat(withdraw.withdraw(analyst(), withdrawn.id(), 0, "Who sent it asked for it")).isEmpty();
        assertThat(shown(withdrawn)).satisfies(one -> {
            assertThat(one.text()).isEmpty();
            assertThat(one.withdrawnBecause()).isEqualTo("Who sent it asked for it");
        });
    }

    @Test
    void nobodyDecidesOverWhatTheyHaveNotSeen() {
        var comment = commenting.received(document(15), TEXT, clock.instant());
        assertThat(restrict.restrict(analyst(), comment.id(), 0, RestrictionKind.OTHER, "A threat")).isEmpty();
        assertThat(post.post(analyst(), comment.id(), 0)).contains(ReviewRefusal.CHANGED_MEANWHILE);
        assertThat(redact.redact(analyst(), comment.id(), 0, REDACTED, "Number")).contains(ReviewRefusal.CHANGED_MEANWHILE);
        assertThat(comments.find(comment.id()).orElseThrow().state()).isEqualTo(CommentState.RESTRICTED);
    }

    /** Two analysts go through one batch from both ends while two nodes form batches: each comment is decided once, no number is lost. */
    @Test
    void twoAnalystsOnOneBatchLoseNothing() throws Exception {
        var document = document(16);
        IntStream.range(0, 60).forEach(n -> commenting.received(document, "Comment number " + n, clock.instant()));
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        List<Callable<Integer>> nodes = List.of(formBatches::form, formBatches::form);
        assertThat(together(nodes)).hasSize(2);
        // whoever came second left the document to the first
        formBatches.form();
        var all = batches.of(document, 10);
        assertThat(all).extracting(batch -> batch.comments()).containsExactlyInAnyOrder(50, 10);
        var batch = all.stream().filter(one -> one.comments() == 50).findFirst().orElseThrow();
        List<UUID> ids = batches.items(batch.id()).stream().map(item -> item.comment().id()).toList();
        var second = hire(Role.COMMENT_ANALYST, Role.SECURITY_REVIEWER);
        List<Callable<List<Optional<ReviewRefusal>>>> both = List.of(() -> decideAll(analyst(), ids, true),
                () -> decideAll(second, reversed(ids), false));
        List<Optional<ReviewRefusal>> answers = together(both).stream().flatMap(List::stream).toList();
        assertThat(answers).hasSize(100);
        assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(50);
        assertThat(answers.stream().flatMap(Optional::stream)).hasSize(50).containsOnly(ReviewRefusal.CHANGED_MEANWHILE);
        var decided = ids.stream().map(id -> comments.find(id).orElseThrow()).toList();
        assertThat(decided).allSatisfy(one -> assertThat(one.state()).isIn(CommentState.POSTED, CommentState.RESTRICTED));
        assertThat(decided.stream().map(Comment::documentId).sorted()).isEqualTo(IntStream.rangeClosed(2, 51)
                .mapToObj(n -> docketOf(document) + "-%04d".formatted(n)).toList());
        assertThat(decided).allSatisfy(one -> assertThat(history.of(one.id())).hasSize(1));
    }

    @Test
    void restOfABatchIsPostedAndWhatWasDecidedStays() {
        var document = document(17);
        var first = commenting.received(document, "One", clock.instant());
        commenting.received(document, "Two", clock.instant());
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        formBatches.form();
        var batch = batches.of(document, 1).get(0);
        assertThat(restrict.restrict(analyst(), first.id(), 0, RestrictionKind.OTHER, "A threat")).isEmpty();
        assertThat(postBatch.post(analyst(), batch.id())).contains(ReviewRefusal.BATCH_NOT_REVIEWED);
        assertThat(postBatch.postAllLeft(analyst(), batch.id())).isEmpty();
        assertThat(batches.items(batch.id())).extracting(item -> item.comment().state())
                .containsExactly(CommentState.RESTRICTED, CommentState.POSTED);
        assertThat(postBatch.postAllLeft(analyst(), batch.id())).isEmpty();
        assertThat(postBatch.postAllLeft(analyst(), UUID.randomUUID())).contains(ReviewRefusal.NO_SUCH_BATCH);
    }

    @Test
    void commentsAreFoundByWhatTheDeskKnowsOfThem() {
        var document = document(18);
        commenting.received(document, "Same", clock.instant());
        commenting.received(document, "SAME", clock.instant());
        commenting.received(document, "Other", clock.instant(), "annex.pdf");
        assertThat(found(document, CommentFilter.ALL)).containsExactly("Other", "SAME", "Same");
        assertThat(found(document, new CommentFilter(null, null, null, null, null, true, null, null))).containsExactly("Other");
        assertThat(found(document, new CommentFilter(null, null, null, null, null, null, true, null))).containsExactly("SAME", "Same");
        assertThat(found(document, new CommentFilter(CommentState.POSTED, null, null, null, null, null, null, null))).isEmpty();
        assertThat(found(document, new CommentFilter(CommentState.RECEIVED, false, Submitter.ANONYMOUS, LocalDate.of(2025, 3, 3),
                LocalDate.of(2025, 3, 3), false, false, null))).isEmpty();
        assertThat(found(document, new CommentFilter(null, null, null, LocalDate.of(2025, 3, 4), null, null, null, null))).isEmpty();
        assertThat(finder.find(document, CommentFilter.ALL).lines()).extracting(CommentFinder.Line::same).containsExactly(1L, 2L, 2L);
    }

    private List<String> found(String document, CommentFilter filter) {
        return finder.find(document, filter).lines().stream().map(line -> line.comment().text()).toList();
    }

    private List<Optional<ReviewRefusal>> decideAll(Person by, List<UUID> ids, boolean posts) {
        return ids.stream().map(id -> posts ? post.post(by, id, 0) : restrict.restrict(by, id, 0, RestrictionKind.OTHER, "A threat")).toList();
    }

    private static <T> List<T> reversed(List<T> all) {
        List<T> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        return reversed;
    }

    private static <T> List<T> together(List<Callable<T>> deeds) throws Exception {
        var threads = Executors.newFixedThreadPool(deeds.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(deeds)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private void bring(Comment comment, CommentState state) {
        switch (state) {
            case RECEIVED -> { }
            case UNDER_REVIEW -> assertThat(mark.mark(analyst(), comment.id())).isEmpty();
            case POSTED -> assertThat(post.post(analyst(), comment.id(), 0)).isEmpty();
            case RESTRICTED -> assertThat(restrict.restrict(analyst(), comment.id(), 0, RestrictionKind.OTHER, "A threat")).isEmpty();
            case WITHDRAWN -> assertThat(withdraw.withdraw(analyst(), comment.id(), 0, "By mistake")).isEmpty();
        }
    }

    private Optional<ReviewRefusal> act(int action, UUID comment) {
        int seen = history.revision(comment);
        return switch (action) {
            case 0 -> mark.mark(analyst(), comment);
            case 1 -> post.post(analyst(), comment, seen);
            case 2 -> restrict.restrict(analyst(), comment, seen, RestrictionKind.PROFANITY, "The third line");
            case 3 -> restrict.restrictFile(analyst(), comment, 1, seen, RestrictionKind.COPYRIGHT, "A whole book");
            case 4 -> redact.redact(analyst(), comment, seen, REDACTED, "A telephone number");
            default -> withdraw.withdraw(analyst(), comment, seen, "Sent twice");
        };
    }

    private int position(Comment comment, String file) {
        return comments.filesOf(comment.id()).stream().filter(one -> one.name().equals(file)).findFirst().orElseThrow().position();
    }

    private PublicComment shown(Comment comment) {
        return publicDocket.shown(comments.find(comment.id()).orElseThrow());
    }

    private String document(int serial) {
        var document = commenting.announced(analyst(), "REV-2025-%04d".formatted(serial), LocalDate.of(2025, 3, 1), LocalDate.of(2025, 6, 1), true);
        runJobs();
        return document;
    }

    private static String docketOf(String document) {
        return document.substring(0, document.lastIndexOf('-'));
    }

    private Person analyst() {
        return hire(Role.COMMENT_ANALYST);
    }
}
