package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.faults.MortalProcess.Side;
import io.capdesk.operations.CheckInvariants;
import io.capdesk.way.DeskAtWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The process is killed at every commit of a story, on either side of the commit, and another one goes on with the same
 * database: people try again what they got no answer to, jobs run again. It must end as if nothing had happened.
 *
 * <p>The next process is the same application context: the desk keeps nothing in memory that a case depends on. Real
 * processes are killed by {@link FaultsIT}.
 */
abstract class MortalDesk extends DeskAtWork {

    static final Instant MONDAY = Instant.parse("2026-03-02T15:00:00Z");

    @Autowired MortalProcess process;
    @Autowired CheckInvariants check;
    @Autowired RuntimeService runtime;

    private Runnable nextLife;
    private int deaths;
    private int commitsOfLastLife;

    @AfterEach
    void alive() {
        process.born();
    }

    /** Fails when something is not there that somebody got a receipt for. */
    abstract void assertNothingIsLost();

    /** One telling, in which each process dies before its first commit and the next one right behind that commit. */
    <E> void dieAtEveryCommit(Supplier<E> story, int fewestDeaths) {
        E undisturbed = told(story, process::born);
        var sides = Stream.generate(() -> Stream.of(Side.values())).flatMap(Function.identity()).iterator();
        assertThat(told(story, () -> process.bornToDie(1, sides.next()))).isEqualTo(undisturbed);
        System.out.println(getClass().getSimpleName() + ": killed " + deaths + " times, on both sides of each commit");
        assertThat(deaths).as("commits of the story, on both sides").isGreaterThan(fewestDeaths);
    }

    /** A telling for each commit and side, with one death and long life before and behind it; by {@code -Pfaults}. */
    <E> void dieAtAnyCommit(Supplier<E> story) {
        E undisturbed = told(story, process::born);
        int last = 1;
        if (Boolean.getBoolean("capdesk.faults.whole")) {
            // the first telling hired the people whom this one finds there
            assertThat(told(story, process::born)).isEqualTo(undisturbed);
            last = commitsOfLastLife;
        }
        for (int commit = 1; commit <= last; commit++) {
            for (Side side : Side.values()) {
                int at = commit;
                var lives = List.<Runnable>of(() -> process.bornToDie(at, side), process::born).iterator();
                assertThat(told(story, () -> lives.next().run())).as("killed %s commit %s", side, commit).isEqualTo(undisturbed);
                // the engine draws its ids in blocks, with a commit for each block: one telling can have fewer than another
                assertThat(deaths == 1 || commitsOfLastLife < commit).as("it died at commit %s", commit).isTrue();
            }
        }
    }

    private <E> E told(Supplier<E> story, Runnable lives) {
        clock.moveTo(MONDAY);
        deaths = 0;
        nextLife = lives;
        return story.get();
    }

    /** From here on processes die. */
    void begin() {
        nextLife.run();
    }

    /** From here on nobody dies. */
    void rest() {
        commitsOfLastLife = process.commits();
        process.born();
        assertThat(check.check()).isEmpty();
    }

    /** Somebody who got no answer looks whether the task is still in the queue. */
    void answer(Role role, String number, String task, Map<String, Object> answers) {
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

    boolean waits(Role role, String number, String task) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskName(task).taskCandidateGroup(role.group())
                .includeAssignedTasks().count() > 0;
    }

    /** For what the desk does by itself, which comes round again whether the last one died of it or not. */
    void again(Runnable deed) {
        boolean[] done = {false};
        again(() -> {
            deed.run();
            done[0] = !process.dead();
        }, () -> done[0]);
    }

    /** Until it is done; the process may die on the way. */
    void again(Runnable deed, BooleanSupplier done) {
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
        assertNothingIsLost();
        assertThat(check.check()).isEmpty();
        nextLife.run();
    }

    void jobsOf(String number) {
        for (var due = due(number); !due.isEmpty(); due = due(number)) {
            due.forEach(this::runUnlessGone);
        }
    }

    private List<String> due(String number) {
        var due = new ArrayList<String>();
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().forEach(instance ->
                jobs.createJobQuery().processInstanceId(instance.getId()).executable().list().forEach(job -> due.add(job.getId())));
        return due;
    }
}
