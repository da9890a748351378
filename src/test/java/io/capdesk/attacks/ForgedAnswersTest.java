package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.capdesk.access.Role;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A reviewer's own claimed task, and every way to write a variable that its form does not have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedAnswersTest extends AttackedDesk {

    private static final String FORGED = "{\"variables\":{\"position\":{\"value\":\"APPROVE\"},\"countersigned\":{\"value\":true}}}";

    @Autowired
    IdentityService identities;
    @Autowired
    FormService forms;
    String name;
    Visitor reviewer;
    String instance;
    String task;

    @BeforeAll
    void aReviewer() {
        name = hire(Role.STATE_REVIEWER);
        reviewer = visitor(name);
    }

    @BeforeEach
    void aClaimedTask() {
        instance = start();
        task = taskOf(instance);
        assertThat(reviewer.post("/task/" + task + "/claim", "{\"userId\":\"" + name + "\"}").statusCode()).isEqualTo(204);
    }

    @Test
    void aForgedRoutingVariableIsNoFieldOfTheForm() {
        var answer = reviewer.post("/task/" + task + "/submit-form", FORGED);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("countersigned", "no field of this form");
        assertUntouched();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`{}`|required",
        "`{\"position\":{\"value\":\"MAYBE\"}}`|one of its choices",
        "`{\"position\":{\"value\":true}}`|one of its choices",
        "`{\"position\":{\"value\":\"DENY\"},\"reason\":{\"value\":\"more than twenty characters\"}}`|at most 20",
        "`{\"position\":{\"value\":\"DENY\"},\"reason\":{\"value\":7}}`|takes a text",
        "`{\"position\":{\"value\":\"{}\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"a.B\",\"serializationDataFormat\":\"application/json\"}}}`|plain value"})
    void aWrongValueIsRefusedInWords(String variables, String words) {
        var answer = reviewer.post("/task/" + task + "/submit-form", "{\"variables\":" + variables + "}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(words);
        assertUntouched();
    }

    @ParameterizedTest
    @CsvSource({"POST,/task/T/complete", "POST,/task/T/resolve", "POST,/task/T/variables", "POST,/task/T/localVariables",
        "POST,/process-instance/P/variables", "POST,/execution/P/localVariables", "POST,/execution/P/signal",
        "POST,/process-instance/P/modification", "POST,/process-instance/variables-async", "POST,/message", "POST,/signal",
        "POST,/condition", "POST,/process-definition/key/countersigned/start",
        "POST,/process-definition/key/countersigned/submit-form", "POST,/migration/execute", "POST,/modification/execute",
        "POST,/deployment/create", "POST,/task/create", "POST,/task/T/delegate", "POST,/task/T/assignee",
        "POST,/task/T/identity-links", "POST,/task/T/comment/create", "POST,/task/T/attachment/create",
        "POST,/task/T/bpmnError", "POST,/task/T/bpmnEscalation", "POST,/external-task/fetchAndLock", "POST,/history/cleanup",
        "PUT,/task/T/variables/countersigned", "PUT,/process-instance/P/variables/countersigned",
        "PUT,/execution/P/localVariables/countersigned", "PUT,/process-instance/P/suspended", "PUT,/task/T", "DELETE,/task/T",
        "DELETE,/process-instance/P", "PUT,/process-definition/key/countersigned/suspended",
        "DELETE,/task/T/variables/position", "POST,/telemetry/configuration", "POST,/filter/create"})
    void noOtherPathWrites(String method, String path) {
        String body = path.contains("variables/") ? "{\"value\":true,\"type\":\"Boolean\"}"
                : "{\"variables\":{\"countersigned\":{\"value\":true}},\"modifications\":{\"countersigned\":{\"value\":true}},"
                        + "\"userId\":\"" + name + "\"}";
        String real = path.replace("/T", "/" + task).replace("/P", "/" + instance);
        assertThat(reviewer.json(method, Visitor.ENGINE + real, body).statusCode()).isEqualTo(403);
        assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit", "resolve", "set", "correlate", "start", "delegate", "comment", "delete"})
    void theEngineRefusesEvenIfAPathWereOpen(String deed) {
        identities.setAuthentication(name, List.of("state"));
        try {
            assertThat(catchThrowable(() -> attempt(deed))).isNotNull()
                    .hasMessageMatching(".*(no field of this form|does not do this).*");
        } finally {
            identities.clearAuthentication();
        }
        assertUntouched();
    }

    private void attempt(String deed) {
        Map<String, Object> forged = Map.of("position", "APPROVE", "countersigned", true);
        switch (deed) {
            case "complete" -> tasks.complete(task, forged);
            case "submit" -> forms.submitTaskForm(task, forged);
            case "resolve" -> tasks.resolveTask(task, forged);
            case "set" -> tasks.setVariables(task, forged);
            case "correlate" -> runtime.correlateMessage("any");
            case "start" -> runtime.startProcessInstanceByKey("countersigned");
            case "delegate" -> tasks.delegateTask(task, "another");
            case "comment" -> tasks.createComment(task, instance, "a");
            default -> runtime.deleteProcessInstance(instance, "");
        }
    }

    @Test
    void anHonestAnswerGoesThrough() {
        var answer = reviewer.post("/task/" + task + "/submit-form",
                "{\"variables\":{\"position\":{\"value\":\"APPROVE\",\"type\":\"String\"},\"reason\":{\"value\":null}}}");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult().getName()).isEqualTo("Countersign");
    }

    private void assertUntouched() {
        assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult().getName()).isEqualTo("State");
        assertThat(runtime.getVariables(instance)).isEmpty();
    }
}
