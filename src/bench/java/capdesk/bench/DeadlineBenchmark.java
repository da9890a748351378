package capdesk.bench;

import static org.awaitility.Awaitility.await;

import capdesk.bench.PageTimes.Page;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.access.StaffRegister;
import io.capdesk.caseload.CopiedCases;
import io.capdesk.caseload.SeededCases;
import io.capdesk.way.DeskAtWork;
import io.capdesk.way.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Cases under review with all their clocks and referral tasks, as many as a year's 40,000 applications keep open (4,400), and 500
 * deadlines that fall due at one instant.
 */
final class DeadlineBenchmark {

    private static final int FEW = 440;
    private static final int MANY = 4_400;
    private static final int DUE = 500;
    private static final int AGENCIES = 3;
    private static final Instant BEGIN = Instant.parse("2026-03-02T15:00:00Z");
    private static final Duration LOOKS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Person OFFICER = new Person("bench-officer", "Officer", null, Set.of(Role.LICENSING_OFFICER), null);
    private static final Person STATE = new Person("bench-state", "State", null, Set.of(Role.STATE_REVIEWER), null);

    private PostgresDesk desk;
    private ManagementService jobs;

    void run() throws Exception {
        try (var started = new PostgresDesk(DeskAtWork.Time.class)) {
            desk = started;
            jobs = desk.bean(ManagementService.class);
            desk.bean(MovableClock.class).moveTo(BEGIN);
            desk.bean(StaffRegister.class).add(OFFICER, "Quiet-River-2026");
            desk.bean(StaffRegister.class).add(STATE, "Quiet-River-2026");
            var original = referred("MY");
            var copies = new CopiedCases(desk.jdbc(), original);
            copies.add(0, FEW, OffsetDateTime.now(ZoneOffset.UTC).minusHours(1));
            var few = times();
            copies.add(FEW, MANY, OffsetDateTime.now(ZoneOffset.UTC).minusHours(1));
            PageTimes.print(FEW, few, MANY, times());
            deadlines();
        }
    }

    private Map<String, Long> times() throws Exception {
        return new PageTimes(desk.pages()).of(List.of(new Page("/officers/cases", OFFICER, Role.LICENSING_OFFICER),
                new Page("/officers/cases?stage=UNDER_REVIEW", OFFICER, Role.LICENSING_OFFICER),
                new Page("/officers/cases?q=example+clouds", OFFICER, Role.LICENSING_OFFICER),
                new Page("/officers/cases/" + SeededCases.controlNumber(400), OFFICER, Role.LICENSING_OFFICER),
                new Page("/officers/cases", STATE, Role.STATE_REVIEWER)));
    }

    /** The agencies' thirty days of real cases end together, and the engine's own executor works them off. */
    private void deadlines() {
        for (int n = 0; n * AGENCIES < DUE; n++) {
            referred("MY");
        }
        desk.bean(MovableClock.class).moveTo(BEGIN.plus(Duration.ofDays(31)));
        long due = due();
        var executor = desk.bean(ProcessEngineConfigurationImpl.class).getJobExecutor();
        long start = System.nanoTime();
        executor.start();
        await().atMost(PATIENCE).pollInterval(LOOKS).until(() -> due() == 0);
        double seconds = (System.nanoTime() - start) / 1e9;
        executor.shutdown();
        long failed = jobs.createJobQuery().withException().count();
        System.out.printf("%n%d deadlines due at one instant beside %d open cases: worked off in %.1f s (%.0f a second), %d failed%n", due, MANY,
                seconds, due / seconds, failed);
    }

    private long due() {
        return jobs.createJobQuery().executable().count();
    }

    /** A case that waits for its agencies. */
    private String referred(String destination) {
        var controlNumber = desk.register(desk.draft(destination));
        desk.runJobs();
        var identity = desk.bean(IdentityService.class);
        identity.setAuthentication(OFFICER.username(), List.of(Role.LICENSING_OFFICER.group()));
        try {
            var tasks = desk.bean(TaskService.class);
            var task = tasks.createTaskQuery().processInstanceBusinessKey(controlNumber).singleResult();
            tasks.claim(task.getId(), OFFICER.username());
            desk.bean(FormService.class).submitTaskForm(task.getId(), Map.of("outcome", "REFER", "recommendation", "APPROVE", "analysis", "Commercial"));
        } finally {
            identity.clearAuthentication();
        }
        desk.runJobs();
        return controlNumber;
    }
}
