package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Role;
import io.capdesk.allocation.Standing;
import io.capdesk.arrangement.ProposeArrangement;
import io.capdesk.docket.Commenting;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.Orders;
import io.capdesk.intake.ReconsiderWaiting;
import io.capdesk.intake.Stage;
import io.capdesk.operations.CheckInvariants;
import io.capdesk.rules.Tpp;
import io.capdesk.workflow.task.TaskRefused;
import java.io.File;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks the models at random: whoever may do something does it, or time passes to the next timer. However the dice fall,
 * every path ends, nothing is held for nobody and no job fails. {@code -Dcapdesk.path.seed=N} walks one path again.
 */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class PathWalkerTest extends DeskAtWork {

    private static final int PATHS = 300;
    /** Seeds above {@link #PATHS}: documents that the public comments on, and batches of comments in turn. */
    private static final int DOCKET_PATHS = 60;
    /** One in so many is given up before its period opens, which chance alone may leave out. */
    private static final int PLAN_GIVEN_UP_IN = 15;
    private static final int ONE_ARRANGEMENT_IN = 8;
    /** No path that ends takes so many moves. */
    private static final int MOST_MOVES = 400;
    private static final int ONE_DELEGATED_IN = 10;
    private static final int ONE_UNCONTROLLED_IN = 10;
    /** An exception would do, and no agency sees it. */
    private static final ApplicationForm DELEGATED = Orders.order("VN", "nvidia-l40", "10").askingAnyway();
    private static final int ONE_DEED_IN = 6;
    private static final int ONE_TIMER_IN = 4;
    /** The caps of these are this test's alone. */
    private static final List<String> COUNTRIES = List.of("BD", "BB", "SV");
    /** From what needs no license to more than any allocation. */
    private static final int MOST_CHIPS = 21_000;
    private static final Tpp NEARLY_FULL = Tpp.of(600_000_000);

    @Autowired RuntimeService runtime;
    @Autowired ProposeArrangement arrange;
    @Autowired ReconsiderWaiting reconsider;
    @Autowired CheckInvariants check;
    @Autowired TakenFlows flows;
    @Autowired TransactionTemplate transaction;
    @Autowired AutowireCapableBeanFactory beans;

    private final List<String> trace = new ArrayList<>();
    private String walked;

    @BeforeEach
    void forget() {
        flows.forget();
    }

    @Test
    void everyPathEndsEverySequenceFlowIsTakenAndEveryEventHappens() {
        Long again = Long.getLong("capdesk.path.seed");
        if (again != null) {
            walk(again);
            return;
        }
        for (long seed = 1; seed <= PATHS + DOCKET_PATHS; seed++) {
            walk(seed);
        }
        assertThat(check.check()).isEmpty();
        var untaken = flows.untaken();
        untaken.forEach((model, left) -> System.out.printf("%s: %d of %d sequence flows and events on %d paths, %d %%%n", model,
                flows.count(model) - left.size(), flows.count(model), PATHS, 100 * (flows.count(model) - left.size()) / flows.count(model)));
        assertThat(untaken.keySet()).as("every model").containsAll(models());
        assertThat(untaken).allSatisfy((model, left) -> assertThat(left).as("no path of " + model + " comes by").isEmpty());
    }

    private static List<String> models() {
        return Stream.of(new File("bpmn").list()).filter(file -> file.endsWith(".bpmn")).map(file -> file.replace(".bpmn", "")).toList();
    }

    private void walk(long seed) {
        var dice = new SplittableRandom(seed);
        trace.clear();
        walked = null;
        open();
        try {
            WalkedPath path = seed > PATHS ? docket(seed, dice) : dice.nextInt(ONE_ARRANGEMENT_IN) == 0 ? arrangement(dice) : application(dice);
            walked = path.number();
            for (int moves = 0; runs(); moves++) {
                assertThat(moves).as("moves of a path that does not end").isLessThan(MOST_MOVES);
                move(path, dice);
            }
            path.assertEnded();
            if (path instanceof ApplicationPath application) {
                leave(application);
            }
            reconsider.reconsider();
        } catch (AssertionError | RuntimeException fault) {
            throw new AssertionError("-Dcapdesk.path.seed=" + seed + " " + walked + " " + trace, fault);
        }
    }

    private ApplicationPath application(RandomGenerator dice) {
        var destination = COUNTRIES.get(dice.nextInt(COUNTRIES.size()));
        if (dice.nextInt(ONE_DELEGATED_IN) == 0) {
            return path(DELEGATED, "VN");
        }
        var path = path(order(destination, 1L + dice.nextInt(MOST_CHIPS)), destination);
        if (dice.nextInt(ONE_UNCONTROLLED_IN) == 0) {
            path.findUncontrolled();
        }
        return path;
    }

    private ApplicationPath path(ApplicationForm form, String destination) {
        var path = new ApplicationPath(applicant, hire(Role.LICENSING_OFFICER), hire(Role.SECURITY_REVIEWER), destination, registered(form));
        beans.autowireBean(path);
        return path;
    }

    private ArrangementPath arrangement(RandomGenerator dice) {
        var officer = hire(Role.LICENSING_OFFICER);
        var proposed = arrange.propose(officer, COUNTRIES.get(dice.nextInt(COUNTRIES.size())), BigDecimal.valueOf(1L + dice.nextInt(100)),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(dice.nextInt(20)), "Exchange of notes");
        var path = new ArrangementPath(officer, ((ProposeArrangement.Outcome.Proposed) proposed).number());
        beans.autowireBean(path);
        return path;
    }

    private WalkedPath docket(long seed, RandomGenerator dice) {
        var analyst = hire(Role.COMMENT_ANALYST);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean plan = seed % PLAN_GIVEN_UP_IN == 1;
        var opensOn = seed % 3 == 0 ? today : today.plusDays(plan ? 9 : dice.nextInt(10));
        var document = beans.createBean(Commenting.class).announced(analyst, "WALK-2026-%04d".formatted(seed), opensOn,
                opensOn.plusDays(dice.nextInt(45)), dice.nextBoolean());
        var path = new DocketPath(analyst, hire(Role.COUNTERSIGNING_OFFICER), document, dice);
        beans.autowireBean(path);
        if (plan) {
            path.giveUp();
        }
        if (seed % 3 != 0) {
            return path;
        }
        super.runJobs();
        var batch = new BatchPath(path.batch());
        beans.autowireBean(batch);
        return batch;
    }

    private void move(WalkedPath path, RandomGenerator dice) {
        var open = tasks.createTaskQuery().processInstanceBusinessKey(walked).active().orderByTaskId().asc().list();
        var timer = nextTimer();
        if (timer != null && (open.isEmpty() ? dice.nextBoolean() : dice.nextInt(ONE_TIMER_IN) == 0)) {
            trace.add("wait until " + timer);
            clock.moveTo(timer.toInstant());
        } else if (open.isEmpty() || dice.nextInt(ONE_DEED_IN) == 0) {
            var deed = path.deeds().get(dice.nextInt(path.deeds().size()));
            trace.add(deed.name());
            deed.deed().run();
        } else {
            answer(path, open.get(dice.nextInt(open.size())), dice);
        }
        runJobs();
    }

    private void answer(WalkedPath path, Task task, RandomGenerator dice) {
        var answers = path.answers(task.getTaskDefinitionKey());
        var chosen = answers.get(dice.nextInt(answers.size()));
        var groups = tasks.getIdentityLinksForTask(task.getId()).stream().map(link -> link.getGroupId()).toList();
        var able = Stream.of(Role.values()).filter(role -> groups.contains(role.group())).toList();
        var person = hire(able.get(dice.nextInt(able.size())));
        trace.add(person.username() + " " + task.getName() + " " + chosen);
        // whoever had it lets go of it
        tasks.setAssignee(task.getId(), null);
        try {
            complete(person, walked, task.getName(), chosen);
        } catch (TaskRefused refused) {
            trace.add("refused");
            assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
        }
    }

    /** Its allocation is free again for the paths to come once the country's is nearly used up. */
    private void leave(ApplicationPath path) {
        if (path.stage() == Stage.LICENSED && levels(path.destination()).postedTpp().compareTo(NEARLY_FULL) > 0) {
            transaction.executeWithoutResult(status -> standings.ofAll(walked).stream().filter(Standing::posted)
                    .forEach(claim -> ledger.takeBack(claim.claimId(), "tester")));
        }
    }

    private Date nextTimer() {
        return instances().stream().flatMap(one -> jobs.createJobQuery().processInstanceId(one).timers().active().list().stream())
                .map(job -> job.getDuedate()).filter(due -> due.after(Date.from(clock.instant()))).min(Date::compareTo).orElse(null);
    }

    /** Only this path's: the same database holds other tests' cases. */
    @Override
    protected void runJobs() {
        if (walked == null) {
            super.runJobs();
            return;
        }
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(this::runUnlessGone);
        }
    }

    private Set<String> due() {
        return instances().stream().flatMap(one -> jobs.createJobQuery().processInstanceId(one).executable().list().stream())
                .map(job -> job.getId()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean runs() {
        return !instances().isEmpty();
    }

    private List<String> instances() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(walked).list().stream()
                .map(ProcessInstance::getId).toList();
    }
}
