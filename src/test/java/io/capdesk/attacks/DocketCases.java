package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.commentreview.Batches;
import io.capdesk.commentreview.FormBatches;
import io.capdesk.commentreview.PostBatch;
import io.capdesk.commentreview.SaveSummary;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.docket.AnnounceDocument;
import io.capdesk.docket.Comments;
import io.capdesk.docket.Commenting;
import io.capdesk.docket.DocketNoticeKind;
import io.capdesk.docket.ProposeDocketNotice;
import io.capdesk.docket.SubmitComment;
import io.capdesk.documents.DocumentStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A docket that the public comments on, as far as an attack wants it. */
class DocketCases {

    private static final Person ANALYST = new Person("docket-analyst", "Analyst", null, Set.of(Role.COMMENT_ANALYST), null);

    private final Commenting commenting;
    private final ProposeDocketNotice propose;
    private final FormBatches form;
    private final Batches batches;
    private final PostBatch post;
    private final SaveSummary save;
    private final ManagementService jobs;
    private final JdbcClient jdbc;
    private final Clock clock;

    DocketCases(AnnounceDocument announce, SubmitComment submit, Comments comments, DocumentStore documents, ProposeDocketNotice propose,
            FormBatches form, Batches batches, PostBatch post, SaveSummary save, ManagementService jobs, JdbcClient jdbc, Clock clock) {
        this.commenting = new Commenting(announce, submit, comments, documents);
        this.propose = propose;
        this.form = form;
        this.batches = batches;
        this.post = post;
        this.save = save;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Open since yesterday. */
    String announced(String docket) {
        String document = commenting.announced(ANALYST, docket, today().minusDays(1), today().plusDays(40), true);
        runJobs();
        return document;
    }

    UUID proposed(String document) {
        return ((ProposeDocketNotice.Outcome.Proposed) propose.propose(ANALYST, document, new ProposeDocketNotice.Proposal(
                DocketNoticeKind.EXTENSION, "90 FR 1", today().plusDays(60), "As asked"))).notice();
    }

    /** With a file. */
    UUID commented(String document) {
        return commenting.received(document, "Comment " + UUID.randomUUID(), clock.instant(), "annex.pdf").id();
    }

    /** Of what came, which has waited long enough. */
    UUID batch(String document) {
        jdbc.sql("update docket_comment set received_at = received_at - interval '2' day where comment_on = ?").param(document).update();
        form.form();
        return batches.of(document, 1).get(0).id();
    }

    /** Closed, every comment decided, the summary saved. */
    String summarized(String docket) {
        String document = announced(docket);
        commented(document);
        assertThat(post.postAllLeft(ANALYST, batch(document))).isEmpty();
        assertThat(save.save(ANALYST, document, 0, "What they said")).isEmpty();
        jdbc.sql("update docket_document set closes_at = ? where id = ?")
                .params(clock.instant().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC), document).update();
        jobs.createJobQuery().timers().list().stream().filter(job -> document.equals(businessKey(job.getProcessInstanceId())))
                .forEach(job -> jobs.recalculateJobDuedate(job.getId(), false));
        runJobs();
        return document;
    }

    private String businessKey(String instance) {
        return jdbc.sql("select BUSINESS_KEY_ from ACT_RU_EXECUTION where ID_ = ?").param(instance).query(String.class).optional().orElse(null);
    }

    private void runJobs() {
        for (var due = jobs.createJobQuery().executable().list(); !due.isEmpty(); due = jobs.createJobQuery().executable().list()) {
            due.forEach(job -> {
                if (jobs.createJobQuery().jobId(job.getId()).count() > 0) {
                    jobs.executeJob(job.getId());
                }
            });
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON);
    }
}
