package io.capdesk.workflow.clocks;

import io.capdesk.access.Person;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.holds.HoldsChanged;
import io.capdesk.workflow.Gate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings the timers and due dates of a case, those of all its called processes included, to what its clocks say: while a hold
 * lasts, timers are suspended and tasks have no due date; afterwards both have the new one (15 CFR 750.4(b)).
 */
@Component
class SettleTimers {

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TaskService tasks;
    private final ClockBehind behind;
    private final Gate gate;

    SettleTimers(RuntimeService runtime, ManagementService jobs, TaskService tasks, ClockBehind behind, Gate gate) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.tasks = tasks;
        this.behind = behind;
        this.gate = gate;
    }

    /** In the transaction of the hold. */
    @EventListener
    void on(HoldsChanged fact) {
        settle(fact.controlNumber(), fact.by());
    }

    /** @return how many timers and tasks had to be changed */
    int settle(String controlNumber, Person by) {
        return gate.as(by, () -> {
            List<CaseClock> clocks = behind.all(controlNumber);
            return runtime.createProcessInstanceQuery().processInstanceBusinessKey(controlNumber).list().stream()
                    .mapToInt(instance -> settle(instance, clocks)).sum();
        });
    }

    private int settle(ProcessInstance instance, List<CaseClock> clocks) {
        UnaryOperator<String> variables = name -> (String) runtime.getVariable(instance.getId(), name);
        int timers = jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                .mapToInt(job -> ClockBehind.of(((JobEntity) job).getActivityId(), variables, clocks)
                        .map(clock -> settle(job, clock)).orElse(0)).sum();
        return timers + tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream()
                .mapToInt(task -> ClockBehind.of(task.getTaskDefinitionKey(), variables, clocks)
                        .map(clock -> settle(task, clock)).orElse(0)).sum();
    }

    /** On the row itself: the engine's own suspending is a statement beside it, and the two would lose to each other. */
    private int settle(Job job, StatutoryClock clock) {
        if (clock.onHold()) {
            boolean ran = !job.isSuspended();
            ((JobEntity) job).setSuspensionState(SuspensionState.SUSPENDED.getStateCode());
            return ran ? 1 : 0;
        }
        if (!job.isSuspended() && Date.from(clock.dueAt()).equals(job.getDuedate())) {
            return 0;
        }
        // a null due date would make it due now, so the expression of the model sets it
        jobs.recalculateJobDuedate(job.getId(), false);
        ((JobEntity) job).setSuspensionState(SuspensionState.ACTIVE.getStateCode());
        return 1;
    }

    private int settle(Task task, StatutoryClock clock) {
        Date due = clock.onHold() ? null : Date.from(clock.dueAt());
        if (Objects.equals(due, task.getDueDate())) {
            return 0;
        }
        task.setDueDate(due);
        tasks.saveTask(task);
        HeldCard.line(clock).ifPresentOrElse(line -> tasks.setVariableLocal(task.getId(), HeldCard.CLOCK.name(), line),
                () -> tasks.removeVariableLocal(task.getId(), HeldCard.CLOCK.name()));
        return 1;
    }
}
