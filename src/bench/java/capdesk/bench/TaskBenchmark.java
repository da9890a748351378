package capdesk.bench;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.access.StaffRegister;
import io.capdesk.caseload.CaseQuery;
import io.capdesk.caseload.CaseSearch;
import io.capdesk.caseload.SeededCases;
import io.capdesk.way.CountedStatements;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
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
            var task = task(original);
            for (int n = 0; n < COMPLETED; n++) {
                complete(reviewable());
            }
            open(original, task, 0, FEW);
            var few = completion();
            open(original, task, FEW, MANY);
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
            desk.bean(FormService.class).submitTaskForm(task.getId(), Map.of("outcome", "REFER", "analysis", "Commercial"));
            completedIn = System.nanoTime() - start;
        });
    }

    /** A case that waits for its initial review. */
    private String reviewable() {
        var controlNumber = desk.register(desk.draft("MY"));
        var jobs = desk.bean(ManagementService.class);
        for (var due = jobs.createJobQuery().executable().list(); !due.isEmpty(); due = jobs.createJobQuery().executable().list()) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
        return controlNumber;
    }

    private Task task(String controlNumber) {
        return desk.bean(TaskService.class).createTaskQuery().processInstanceBusinessKey(controlNumber)
                .taskCandidateGroupIn(GROUPS).singleResult();
    }

    /** Copies of the case at its task: in the engine's tables and in the desk's. */
    private void open(String original, Task task, int after, int to) {
        var rows = new CopiedRows(desk.jdbc());
        var instance = "proc_inst_id_ = '" + task.getProcessInstanceId() + "'";
        rows.copy("act_ru_execution", instance, after, to, "id_", numbered("id_"), "root_proc_inst_id_", numbered("root_proc_inst_id_"),
                "proc_inst_id_", numbered("proc_inst_id_"), "parent_id_", numbered("parent_id_"), "business_key_",
                "'S' || lpad(n::text, 6, '0')");
        rows.copy("act_ru_variable", instance, after, to, "id_", numbered("id_"), "execution_id_", numbered("execution_id_"),
                "proc_inst_id_", numbered("proc_inst_id_"), "task_id_", numbered("task_id_"), "var_scope_", numbered("var_scope_"));
        rows.copy("act_ru_task", "id_ = '" + task.getId() + "'", after, to, "id_", numbered("id_"), "execution_id_",
                numbered("execution_id_"), "proc_inst_id_", numbered("proc_inst_id_"), "due_date_", "due_date_ + n * interval '1 minute'");
        rows.copy("act_ru_identitylink", "task_id_ = '" + task.getId() + "'", after, to, "id_", numbered("id_"), "task_id_",
                numbered("task_id_"));
        rows.copy("act_ru_authorization", "resource_id_ = '" + task.getId() + "'", after, to, "id_", numbered("id_"), "resource_id_",
                numbered("resource_id_"));
        new SeededCases(desk.jdbc(), original).add(after + 1, to, to - after, OffsetDateTime.now(ZoneOffset.UTC).minusHours(1));
        desk.jdbc().execute("analyze");
    }

    private static String numbered(String column) {
        return column + " || '-' || n";
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
