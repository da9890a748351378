package io.capdesk.workflow.guard;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** What a reviewer does with a task: take it, give it back, answer it. Whether it is theirs the engine's authorizations say. */
@Component
class TaskDeeds {

    private static final CommandField CLAIMED = new CommandField(ClaimTaskCmd.class, "taskId");
    private static final CommandField CLAIMER = new CommandField(ClaimTaskCmd.class, "userId");
    private static final CommandField ASSIGNED = new CommandField(AssignTaskCmd.class, "taskId");
    private static final CommandField ASSIGNEE = new CommandField(AssignTaskCmd.class, "userId");
    private static final CommandField SUBMITTED = new CommandField(SubmitTaskFormCmd.class, "taskId");
    private static final CommandField FIELDS = new CommandField(SubmitTaskFormCmd.class, "properties");
    private static final CommandField COMPLETED = new CommandField(CompleteTaskCmd.class, "taskId");
    private static final CommandField VARIABLES = new CommandField(CompleteTaskCmd.class, "variables");

    private final TaskForms forms;

    TaskDeeds(TaskForms forms) {
        this.forms = forms;
    }

    /** For oneself, and only what nobody else has: without the second the engine takes a task away from its assignee. */
    void claim(Command<?> deed, Authentication person, CommandContext context) {
        refuseUnless(person.getUserId().equals(CLAIMER.of(deed)), "Nobody claims a task for somebody else.");
        TaskEntity task = task(CLAIMED.of(deed), context);
        refuseUnless(task == null || task.getAssignee() == null || task.getAssignee().equals(person.getUserId()),
                "Somebody else has claimed this task.");
    }

    void unclaim(Command<?> deed, Authentication person, CommandContext context) {
        refuseUnless(ASSIGNEE.of(deed) == null, "Nobody assigns a task to somebody else: whoever does it claims it.");
        refuseUnlessTheirs(task(ASSIGNED.of(deed), context), person);
    }

    void submit(Command<?> deed, Authentication person, CommandContext context) {
        answer(task(SUBMITTED.of(deed), context), FIELDS.of(deed), person, context);
    }

    void complete(Command<?> deed, Authentication person, CommandContext context) {
        answer(task(COMPLETED.of(deed), context), VARIABLES.of(deed), person, context);
    }

    @SuppressWarnings("unchecked")
    private void answer(TaskEntity task, Object answers, Authentication person, CommandContext context) {
        refuseUnlessTheirs(task, person);
        if (task != null) {
            forms.of(task, context).check(answers == null ? Map.of() : (Map<String, Object>) answers);
        }
    }

    /** An unknown task is left to the engine, which says so. */
    private static TaskEntity task(Object id, CommandContext context) {
        return id == null ? null : context.getTaskManager().findTaskById((String) id);
    }

    private static void refuseUnlessTheirs(TaskEntity task, Authentication person) {
        refuseUnless(task == null || person.getUserId().equals(task.getAssignee()),
                "Claim the task first: it is done by the one who claimed it.");
    }

    private static void refuseUnless(boolean allowed, String sentence) {
        if (!allowed) {
            throw new AuthorizationException(sentence);
        }
    }
}
