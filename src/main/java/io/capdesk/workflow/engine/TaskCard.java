package io.capdesk.workflow.engine;

import static io.capdesk.workflow.licenseapplication.LicenseApplicationProcess.APPLICANT;
import static io.capdesk.workflow.licenseapplication.LicenseApplicationProcess.CONTROL_NUMBER;
import static io.capdesk.workflow.licenseapplication.LicenseApplicationProcess.DESTINATION;
import static io.capdesk.workflow.licenseapplication.LicenseApplicationProcess.TPP;

import io.capdesk.workflow.ProcessVariable;
import io.capdesk.workflow.clocks.HeldCard;
import io.capdesk.workflow.commentbatch.CommentBatchProcess;
import io.capdesk.workflow.commentintake.CommentIntakeProcess;
import io.capdesk.workflow.emergency.EmergencyFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * What a card of Tasklist shows, copied onto every task as it is created. A reviewer may read the tasks of their own group
 * and what lies on them; the variables of a case would come only with a right to read those of all cases.
 */
@Component
@DependsOnDatabaseInitialization
class TaskCard extends AbstractProcessEnginePlugin {

    private record Line(String label, ProcessVariable<String> variable) {}

    /** In the order of the card; the due date is Tasklist's own line. */
    private static final List<Line> LINES = List.of(new Line("Control number", CONTROL_NUMBER),
            new Line("Applicant", APPLICANT), new Line("Destination", DESTINATION), new Line("TPP", TPP),
            new Line("Clock", HeldCard.CLOCK), new Line("Emergency", EmergencyFacts.CARD),
            new Line("Document", CommentIntakeProcess.DOCUMENT), new Line("Docket", CommentIntakeProcess.DOCKET),
            new Line("Batch", CommentBatchProcess.CARD));

    /** As the properties of a filter name them. */
    static List<Map<String, String>> lines() {
        return LINES.stream().map(line -> Map.of("name", line.variable.name(), "label", line.label)).toList();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners() == null
                ? new ArrayList<>() : engine.getCustomPreBPMNParseListeners();
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, TaskCard::fill);
            }
        });
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    private static void fill(DelegateTask task) {
        for (Line line : LINES) {
            String value = line.variable.in(task);
            if (value != null) {
                task.setVariableLocal(line.variable.name(), value);
            }
        }
    }
}
