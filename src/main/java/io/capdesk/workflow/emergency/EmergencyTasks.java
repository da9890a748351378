package io.capdesk.workflow.emergency;

import io.capdesk.initialreview.Emergencies;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Every task of an emergency is marked as it comes up, those of the agencies too. */
@Component
@DependsOnDatabaseInitialization
class EmergencyTasks extends AbstractProcessEnginePlugin {

    /** Tasks have 50 otherwise. */
    static final int PRIORITY = 100;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private final ObjectProvider<Emergencies> emergencies;

    EmergencyTasks(ObjectProvider<Emergencies> emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners() == null
                ? new ArrayList<>() : engine.getCustomPreBPMNParseListeners();
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, EmergencyTasks.this::created);
            }
        });
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    private void created(DelegateTask task) {
        emergencies.getObject().granted(task.getExecution().getProcessBusinessKey()).ifPresent(granted -> {
            task.setPriority(PRIORITY);
            task.setVariableLocal(EmergencyFacts.CARD.name(), inWords(granted.dueOn()));
        });
    }

    static String inWords(LocalDate dueOn) {
        return "by " + DAY.format(dueOn);
    }
}
