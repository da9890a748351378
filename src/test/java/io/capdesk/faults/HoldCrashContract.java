package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Role;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseHold;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.HoldReason;
import io.capdesk.deadlines.Holds;
import io.capdesk.holds.PlaceHold;
import io.capdesk.holds.ReleaseHold;
import io.capdesk.holds.SettleHolds;
import io.capdesk.intake.Stage;
import io.capdesk.questions.AnswerQuestion;
import io.capdesk.questions.AskQuestion;
import io.capdesk.questions.Question;
import io.capdesk.questions.Questions;
import io.capdesk.workflow.agencyreview.AgencyReviewProcess;
import io.capdesk.workflow.clocks.ReconcileClocks;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The process is killed at every commit while a case under review is held, asked about, answered, released and at last passed over
 * in silence by its agencies: no clock runs under a hold, none stands without one, and every date is the same.
 */
abstract class HoldCrashContract extends MortalDesk {

    private static final String COUNTRY = "ER";
    private static final int FEWEST_DEATHS = 24;

    @Autowired PlaceHold place;
    @Autowired ReleaseHold release;
    @Autowired SettleHolds settle;
    @Autowired Holds holds;
    @Autowired Clocks clocks;
    @Autowired AskQuestion ask;
    @Autowired AnswerQuestion answer;
    @Autowired Questions questions;
    @Autowired ReconcileClocks reconcile;
    @Autowired AuditTrail audit;

    private String number;

    /** What is left when the story is over. */
    private record End(Stage stage, List<String> holds, List<String> clocks, List<String> timers, List<String> tasks, List<String> letters,
            List<String> record) {}

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
        boolean held = holds.of(number).stream().anyMatch(CaseHold::open);
        assertThat(timers()).as("timers stand exactly while a hold lasts").allMatch(job -> job.isSuspended() == held);
    }

    private End tell() {
        number = registered(order(COUNTRY, 1_000));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        begin();
        onDay(3);
        again(() -> place.place(hire(Role.LICENSING_OFFICER), number, HoldReason.CONSULTATION, null, Map.of(), "Asked the other side"),
                () -> held(HoldReason.CONSULTATION));
        onDay(5);
        again(() -> {
            if (question() == null) {
                ask.ask(hire(Role.LICENSING_OFFICER), number, List.of(new AskQuestion.Item("Which floor?", null)), false);
            }
        }, () -> question() != null);
        again(() -> jobsOf(number));
        onDay(8);
        again(() -> answer.answer(applicant, number, 1, Map.of(1, "Ground floor")), () -> question().state() != Question.State.AWAITED);
        answer(Role.LICENSING_OFFICER, number, "Read answer", Map.of("reading", "SETTLED"));
        onDay(12);
        again(() -> holds.of(number).stream().filter(CaseHold::open).forEach(hold ->
                release.release(hire(Role.LICENSING_OFFICER), number, hold.id(), null, Map.of(), "Answered")), () -> !held(HoldReason.CONSULTATION));
        again(settle::settle);
        again(reconcile::reconcile);
        onDay(40);
        again(() -> jobsOf(number));
        again(outbox::deliverDue);
        rest();
        return end();
    }

    private End end() {
        var end = new End(stage(number), holds.of(number).stream().map(hold -> hold.reason() + " " + hold.from() + " " + hold.until()).toList(),
                clocks.of(number).stream().map(one -> one.clock().kind() + " " + one.subject() + " " + one.clock().dueAt() + " " + one.stoppedAt()).toList(),
                timers().stream().map(job -> job.getDuedate() + " " + job.isSuspended()).sorted().toList(),
                tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream().map(task -> task.getName() + " " + task.getDueDate())
                        .sorted().toList(),
                letters(number).stream().map(subject -> subject.replaceAll("[0-9]{6}", "#")).toList(),
                audit.of(number).stream().map(AuditTrail.Entry::action).toList());
        assertThat(end.holds()).hasSize(2);
        assertThat(end.record()).containsOnlyOnce("PLACE_HOLD_CONSULTATION", "RELEASE_HOLD_CONSULTATION", "PLACE_HOLD_APPLICANT",
                "RELEASE_HOLD_APPLICANT");
        return end;
    }

    private Question question() {
        return questions.of(number).stream().min(Comparator.comparing(Question::ordinal)).orElse(null);
    }

    private boolean held(HoldReason reason) {
        return holds.of(number).stream().anyMatch(hold -> hold.open() && hold.reason() == reason);
    }

    /** Those of the agencies' clocks: the status letter and the question's own last day come on their days, held or not. */
    private List<Job> timers() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).activityId(AgencyReviewProcess.POSITION_DUE)
                        .timers().list().stream()).toList();
    }

    private void onDay(int day) {
        clock.moveTo(MONDAY.plus(Duration.ofDays(day)));
    }
}
