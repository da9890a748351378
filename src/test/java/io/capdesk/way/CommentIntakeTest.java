package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.Cites;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.commentreview.Batch;
import io.capdesk.commentreview.BatchItem;
import io.capdesk.commentreview.BatchState;
import io.capdesk.commentreview.Batches;
import io.capdesk.commentreview.FormBatches;
import io.capdesk.commentreview.ReviewCounts;
import io.capdesk.commentreview.SaveSummary;
import io.capdesk.docket.CloseReminders;
import io.capdesk.docket.CommentState;
import io.capdesk.docket.Commenting;
import io.capdesk.docket.Comments;
import io.capdesk.docket.DocketNoticeKind;
import io.capdesk.docket.DocketNoticeRefusal;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.PeriodState;
import io.capdesk.docket.PeriodSteps;
import io.capdesk.docket.ProposeDocketNotice;
import io.capdesk.docket.SignDocketNotice;
import io.capdesk.docket.SubmitComment;
import io.capdesk.workflow.task.TaskRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.TestPropertySource;

/** The life of a document that the public comments on, from its announcement to its archive. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class CommentIntakeTest extends DeskAtWork {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 1, 15);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 5, 15);
    /** Midnight in Washington after 15 May, summer time. */
    private static final Instant CLOSE = Instant.parse("2025-05-16T04:00:00Z");
    private static final Map<String, Object> POST = Map.of("posting", "POST");

    @Autowired Dockets dockets;
    @Autowired Comments comments;
    @Autowired PeriodSteps periods;
    @Autowired CloseReminders reminders;
    @Autowired ProposeDocketNotice propose;
    @Autowired SignDocketNotice sign;
    @Autowired FormBatches formBatches;
    @Autowired Batches batches;
    @Autowired ReviewCounts counts;
    @Autowired SaveSummary saveSummary;
    @Autowired RuntimeService runtime;
    @Autowired AutowireCapableBeanFactory beans;

    private Commenting commenting;

    @BeforeEach
    void begin() {
        commenting = beans.createBean(Commenting.class);
    }

    @Test
    @Cites("90 FR 4544")
    void wholeLifeOfTheRule() {
        clock.moveTo(Instant.parse("2025-01-13T16:00:00Z"));
        var id = commenting.announced(analyst(), "BIS-2025-0001", PUBLISHED, LAST_DAY, true);
        assertThat(id).isEqualTo("BIS-2025-0001-0001");
        assertThat(dockets.document(id).orElseThrow().closesAt()).isEqualTo(CLOSE);
        runJobs();
        assertThat(state(id)).isEqualTo(PeriodState.ANNOUNCED);
        assertThat(commenting.send(id, "Too early", clock.instant())).isInstanceOf(SubmitComment.Outcome.NotOpen.class);

        at("2025-01-15T05:00:00Z");
        assertThat(state(id)).isEqualTo(PeriodState.OPEN);
        commenting.received(id, "The first of all.", clock.instant());
        assertThat(formed(id)).isZero();
        at("2025-01-16T05:00:00Z");
        // nobody waits longer than a day for a batch, however small
        assertThat(formed(id)).isEqualTo(1);
        review(newest(id));
        assertThat(comments.byDocumentId("BIS-2025-0001-0002").orElseThrow().text()).isEqualTo("The first of all.");

        assertThat(reminders.banner(dockets.document(id).orElseThrow())).isEmpty();
        // 30 days before by the calendar, which is an hour off by the sun: the clocks were set forward
        at("2025-04-16T03:59:59Z");
        assertThat(sentReminders(id)).isEmpty();
        at("2025-04-16T04:00:00Z");
        assertThat(sentReminders(id)).containsExactly(30);
        assertThat(reminders.banner(dockets.document(id).orElseThrow())).contains(30L);
        at("2025-05-09T04:00:00Z");
        assertThat(sentReminders(id)).containsExactly(30, 7);

        // extended by three days in the middle of that week
        at("2025-05-12T16:00:00Z");
        var notice = proposed(id, DocketNoticeKind.EXTENSION, LocalDate.of(2025, 5, 18));
        assertThat(sign.sign(analyst(), notice, true, "")).contains(DocketNoticeRefusal.OWN_NOTICE);
        assertThat(dockets.document(id).orElseThrow().closesAt()).isEqualTo(CLOSE);
        assertThat(sign.sign(countersigner(), notice, true, "")).isEmpty();
        var extended = Instant.parse("2025-05-19T04:00:00Z");
        assertThat(dockets.document(id).orElseThrow().closesAt()).isEqualTo(extended);
        runJobs();
        // nobody is reminded 7 days before of what was announced 6 days before
        assertThat(sentReminders(id)).containsExactly(30, 7);
        at("2025-05-16T04:00:00Z");
        assertThat(state(id)).isEqualTo(PeriodState.OPEN);
        assertThat(commenting.received(id, "In time under the new close.", clock.instant()).late()).isFalse();
        at("2025-05-18T04:00:00Z");
        assertThat(sentReminders(id)).containsExactly(30, 7, 1);

        // the timer of the close comes hours late: whether a comment is in time has nothing to do with it
        clock.moveTo(Instant.parse("2025-05-19T09:00:00Z"));
        assertThat(state(id)).isEqualTo(PeriodState.OPEN);
        assertThat(commenting.received(id, "At the last moment.", extended.minusNanos(1_000_000)).late()).isFalse();
        assertThat(commenting.received(id, "One moment later.", extended).late()).isTrue();
        assertThat(propose.propose(analyst(), id, new ProposeDocketNotice.Proposal(DocketNoticeKind.EXTENSION, "90 FR 3",
                LocalDate.of(2025, 6, 1), "Too late"))).isEqualTo(new ProposeDocketNotice.Outcome.Refused(List.of(DocketNoticeRefusal.NOT_OPEN)));
        runJobs();
        assertThat(state(id)).isEqualTo(PeriodState.CLOSED);
        assertThat(periods.of(id)).contains(new PeriodSteps.Step(PeriodState.CLOSED, extended, Instant.parse("2025-05-19T09:00:00Z")));

        // all that came is in batches now; a comment that comes later gets one too
        var last = newest(id);
        assertThat(last.items()).isEqualTo(3);
        commenting.received(id, "Later still.", clock.instant());
        assertThatThrownBy(() -> complete(analyst(), id, "Write summary", Map.of())).isInstanceOf(TaskRefused.class)
                .hasMessageContaining("4 comments are not reviewed yet");
        assertThat(formed(id)).isEqualTo(1);
        review(last);
        review(newest(id));
        assertThat(counts.of(id)).isEqualTo(new ReviewCounts.Counts(5, 5, 5, 0, 2, 5, 0, 0));

        release(id);
        assertThatThrownBy(() -> complete(analyst(), id, "Write summary", Map.of())).hasMessageContaining("There is no summary yet");
        assertThat(saveSummary.save(analyst(), id, 0, "Most asked for more time.")).isEmpty();
        complete(analyst(), id, "Write summary", Map.of("note", "Short"));
        assertThat(commenting.send(id, "After the summary.", clock.instant())).isInstanceOf(SubmitComment.Outcome.NotOpen.class);
        assertThatThrownBy(() -> complete(analyst(), id, "Sign summary", Map.of("agreement", "SIGN"))).hasMessageContaining("somebody else's");
        release(id);
        complete(countersigner(), id, "Sign summary", Map.of("agreement", "SEND_BACK", "reason", "Say who"));
        assertThat(saveSummary.save(analyst(), id, 1, "Most asked for more time: five of five.")).isEmpty();
        complete(analyst(), id, "Write summary", Map.of());
        complete(countersigner(), id, "Sign summary", Map.of("agreement", "SIGN"));
        assertThat(state(id)).isEqualTo(PeriodState.ARCHIVED);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).count()).isZero();
        assertThat(periods.of(id)).extracting(PeriodSteps.Step::state)
                .containsExactly(PeriodState.OPEN, PeriodState.CLOSED, PeriodState.ARCHIVED);
    }

    @Test
    void abandonmentTwoDaysBeforeTheCloseKeepsAllThatCame() {
        clock.moveTo(Instant.parse("2025-01-15T16:00:00Z"));
        var id = commenting.announced(analyst(), "BIS-2025-0901", PUBLISHED, LAST_DAY, true);
        runJobs();
        var first = commenting.received(id, "Kept.", clock.instant());
        at("2025-05-14T04:00:00Z");
        var second = commenting.received(id, "Kept too.", clock.instant());
        var notice = proposed(id, DocketNoticeKind.ABANDONMENT, null);
        assertThat(sign.sign(countersigner(), notice, true, "")).isEmpty();
        assertThat(state(id)).isEqualTo(PeriodState.ABANDONED);
        runJobs();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).count()).isZero();
        assertThat(commenting.send(id, "Too late", clock.instant())).isInstanceOf(SubmitComment.Outcome.NotOpen.class);
        // a comment in the docket is reviewed and posted all the same
        assertThat(formed(id)).isEqualTo(1);
        review(newest(id));
        assertThat(List.of(first, second)).allSatisfy(one ->
                assertThat(comments.find(one.id()).orElseThrow().state()).isEqualTo(CommentState.POSTED));
        at("2025-05-16T04:00:00Z");
        assertThat(periods.of(id)).extracting(PeriodSteps.Step::state).containsExactly(PeriodState.OPEN, PeriodState.ABANDONED);
    }

    @Test
    void planIsAbandonedBeforeItsPeriodBegins() {
        clock.moveTo(Instant.parse("2025-01-10T16:00:00Z"));
        var id = commenting.announced(analyst(), "BIS-2025-0902", PUBLISHED, LAST_DAY, false);
        runJobs();
        assertThat(propose.propose(analyst(), id, new ProposeDocketNotice.Proposal(DocketNoticeKind.EXTENSION, "90 FR 3",
                LocalDate.of(2025, 6, 1), "Early"))).isEqualTo(new ProposeDocketNotice.Outcome.Refused(List.of(DocketNoticeRefusal.NOT_OPEN)));
        assertThat(sign.sign(countersigner(), proposed(id, DocketNoticeKind.ABANDONMENT, null), true, "")).isEmpty();
        assertThat(state(id)).isEqualTo(PeriodState.ABANDONED);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).count()).isZero();
    }

    @Test
    void extensionIsSignedWhileTheTimerOfTheOpeningIsBehind() {
        clock.moveTo(Instant.parse("2025-01-10T16:00:00Z"));
        var id = commenting.announced(analyst(), "BIS-2025-0903", PUBLISHED, LAST_DAY, false);
        clock.moveTo(Instant.parse("2025-01-15T06:00:00Z"));
        assertThat(sign.sign(countersigner(), proposed(id, DocketNoticeKind.EXTENSION, LocalDate.of(2025, 6, 1)), true, "")).isEmpty();
        runJobs();
        assertThat(state(id)).isEqualTo(PeriodState.OPEN);
        at("2025-05-16T04:00:00Z");
        assertThat(state(id)).isEqualTo(PeriodState.OPEN);
        at("2025-06-02T04:00:00Z");
        assertThat(state(id)).isEqualTo(PeriodState.CLOSED);
        assertThat(periods.of(id)).contains(new PeriodSteps.Step(PeriodState.CLOSED, Instant.parse("2025-06-02T04:00:00Z"),
                Instant.parse("2025-06-02T04:00:00Z")));
    }

    @Test
    void refusedNoticeChangesNothingAndOnlyOneWaitsAtATime() {
        clock.moveTo(Instant.parse("2025-02-10T16:00:00Z"));
        var id = commenting.announced(analyst(), "BIS-2025-0904", PUBLISHED, LAST_DAY, false);
        runJobs();
        var notice = proposed(id, DocketNoticeKind.EXTENSION, LocalDate.of(2025, 6, 1));
        assertThat(refusals(id, DocketNoticeKind.ABANDONMENT, "90 FR 3", null, "Withdrawn")).containsExactly(DocketNoticeRefusal.ONE_WAITS);
        assertThat(sign.sign(countersigner(), notice, null, "")).contains(DocketNoticeRefusal.ANSWER_MISSING);
        assertThat(sign.sign(countersigner(), notice, false, " ")).contains(DocketNoticeRefusal.REASON_MISSING);
        assertThat(sign.sign(hire(Role.LICENSING_OFFICER), notice, true, "")).contains(DocketNoticeRefusal.NOT_PERMITTED);
        assertThat(sign.sign(countersigner(), notice, false, "No need")).isEmpty();
        assertThat(sign.sign(countersigner(), notice, true, "")).contains(DocketNoticeRefusal.SIGNED_ALREADY);
        assertThat(dockets.document(id).orElseThrow().closesAt()).isEqualTo(CLOSE);
        assertThat(refusals(id, DocketNoticeKind.EXTENSION, " ", LAST_DAY, ""))
                .containsExactly(DocketNoticeRefusal.NOT_LATER, DocketNoticeRefusal.CITATION_MISSING, DocketNoticeRefusal.REASON_MISSING);
        assertThat(refusals(id, null, "90 FR 3", null, "Why"))
                .containsExactly(DocketNoticeRefusal.KIND_MISSING, DocketNoticeRefusal.LAST_DAY_MISSING);
        assertThat(refusals("XX-2025-0001-0001", DocketNoticeKind.EXTENSION, "", null, "")).containsExactly(DocketNoticeRefusal.NO_SUCH_DOCUMENT);
    }

    @Test
    void sentBackBatchIsReviewedAgainAndDuplicatesTravelAsOne() {
        clock.moveTo(Instant.parse("2025-02-10T16:00:00Z"));
        var id = commenting.announced(analyst(), "BIS-2025-0905", PUBLISHED, LAST_DAY, false);
        runJobs();
        commenting.received(id, "Save our chips!", clock.instant());
        commenting.received(id, "Something else.", clock.instant());
        commenting.received(id, "save  OUR chips", clock.instant());
        commenting.received(id, "Save our chips!", clock.instant(), "annex.pdf");
        commenting.received(id, "See attached file(s)", clock.instant(), "one.pdf");
        commenting.received(id, "See attached file(s)", clock.instant(), "two.pdf");
        at("2025-02-11T16:00:00Z");
        assertThat(formed(id)).isEqualTo(1);
        var batch = newest(id);
        assertThat(batch.items()).isEqualTo(5);
        assertThat(batches.items(batch.id())).extracting(item -> item.duplicates().size()).containsExactly(1, 0, 0, 0, 0);
        assertThat(counts.of(id).texts()).isEqualTo(4);
        complete(analyst(), batch.id().toString(), "Review comments", Map.of());
        assertThat(batches.get(batch.id()).state()).isEqualTo(BatchState.REVIEWED);
        assertThatThrownBy(() -> complete(analyst(), batch.id().toString(), "Post comments", Map.of("posting", "SEND_BACK")))
                .hasMessageContaining("Give the reason");
        complete(analyst(), batch.id().toString(), "Post comments", Map.of("posting", "SEND_BACK", "reason", "A telephone number in the second"));
        assertThat(batches.get(batch.id()).state()).isEqualTo(BatchState.FORMED);
        review(batch);
        assertThat(batches.items(batch.id())).extracting(BatchItem::left).containsOnly(0);
        // in one series with the document, without a gap
        assertThat(batches.items(batch.id()).stream().map(item -> item.comment().documentId()).toList())
                .containsExactly("BIS-2025-0905-0002", "BIS-2025-0905-0004", "BIS-2025-0905-0005", "BIS-2025-0905-0006", "BIS-2025-0905-0007");
    }

    private void review(Batch batch) {
        complete(analyst(), batch.id().toString(), "Review comments", Map.of());
        complete(analyst(), batch.id().toString(), "Post comments", POST);
        assertThat(batches.get(batch.id()).state()).isEqualTo(BatchState.DONE);
    }

    /** How many batches of it are formed now; the same database holds other tests' dockets. */
    private int formed(String document) {
        var before = batches.of(document, 1000).size();
        formBatches.form();
        return batches.of(document, 1000).size() - before;
    }

    private Batch newest(String document) {
        return batches.of(document, 1).get(0);
    }

    private UUID proposed(String document, DocketNoticeKind kind, LocalDate lastDay) {
        return ((ProposeDocketNotice.Outcome.Proposed) propose.propose(analyst(), document,
                new ProposeDocketNotice.Proposal(kind, "90 FR 18321", lastDay, "Asked for by many"))).notice();
    }

    private List<DocketNoticeRefusal> refusals(String document, DocketNoticeKind kind, String citation, LocalDate lastDay, String reason) {
        return ((ProposeDocketNotice.Outcome.Refused) propose.propose(analyst(), document,
                new ProposeDocketNotice.Proposal(kind, citation, lastDay, reason))).refusals();
    }

    /** By the letters that went out, whose subjects say how many days are left. */
    private List<Integer> sentReminders(String document) {
        var letters = database.sql("select count(*) from letter where recipient_email = 'docket@authority.example' and subject like ?")
                .param("%" + document + "%").query(Integer.class).single();
        var sent = database.sql("select days_before from docket_reminder where document = ? and sent = true order by legal_at").param(document)
                .query(Integer.class).list();
        assertThat(letters).isEqualTo(sent.size());
        return sent;
    }

    private void release(String key) {
        tasks.createTaskQuery().processInstanceBusinessKey(key).list().forEach(task -> tasks.setAssignee(task.getId(), null));
    }

    private void at(String instant) {
        clock.moveTo(Instant.parse(instant));
        runJobs();
    }

    private PeriodState state(String document) {
        return dockets.document(document).orElseThrow().state();
    }

    private Person analyst() {
        return hire(Role.COMMENT_ANALYST);
    }

    private Person countersigner() {
        return hire(Role.COUNTERSIGNING_OFFICER);
    }
}
