package io.capdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Comments that come at the same moment share a commit, and nothing else: each gets its own answer. */
class CommentsTogetherTest extends CommentDesk {

    private static final int ROUNDS = 20;
    private static final int EACH = 8;
    private static final Instant AT = Instant.parse("2025-05-01T12:00:00Z");

    @Test
    void oneSentTwiceAndOneTooLateAreNoFaultOfTheOthers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3 * EACH);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                together(threads);
            }
        } finally {
            threads.shutdown();
        }
    }

    private void together(ExecutorService threads) throws Exception {
        String open = announced(false);
        String ended = announced(false);
        clock.moveTo(AT);
        dockets.recentDocument(ended);
        // behind the back of what was read a moment ago
        docketRows.closesAt(ended, AT.minusSeconds(1), AT);
        var sentTwice = typed(open);
        var start = new CyclicBarrier(3 * EACH);
        List<Future<SubmitComment.Outcome>> own = new ArrayList<>();
        List<Future<SubmitComment.Outcome>> same = new ArrayList<>();
        List<Future<SubmitComment.Outcome>> late = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            own.add(threads.submit(() -> send(start, typed(open))));
            same.add(threads.submit(() -> send(start, sentTwice)));
            late.add(threads.submit(() -> send(start, typed(ended))));
        }
        List<String> numbers = new ArrayList<>();
        for (var one : own) {
            var receipt = ((SubmitComment.Outcome.Received) one.get()).receipt();
            assertThat(comments.byTracking(receipt.tracking())).isPresent();
            numbers.add(receipt.tracking());
        }
        assertThat(numbers).doesNotHaveDuplicates();
        var first = same.get(0).get();
        assertThat(first).isInstanceOf(SubmitComment.Outcome.Received.class);
        for (var one : same) {
            assertThat(one.get()).isEqualTo(first);
        }
        for (var one : late) {
            assertThat(one.get()).isEqualTo(new SubmitComment.Outcome.NotOpen(PeriodRefusal.CLOSED));
        }
        assertThat(rowsOf(open)).isEqualTo(EACH + 1);
        assertThat(rowsOf(ended)).isZero();
    }

    private SubmitComment.Outcome send(CyclicBarrier start, Typed typed) throws Exception {
        start.await();
        return submitComment.submit(typed.submission(), AT);
    }
}
