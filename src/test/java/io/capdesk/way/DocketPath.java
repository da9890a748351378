package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.commentreview.Batches;
import io.capdesk.commentreview.FormBatches;
import io.capdesk.commentreview.PostComment;
import io.capdesk.commentreview.SaveSummary;
import io.capdesk.commentreview.Summaries;
import io.capdesk.commentreview.Summary;
import io.capdesk.docket.AnnounceDocument;
import io.capdesk.docket.Commenting;
import io.capdesk.docket.Comments;
import io.capdesk.docket.DocketNoticeKind;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.PeriodState;
import io.capdesk.docket.ProposeDocketNotice;
import io.capdesk.docket.SignDocketNotice;
import io.capdesk.docket.SubmitComment;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.documents.DocumentStore;
import io.capdesk.workflow.commentintake.CommentIntakeProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A document that the public comments on, from its announcement until it is archived or given up. */
class DocketPath implements WalkedPath {

    private static final int ONE_ABANDONED_IN = 3;
    private static final int ONE_RUSH_IN = 4;
    private static final int MORE_THAN_A_BATCH = 60;

    @Autowired private Dockets dockets;
    @Autowired private Comments comments;
    @Autowired private AnnounceDocument announce;
    @Autowired private SubmitComment submit;
    @Autowired private DocumentStore documents;
    @Autowired private ProposeDocketNotice propose;
    @Autowired private SignDocketNotice sign;
    @Autowired private FormBatches form;
    @Autowired private Batches batches;
    @Autowired private PostComment post;
    @Autowired private SaveSummary save;
    @Autowired private Summaries summaries;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private final Person analyst;
    private final Person signer;
    private final String document;
    private final RandomGenerator dice;

    DocketPath(Person analyst, Person signer, String document, RandomGenerator dice) {
        this.analyst = analyst;
        this.signer = signer;
        this.document = document;
        this.dice = dice;
    }

    @Override
    public String number() {
        return document;
    }

    /** Of comments that came and waited for a day. */
    UUID batch() {
        comment();
        comment();
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        form.form();
        return batches.of(document, 1).get(0).id();
    }

    /** By a notice that somebody else signs. */
    void giveUp() {
        var proposed = (ProposeDocketNotice.Outcome.Proposed) propose.propose(analyst, document, new ProposeDocketNotice.Proposal(
                DocketNoticeKind.ABANDONMENT, "90 FR 1", null, "Rescinded"));
        assertThat(sign.sign(signer, proposed.notice(), true, "Weighed")).isEmpty();
    }

    @Override
    public List<Map<String, Object>> answers(String task) {
        return task.equals(CommentIntakeProcess.WRITE_SUMMARY) ? List.of(Map.of())
                : List.of(Map.of("agreement", "SIGN"), Map.of("agreement", "SIGN"), Map.of("agreement", "SEND_BACK", "reason", "Too short"),
                        Map.of("agreement", "SEND_BACK"));
    }

    @Override
    public List<Move> deeds() {
        return List.of(new Move("comment", this::comment), new Move("rush", this::rush), new Move("extend", () -> notice(DocketNoticeKind.EXTENSION)),
                new Move("abandon", () -> {
                    if (dice.nextInt(ONE_ABANDONED_IN) == 0) {
                        notice(DocketNoticeKind.ABANDONMENT);
                    }
                }), new Move("form batches", form::form), new Move("review all", this::review), new Move("summarize", this::summarize));
    }

    @Override
    public void assertEnded() {
        assertThat(dockets.document(document).orElseThrow().state()).isIn(PeriodState.ABANDONED, PeriodState.ARCHIVED);
        if (dockets.document(document).orElseThrow().state() == PeriodState.ARCHIVED) {
            assertThat(summaries.find(document).orElseThrow().state()).isEqualTo(Summary.State.SIGNED);
            assertThat(unreviewed()).isEmpty();
        }
    }

    private void comment() {
        new Commenting(announce, submit, comments, documents).send(document, "Comment " + dice.nextInt(5), clock.instant());
    }

    /** More than one batch holds, now and then. */
    private void rush() {
        if (dice.nextInt(ONE_RUSH_IN) == 0) {
            var commenting = new Commenting(announce, submit, comments, documents);
            for (int n = 0; n < MORE_THAN_A_BATCH; n++) {
                commenting.send(document, "In the rush " + n, clock.instant());
            }
        }
    }

    private void notice(DocketNoticeKind kind) {
        var closes = dockets.document(document).orElseThrow().closesAt().atZone(StatutoryClock.WASHINGTON).toLocalDate();
        if (propose.propose(analyst, document, new ProposeDocketNotice.Proposal(kind, "90 FR 1",
                kind == DocketNoticeKind.EXTENSION ? closes.plusDays(dice.nextInt(20)) : null, "As asked"))
                instanceof ProposeDocketNotice.Outcome.Proposed proposed) {
            assertThat(sign.sign(signer, proposed.notice(), dice.nextInt(4) > 0, "Weighed")).isEmpty();
        }
    }

    private void review() {
        unreviewed().forEach(one -> assertThat(post.post(analyst, one, null)).isEmpty());
    }

    private void summarize() {
        save.save(analyst, document, summaries.find(document).map(Summary::revision).orElse(0), "What they said");
    }

    private List<UUID> unreviewed() {
        return jdbc.sql("select id from docket_comment where comment_on = ? and state in ('RECEIVED', 'UNDER_REVIEW')").param(document)
                .query(UUID.class).list();
    }
}
