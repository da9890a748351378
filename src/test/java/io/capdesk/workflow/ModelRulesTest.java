package io.capdesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.workflow.Models.Model;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every process model of the desk keeps to. */
class ModelRulesTest {

    static List<Model> models() {
        return Models.all();
    }

    @Test
    void thereAreModels() {
        assertThat(models()).extracting(Model::name)
                .contains("license-application", "agency-review", "intent-to-deny", "government-arrangement", "applicant-question",
                        "dispute-escalation");
    }

    @ParameterizedTest
    @MethodSource("models")
    void fileIsNamedForItsOneProcess(Model model) {
        assertThat(model.all(Process.class)).extracting(Process::getId).containsExactly(model.name());
    }

    @ParameterizedTest
    @MethodSource("models")
    void historyOutlivesAnyCase(Model model) {
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @ParameterizedTest
    @MethodSource("models")
    void elementsAreNamedForReadersAndForCode(Model model) {
        assertThat(model.flowElements()).allSatisfy(element ->
                assertThat(element.getId())
                        .matches("(StartEvent|EndEvent|Task|Call|Gateway|Boundary|Catch|Flow|Sub)_[A-Z][A-Za-z]+"));
        assertThat(model.flowElements().stream().filter(element -> !(element instanceof SequenceFlow)))
                .allSatisfy(element -> assertThat(element.getName()).as(element.getId()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void stepsCallNamedBeansOnly(Model model) {
        assertThat(model.all(ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches("\\$\\{[a-zA-Z]+}");
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaExpression()).isNull();
        });
        assertThat(Stream.concat(
                        model.all(CamundaTaskListener.class).stream().map(CamundaTaskListener::getCamundaDelegateExpression),
                        model.all(CamundaExecutionListener.class).stream()
                                .map(CamundaExecutionListener::getCamundaDelegateExpression)))
                .allSatisfy(expression -> assertThat(expression).matches("\\$\\{[a-zA-Z]+}"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void noScriptRuns(Model model) {
        assertThat(model.all(Script.class)).isEmpty();
        assertThat(model.all(ScriptTask.class)).isEmpty();
        assertThat(model.all(CamundaScript.class)).isEmpty();
        assertThat(model.all(ConditionExpression.class)).allSatisfy(
                condition -> assertThat(condition.getLanguage()).isNull());
    }

    @ParameterizedTest
    @MethodSource("models")
    void timersTellTheDateOfAStatutoryClock(Model model) {
        assertThat(model.all(TimeDuration.class)).isEmpty();
        assertThat(model.all(TimeCycle.class)).isEmpty();
        assertThat(model.all(TimeDate.class)).allSatisfy(
                date -> assertThat(date.getTextContent()).startsWith("${deadlines."));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyChoiceHasADefault(Model model) {
        assertThat(model.all(ExclusiveGateway.class).stream().filter(gateway -> gateway.getOutgoing().size() > 1))
                .allSatisfy(gateway -> assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasItsPeopleItsFormAndItsDate(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNotBlank();
            assertThat(task.getCamundaAssignee()).isNull();
            assertThat(task.getCamundaDueDate()).as(task.getId()).startsWith("${deadlines.");
            assertThat(new File("forms/tasks/" + task.getCamundaFormRef() + ".form")).exists();
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list())
                    .as("what completes " + task.getId())
                    .anySatisfy(listener -> assertThat(listener.getCamundaEvent()).isEqualTo("complete"));
        });
        assertThat(model.all(MultiInstanceLoopCharacteristics.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void calledProcessesAreOfTheSameDeploymentAndCase(Model model) {
        assertThat(model.all(CallActivity.class)).allSatisfy(call -> {
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(new File("bpmn/" + call.getCalledElement() + ".bpmn")).exists();
            assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list())
                    .anySatisfy(in -> assertThat(in.getCamundaBusinessKey()).isEqualTo("#{execution.processBusinessKey}"));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void messagesCarryTheNameOfTheirProcess(Model model) {
        assertThat(model.all(Message.class)).allSatisfy(
                message -> assertThat(message.getName()).startsWith(model.name() + "."));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsInsideIsBegunByAnEvent(Model model) {
        assertThat(model.all(SubProcess.class)).allMatch(SubProcess::triggeredByEvent);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementIsReachable(Model model) {
        var targets = model.all(SequenceFlow.class).stream().map(flow -> flow.getTarget().getId()).toList();
        assertThat(model.flowElements().stream()
                        .filter(element -> !(element instanceof SequenceFlow))
                        .map(FlowElement::getId)
                        .filter(id -> !id.startsWith("StartEvent_") && !id.startsWith("Boundary_") && !id.startsWith("Sub_")))
                .allSatisfy(id -> assertThat(targets).contains(id));
    }
}
