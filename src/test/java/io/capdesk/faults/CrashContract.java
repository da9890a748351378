package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.Levels;
import io.capdesk.audit.AuditTrail;
import io.capdesk.faults.MortalProcess.Side;
import io.capdesk.intake.Draft;
import io.capdesk.intake.ReconsiderWaiting;
import io.capdesk.intake.Registration;
import io.capdesk.intake.Stage;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.operations.CheckInvariants;
import io.capdesk.rules.Tpp;
import io.capdesk.way.DeskAtWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The process is killed at every commit of a case's life, on either side of the commit, and another one goes on with the same
 * database: people try again what they got no answer to, jobs run again. It must end as if nothing had happened.
 *
 * <p>The next process is the same application context: the desk keeps nothing in memory that a case depends on. Real
 * processes are killed by {@code FaultsIT}.
 */
abstract class CrashContract extends DeskAtWork {

    private static final Instant MONDAY = Instant.parse("2026-03-02T15:00:00Z");
    private static final Map<String, Object> AGREE = Map.of("agreement", "AGREE");

    @Autowired MortalProcess process;
    @Autowired CheckInvariants check;
    @Autowired ReconsiderWaiting reconsider;
    @Autowired WithdrawApplication withdraw;
    @Autowired AuditTrail audit;
    @Autowired RuntimeService runtime;
    @Autowired TransactionTemplate transaction;

    private final Map<Draft, String> receipts = new HashMap<>();

    /** The account is the story's own. */
    enum Story {
        WITHDRAWAL_WITH_A_WAITER("NA", 40), DENIAL_WITH_A_WAITER("GY", 60);

        private final String country;
        private final int fewestDeaths;

        Story(String country, int fewestDeaths) {
            this.country = country;
            this.fewestDeaths = fewestDeaths;
        }
    }

    /** What is left when a story is over. */
    private record End(List<Stage> stages, List<List<String>> letters, List<List<String>> record, Levels levels) {}

    @AfterEach
    void alive() {
        process.born();
    }

    /** One telling, in which each process dies before its first commit and the next one right behind that commit. */
    @ParameterizedTest
    @EnumSource
    void killedAtEveryCommitItEndsAsIfNothingHadHappened(Story story) {
        var undisturbed = told(story, () -> process.born());
        var sides = Stream.generate(() -> Stream.of(Side.values())).flatMap(Function.identity()).iterator();
        assertThat(told(story, () -> process.bornToDie(1, sides.next()))).isEqualTo(undisturbed);
        System.out.println(story + ": killed " + deaths + " times, on both sides of each commit");
        assertThat(deaths).as("commits of the story, on both sides").isGreaterThan(story.fewestDeaths);
    }

    /** A telling for each commit and side, with one death and long life before and behind it; by {@code -Pfaults}. */
    @ParameterizedTest
    @EnumSource
    void killedAtAnyCommitItEndsAsIfNothingHadHappened(Story story) {
        var undisturbed = told(story, () -> process.born());
        int commits = commitsOfLastLife;
        int last = Boolean.getBoolean("capdesk.faults.whole") ? commits : 1;
        for (int commit = 1; commit <= last; commit++) {
            for (Side side : Side.values()) {
                var lives = List.<Runnable>of(born(commit, side), process::born).iterator();
                assertThat(told(story, () -> lives.next().run())).as("killed %s commit %s", side, commit).isEqualTo(undisturbed);
                assertThat(deaths).isEqualTo(1);
            }
        }
    }

    private Runnable born(int commit, Side side) {
        return () -> process.bornToDie(commit, side);
    }

    private Runnable nextLife;
    private int deaths;

    private End told(Story story, Runnable lives) {
        clock.moveTo(MONDAY);
        receipts.clear();
        deaths = 0;
        nextLife = lives;
        var first = draft(order(story.country, 15_000));
        var second = draft(order(story.country, 6_000));
        nextLife.run();
        register(first);
        register(second);
        if (story == Story.DENIAL_WITH_A_WAITER) {
            deny(receipts.get(first));
        } else {
            again(() -> withdraw.withdraw(applicant, receipts.get(first), "Deal is off"), () -> is(first, Stage.WITHDRAWN));
        }
        again(reconsider::reconsider);
        license(receipts.get(second));
        again(outbox::deliverDue);
        int commits = process.commits();
        process.born();
        var end = end(story, List.of(receipts.get(first), receipts.get(second)));
        // for the next telling; the shipment did not happen
        transaction.executeWithoutResult(status -> ledger.takeBack(receipts.get(second), "tester"));
        commitsOfLastLife = commits;
        return end;
    }

    private int commitsOfLastLife;

    private End end(Story story, List<String> numbers) {
        assertThat(check.check()).isEmpty();
        var end = new End(numbers.stream().map(this::stage).toList(),
                numbers.stream().map(number -> letters(number).stream().map(subject -> subject.replaceAll("[0-9]{6}", "#")).toList()).toList(),
                numbers.stream().map(number -> audit.of(number).stream().map(AuditTrail.Entry::action).toList()).toList(),
                levels(story.country));
        assertThat(end.levels().postedTpp()).isEqualTo(Tpp.of(240_000_000));
        assertThat(end.stages()).containsExactly(
                story == Story.DENIAL_WITH_A_WAITER ? Stage.DENIED : Stage.WITHDRAWN, Stage.LICENSED);
        return end;
    }

    private void register(Draft draft) {
        again(() -> {
            var answer = registerApplication.register(applicant, draft.id(), "Export desk");
            var number = answer instanceof Registration.AlreadyRegistered before ? before.controlNumber()
                    : ((Registration.Registered) answer).controlNumber();
            assertThat(receipts.put(draft, number)).as("receipt before").isIn(null, number);
        }, () -> receipts.containsKey(draft));
        again(() -> jobsOf(receipts.get(draft)));
    }

    private void license(String number) {
        review(number);
        answer(Role.LICENSING_OFFICER, number, "Recommend decision", Map.of("proposal", "APPROVE", "reason", "No objection"));
        answer(Role.COUNTERSIGNING_OFFICER, number, "Countersign", AGREE);
    }

    private void deny(String number) {
        review(number);
        answer(Role.LICENSING_OFFICER, number, "Recommend decision",
                Map.of("proposal", "DENY", "reason", "Diversion risk", "legalBasis", "15 CFR 742.6(b)"));
        answer(Role.COUNTERSIGNING_OFFICER, number, "Countersign", AGREE);
        clock.moveTo(MONDAY.plus(Duration.ofDays(45)));
        again(() -> jobsOf(number));
    }

    private void review(String number) {
        answer(Role.LICENSING_OFFICER, number, "Initial review", Map.of("outcome", "REFER"));
        answer(Role.SECURITY_REVIEWER, number, "Review security requirements", Map.of("outcome", "ADEQUATE", "reason", "Audited"));
        for (Role agency : List.of(Role.STATE_REVIEWER, Role.DEFENSE_REVIEWER, Role.ENERGY_REVIEWER)) {
            answer(agency, number, "Recommend position", Map.of("position", "APPROVE"));
        }
    }

    /** Somebody who got no answer looks whether the task is still in the queue. */
    private void answer(Role role, String number, String task, Map<String, Object> answers) {
        Person person = hire(role);
        boolean[] answered = {false};
        again(() -> {
            if (waits(role, number, task)) {
                complete(person, number, task, answers);
            }
            answered[0] = true;
        }, () -> answered[0]);
        again(() -> jobsOf(number));
    }

    private boolean waits(Role role, String number, String task) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskName(task).taskCandidateGroup(role.group())
                .includeAssignedTasks().count() > 0;
    }

    private boolean is(Draft draft, Stage stage) {
        return stage(receipts.get(draft)) == stage;
    }

    /** For what the desk does by itself, which comes round again whether the last one died of it or not. */
    private void again(Runnable deed) {
        boolean[] done = {false};
        again(() -> {
            deed.run();
            done[0] = !process.dead();
        }, () -> done[0]);
    }

    /** Until it is done; the process may die on the way. */
    private void again(Runnable deed, BooleanSupplier done) {
        do {
            try {
                deed.run();
            } catch (RuntimeException fault) {
                if (!process.dead()) {
                    throw fault;
                }
            }
            if (process.dead()) {
                restart();
            }
        } while (!done.getAsBoolean());
    }

    private void restart() {
        deaths++;
        process.born();
        identity.clearAuthentication();
        assertThat(receipts.values()).allSatisfy(number -> assertThat(applications.find(number)).isPresent());
        assertThat(check.check()).isEmpty();
        nextLife.run();
    }

    private void jobsOf(String number) {
        for (var due = due(number); !due.isEmpty(); due = due(number)) {
            due.forEach(jobs::executeJob);
        }
    }

    private List<String> due(String number) {
        var due = new ArrayList<String>();
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().forEach(instance ->
                jobs.createJobQuery().processInstanceId(instance.getId()).executable().list().forEach(job -> due.add(job.getId())));
        return due;
    }
}
