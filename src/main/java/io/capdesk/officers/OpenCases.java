package io.capdesk.officers;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.intake.Applications;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
     * Control numbers of the cases with a task in a queue of the reader's, the newest tasks first; no more than a page can name. Asked
     * by group and not with the reader's engine rights: they come to the same, and the engine compares every task with every right,
     * which takes seconds at a year's load.
     */
    Set<String> inQueueOf(Person reader) {
        var groups = reader.roles().stream().map(Role::group).toList();
        var instances = tasks.createTaskQuery().taskCandidateGroupIn(groups).includeAssignedTasks().orderByTaskCreateTime().desc()
                .listPage(0, MOST_IN_QUEUE).stream().map(Task::getProcessInstanceId).filter(Objects::nonNull).collect(Collectors.toSet());
        return instances.isEmpty() ? Set.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).listPage(0, MOST_IN_QUEUE).stream()
                        .map(ProcessInstance::getBusinessKey).filter(Objects::nonNull).collect(Collectors.toSet());
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
