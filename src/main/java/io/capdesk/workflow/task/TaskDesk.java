package io.capdesk.workflow.task;

import io.capdesk.access.Person;
import io.capdesk.access.StaffDirectory;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Makes listeners that hand a completed task, with who completed it and the answers, to an action. */
@Component
public class TaskDesk {

    private final StaffDirectory staff;
    private final IdentityService identity;

    TaskDesk(StaffDirectory staff, IdentityService identity) {
        this.staff = staff;
        this.identity = identity;
    }

    public TaskListener listener(Consumer<CompletedTask> action) {
        return task -> action.accept(new CompletedTask(task, completedBy(task)));
    }

    /** A task is completed by the one who claimed it: nobody answers in another's name, nobody answers unseen. */
    private Person completedBy(DelegateTask task) {
        var current = identity.getCurrentAuthentication();
        if (current == null || !current.getUserId().equals(task.getAssignee())) {
            throw new TaskRefused("Claim the task before you complete it.");
        }
        return staff.find(current.getUserId())
                .orElseThrow(() -> new TaskRefused("Your account is not on the staff any more."));
    }
}
