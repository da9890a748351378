package io.capdesk.workflow;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The staff's queue for doors that are no web page: a task is claimed and answered by a person with their own rights, the way
 * Tasklist does it. The engine's authorizations, the guard of fields and the action behind the task all have their say.
 */
@Component
public class StaffQueue {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;

    StaffQueue(TaskService tasks, FormService forms, IdentityService identities) {
        this.tasks = tasks;
        this.forms = forms;
        this.identities = identities;
    }

    /**
     * @param answers the fields of the task's form
     * @return whether the task was there for this person; a task that waits for others, or that somebody else has claimed, is not
     * @throws RuntimeException when an answer is refused; the task stays as it was
     */
    public boolean answer(Person person, String controlNumber, StaffTask task, Map<String, Object> answers) {
        Authentication before = identities.getCurrentAuthentication();
        List<String> groups = person.roles().stream().map(Role::group).toList();
        identities.setAuthentication(person.username(), groups);
        try {
            Optional<Task> open = open(person, groups, controlNumber, task);
            open.ifPresent(found -> answer(person, found, answers));
            return open.isPresent();
        } finally {
            identities.setAuthentication(before);
        }
    }

    private Optional<Task> open(Person person, List<String> groups, String controlNumber, StaffTask task) {
        return tasks.createTaskQuery().processInstanceBusinessKey(controlNumber).taskDefinitionKey(task.element())
                .taskCandidateGroupIn(groups).includeAssignedTasks().active().listPage(0, 1).stream()
                .filter(found -> found.getAssignee() == null || found.getAssignee().equals(person.username())).findFirst();
    }

    private void answer(Person person, Task task, Map<String, Object> answers) {
        if (task.getAssignee() == null) {
            tasks.claim(task.getId(), person.username());
        }
        forms.submitTaskForm(task.getId(), answers);
    }
}
