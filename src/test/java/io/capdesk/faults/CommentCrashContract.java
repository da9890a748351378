package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.audit.AuditTrail;
import io.capdesk.commentreview.BatchState;
import io.capdesk.commentreview.Batches;
import io.capdesk.commentreview.CommentHistory;
import io.capdesk.commentreview.FormBatches;
import io.capdesk.commentreview.RestrictComment;
import io.capdesk.commentreview.RestrictionKind;
import io.capdesk.commentreview.SaveSummary;
import io.capdesk.commentreview.Summaries;
import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentState;
import io.capdesk.docket.Commenting;
import io.capdesk.docket.Comments;
import io.capdesk.docket.DocketNotice;
import io.capdesk.docket.DocketNoticeKind;
import io.capdesk.docket.DocketNotices;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.PeriodState;
import io.capdesk.docket.PeriodSteps;
import io.capdesk.docket.ProposeDocketNotice;
import io.capdesk.docket.SignDocketNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The process is killed at every commit of a review: an extension is signed, a batch is formed, one comment restricted, the others
 * posted, the period closes, the summary is signed. Every comment stands in the docket once, under one number, without a gap.
 */
abstract class CommentCrashContract extends MortalDesk {

    private static final LocalDate OPENS = LocalDate.of(2026, 3, 2);
    private static final Instant BEHIND_THE_CLOSE = Instant.parse("2026-03-07T16:00:00Z");
    private static final int FEWEST_DEATHS = 20;

    @Autowired Dockets dockets;
    @Autowired Comments comments;
    @Autowired PeriodSteps periods;
    @Autowired DocketNotices notices;
    @Autowired ProposeDocketNotice propose;
    @Autowired SignDocketNotice sign;
    @Autowired FormBatches formBatches;
    @Autowired Batches batches;
    @Autowired RestrictComment restrict;
    @Autowired SaveSummary save;
    @Autowired Summaries summaries;
    @Autowired CommentHistory history;
    @Autowired AuditTrail audit;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired JdbcClient rows;

    private final List<UUID> sent = new ArrayList<>();
    private int told;
    private String document;

    /** What is left when the story is over. */
    private record End(List<String> numbers, List<CommentState> states, List<List<String>> histories, List<PeriodSteps.Step> steps,
            List<String> record, long batches, long numbersDrawn) {}

    @Test
    void killedAtEveryCommitItEndsAsIfNothingHadHappened() {
        dieAtEveryCommit(this::tell, FEWEST_DEATHS);
    }

    @Test
    void killedAtAnyCommitItEndsAsIfNothingHadHappened() {
        dieAtAnyCommit(this::tell);
    }

    @Override
    void assertNothingIsLost() {
        sent.forEach(one -> assertThat(comments.find(one)).isPresent());
    }

    private End tell() {
        sent.clear();
        var commenting = beans.createBean(Commenting.class);
        document = commenting.announced(analyst(), docket(), OPENS, OPENS.plusDays(3), false);
        runJobs();
        for (int n = 0; n < 3; n++) {
            sent.add(commenting.received(document, "Comment " + n, clock.instant()).id());
        }
        begin();
        extend();
        clock.moveTo(MONDAY.plusSeconds(24 * 60 * 60));
        again(formBatches::form);
        var batch = batches.of(document, 1).get(0).id();
        again(() -> restrict.restrict(analyst(), sent.get(1), null, RestrictionKind.OTHER, "A threat"),
                () -> comments.find(sent.get(1)).orElseThrow().state() == CommentState.RESTRICTED);
        answer(Role.COMMENT_ANALYST, batch.toString(), "Review comments", Map.of());
        answer(Role.COMMENT_ANALYST, batch.toString(), "Post comments", Map.of("posting", "POST"));
        clock.moveTo(BEHIND_THE_CLOSE);
        again(() -> jobsOf(document));
        again(() -> save.save(analyst(), document, 0, "What they said"), () -> summaries.find(document).isPresent());
        answer(Role.COMMENT_ANALYST, document, "Write summary", Map.of());
        answer(Role.COUNTERSIGNING_OFFICER, document, "Sign summary", Map.of("agreement", "SIGN"));
        rest();
        assertThat(batches.get(batch).state()).isEqualTo(BatchState.DONE);
        return end();
    }

    private void extend() {
        again(() -> {
            if (waiting().isEmpty()) {
                propose.propose(analyst(), document, new ProposeDocketNotice.Proposal(DocketNoticeKind.EXTENSION, "91 FR 1", OPENS.plusDays(4), "Asked"));
            }
        }, () -> notices.of(document).size() == 2);
        again(() -> waiting().forEach(one -> sign.sign(hire(Role.COUNTERSIGNING_OFFICER), one.id(), true, "")), () -> waiting().isEmpty());
    }

    private List<DocketNotice> waiting() {
        return notices.of(document).stream().filter(DocketNotice::waits).toList();
    }

    private End end() {
        var all = sent.stream().map(one -> comments.find(one).orElseThrow()).toList();
        assertThat(all).extracting(Comment::state).containsExactly(CommentState.POSTED, CommentState.RESTRICTED, CommentState.POSTED);
        assertThat(dockets.document(document).orElseThrow().state()).isEqualTo(PeriodState.ARCHIVED);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(document).count()).isZero();
        return new End(all.stream().map(one -> one.documentId().replaceAll(".*-", "")).toList(), all.stream().map(Comment::state).toList(),
                all.stream().map(one -> history.of(one.id()).stream().map(AuditTrail.Entry::action).toList()).toList(), periods.of(document),
                audit.ofSubject(document, 100).stream().map(AuditTrail.Entry::action).toList(), batches.of(document, 10).size(),
                rows.sql("select next from docket_serial where docket = ?").param(dockets.document(document).orElseThrow().docket())
                        .query(Long.class).single());
    }

    /** Of its own in each telling. */
    private String docket() {
        return "CRASH-2026-%04d".formatted(++told + (int) (rows.sql("select count(*) from docket where id like 'CRASH-%'")
                .query(Long.class).single() * 10));
    }

    private Person analyst() {
        return hire(Role.COMMENT_ANALYST);
    }
}
