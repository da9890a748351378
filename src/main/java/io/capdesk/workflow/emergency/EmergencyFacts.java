package io.capdesk.workflow.emergency;

import io.capdesk.initialreview.EmergencyGranted;
import io.capdesk.workflow.Gate;
import io.capdesk.workflow.ProcessVariable;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The tasks that wait when an emergency is granted are marked like those that come after. */
@Component
public class EmergencyFacts {

    /** A line of the task's card: by when the desk means to be done. */
    public static final ProcessVariable<String> CARD = ProcessVariable.text("emergency");
    public static final int PRIORITY = EmergencyTasks.PRIORITY;

    private final TaskService tasks;
    private final Gate gate;

    EmergencyFacts(TaskService tasks, Gate gate) {
        this.tasks = tasks;
        this.gate = gate;
    }

    @EventListener
    void on(EmergencyGranted fact) {
        gate.as(fact.grantedBy(), () -> {
            var open = tasks.createTaskQuery().processInstanceBusinessKey(fact.controlNumber()).list();
            open.forEach(task -> {
                tasks.setPriority(task.getId(), PRIORITY);
                tasks.setVariableLocal(task.getId(), CARD.name(), EmergencyTasks.inWords(fact.dueOn()));
            });
            return open.size();
        });
    }
}
