package capdesk.bench;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.access.StaffRegister;
import io.capdesk.caseload.CaseQuery;
import io.capdesk.caseload.CaseSearch;
import io.capdesk.caseload.CopiedCases;
import io.capdesk.way.CountedStatements;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** The work list against the engine's own, and the completion of a task, beside 1,000 and 100,000 open cases. */
final class TaskBenchmark {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int ASKED = 51;
    private static final int COMPLETED = 21;
    private static final String OFFICER = "bench-officer";
    private static final List<String> GROUPS = List.of(Role.LICENSING_OFFICER.group());

    private PostgresDesk desk;
    private long completedIn;

    private record Completion(long nanos, int statements) {}

    void run() throws Exception {
        try (var started = new PostgresDesk()) {
            desk = started;
            desk.bean(StaffRegister.class).add(new Person(OFFICER, "Officer", null, Set.of(Role.LICENSING_OFFICER), null),
                    "Quiet-River-2026");
            var original = reviewable();
            for (int n = 0; n < COMPLETED; n++) {
                complete(reviewable());
            }
            var copies = new CopiedCases(desk.jdbc(), original);
            copies.add(0, FEW, OffsetDateTime.now(ZoneOffset.UTC).minusHours(1));
            var few = completion();
            copies.add(FEW, MANY, OffsetDateTime.now(ZoneOffset.UTC).minusHours(1));
            lists();
            var many = completion();
            System.out.printf("completion of a task, median: %.2f ms and %d statements at %d open tasks, %.2f ms and %d at %d;"
                    + " ratio %.2f%n", few.nanos / 1e6, few.statements, FEW, many.nanos / 1e6, many.statements, MANY,
                    (double) many.nanos / few.nanos);
        }
    }

    private void lists() throws Exception {
        var search = desk.bean(CaseSearch.class);
        var tasks = desk.bean(TaskService.class);
        long ours = median(() -> search.find(new CaseQuery("", null, null, null, null)));
        long engines = median(() -> asOfficer(() -> tasks.createTaskQuery().taskCandidateGroupIn(GROUPS).orderByDueDate().asc()
                .listPage(0, CaseQuery.PAGE)));
        System.out.printf("%n%d open cases, first %d, median: %.2f ms by the desk's work list, %.2f ms by the engine's task query;"
                + " ratio %.0f%n", MANY, CaseQuery.PAGE, ours / 1e6, engines / 1e6, (double) engines / ours);
    }

    private Completion completion() throws Exception {
        var counted = desk.bean(CountedStatements.class);
        long[] times = new long[COMPLETED];
        int statements = 0;
        for (int n = 0; n < COMPLETED; n++) {
            var controlNumber = reviewable();
            var heard = counted.during(() -> complete(controlNumber));
            times[n] = completedIn;
            statements = heard.size();
        }
        Arrays.sort(times);
        return new Completion(times[COMPLETED / 2], statements);
    }

    private void complete(String controlNumber) throws Exception {
        var task = task(controlNumber);
        asOfficer(() -> {
            desk.bean(TaskService.class).claim(task.getId(), OFFICER);
            long start = System.nanoTime();
            desk.bean(FormService.class).submitTaskForm(task.getId(), Map.of("outcome", "REFER", "recommendation", "APPROVE", "analysis", "Commercial"));
            completedIn = System.nanoTime() - start;
        });
    }

    /** A case that waits for its initial review. */
    private String reviewable() {
        var controlNumber = desk.register(desk.draft("MY"));
        desk.runJobs();
        return controlNumber;
    }

    private Task task(String controlNumber) {
        return desk.bean(TaskService.class).createTaskQuery().processInstanceBusinessKey(controlNumber)
                .taskCandidateGroupIn(GROUPS).singleResult();
    }

    private long median(Asked asked) throws Exception {
        long[] times = new long[ASKED];
        for (int n = 0; n < ASKED; n++) {
            long start = System.nanoTime();
            asked.run();
            times[n] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[ASKED / 2];
    }

    private void asOfficer(Asked asked) throws Exception {
        var identity = desk.bean(IdentityService.class);
        identity.setAuthentication(OFFICER, GROUPS);
        try {
            asked.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private interface Asked {
        void run() throws Exception;
    }
}
