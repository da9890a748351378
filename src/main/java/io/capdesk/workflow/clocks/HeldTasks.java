package io.capdesk.workflow.clocks;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** A task that comes up while its clock stands still has no due date. */
@Component
@DependsOnDatabaseInitialization
class HeldTasks extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ClockBehind> behind;

    HeldTasks(ObjectProvider<ClockBehind> behind) {
        this.behind = behind;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners() == null
                ? new ArrayList<>() : engine.getCustomPreBPMNParseListeners();
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                if (ClockedElement.of(activity.getId()).isPresent()) {
                    ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                            .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, HeldTasks.this::created);
                }
            }
        });
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    private void created(DelegateTask task) {
        behind.getObject().of(task.getTaskDefinitionKey(), (ExecutionEntity) task.getExecution()).flatMap(HeldCard::line).ifPresent(line -> {
            task.setDueDate(null);
            task.setVariableLocal(HeldCard.CLOCK.name(), line);
        });
    }
}
