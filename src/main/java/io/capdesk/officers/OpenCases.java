package io.capdesk.officers;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.intake.Applications;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Which cases a reader may open: officers and managers any, reviewers those in their own queue, agencies those they were asked about. */
@Component
class OpenCases {

    private static final int MOST_IN_QUEUE = 500;
    private static final String IN_QUEUE = """
            select p.* from ACT_RU_EXECUTION p where p.ID_ in (
              select t.PROC_INST_ID_ from ACT_RU_TASK t where exists (
                select 1 from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ in (%s))
              order by t.CREATE_TIME_ desc fetch first %d rows only)""";

    private final Applications applications;
    private final Sights sights;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;

    OpenCases(Applications applications, Sights sights, TaskService tasks, RuntimeService runtime, IdentityService identity) {
        this.applications = applications;
        this.sights = sights;
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
    }

    /** Control number of the task's case; empty when the reader cannot see the task, or there is none. */
    Optional<String> ofTask(Person reader, String taskId) {
        return as(reader, () -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult()))
                .map(this::controlNumber);
    }

    /** Control number of the instance's case; empty for who may not open every case, or when there is none. */
    Optional<String> ofInstance(Person reader, String instanceId) {
        return Optional.of(instanceId).filter(id -> Permission.READ_CASE.granted(reader))
                .map(id -> runtime.createProcessInstanceQuery().processInstanceId(id).singleResult())
                .map(ProcessInstance::getBusinessKey);
    }

    /**
     * Control numbers of the cases with a task in a queue of the reader's, those with the newest tasks; no more than a page can name.
     * Asked by group and not with the reader's engine rights, in SQL: the answer is the same, but the engine would compare every task
     * with every right, or sort the whole rows of all tasks to leave out doubles.
     */
    Set<String> inQueueOf(Person reader) {
        List<String> groups = reader.roles().stream().map(Role::group).toList();
        if (groups.isEmpty()) {
            return Set.of();
        }
        var query = runtime.createNativeProcessInstanceQuery().sql(IN_QUEUE.formatted(IntStream.range(0, groups.size())
                .mapToObj("#{group%d}"::formatted).collect(Collectors.joining(", ")), MOST_IN_QUEUE));
        for (int i = 0; i < groups.size(); i++) {
            query.parameter("group" + i, groups.get(i));
        }
        return query.list().stream().map(ProcessInstance::getBusinessKey).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Never a draft: until it is registered it is the applicant's alone. */
    boolean mayOpen(Person reader, String owner) {
        return applications.find(owner).isPresent() && (Permission.READ_CASE.granted(reader) || sights.asked(reader, owner)
                || as(reader, () -> tasks.createTaskQuery().processInstanceBusinessKey(owner).count() > 0));
    }

    private String controlNumber(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    /** The engine answers with the reader's own rights. */
    private <T> T as(Person reader, Supplier<T> query) {
        identity.setAuthentication(reader.username(), reader.roles().stream().map(Role::group).toList());
        try {
            return query.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
